"""Whether the engine is the one whose private functions we know well enough to mend them."""

import weasyprint

_MAJOR = "70."


def is_known_engine() -> bool:
    """Tell whether the engine is of the version that was read; under any other nothing is mended."""
    return bool(weasyprint.VERSION.startswith(_MAJOR))

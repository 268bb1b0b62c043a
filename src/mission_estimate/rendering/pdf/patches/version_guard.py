"""Whether the engine is the one whose private functions we know well enough to fix them."""

import weasyprint

_MAJOR = "70."


def is_known_engine() -> bool:
    """Return whether the engine is of the version that was read; under any other nothing is fixed."""
    return bool(weasyprint.VERSION.startswith(_MAJOR))

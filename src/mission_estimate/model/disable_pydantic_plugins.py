"""Disable pydantic plug-ins: no other package may change what is valid here.

For its first model pydantic asks every installed package whether it brings a plug-in, which would see
each estimate. To read the metadata of all packages takes as long as to bind an estimate, and its own
switch, an environment variable, still imports all that reads them.
"""

import sys
from types import ModuleType

_LOADER = "pydantic.plugin._loader"


def keep_plugins_out() -> None:
    """Put a loader that finds none in the place of pydantic's own; if that is renamed, it looks again."""
    loader = ModuleType(_LOADER, keep_plugins_out.__doc__)
    loader.__dict__["get_plugins"] = tuple
    sys.modules.setdefault(_LOADER, loader)

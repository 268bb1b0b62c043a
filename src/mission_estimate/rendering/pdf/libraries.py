"""The system libraries of the PDF engine: which are missing, and finding them fast."""

import ctypes
import ctypes.util
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from mission_estimate.errors import Unfit

_SONAMES = {
    "gobject-2.0": "libgobject-2.0.so.0",
    "pango-1.0": "libpango-1.0.so.0",
    "harfbuzz": "libharfbuzz.so.0",
    "fontconfig": "libfontconfig.so.1",
    "pangoft2-1.0": "libpangoft2-1.0.so.0",
    "harfbuzz-subset": "libharfbuzz-subset.so.0",
    "harfbuzz-vector": "libharfbuzz-vector.so.0",
}
_OPTIONAL = "harfbuzz-vector"
_DEBIAN = {"harfbuzz-subset": "libharfbuzz-subset0"}
_DEBIAN_REST = "libpangoft2-1.0-0"
"""This package brings every other library with it."""


def check_libraries() -> None:
    """Raise Unfit, with the line that fixes it, if the PDF engine lacks a system library.

    The engine itself starts without harfbuzz-subset, but then takes five times as
    long and writes other bytes than it does elsewhere: that is missing, too.
    """
    if not hasattr(os, "fork"):
        message = "PDF is made on Linux and macOS only; this system cannot fork processes"
        raise Unfit(message, "build the other formats with `--format html,markdown,json`, or work in WSL")
    missing = [name for name, soname in _SONAMES.items() if name != _OPTIONAL and not _loads(name, soname)]
    if missing:
        listed = ", ".join(f"lib{name}" for name in missing)
        plural = "libraries" if len(missing) > 1 else "library"
        raise Unfit(f"the PDF engine needs the system {plural} {listed}", _remedy(missing))


@contextmanager
def fast_lookup() -> Iterator[None]:
    """Answer the library names that the engine tries, for the time of its import.

    On Linux it tries two or three names that do not exist before each one that
    does, and Python looks for every one of them by starting ldconfig and gcc.
    """
    asked = ctypes.util.find_library
    if sys.platform == "linux":
        ctypes.util.find_library = _soname
    try:
        yield
    finally:
        ctypes.util.find_library = asked


def _soname(name: str) -> str | None:
    stem = name.removeprefix("lib")
    return _SONAMES.get(stem.removesuffix("-0").removesuffix("-1"))


def _loads(name: str, soname: str) -> bool:
    """Return whether a library is there, as the engine will find it."""
    candidates = [soname] if sys.platform == "linux" else [ctypes.util.find_library(name), soname]
    return any(_opens(candidate) for candidate in candidates if candidate)


def _opens(candidate: str) -> bool:
    try:
        ctypes.CDLL(candidate)
    except OSError:
        return False
    return True


def _remedy(missing: list[str]) -> str:
    them = "them" if len(missing) > 1 else "it"
    if sys.platform == "darwin":
        return f"install {them} with `brew install pango`"
    packages = sorted({_DEBIAN.get(name, _DEBIAN_REST) for name in missing})
    return (
        f"install {them} with `sudo apt-get install -y --no-install-recommends {' '.join(packages)}` "
        "(on other systems, Pango and HarfBuzz under the names used there)"
    )

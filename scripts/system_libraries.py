"""Find what pip cannot install, then install it or print the one line that does.

    python3 scripts/system_libraries.py venv pdf

`venv` is what a virtual environment needs, `pdf` what the PDF engine loads. This
runs before anything is set up, under whatever `python3` there is: standard library
only, and no syntax newer than Python 3.7, so that an old one gets a message too.
"""

from __future__ import annotations

import ctypes
import importlib.util
import os
import shutil
import subprocess
import sys

OLDEST_PYTHON = (3, 11)
FAULT = 2
PDF_LIBRARIES = {
    "libpangoft2-1.0-0": ("libpangoft2-1.0.so.0", "libpangoft2-1.0.dylib"),
    "libharfbuzz-subset0": ("libharfbuzz-subset.so.0", "libharfbuzz-subset.0.dylib"),
}
"""Debian's packages, each with the names under which the engine looks for its library.

The engine makes a PDF without the second one too, but takes six times as long and
gives other bytes: it is no less required than the first.
"""


def main(needs: list[str]) -> int:
    """Return an exit code: whether the required libraries are installed, or are now."""
    if sys.version_info < OLDEST_PYTHON:
        return _stop(_old_python())
    packages = missing_packages(needs)
    if not packages:
        return 0
    if shutil.which("apt-get") and os.geteuid() == 0:
        return _install(packages)
    return _stop(remedy(packages, sys.platform, has_apt=bool(shutil.which("apt-get"))))


def missing_packages(needs: list[str]) -> list[str]:
    """List what is missing, by Debian's names."""
    packages = []
    if "venv" in needs and importlib.util.find_spec("ensurepip") is None:
        packages.append("python{}.{}-venv".format(*sys.version_info))
    if "pdf" in needs:
        packages += [package for package, names in PDF_LIBRARIES.items() if not _loads(names)]
    return packages


def remedy(packages: list[str], platform: str, *, has_apt: bool) -> str:
    """Say what to run, in one line that can be copied."""
    if platform == "darwin":
        return "The PDF engine needs Pango. Run this, then the same make again:\n    brew install pango"
    if has_apt:
        line = f"sudo apt-get update && sudo apt-get install -y --no-install-recommends {' '.join(packages)}"
        return f"System packages are missing. Run this, then the same make again:\n    {line}"
    return (
        f"System packages are missing. Debian calls them {', '.join(packages)}.\n"
        "Install them with this system's package manager, then run the same make again."
    )


def _loads(names: tuple[str, ...]) -> bool:
    for name in names:
        try:
            ctypes.CDLL(name)
        except OSError:
            continue
        return True
    return False


def _install(packages: list[str]) -> int:
    """Install as root; show what apt says only if it fails, and on stderr: stdout belongs to the product."""
    _say(f"Installing system packages with apt-get: {' '.join(packages)}")
    settings = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for command in (["update"], ["install", "-y", "--no-install-recommends", *packages]):
        ended = subprocess.run(
            ["apt-get", "-q", *command],
            env=settings,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            check=False,
        )
        if ended.returncode:
            _say(ended.stdout.decode(errors="replace"))
            return _stop(
                f"apt-get {command[0]} failed, see above. Fix that, then run the same make target again."
            )
    return 0


def _old_python() -> str:
    here = "{}.{}".format(*sys.version_info)
    return f"Python 3.11 or newer is needed, and this one is {here}. Name another: make PYTHON=python3.12 ..."


def _stop(message: str) -> int:
    _say(message)
    return FAULT


def _say(message: str) -> None:
    print(message, file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

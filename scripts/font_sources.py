"""The source fonts: packages of PyPI that are installed, and one package of Debian that is fetched.

Debian has every script in one package, under one licence; its bytes are pinned.
"""

import hashlib
import importlib
import io
import subprocess
import tempfile
from importlib.resources import files
from pathlib import Path
from typing import Self

from font_cuts import DEBIAN, Source
from fontTools.ttLib import TTFont

VERSION = "20201225-1"
SHA256 = "58f4f0bb6720f919f92096b3508e1412a0f1544424ade6c5b5bf1eb694dd64ba"
_FONTS = Path("usr/share/fonts/truetype/noto")


class Sources:
    """The source fonts, each read once; use it in a `with` block, which removes what was fetched."""

    def __init__(self) -> None:
        self._contents: dict[Source, bytes] = {}
        self._held = tempfile.TemporaryDirectory()
        self._debian: Path | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._held.cleanup()

    def content(self, source: Source) -> bytes:
        """Return the bytes of a source font."""
        if source not in self._contents:
            package, name = source
            path = (
                self.debian() / _FONTS / name
                if package == DEBIAN
                else files(importlib.import_module(package)) / "files" / name
            )
            self._contents[source] = path.read_bytes()
        return self._contents[source]

    def debian(self) -> Path:
        """Return the folder of the package of Debian, fetched and unpacked at first use."""
        if self._debian is None:
            folder = Path(self._held.name)
            subprocess.run(["apt-get", "download", f"{DEBIAN}={VERSION}"], cwd=folder, check=True)
            (package,) = folder.glob("*.deb")
            found = hashlib.sha256(package.read_bytes()).hexdigest()
            if found != SHA256:
                raise SystemExit(f"{package.name} has the SHA-256 {found}, not {SHA256}")
            subprocess.run(["dpkg-deb", "--extract", package.name, "."], cwd=folder, check=True)
            self._debian = folder
        return self._debian

    def listed(self) -> list[dict[str, str]]:
        """Return the name and hash of every source that was read."""
        return [
            {
                "package": package.replace("_", "-"),
                "file": name,
                "sha256": hashlib.sha256(content).hexdigest(),
            }
            for (package, name), content in sorted(self._contents.items())
        ]

    def licences(self) -> dict[str, str]:
        """Return the text of each licence by the name of what it covers.

        The package of Debian is under the same licence as its sister of PyPI: the holders are those that its
        fonts name.
        """
        packages = sorted({package for package, _ in self._contents if package != DEBIAN})
        found = {
            package.removeprefix("fontpkg_").replace("_", "-"): (
                files(importlib.import_module(package)) / "LICENSE"
            ).read_text("utf-8")
            for package in packages
        }
        _, licence = found["noto-serif"].split("\n", 1)
        return {**found, "noto-scripts": f"{self._holders()}\n{licence}"}

    def _holders(self) -> str:
        fonts = [content for (package, _), content in self._contents.items() if package == DEBIAN]
        names = {str(TTFont(io.BytesIO(font))["name"].getDebugName(0)) for font in fonts}
        return "\n".join(sorted(names))

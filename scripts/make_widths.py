"""Make the table of the widths of letters by which the figures measure their labels.

    python scripts/make_widths.py

It is read from the sans faces and from those of other scripts that ship with the package, so run it
after `make fonts`. The figures know the widths as numbers: they need no font library and no font file.
"""

import json
from pathlib import Path

from fontTools.ttLib import TTFont

PACKAGE = Path(__file__).resolve().parent.parent / "src" / "mission_estimate"
FACES = {"400": "estimate-sans-400", "600": "estimate-sans-600", "400-italic": "estimate-sans-400-italic"}
TARGET = PACKAGE / "figures" / "widths.json"
OF_SCRIPTS = PACKAGE / "figures" / "widths_of_scripts.json"


def widths(face: str) -> dict[str, str]:
    """Return the characters of a face by their width in thousandths of the size."""
    font = TTFont(PACKAGE / "rendering" / "faces" / f"{face}.ttf")
    unit, metrics = font["head"].unitsPerEm, font["hmtx"]
    found: dict[str, str] = {}
    for code, glyph in sorted(font.getBestCmap().items()):
        width = str(round(metrics[glyph][0] * 1000 / unit))
        found[width] = found.get(width, "") + chr(code)
    return dict(sorted(found.items(), key=lambda item: int(item[0])))


def table_of_scripts() -> str:
    """Return the table of the other scripts, whose letters have one width in all weights."""
    listed = json.loads((PACKAGE / "rendering" / "faces" / "faces.json").read_text("utf-8"))["faces"]
    files = [row["file"] for row in listed if not row["lasting"] and row["file"].endswith("-400.ttf")]
    found: dict[str, str] = {}
    known: set[str] = set()
    for file in files:
        for width, signs in widths(file.removesuffix(".ttf")).items():
            found[width] = found.get(width, "") + "".join(sign for sign in signs if sign not in known)
        known |= set("".join(found.values()))
    return json.dumps(dict(sorted(found.items(), key=lambda item: int(item[0]))), indent=0) + "\n"


def table() -> str:
    """Return the table as it is committed."""
    faces = {name: widths(face) for name, face in FACES.items()}
    return json.dumps(faces, indent=0) + "\n"


if __name__ == "__main__":
    TARGET.write_text(table(), encoding="utf-8", newline="\n")
    OF_SCRIPTS.write_text(table_of_scripts(), encoding="utf-8", newline="\n")

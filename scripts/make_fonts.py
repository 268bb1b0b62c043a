"""Make the font files of `mission_estimate.rendering.faces` from their sources.

What ships is cut down to the characters and features that the documents use, which
takes minutes, so it is done once and committed. The same sources and the same
fontTools give the same bytes. What is made: `font_cuts.py`; from what: `font_sources.py`.

Source has a reserved font name, so what is changed carries a name of its own.
"""

import copy
import io
import json
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from font_cuts import Cut, cuts
from font_sources import Sources
from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

PACKAGE = Path(__file__).resolve().parent.parent / "src" / "mission_estimate"
FACES = PACKAGE / "rendering" / "faces"
REPERTOIRE = PACKAGE / "repertoire.txt"


def main() -> int:
    """Make every file, the table of what they cover, and the licences next to them."""
    FACES.mkdir(parents=True, exist_ok=True)
    faces = []
    with Sources() as sources:
        for cut in cuts():
            font = make(cut, sources)
            content = written(font, "woff2" if cut.edition == "web" else None)
            (FACES / cut.file).write_bytes(content)
            faces.append(described(cut, font))
            print(f"{cut.file:36} {len(content):8,} bytes")
        write_table(faces, sources)
        for name, text in sources.licences().items():
            (FACES / f"OFL-{name}.txt").write_text(text, "utf-8")
    REPERTOIRE.write_text(repertoire(faces), "utf-8")
    return 0


def make(cut: Cut, sources: Sources) -> TTFont:
    """Return the font of one cut: subset first, since the other order fails in fontTools."""
    font = TTFont(io.BytesIO(sources.content(cut.source)), recalcTimestamp=False)
    reduce(font, cut)
    font = TTFont(io.BytesIO(written(font, None)), recalcTimestamp=False)
    if "fvar" in font:
        present = {axis.axisTag for axis in font["fvar"].axes}
        place = {axis: value for axis, value in cut.axes.items() if axis in present}
        font = instantiateVariableFont(font, place)
    if "fvar" in font:
        font["fvar"].instances = []
    if "STAT" in font:
        del font["STAT"]
    rename(font, cut)
    return font


def reduce(font: TTFont, cut: Cut) -> None:
    """Leave the characters, features and tables of the cut."""
    dropped = ["DSIG", "MATH", "BASE", "meta"]
    options = subset.Options(
        layout_features=[*cut.features],
        hinting=False,
        notdef_outline=True,
        name_IDs=["*"],
        drop_tables=dropped,
    )
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=cut.characters)
    subsetter.subset(font)


def rename(font: TTFont, cut: Cut) -> None:
    """Give the font our name, and keep the copyright, version and licence of its source."""
    names = font["name"]
    kept = {number: names.getDebugName(number) for number in (0, 5, 13, 14)}
    style = ("Italic" if cut.style == "italic" else "Regular") + f" {cut.weights[0]}"
    plain = f"{cut.family.replace(' ', '')}-{style.replace(' ', '')}"
    names.names = []
    for number, text in {
        **kept,
        1: cut.family,
        2: style,
        3: f"{plain}; subset",
        4: f"{cut.family} {style}",
        6: plain,
    }.items():
        if text:
            names.setName(text, number, 3, 1, 0x409)


def written(font: TTFont, flavor: str | None) -> bytes:
    """Return the bytes of a font file."""
    output = io.BytesIO()
    changed = copy.copy(font)
    changed.flavor = flavor
    changed.save(output)
    return output.getvalue()


def described(cut: Cut, font: TTFont) -> dict[str, Any]:
    """Return the row of the table for one file."""
    return {
        "file": cut.file,
        "edition": cut.edition,
        "family": cut.family,
        "style": cut.style,
        "weights": list(cut.weights),
        "lasting": cut.lasting,
        "covers": list(runs(font.getBestCmap())),
    }


def runs(codes: Iterable[int]) -> Iterator[list[int]]:
    """Yield the first and last of each run of character codes."""
    first = last = -2
    for code in sorted(codes):
        if code != last + 1:
            if last >= 0:
                yield [first, last]
            first = code
        last = code
    yield [first, last]


def write_table(faces: list[dict[str, Any]], sources: Sources) -> None:
    """Write what the files are and which characters they have."""
    rows = ",\n  ".join(json.dumps(face) for face in faces)
    origins = ",\n  ".join(json.dumps(origin) for origin in sources.listed())
    (FACES / "faces.json").write_text(
        f'{{"faces": [\n  {rows}\n ],\n "sources": [\n  {origins}\n ]}}\n', "utf-8"
    )


def repertoire(faces: list[dict[str, Any]]) -> str:
    """Return the characters that a PDF can show, as runs in hexadecimal: what `check` reads."""
    covered = {
        code
        for face in faces
        if face["edition"] == "print"
        for first, last in face["covers"]
        for code in range(first, last + 1)
    }
    lines = (f"{first:X}-{last:X}" if last > first else f"{first:X}" for first, last in runs(covered))
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    sys.exit(main())

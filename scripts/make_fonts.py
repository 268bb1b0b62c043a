"""Make the font files of `mission_estimate.rendering.faces` from their sources.

The sources are variable fonts from PyPI; what ships is cut down to the
characters and features that the documents use, which takes minutes, so it is
done once and committed. The same sources and the same fontTools give the same
bytes.

Two sets are made:

- for HTML, WOFF2 with the weights from 400 to 700 in one file a style, since a
  reader's browser downloads them inside the page;
- for PDF, one plain TrueType file a weight: the PDF engine cuts a variable font
  into weights with fontTools each time it writes a document, which costs more
  than laying out its pages.

Source has a reserved font name, so what is changed carries a name of its own.
"""

import copy
import hashlib
import importlib
import io
import json
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import Any

from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

FACES = Path(__file__).resolve().parent.parent / "src" / "mission_estimate" / "rendering" / "faces"

SERIF = ("fontpkg_source_serif_4", "SourceSerif4[opsz,wght].ttf")
SERIF_ITALIC = ("fontpkg_source_serif_4", "SourceSerif4-Italic[opsz,wght].ttf")
SANS = ("fontpkg_source_sans_3", "SourceSans3[wght].ttf")
SANS_ITALIC = ("fontpkg_source_sans_3", "SourceSans3-Italic[wght].ttf")
NOTO = ("fontpkg_noto_serif", "NotoSerif[wdth,wght].ttf")
AMIRI = ("fontpkg_amiri", "Amiri-Regular.ttf")
AMIRI_BOLD = ("fontpkg_amiri", "Amiri-Bold.ttf")

FEATURES = [
    *("kern", "liga", "ccmp", "locl", "mark", "mkmk"),
    *("onum", "lnum", "pnum", "tnum", "sups", "frac", "numr", "dnom"),
    *("init", "medi", "fina", "isol", "rlig", "calt", "curs", "rtlm"),  # Arabic
]

ADDITIONAL = "ḌḍḎḏḤḥḪḫḲḳḶḷṂṃṄṅṆṇṚṛṢṣṬṭṮṯẀẁẂẃẄẅẒẓẔẕẖẗẞẸẹẼẽỊịỌọỤụỲỳỴỵ"
AFRICAN = "ɓɔɖɗəɛɠɣɩɪɲʃʊʋʒ"
SHAPES = "■□▪▲△►▶▼▽◀◄◆◇○●◦✓"
LATIN = """20-7E A0-24F 2B9-2BF 2C6-2DD 300-331 2000-2064 2070-209C 20A0-20BF 2113-2122 2150-215E 2190-2199
    2212-221E 2248-2265 FB00-FB04"""
GREEK_CYRILLIC_AND_MORE = "370-3FF 400-45F 490-493 1E00-1EFF 25A0-25FF"
PHONETIC_AND_EXTENDED = "250-2FF 332-36F 460-52F 1D00-1DBF 2C60-2C7F A720-A7FF"
ARABIC = "20-20 600-6FF 750-77F FDF2-FDFD"
LARGE_TITLE = "20-7E A0-17F 2009-2026 2190-2193 2212-2212"

WEB_TEXT_SIZE, PRINT_TEXT_SIZE, DISPLAY_SIZE = 16, 12, 36
"""Optical sizes: 17 pixels on a screen, 10 points on paper, titles."""


@dataclass(frozen=True)
class Cut:
    """One file to make: its source, its characters, and where the axes of the source then stand."""

    file: str
    family: str
    weights: tuple[int, int]
    source: tuple[str, str]
    characters: frozenset[int]
    optical_size: int = PRINT_TEXT_SIZE

    @property
    def edition(self) -> str:
        """Return where the file is used."""
        return "web" if self.file.endswith(".woff2") else "print"

    @property
    def style(self) -> str:
        """Return the style, as CSS names it."""
        return "italic" if "italic" in self.file else "normal"

    @property
    def axes(self) -> dict[str, float | tuple[float, float]]:
        """Return the place of every axis, or its limits."""
        lightest, boldest = self.weights
        weight = lightest if lightest == boldest else (lightest, boldest)
        return {"wght": weight, "opsz": self.optical_size, "wdth": 100}


def main() -> int:
    """Make every file, the table of what they cover, and the licences beside them."""
    FACES.mkdir(parents=True, exist_ok=True)
    sources = Sources()
    faces = []
    for cut in [*web_cuts(), *print_cuts()]:
        font = make(cut, sources)
        content = written(font, "woff2" if cut.edition == "web" else None)
        (FACES / cut.file).write_bytes(content)
        faces.append(described(cut, font))
        print(f"{cut.file:36} {len(content):8,} bytes")
    write_table(faces, sources)
    write_licences()
    return 0


def web_cuts() -> Iterator[Cut]:
    """Yield the files that a web page carries."""
    text = characters(LATIN, ADDITIONAL + AFRICAN + SHAPES)
    for stem, family, upright, italic in (
        ("estimate-serif", "Estimate Serif", SERIF, SERIF_ITALIC),
        ("estimate-sans", "Estimate Sans", SANS, SANS_ITALIC),
    ):
        yield Cut(f"{stem}.woff2", family, (400, 700), upright, text, WEB_TEXT_SIZE)
        yield Cut(f"{stem}-italic.woff2", family, (400, 700), italic, text, WEB_TEXT_SIZE)
    title, family = "estimate-serif-display.woff2", "Estimate Serif Display"
    yield Cut(title, family, (600, 600), SERIF, characters(LARGE_TITLE), DISPLAY_SIZE)


def print_cuts() -> Iterator[Cut]:
    """Yield the files that the PDF engine reads, the substitutes last."""
    text = characters(f"{LATIN} {GREEK_CYRILLIC_AND_MORE}", AFRICAN + SHAPES)
    for stem, family, upright, italic, weights in (
        ("estimate-serif", "Estimate Serif", SERIF, SERIF_ITALIC, (400, 600)),
        ("estimate-sans", "Estimate Sans", SANS, SANS_ITALIC, (400, 600, 700)),
    ):
        for weight in weights:
            yield Cut(f"{stem}-{weight}.ttf", family, (weight, weight), upright, text)
        for weight in (400, 600):
            yield Cut(f"{stem}-{weight}-italic.ttf", family, (weight, weight), italic, text)
    title, family = "estimate-serif-display-600.ttf", "Estimate Serif Display"
    yield Cut(title, family, (600, 600), SERIF, text, DISPLAY_SIZE)
    rest = characters(f"{LATIN} {PHONETIC_AND_EXTENDED}")
    for weight in (400, 600):
        yield Cut(f"estimate-fallback-{weight}.ttf", "Estimate Fallback", (weight, weight), NOTO, rest)
    for weight, source in ((400, AMIRI), (700, AMIRI_BOLD)):
        arabic = characters(ARABIC)
        yield Cut(f"estimate-arabic-{weight}.ttf", "Estimate Arabic", (weight, weight), source, arabic)


def characters(ranges: str, singles: str = "") -> frozenset[int]:
    """Return the codes of ranges in hexadecimal, and of single characters."""
    spans = [span.split("-") for span in ranges.split()]
    codes = {code for first, last in spans for code in range(int(first, 16), int(last, 16) + 1)}
    return frozenset(codes | {ord(character) for character in singles})


class Sources:
    """The source fonts, each read once."""

    def __init__(self) -> None:
        self._contents: dict[tuple[str, str], bytes] = {}

    def content(self, source: tuple[str, str]) -> bytes:
        """Return the bytes of a source font."""
        if source not in self._contents:
            package, name = source
            self._contents[source] = (files(importlib.import_module(package)) / "files" / name).read_bytes()
        return self._contents[source]

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
        layout_features=FEATURES, hinting=False, notdef_outline=True, name_IDs=["*"], drop_tables=dropped
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


def write_licences() -> None:
    """Copy the licence of each source beside the files made from it."""
    for package in (SERIF[0], SANS[0], NOTO[0], AMIRI[0]):
        licence = (files(importlib.import_module(package)) / "LICENSE").read_text("utf-8")
        name = package.removeprefix("fontpkg_").replace("_", "-")
        (FACES / f"OFL-{name}.txt").write_text(licence, "utf-8")


if __name__ == "__main__":
    sys.exit(main())

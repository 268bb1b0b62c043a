"""Which font files are made, from which sources and with which characters.

- For HTML, WOFF2 with the weights from 400 to 700 in one file a style, since a
  reader's browser downloads them inside the page.
- For PDF, one plain TrueType file a weight: the PDF engine cuts a variable font
  into weights with fontTools each time it writes a document, which costs more
  than laying out its pages.
- For the scripts of the host states of UN missions, a face each that is loaded only
  for a document that needs it; bold where that is small, otherwise the engine thickens
  the letters itself. For those that many systems lack, a web face too.
"""

from collections.abc import Iterator
from dataclasses import dataclass

Source = tuple[str, str]
"""A package, and the file in it."""

SERIF: Source = ("fontpkg_source_serif_4", "SourceSerif4[opsz,wght].ttf")
SERIF_ITALIC: Source = ("fontpkg_source_serif_4", "SourceSerif4-Italic[opsz,wght].ttf")
SANS: Source = ("fontpkg_source_sans_3", "SourceSans3[wght].ttf")
SANS_ITALIC: Source = ("fontpkg_source_sans_3", "SourceSans3-Italic[wght].ttf")
NOTO: Source = ("fontpkg_noto_serif", "NotoSerif[wdth,wght].ttf")
AMIRI: Source = ("fontpkg_amiri", "Amiri-Regular.ttf")
AMIRI_BOLD: Source = ("fontpkg_amiri", "Amiri-Bold.ttf")
DEBIAN = "fonts-noto-core"

LATIN_FEATURES = (
    *("kern", "liga", "ccmp", "locl", "mark", "mkmk"),
    *("onum", "lnum", "pnum", "tnum", "sups", "frac", "numr", "dnom"),
    *("init", "medi", "fina", "isol", "rlig", "calt", "curs", "rtlm"),  # Arabic
)
ALL_FEATURES = ("*",)
"""The scripts of India and Cambodia are not readable without most of theirs."""

ADDITIONAL = "ḌḍḎḏḤḥḪḫḲḳḶḷṂṃṄṅṆṇṚṛṢṣṬṭṮṯẀẁẂẃẄẅẒẓẔẕẖẗẞẸẹẼẽỊịỌọỤụỲỳỴỵ"
AFRICAN = "ɓɔɖɗəɛɠɣɩɪɲʃʊʋʒ"
SHAPES = "■□▪▲△►▶▼▽◀◄◆◇○●◦✓"
LATIN = """20-7E A0-24F 2B9-2BF 2C6-2DD 300-331 2000-2064 2070-209C 20A0-20BF 2113-2122 2150-215E 2190-2199
    2212-221E 2248-2265 FB00-FB04"""
GREEK_CYRILLIC_AND_MORE = "370-3FF 400-45F 490-493 1E00-1EFF 25A0-25FF"
PHONETIC_AND_EXTENDED = "250-2FF 332-36F 460-52F 1D00-1DBF 2C60-2C7F A720-A7FF"
SPACE = "20-20"
"""The engine sets the space behind a word in the face of the word."""

ARABIC = f"{SPACE} 600-6FF 750-77F FDF2-FDFD"
LARGE_TITLE = "20-7E A0-17F 2009-2026 2190-2193 2212-2212"

WEB_TEXT_SIZE, PRINT_TEXT_SIZE, DISPLAY_SIZE = 16, 12, 36
"""Optical sizes: 17 pixels on a screen, 10 points on paper, titles."""

REGULAR, BOLD = 400, 700


@dataclass(frozen=True)
class Script:
    """A script of host states: the file of the source without its weight, and its characters."""

    name: str
    source: str
    ranges: str
    bold: bool = False
    web: bool = False


SCRIPTS = (
    Script("hebrew", "NotoSerifHebrew", "590-5FF FB1D-FB4F", bold=True),
    Script("georgian", "NotoSerifGeorgian", "10A0-10FF 1C90-1CBF 2D00-2D2F", bold=True),
    Script("khmer", "NotoSerifKhmer", "1780-17FF 19E0-19FF"),
    Script("devanagari", "NotoSerifDevanagari", "900-97F A8E0-A8FF"),
    Script("ethiopic", "NotoSerifEthiopic", "1200-139F 2D80-2DDF AB00-AB2F", web=True),
    Script("tifinagh", "NotoSansTifinagh", "2D30-2D7F", web=True),
    Script("nko", "NotoSansNKo", "7C0-7FF", web=True),
    Script("adlam", "NotoSansAdlam", "1E900-1E95F", bold=True, web=True),
    Script("vai", "NotoSansVai", "A500-A63F", web=True),
    Script("mathematics", "NotoSansMath", "2190-21FF 2200-22FF"),
    Script("symbols", "NotoSansSymbols2", "25A0-27BF 2B00-2BFF"),
)
"""UNDOF; UNOMIG; UNTAC; UNMOGIP and UNMIN; UNMEE; MINUSMA (three); UNMIL; and the signs of all."""


@dataclass(frozen=True)
class Cut:
    """One file to make: its source, its characters, and where its axes are set.

    `lasting` faces are loaded for every document, the others for those that need them.
    """

    file: str
    family: str
    weights: tuple[int, int]
    source: Source
    characters: frozenset[int]
    optical_size: int = PRINT_TEXT_SIZE
    features: tuple[str, ...] = LATIN_FEATURES
    lasting: bool = True

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


def cuts() -> Iterator[Cut]:
    """Yield every file that is made; the substitutes of a text face come behind it."""
    yield from web_cuts()
    yield from print_cuts()
    yield from script_cuts()


def web_cuts() -> Iterator[Cut]:
    """Yield the files that every web page carries."""
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
    """Yield the files that the PDF engine reads for every document."""
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


def script_cuts() -> Iterator[Cut]:
    """Yield the files that are loaded for a document with letters or signs of theirs."""
    for weight, source in ((REGULAR, AMIRI), (BOLD, AMIRI_BOLD)):
        file, family = f"estimate-arabic-{weight}.ttf", "Estimate Arabic"
        yield Cut(file, family, (weight, weight), source, characters(ARABIC), lasting=False)
    for script in SCRIPTS:
        stem, family = f"estimate-{script.name}", f"Estimate {script.name.capitalize()}"
        signs = characters(f"{SPACE} {script.ranges}")
        for weight, cut in ((REGULAR, "Regular"), (BOLD, "Bold")):
            if weight == REGULAR or script.bold:
                source = (DEBIAN, f"{script.source}-{cut}.ttf")
                yield _of_script(f"{stem}-{weight}.ttf", family, weight, source, signs)
        if script.web:
            source = (DEBIAN, f"{script.source}-Regular.ttf")
            yield _of_script(f"{stem}.woff2", family, REGULAR, source, signs)


def _of_script(file: str, family: str, weight: int, source: Source, signs: frozenset[int]) -> Cut:
    return Cut(file, family, (weight, weight), source, signs, features=ALL_FEATURES, lasting=False)


def characters(ranges: str, singles: str = "") -> frozenset[int]:
    """Return the codes of ranges in hexadecimal, and of single characters."""
    spans = [span.split("-") for span in ranges.split()]
    codes = {code for first, last in spans for code in range(int(first, 16), int(last, 16) + 1)}
    return frozenset(codes | {ord(character) for character in singles})

"""The typefaces that ship: what the table says of them is so, and nothing is left over."""

import io

import font_cuts
import make_fonts
import pytest
from font_sources import Sources
from fontTools.ttLib import TTFont

from mission_estimate import repertoire
from mission_estimate.rendering import fonts
from mission_estimate.rendering.web_fonts import web_style

FACES = fonts.print_faces() + fonts.web_faces()


def test_ships_what_the_table_lists() -> None:
    shipped = {path.name for path in fonts.FOLDER.iterdir() if path.suffix in (".ttf", ".woff2")}

    assert len(FACES) == 38
    assert {cut.file for cut in font_cuts.cuts()} == shipped
    assert shipped == {face.file for face in FACES}


@pytest.mark.parametrize("face", FACES, ids=lambda face: face.file)
def test_face_is_what_the_table_says(face: fonts.Face) -> None:
    font = TTFont(fonts.FOLDER / face.file)
    names = {record.toUnicode() for record in font["name"].names if record.nameID in (1, 3, 4, 6)}

    assert [list(span) for span in face.covers] == list(make_fonts.runs(font.getBestCmap()))
    assert font["name"].getDebugName(1) == face.family
    assert "SIL Open Font License" in font["name"].getDebugName(13)
    assert not any("Source" in name for name in names), "a reserved font name"
    assert ("fvar" in font) == (face.weights[0] != face.weights[1])


def test_page_stays_light() -> None:
    assert sum(len(face.content()) for face in fonts.web_faces() if face.lasting) < 300_000


def test_makes_the_same_bytes_again() -> None:
    (cut,) = [cut for cut in font_cuts.cuts() if cut.file == "estimate-arabic-400.ttf"]

    with Sources() as sources:
        made = make_fonts.written(make_fonts.make(cut, sources), None)

    assert made == (fonts.FOLDER / cut.file).read_bytes()


def test_keeps_the_figures() -> None:
    for face in FACES:
        if face.family in ("Estimate Serif", "Estimate Sans"):
            font = TTFont(io.BytesIO(face.content()))
            kept = {record.FeatureTag for record in font["GSUB"].table.FeatureList.FeatureRecord}
            assert {"onum", "pnum", "sups", "frac", "liga", "ccmp", "locl"} <= kept, face.file


def test_html_rules_carry_the_files() -> None:
    rules = web_style("", "Chad").splitlines()

    assert len(rules) == 5
    assert all(rule.startswith('@font-face{font-family:"Estimate S') for rule in rules)
    assert all(rule.count('url("data:font/woff2;base64,') == rule.count("url(") == 1 for rule in rules)
    assert "font-weight:400 700" in rules[0]


def test_a_page_carries_the_face_of_a_script_that_it_has() -> None:
    stylesheet = (
        'body { font-family: "Estimate Serif", serif; }\np { font-family: "Estimate Sans", sans-serif; }\n'
    )

    plain, other = web_style(stylesheet, "Gao"), web_style(stylesheet, "Gao ⴳⴰⵡ")

    assert plain.endswith(stylesheet)
    assert other.count("@font-face") == 6
    assert '"Estimate Serif", "Estimate Tifinagh", serif' in other
    assert '"Estimate Sans", "Estimate Tifinagh", sans-serif' in other
    assert other.endswith('svg{font-family:"Estimate Sans", "Estimate Tifinagh",sans-serif}\n')


def test_pdf_rules_name_our_own_addresses() -> None:
    first, *_ = fonts.pdf_font_css(fonts.print_faces()).splitlines()

    assert first == (
        '@font-face{font-family:"Estimate Serif";font-style:normal;font-weight:400;'
        "src:url(estimate:faces/estimate-serif-400.ttf);font-display:swap}"
    )


@pytest.mark.parametrize(
    ("text", "missing", "substituted"),
    [
        ("", "", ""),
        ("Chad, 1,390 – “most” → ½ €", "", ""),
        ("line\nfeed\t\u00ad\u200d\u200f", "", ""),
        ("kɛnɛya", "", "ɛ"),
        ("أنصار", "", "أنصار"),
        ("中 ★ \U0001f642", "中\U0001f642", "★"),
    ],
)
def test_knows_what_is_missing(text: str, missing: str, substituted: str) -> None:
    assert fonts.missing_characters(text) == frozenset(missing)
    assert fonts.substituted_characters(text) == frozenset(substituted)
    assert frozenset(repertoire.not_shown(text)) == frozenset(missing)


def test_the_check_knows_the_characters_of_the_faces() -> None:
    codes = (*range(0xD800), *range(0xE000, 0x20000))
    every = "".join(chr(code) for code in codes if code != 0xFFFD)  # the reader refuses it everywhere

    assert frozenset(repertoire.not_shown(every)) == fonts.missing_characters(every)


def test_the_letters_that_are_not_looked_up_are_in_the_faces_of_every_document() -> None:
    covered = {
        code
        for face in fonts.lasting_faces()
        for first, last in face.covers
        for code in range(first, last + 1)
    }
    plain = {code for code in range(0x20, 0x3000) if not repertoire.is_looked_up(chr(code))}

    assert plain - covered <= {0xAD}
    assert set(range(0xAE, fonts.LAST_LATIN)) <= covered


@pytest.mark.parametrize(
    ("text", "families"),
    [
        ("Chad, 1,390 – “most” → ½ €", []),
        ("الساحل", ["Arabic"]),
        ("חרמון and ⵜⵉⴼ", ["Hebrew", "Tifinagh"]),
        ("∑ ✗", ["Mathematics", "Symbols"]),
        ("kɛnɛya", []),
    ],
)
def test_a_document_gets_the_faces_that_it_needs(text: str, families: list[str]) -> None:
    found = fonts.further_faces(text, fonts.print_faces())

    assert sorted({face.family.removeprefix("Estimate ") for face in found}) == families

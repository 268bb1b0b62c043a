"""The typefaces that ship: what the table says of them is so, and nothing is left over."""

import io

import make_fonts
import pytest
from fontTools.ttLib import TTFont

from mission_estimate.rendering import fonts

FACES = fonts.print_faces() + fonts.web_faces()


def test_ships_what_the_table_lists() -> None:
    shipped = {path.name for path in fonts.FOLDER.iterdir() if path.suffix in (".ttf", ".woff2")}

    assert len(FACES) == 19
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
    assert sum(len(face.content()) for face in fonts.web_faces()) < 300_000


def test_makes_the_same_bytes_again() -> None:
    (cut,) = [cut for cut in make_fonts.print_cuts() if cut.file == "estimate-arabic-400.ttf"]

    made = make_fonts.written(make_fonts.make(cut, make_fonts.Sources()), None)

    assert made == (fonts.FOLDER / cut.file).read_bytes()


def test_keeps_the_figures() -> None:
    for face in FACES:
        if face.family in ("Estimate Serif", "Estimate Sans"):
            font = TTFont(io.BytesIO(face.content()))
            kept = {record.FeatureTag for record in font["GSUB"].table.FeatureList.FeatureRecord}
            assert {"onum", "pnum", "sups", "frac", "liga", "ccmp", "locl"} <= kept, face.file


def test_html_rules_carry_the_files() -> None:
    rules = fonts.html_font_css().splitlines()

    assert len(rules) == 5
    assert all(rule.startswith('@font-face{font-family:"Estimate S') for rule in rules)
    assert all(rule.count('url("data:font/woff2;base64,') == rule.count("url(") == 1 for rule in rules)
    assert "font-weight:400 700" in rules[0]


def test_pdf_rules_name_our_own_addresses() -> None:
    first, *_ = fonts.pdf_font_css().splitlines()

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
        ("中 ★ \U0001f642", "中★\U0001f642", ""),
    ],
)
def test_knows_what_is_missing(text: str, missing: str, substituted: str) -> None:
    assert fonts.missing_characters(text) == frozenset(missing)
    assert fonts.substituted_characters(text) == frozenset(substituted)

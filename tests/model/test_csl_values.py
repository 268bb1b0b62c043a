"""Dates, names, languages, ids and notes as people have them, and what is still refused."""

import json
from typing import Any

import pytest
from specimens import SPECIMEN

from mission_estimate.ids import is_id
from mission_estimate.model.codes import Doi
from mission_estimate.model.csl.accepting import accept_sources
from mission_estimate.model.csl.dates import read_date
from mission_estimate.model.csl.ids import id_for
from mission_estimate.model.csl.items import read_item
from mission_estimate.model.csl.languages import read_language
from mission_estimate.model.sources import Name, Source
from mission_estimate.pipeline.examine import examine
from mission_estimate.positions import Positions
from mission_estimate.rendering.bibliography import reference, short_reference
from mission_estimate.workspace import Workspace

GRADE = {"kind": "press", "reliability": "B", "credibility": "2"}

DATES: list[tuple[Any, str | None, str]] = [
    ({"date-parts": [[2017, 6, 29]]}, "2017-06-29", ""),
    ({"date-parts": [["2017", "06"]]}, "2017-06", ""),
    ({"date-parts": [["2017", 6, 1], ["2017", 6, 5]]}, "2017-06-01/2017-06-05", ""),
    ({"date-parts": [[2017], [2017]]}, "2017", ""),
    ({"date-parts": [2017, 6]}, "2017-06", ""),
    ({"date-parts": [[2015], [0]]}, "2015/..", ""),
    ({"date-parts": [["2017", None]]}, "2017", ""),
    ({"date-parts": [[""]]}, None, ""),
    ({"date-parts": [[2017]], "season": "spring"}, "2017", "season spring"),
    ({"date-parts": [[2017, 13]]}, "2017", "month 13"),
    ({"date-parts": [["2017", "Spring"]]}, "2017", "month Spring"),
    ({"date-parts": [[2013]], "circa": True}, "2013~", ""),
    ({"date-parts": [[2013, 5]], "circa": 1}, "2013-05~", ""),
    ({"date-parts": [[2013]], "circa": False}, "2013", ""),
    ({"raw": "June 2017"}, "2017-06", ""),
    ({"raw": "2017-06-29T10:00:00Z"}, "2017-06-29", ""),
    ({"raw": "2016–2017"}, "2016/2017", ""),
    ({"raw": "1. trimestre 2017"}, "2017", "1. trimestre 2017"),
    ({"literal": "n.d."}, None, "n.d."),
    ({"literal": "Spring 2017"}, "2017", "Spring 2017"),
    ({"literal": "between 2013 and 2015"}, None, "between 2013 and 2015"),
    ({"edtf": "2017~"}, "2017~", ""),
    ([{"year": 2017, "month": 6}], "2017-06", ""),
    ([{"year": "2017", "month": "06", "day": "9"}], "2017-06-09", ""),
    ([{"year": 2017, "month": 6}, {"year": 2017, "month": 8}], "2017-06/2017-08", ""),
    ({"year": 2017, "month": "June"}, "2017-06", ""),
    ({"year": 2017, "season": 2}, "2017", "season 2"),
    ("2017", "2017", ""),
    ("2017-06-29", "2017-06-29", ""),
    ("2017-06-01/2017-06-30", "2017-06-01/2017-06-30", ""),
    ("/2015", "../2015", ""),
    ("2013~", "2013~", ""),
    ("2017-06-XX", "2017-06", ""),
    ("2017-22", "2017", ""),
    ("2017/06/29", "2017-06-29", ""),
    ("2017-6-9", "2017-06-09", ""),
    ("29 June 2017", "2017-06-29", ""),
    ("June 29, 2017", "2017-06-29", ""),
    ("29 juin 2017", "2017-06-29", ""),
    ("2017 Jun 29", "2017-06-29", ""),
    ("c. 1990", "1990~", ""),
    ("Summer 2017", "2017", "Summer 2017"),
    ("n.d.", None, "n.d."),
]


@pytest.mark.parametrize(("given", "date", "lost"), DATES, ids=lambda value: json.dumps(value)[:40])
def test_a_date_is_read_as_precisely_as_it_is_written(given: object, date: str | None, lost: str) -> None:
    assert read_date(as_read(given)) == (date, lost)


@pytest.mark.parametrize(
    "given", ["01/02/2017", "Jnue 2017", "2017-02-30", "yesterday", {"yaer": 2017}, "20170629"]
)
def test_what_is_no_date_is_refused(given: object) -> None:
    with pytest.raises(ValueError, match=r"no date|no day|a date is expected"):
        source(issued=given)


@pytest.mark.parametrize(
    ("given", "printed"),
    [
        ({"family": "Guéhenno", "given": "Jean-Marie"}, "Jean-Marie Guéhenno"),
        ({"family": "Berg", "given": "Anna", "non-dropping-particle": "van den"}, "Anna van den Berg"),
        ({"family": "Fontaine", "given": "Jean", "dropping-particle": "de", "non-dropping-particle": "La"},
         "Jean de La Fontaine"),
        ({"family": "Alembert", "given": "Jean", "dropping-particle": "d’"}, "Jean d’Alembert"),
        ({"family": "King", "given": "Martin", "suffix": "Jr.", "comma-suffix": "true"}, "Martin King Jr."),
        ({"literal": "United Nations"}, "United Nations"),
        ({"family": "United Nations", "given": ""}, "United Nations"),
        ({"given": "Pelé"}, "Pelé"),
        ({"name": "World Bank", "sequence": "first"}, "World Bank"),
        ("World Bank", "World Bank"),
        ({"family": "Yaya", "static-ordering": "true", "parse-names": "false"}, "Yaya"),
    ],
)  # fmt: skip
def test_a_name_is_printed_in_reading_order(given: object, printed: str) -> None:
    assert source(author=[given]).author[0].printed == printed
    if isinstance(given, dict):
        assert source(author=given).author[0].printed == printed


@pytest.mark.parametrize("given", [{"family": "A", "literal": "B"}, {"family": "A", "gven": "B"}, [["A"]]])
def test_what_is_no_name_is_refused(given: object) -> None:
    with pytest.raises(ValueError, match=r"Name|author"):
        source(author=[given])


def test_names_that_are_not_used_may_have_any_form() -> None:
    for value in ("A", ["A"], {"family": "A"}, [{"literal": "A"}], {"raw": "1999"}):
        item = read_item({"translator": value, "original-date": value}, by_machine=False)
        assert (item.data, item.lost) == ({}, ["translator", "original-date"])


@pytest.mark.parametrize(
    ("written", "tag"),
    [
        ("en", "en"), ("EN", "en"), ("eng", "en"), ("English", "en"), ("en-US", "en-US"), ("en_us", "en-US"),
        ("Français", "fr"), ("fre", "fr"), ("fra-ML", "fr-ML"), ("ar-latn", "ar-Latn"), ("العربية", "ar"),
        ("English; French", "en"), ("English (US)", "en"), ("fe", "fe"), ("und", None), ("mul", None),
        ("Klingon", None),
    ],
)  # fmt: skip
def test_a_language_becomes_a_tag(written: str, tag: str | None) -> None:
    assert read_language(written) == tag


@pytest.mark.parametrize(
    ("item", "made"),
    [
        ({"id": "unSecurityCouncil_2017"}, "un-security-council-2017"),
        ({"id": "guéhenno:2017a"}, "guehenno-2017a"),
        ({"id": "Kidal"}, "kidal"),
        ({"id": "http://zotero.org/users/1/items/ABCD2345", "citation-key": "boutellier2017"}, "boutellier2017"),
        ({"id": "1234567/ABCD2345", "author": [{"family": "Ba"}], "issued": "2017-06"}, "ba-2017"),
        ({"id": "ABCD2345", "number": "S/2017/811"}, "s-2017-811"),
        ({"id": "10.5555/12345678", "editor": [{"literal": "World Bank"}]}, "world-bank"),
        ({"id": "7", "title": "The Road to Kidal in the North", "issued": "2016"}, "road-kidal-north-2016"),
        ({"id": "7", "title": "السلام"}, None),
        ({}, None),
    ],
)  # fmt: skip
def test_an_id_is_made_of_what_names_the_source(item: dict[str, object], made: str | None) -> None:
    assert id_for(item) == made
    assert made is None or is_id(made)


def test_two_sources_of_one_author_and_year_get_two_ids() -> None:
    items = [
        {"id": str(number), "type": "book", "title": title, "author": [{"family": "Ba"}], "issued": "2017"}
        for number, title in enumerate(("One", "Two", "Two"))
    ]
    found = accept_sources({"sources": items}, Positions())
    made = [one["id"] for one in found.data["sources"]]  # type: ignore[attr-defined]
    assert made == ["ba-2017", "ba-2017-two", "ba-2017-two-2"]


@pytest.mark.parametrize(
    ("note", "kept", "keys", "lost"),
    [
        ("One line", "One line", {}, []),
        ("Status: a draft", "Status: a draft", {}, []),
        ("One line\nAnother", "One line; Another", {}, []),
        ("kind: party\nreliability: C", None, {"kind": "party", "reliability": "C"}, []),
        ("Held by: the parties\nA copy", "A copy", {"held_by": "the parties"}, []),
        ("independent_of: a-1, b-2\nx", "x", {"independent_of": ["a-1", "b-2"]}, []),
        ("tex.ids: ba\nZSCC: 3\nOriginal Date: 1999\nx", "x", {}, ["tex.ids", "ZSCC", "original-date"]),
        ("DOI: 10.5555/1\nx", "x", {"DOI": "10.5555/1"}, []),
    ],
)
def test_the_lines_of_a_note_are_sorted(
    note: str, kept: str | None, keys: dict[str, object], lost: list[str]
) -> None:
    item = read_item({"note": note}, by_machine=False)
    assert item.lost == lost
    assert item.data == {**({"note": kept} if kept else {}), **keys}


def test_a_key_in_a_note_does_not_replace_one_of_the_source() -> None:
    item = read_item({"note": "kind: press\nx", "kind": "party"}, by_machine=False)
    assert item.data["kind"] == "party"


@pytest.mark.parametrize(
    "written",
    [
        "10.5555/12345678", "doi:10.5555/12345678", "DOI 10.5555/12345678", "DOI: 10.5555/12345678",
        "https://doi.org/10.5555/12345678", "http://dx.doi.org/10.5555/12345678", "doi.org/10.5555/12345678",
        "https://www.doi.org/10.5555%2F12345678", "doi:https://doi.org/10.5555/12345678",
    ],
)  # fmt: skip
def test_a_doi_is_an_address(written: str) -> None:
    found = reference(source(DOI=written))
    assert found.doi == "https://doi.org/10.5555/12345678"
    assert "address" not in found.access
    assert "doi" not in found.rest.casefold()


@pytest.mark.parametrize(
    "written", ["10.5555", "doi:", "see the page", "11.5555/1", "https://example.org/10.5555/1"]
)
def test_what_is_no_doi_is_refused(written: str) -> None:
    with pytest.raises(ValueError, match="is no DOI"):
        Doi.parse(written)


def test_signs_in_a_doi_are_encoded_in_its_address() -> None:
    written = "10.1002/(SICI)1097-0258(19980815)17:15<1661::AID-SIM968>3.0.CO;2-2"
    address = Doi.parse(written).address
    assert not set("()<>") & set(address)
    assert Doi.of_address(address) == written


def test_an_address_that_is_the_doi_is_printed_once() -> None:
    found = reference(source(DOI="10.5555/ab", URL="https://doi.org/10.5555/AB"))
    assert (found.url, found.doi) == ("https://doi.org/10.5555/AB", None)


@pytest.mark.parametrize(
    ("given", "printed"),
    [
        ({"page": "7"}, "p. 7"), ({"page": "123-145"}, "pp. 123–145"), ({"page": "iv--ix"}, "pp. iv–ix"),
        ({"page": "p. 3"}, "p. 3"), ({"page": "3, 5"}, "pp. 3, 5"), ({"edition": "2"}, "2nd edition"),
        ({"edition": "11"}, "11th edition"), ({"edition": "Second edition"}, "Second edition"),
        ({"edition": "revised"}, "revised edition"), ({"volume": "24", "issue": "4"}, "vol. 24, no. 4"),
    ],
)  # fmt: skip
def test_the_place_in_a_work_is_printed(given: dict[str, object], printed: str) -> None:
    assert reference(source(**given)).rest == f"{printed}, no date"


def test_editors_stand_for_authors() -> None:
    assert reference(source(editor=[{"family": "Ba"}, {"family": "Li"}])).author == "Ba and Li (eds)"
    assert short_reference(source(editor=[{"family": "Ba"}])).startswith("Ba (ed.), ")


def test_markup_of_csl_is_taken_out_of_a_title() -> None:
    title = source(
        title='A <i>title</i> with <span class="nocase">UN</span> &amp; x < y\n in two lines'
    ).title
    assert title == "A title with UN & x < y in two lines"


def test_a_key_that_nobody_knows_is_refused_in_a_file_of_a_person(workspace: Workspace) -> None:
    path = workspace.folder(SPECIMEN) / "functions.yaml"
    path.write_text(
        path.read_text("utf-8").replace("    held_by: the parties\n", "    hold_by: the parties\n"), "utf-8"
    )
    assert "unknown key `hold_by` in `sources › accord-2015`" in [
        found.message for found in examine(workspace, SPECIMEN).findings
    ]


def test_a_name_is_written_again_as_csl_has_it() -> None:
    assert Name.model_validate({"family": "Berg", "non-dropping-particle": "van"}).model_dump(
        by_alias=True, exclude_none=True
    ) == {"family": "Berg", "non-dropping-particle": "van"}


def source(**given: object) -> Source:
    """Return the source that a person writes so."""
    whole = {
        "id": "a-1",
        "type": "book",
        "title": "T",
        **GRADE,
        **{key: as_read(v) for key, v in given.items()},
    }
    return Source.model_validate(read_item(whole, by_machine=False).data)


def as_read(value: object) -> object:
    """Return a value as the reader delivers it: every scalar is a text."""
    if isinstance(value, dict):
        return {key: as_read(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [as_read(inner) for inner in value]
    return value if isinstance(value, str) else json.dumps(value)

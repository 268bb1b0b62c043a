"""Countries as people write them lead to their code; former states are for deaths only."""

import json
import re
from pathlib import Path

import pytest
from pydantic_core import PydanticCustomError
from rendered import texts_of
from specimens import SPECIMEN, TEMPLATES

from mission_estimate.derived_values import reckon
from mission_estimate.model import countries
from mission_estimate.model.codes import CountryCode, NationalityCode
from mission_estimate.model.countries import FORMER_STATES, NATIONALITIES, UN_SHORT_NAMES
from mission_estimate.pipeline.examine import examine
from mission_estimate.workspace import Workspace

MEANT = {
    "UK": "GBR", "GB": "GBR", "Great Britain": "GBR", "ML": "MLI", "mli": "MLI", "Mali": "MLI", "MIL": "MLI",
    "DRC": "COD", "DR Congo": "COD", "Congo, Democratic Republic of the": "COD", "Zaire": "COD", "US": "USA",
    "U.S.A.": "USA", "United States": "USA", "Ivory Coast": "CIV", "Cote d'Ivoire": "CIV", "Côte dIvoire": "CIV",
    "Turkey": "TUR", "Turkiye": "TUR", "South Korea": "KOR", "Russia": "RUS", "Syria": "SYR", "Iran": "IRN",
    "CAR": "CAF", "Swaziland": "SWZ", "The Gambia": "GMB", "Guinea Bissau": "GNB", "Czech Republic": "CZE",
    "Vietnam": "VNM", "Tanzania": "TZA", "Bosnia & Herzegovina": "BIH", "GER": "DEU", "NGR": "NGA", "SS": "SSD",
    "Ukraina": "UKR", "Burkina": "BFA", "East Timor": "TLS", "Palestine": "PSE", "XK": "XKX",
    "United Kingdom of Great Britain and Northern Ireland": "GBR", "Trinidad & Tobago": "TTO",
}  # fmt: skip
SEVERAL = {
    "Congo": "COD for Democratic Republic of the Congo or COG for Congo",
    "Korea": "KOR for Republic of Korea or PRK for Democratic People’s Republic of Korea",
    "Nigera": "NER for Niger or NGA for Nigeria",
}
GENERAL = "write the three capitals of ISO 3166-1, such as MLI for Mali"


def help_for(written: str, kind: type[CountryCode] = CountryCode) -> str:
    with pytest.raises(PydanticCustomError) as refused:
        kind.parse(written)
    return str((refused.value.context or {})["remedy"])


@pytest.mark.parametrize(("written", "code"), MEANT.items())
def test_a_common_name_or_code_leads_to_the_code(written: str, code: str) -> None:
    assert help_for(written) == f"write {code} for {UN_SHORT_NAMES[code]}"
    assert CountryCode.parse(code) == code


@pytest.mark.parametrize(("written", "said"), SEVERAL.items())
def test_a_name_of_two_countries_names_both(written: str, said: str) -> None:
    assert help_for(written) == f"write {said}"


@pytest.mark.parametrize("written", ["EU", "UN", "XYZ", "Wakanda", "مالي", "Q", "NATO"])
def test_nothing_is_suggested_where_nothing_is_meant(written: str) -> None:
    assert help_for(written) == GENERAL


@pytest.mark.parametrize("code", [*FORMER_STATES, "ZZZ", "ZZ [Undetermined]", "Yugoslavia", "USSR"])
def test_a_former_state_is_no_country_of_today(code: str) -> None:
    assert "is for deaths by nationality only" in help_for(code)


def test_every_code_of_two_letters_leads_to_its_country() -> None:
    table = json.loads((Path(countries.__file__).with_suffix(".json")).read_text("utf-8"))["states"]
    assert table.keys() == UN_SHORT_NAMES.keys()
    wrong = [code for code, (two, *_) in table.items() if countries.exact_countries(two) != [code]]
    assert wrong == []
    assert all(re.fullmatch("[A-Z]{3}", code) for code in NATIONALITIES)


@pytest.mark.parametrize(
    ("written", "code"),
    [("Yugoslavia", "YUG"), ("Serbia and Montenegro", "SCG"), ("USSR", "SUN"), ("Czechoslovakia", "CSK"),
     ("ZZ", "ZZZ"), ("ZZ [Undetermined]", "ZZZ"), ("unknown", "ZZZ"), ("", None)],
)  # fmt: skip
def test_former_and_undetermined_nationalities_are_suggested_for_deaths(
    written: str, code: str | None
) -> None:
    if code is None:
        assert help_for(written, NationalityCode) == GENERAL
    else:
        assert code in help_for(written, NationalityCode)
        assert NationalityCode.parse(code) == code


def test_they_are_printed_and_undetermined_comes_last(workspace: Workspace) -> None:
    """The rows are in the order of their count, and what is undetermined is no rank."""
    overview = workspace.folder(SPECIMEN) / "overview.yaml"
    text = overview.read_text("utf-8")
    rows = re.search(r"( +)by_nationality:\n(?:\1 .*\n)+", text)
    assert rows, "the specimen has deaths by nationality"
    counts = ((code, count) for code, count in (("ZZZ", 3), ("YUG", 2), ("SCG", 1)))
    lines = "".join(f"{rows[1]}  - {{country: {code}, count: {count}}}\n" for code, count in counts)
    overview.write_text(text.replace(rows[0], f"{rows[1]}by_nationality:\n{lines}"), "utf-8")
    examined = examine(workspace, SPECIMEN)
    assert not [found.message for found in examined.findings if found.code.startswith("STR")]
    assert examined.estimate is not None
    values = reckon(examined.estimate)
    assert values["casualties.fatalities.by_nationality.yug.rank"].value == 1
    assert "casualties.fatalities.by_nationality.zzz.rank" not in values
    texts = texts_of(Workspace(workspace.estimates, workspace.output, (TEMPLATES,)), SPECIMEN)
    for form in ("md", "html"):
        names = ("Yugoslavia", "Serbia and Montenegro", "Nationality undetermined")
        places = [texts[form].rindex(name) for name in names]
        assert places == sorted(places), form

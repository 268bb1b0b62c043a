"""Sources as reference managers export them are accepted whole, and printed with what they say."""

import json
import re
from pathlib import Path

import pytest
from specimens import SPECIMEN, told

from mission_estimate.findings import Severity
from mission_estimate.model.estimate import Estimate
from mission_estimate.pipeline.examine import Examined, examine
from mission_estimate.rendering.bibliography import reference
from mission_estimate.rendering.json_export import render_json
from mission_estimate.workspace import Workspace

EXPORTS = Path(__file__).parent / "exports"
NAMES = {"zotero": "zotero.json", "better-bibtex": "better-bibtex.yaml", "crossref": "crossref.json"}


def with_export(workspace: Workspace, name: str, text: str, cited: tuple[str, ...] = ()) -> Examined:
    """Put a file into the specimen, cite its sources, and examine the whole."""
    folder = workspace.folder(SPECIMEN)
    (folder / name).write_text(text, encoding="utf-8")
    functions = folder / "functions.yaml"
    listed = ", ".join(("accord-2015, report-2020", *cited))
    functions.write_text(functions.read_text("utf-8").replace("accord-2015, report-2020", listed), "utf-8")
    return examine(workspace, SPECIMEN)


def export(workspace: Workspace, name: str, *cited: str) -> Examined:
    return with_export(workspace, NAMES[name], (EXPORTS / NAMES[name]).read_text(encoding="utf-8"), cited)


def printed(examined: Examined, source: str) -> str:
    assert examined.estimate is not None
    found = reference(next(one for one in examined.estimate.sources if one.id == source))
    parts = (found.author, found.title, found.rest, found.url, found.doi, found.access, found.note)
    return " | ".join(part or "" for part in parts)


def test_a_file_of_zotero_is_accepted_whole(workspace: Workspace) -> None:
    found = export(workspace, "zotero", "s-2017-811", "berg-2017")
    assert told(workspace, found.findings) == (
        "zotero.json:2:2 SRC040 11 fields of the sources here are not used: abstract, archive, call-number, "
        "collection-title, container-title-short, event-place, ISSN, issued “season summer”, QID, source and "
        "title-short | leave them as they are: they are not printed, and do no harm\n"
        "zotero.json:3:9 SRC041 2 ids are read in the form that texts can cite: "
        "“http://zotero.org/users/1234567/items/QK2RVD5M” as `s-2017-811` and “42” as `berg-2017` "
        "| cite it as `[@s-2017-811]`, or write such ids into the file\n"
        "zotero.json:47:12 TXT025 the typefaces of the documents do not have “🕊” (U+1F54A) | remove it, or write it in words"
    )
    assert printed(found, "s-2017-811") == (
        "United Nations Secretary-General | Report of the Secretary-General on the situation in Mali | "
        "pp. 1–20, S/2017/811, United Nations, New York, 28 September 2017 | https://undocs.org/S/2017/811 |  | "
        "retrieved 19 January 2020 | "
    )
    assert printed(found, "berg-2017") == (
        "Anna van den Berg, Jean d'Alembert and Martin King Jr. | Roads over land & its limits 🕊 | "
        "Journal of Specimens, vol. 24, no. 4, pp. 565–584, 2017 |  | https://doi.org/10.5555/12345678 |  | "
    )


def test_a_file_of_better_bibtex_is_accepted_whole(workspace: Workspace) -> None:
    found = export(workspace, "better-bibtex", "un-security-council-2017", "factbook-2017")
    assert [
        (one.code, one.severity) for one in found.findings if one.position and "bibtex" in one.position.file
    ] == [
        ("SRC040", Severity.ADVICE),
        ("SRC041", Severity.ADVICE),
    ]
    assert printed(found, "un-security-council-2017").startswith(
        "UN Security Council | Security Council resolution 2364 (2017) | "
        "S/RES/2364 (2017), United Nations, 29 June 2017 | https://undocs.org/S/RES/2364(2017) |"
    )
    assert "about 2017" in printed(found, "factbook-2017")


def test_a_source_without_an_id_gets_a_proposal(workspace: Workspace) -> None:
    found = export(workspace, "crossref", "carberry-2017")
    assert [one.help for one in found.findings if one.code == "STR001"] == ["add a line `id: carberry-2017`"]
    assert printed(found, "carberry-2017").startswith(
        "Josiah Carberry and Brown University | A title in a list | Journal of Psychoceramics, vol. 2, no. 1, p. 7, "
    )


@pytest.mark.parametrize("name", NAMES)
def test_there_is_one_notice_a_file(workspace: Workspace, name: str) -> None:
    codes = [found.code for found in export(workspace, name).findings]
    assert codes.count("SRC040") == 1


@pytest.mark.parametrize("name", NAMES)
def test_without_a_grade_only_the_grade_is_asked_for(workspace: Workspace, name: str) -> None:
    text = (EXPORTS / NAMES[name]).read_text(encoding="utf-8")
    text = re.sub(
        r'(?m)^ +(kind|reliability|credibility): .*\n|,? ?"(?:kind|reliability|credibility)": "[^"]*"',
        "",
        text,
    )
    text = text.replace("kind: ", "not: ").replace("reliability: ", "not: ").replace("credibility: ", "not: ")
    found = with_export(workspace, NAMES[name], text)
    asked = {one.message.split(" ")[0] for one in found.findings if one.code.startswith("STR")}
    assert asked - {"`id`"} == {"`kind`", "`reliability`", "`credibility`"}


def test_an_export_of_ours_is_accepted_again(workspace: Workspace, specimen: Estimate) -> None:
    """What the JSON export writes of the sources can be read as a file of sources."""
    exported = json.loads(render_json(specimen, {}))["estimate"]["sources"]
    functions = workspace.folder(SPECIMEN) / "functions.yaml"
    functions.write_text(functions.read_text("utf-8").partition("\nsources:")[0] + "\n", "utf-8")
    (workspace.folder(SPECIMEN) / "sources.json").write_text(json.dumps(exported), "utf-8")
    found = examine(workspace, SPECIMEN)
    assert found.findings == ()
    assert found.estimate is not None
    assert found.estimate.sources == specimen.sources

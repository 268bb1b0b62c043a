"""The brief: two pages on every paper, its cuts told, the same in every format, for every kind of mission."""

import json
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import html5lib
import page
import pypdf
import pytest
from jinja2 import Environment, nodes
from markdown import Markdown
from rendered import XHTML, document_of, tree_of
from specimens import FROZEN, LARGE, SAMPLES, SPECIMEN, TEMPLATES

from mission_estimate.findings import Severity
from mission_estimate.options import DOCUMENTS, Options, Settings
from mission_estimate.pipeline.build import Builder, End, Outcome
from mission_estimate.pipeline.build_inputs import BuildInputs
from mission_estimate.pipeline.render import read_outline
from mission_estimate.rendering.brief import Plan
from mission_estimate.rendering.brief_fitting import smaller_plan
from mission_estimate.rendering.pdf import PdfEngine, PdfResult
from mission_estimate.rendering.shortening import Room, excerpt, shortened
from mission_estimate.rendering.styles import print_stylesheet
from mission_estimate.rendering.views.brief_attacks import attacks_on_the_mission
from mission_estimate.rendering.views.brief_dates import dates_ahead
from mission_estimate.rendering.views.brief_strength import brief_strength
from mission_estimate.workspace import EditionName, Workspace

Node = Any
"""An element of a parsed page."""

SVG = "{http://www.w3.org/2000/svg}"
POLITICAL = """edition:
  as_of: 2021-06-30
  status: final
  basis: original
  compiled: 2021-07
  publisher: Institute of Specimens
missions:
  - {id: office, acronym: UNOFFICE, name: United Nations Office, kind: special-political-mission, role: primary}
summary:
  lead: |
    Nothing is known yet.
"""
NOTHING = "{not_applicable: nothing is known}"
EMPTY = (
    *("background", "mandate", "deployment", "casualties", "drivers", "significant_events", "issues"),
    *("considerations", "references"),
)
WITHOUT = {
    "environment": (
        "geographic",
        "political",
        "military",
        "economic",
        "social",
        "infrastructure",
        "information",
    ),
    "functions": ("command_and_control", "intelligence", "operations", "protection", "sustainment"),
}


@pytest.fixture(scope="module")
def engine() -> Iterator[PdfEngine]:
    sheets = tuple(print_stylesheet((TEMPLATES,), paper, "brief") for paper in ("a4", "letter"))
    with PdfEngine(jobs=2, stylesheets=sheets) as started:
        yield started


def built(
    place: Workspace, name: EditionName, engine: PdfEngine | None, options: Options | None = None
) -> Outcome:
    wanted = options or Options(("pdf",), documents=("brief",))
    (outcome,) = Builder(BuildInputs(place), read_outline(place), wanted, engine).build((name,), 1)
    errors = [found.message for found in outcome.findings if found.severity is Severity.ERROR]
    assert (errors, outcome.end, outcome.fault) == ([], End.BUILT, None)
    return outcome


def file_of(place: Workspace, name: EditionName, ending: str) -> Path:
    return place.output / name.mission / name.edition / f"{name.mission}-{name.edition}-brief.{ending}"


def left_out(outcome: Outcome) -> list[str]:
    return [found.message for found in outcome.findings if found.code == "PDF002"]


def assert_a_brief(path: Path) -> list[str]:
    """Look for two accessible pages, and return their texts."""
    found = page.validate_pdf(str(path), profile="ua1")
    assert found.is_compliant, [str(failure) for failure in found.failures][:5]
    texts = [sheet.extract_text() for sheet in pypdf.PdfReader(path).pages]
    assert len(texts) == 2
    for number, text in enumerate(texts, start=1):
        assert f"{number} of 2" in text
        assert "Commander’s brief" in text
    return texts


@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_the_brief_of_a_large_estimate_has_two_pages(tmp_path: Path, engine: PdfEngine, paper: str) -> None:
    place = Workspace(FROZEN, tmp_path, (TEMPLATES,))
    outcome = built(place, LARGE, engine, Options(("pdf",), paper, documents=("brief",)))
    texts = assert_a_brief(file_of(place, LARGE, "pdf"))
    assert not [said for said in left_out(outcome) if "printed brief" in said]
    assert "Major concerns" in texts[0]
    assert "Outlook" in texts[1]


@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_the_brief_of_the_specimen(tmp_path: Path, engine: PdfEngine, paper: str) -> None:
    place = Workspace(SAMPLES, tmp_path, (TEMPLATES,))
    outcome = built(place, SPECIMEN, engine, Options(("pdf", "json"), paper, documents=("brief",)))
    first, second = assert_a_brief(file_of(place, SPECIMEN, "pdf"))
    assert left_out(outcome) == []
    assert outcome.files == ("specimen-2020-01-31-brief.pdf", "specimen-2020-01-31.json")
    for said in (
        "United Nations Office in Second Town; Sudan and South Sudan. Mandate to 15 March 2020, S/RES/3001 (2019)",
        "The United Nations Specimen Force (UNSPEC) holds",
        "See paras. 12, 18.",
        "The mandate expires",
        "Presidential election",
        "S/RES/3001 (2019), adopted on 14 March 2019: Renews the mandate. It runs to 15 March 2020.",
        "Ceilings: military 1,000, before 900; police 100, before 50.",
        "31 January 2020, not for citation",
    ):
        assert said in " ".join(first.split())
    for said in ("Most likely course to May 2020", "likely (55 to 80%). Confidence in this judgment is moderate",
                 "Not seen, January 2020", "Convoys on the road", "Malicious acts caused 3 of 6 deaths",
                 "Major General John Present, Bangladesh", "vacant", "One road feeds the force"):  # fmt: skip
        assert said in " ".join(second.split())
    assert "[" not in first + second
    box = pypdf.PdfReader(file_of(place, SPECIMEN, "pdf")).pages[1].mediabox
    assert round(float(box.width)) == {"a4": 595, "letter": 612}[paper]
    attached = pypdf.PdfReader(file_of(place, SPECIMEN, "pdf")).attachments["specimen-2020-01-31.json"][0]
    assert json.loads(attached)["estimate"]["edition"]["as_of"] == "2020-01-31"


@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_a_mission_without_any_figures_has_a_brief(tmp_path: Path, engine: PdfEngine, paper: str) -> None:
    folder = tmp_path / "estimates" / "office" / "2021-06-30"
    folder.mkdir(parents=True)
    empty = [f"{key}: {NOTHING}\n" for key in EMPTY]
    empty += [f"{key}:\n" + "".join(f"  {one}: {NOTHING}\n" for one in WITHOUT[key]) for key in WITHOUT]
    (folder / "estimate.yaml").write_text(POLITICAL + "".join(empty), encoding="utf-8")
    place = Workspace(tmp_path / "estimates", tmp_path / "build", (TEMPLATES,))
    name = EditionName("office", "2021-06-30")
    built(place, name, engine, Options(("pdf", "html", "markdown"), paper, documents=("brief",)))
    first, second = assert_a_brief(file_of(place, name, "pdf"))
    assert "Nothing is known yet." in first
    assert "Drawn from the estimate of 30 June 2021" in second
    tree: Any = tree_of(file_of(place, name, "html").read_text("utf-8"))
    assert list(tree.iter(f"{XHTML}h2")) == []


def enlarged(place: Workspace) -> None:
    """Fill the specimen beyond all measure."""
    folder = place.folder(SPECIMEN)
    long = "Of many roads none is open, and nobody can say when one will be. " * 12
    path = folder / "estimate.yaml"
    concerns = "".join(
        f"    - id: further-{n}\n      title: {'A further concern that has a long title ' * 4}{n}\n      text: |\n        {long}\n"
        for n in range(8)
    )
    text = path.read_text("utf-8").replace("of its ceiling.[@report-2020]", f"of its ceiling. {long}")
    path.write_text(text + concerns, "utf-8")
    path = folder / "situation.yaml"
    events = "".join(
        f"  - {{id: later-{n}, date: 2021-{n:02d}, title: {'A meeting of all who were invited ' * 5}{n}, kind: politics, sources: [report-2020]}}\n"
        for n in range(1, 10)
    )
    judgements = "".join(
        f"  - id: judged-{n}\n    paragraph: drivers\n    judgement: |\n      {long}\n    likelihood: likely\n    confidence: low\n"
        f"    confidence_reason: {'it rests on one report and on nothing else at all ' * 8}\n    by: editors\n    horizon: 2020-05\n    basis: [report-2020]\n    key: true\n"
        for n in range(6)
    )
    text = path.read_text("utf-8").replace("\nassessments:\n", f"{events}\nassessments:\n{judgements}")
    path.write_text(text, "utf-8")
    path = folder / "overview.yaml"
    years = "".join(f"      - {{year: {year}, accident: 1}}\n" for year in range(1990, 2015))
    path.write_text(path.read_text("utf-8").replace("    by_year:\n", f"    by_year:\n{years}"), "utf-8")


LOST = {
    "a4": "the judgment `judged-1`; the judgment `judged-2`; the judgment `judged-3`",
    "letter": "the judgment `judged-1`; the judgment `judged-2`; the judgment `judged-3`;"
    " the leadership; the issues",
}


@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_extreme_content_is_cut_and_told(workspace: Workspace, engine: PdfEngine, paper: str) -> None:
    enlarged(workspace)
    (workspace.folder(SPECIMEN) / "outlook.yaml").unlink()
    settings = Settings(select=("PDF",))
    wanted = Options(("pdf",), paper, documents=("brief",))
    (outcome,) = Builder(BuildInputs(workspace), read_outline(workspace), wanted, engine, settings).build(
        (SPECIMEN,), 1
    )
    assert (outcome.end, outcome.fault) == (End.BUILT, None)
    assert_a_brief(file_of(workspace, SPECIMEN, "pdf"))
    said = left_out(outcome)
    assert (
        "the brief has 6 lines for the bottom line, and leaves out its last 112 words, from “Of many roads none” on"
        in said
    )
    assert (
        sum(
            one.startswith("the brief has room for 5 concerns, and leaves out “A further concern")
            for one in said
        )
        == 4
    )
    assert (
        sum(
            one.startswith("the brief has room for 6 further dates, and leaves out “A meeting")
            for one in said
        )
        == 5
    )
    assert (
        sum(one.startswith("the brief has room for 4 key judgments, and leaves out “") for one in said) == 3
    )
    (printed,) = (
        one for one in said if one.startswith("the two pages of the printed brief have no room for ")
    )
    assert printed == f"the two pages of the printed brief have no room for {LOST[paper]}"
    concern = next(found for found in outcome.findings if "the concern “A further" in found.message)
    assert concern.position is not None
    assert concern.position.file.endswith("specimen/2020-01-31/estimate.yaml")
    assert concern.position.line > 40


@pytest.mark.parametrize(
    ("plan", "ends", "pages", "smaller"),
    [
        (Plan(), {"sheet-1": 0.9, "sheet-2": 1.9}, 2, Plan()),
        (Plan(), {"sheet-1": 1.1, "brief-changes": 1.1, "brief-a": 1.05}, 3, Plan(changes_behind=True)),
        (Plan(), {"sheet-1": 1.1, "brief-a": 0.9, "brief-b": 1.1, "brief-dates": 1.1}, 3, Plan(frozenset("b"))),
        (Plan(), {"sheet-1": 1.1, "brief-b": 0.9, "brief-dates": 1.1}, 3, Plan(frozenset(["dates"]))),
        (Plan(), {"sheet-1": 0.9, "sheet-2": 2.1, "brief-issues": 2.1, "brief-c": 1.9}, 3, Plan(frozenset(["issues"]))),
        (Plan(), {"sheet-1": 0.9, "sheet-2": 2.1, "brief-issues": 1.9, "brief-d": 1.9}, 3, Plan(frozenset("d"))),
        (Plan(frozenset("cd"), changes_behind=True), {"sheet-1": 0.9, "sheet-2": 2.1}, 3, Plan(frozenset(["c", "d", "changes"]), changes_behind=True)),
        (Plan(frozenset("cd")), {"sheet-1": 0.9, "sheet-2": 2.1}, 3, Plan(frozenset("cd"))),
    ],
)  # fmt: skip
def test_what_has_no_room_goes_in_a_fixed_order(
    plan: Plan, ends: dict[str, float], pages: int, smaller: Plan
) -> None:
    stacks = (("a", "b"), ("trends", "dates"), ("c", "d"), ("strength", "issues"))
    assert smaller_plan(plan, stacks, PdfResult(b"", pages=pages, ends=ends)) == smaller


def test_a_warning_of_the_brief_refuses_only_where_that_is_asked(workspace: Workspace) -> None:
    enlarged(workspace)
    wanted = Options(("markdown",), documents=("brief",))
    for settings, end in (
        (Settings(select=("PDF",), fail_on=Severity.WARNING), End.REFUSED),
        (Settings(ignore=("PDF002",), select=("PDF",), fail_on=Severity.WARNING), End.BUILT),
    ):
        (outcome,) = Builder(BuildInputs(workspace), read_outline(workspace), wanted, None, settings).build(
            (SPECIMEN,), 1
        )
        assert (outcome.end, bool(left_out(outcome))) == (end, end is End.REFUSED)


def test_all_documents_share_one_set_of_data(tmp_path: Path) -> None:
    place = Workspace(SAMPLES, tmp_path, (TEMPLATES,))
    outcome = built(place, SPECIMEN, None, Options(("markdown", "html", "json")))
    stem = "specimen-2020-01-31"
    documents = tuple(file for file in outcome.files if not file.startswith("figures/"))
    assert documents == (
        f"{stem}-brief.html",
        f"{stem}-brief.md",
        f"{stem}.html",
        f"{stem}.json",
        f"{stem}.md",
    )
    assert Options().documents == DOCUMENTS
    assert Options().key() != Options(documents=("full",)).key()


def test_two_folders_give_the_same_bytes(tmp_path: Path, engine: PdfEngine) -> None:
    other = tmp_path / "päth with späces"
    shutil.copytree(SAMPLES, other / "estimates")
    shutil.copytree(TEMPLATES, other / "templates")
    one = Workspace(SAMPLES, tmp_path / "one", (TEMPLATES,))
    two = Workspace(other / "estimates", tmp_path / "two", (other / "templates",))
    for place in (one, two):
        built(place, SPECIMEN, engine, Options(documents=("brief",)))
    for ending in ("pdf", "html", "md"):
        assert file_of(one, SPECIMEN, ending).read_bytes() == file_of(two, SPECIMEN, ending).read_bytes()


def words_of(element: Node) -> str:
    """Return what is written in an element, but not in a drawing."""
    if element.tag == f"{SVG}svg":
        return ""
    return " ".join([element.text or "", *(f"{words_of(child)} {child.tail or ''}" for child in element)])


def numbers_in(element: Node) -> set[str]:
    return {found.rstrip(".,") for found in re.findall(r"[$€]?\d[\d,.]*%?", words_of(element))}


def cells_of(element: Node) -> list[str]:
    cells = [one for one in element.iter() if one.tag in (f"{XHTML}td", f"{XHTML}th")]
    return [" ".join(words_of(cell).split()).lstrip("▼►▲ ") for cell in cells]


@pytest.mark.parametrize(("root", "name"), [(SAMPLES, SPECIMEN), (FROZEN, LARGE)], ids=["specimen", "large"])
def test_markdown_and_html_say_the_same(tmp_path: Path, root: Path, name: EditionName) -> None:
    place = Workspace(root, tmp_path, (TEMPLATES,))
    built(place, name, None, Options(("markdown", "html"), documents=("brief",)))
    tree: Any = tree_of(file_of(place, name, "html").read_text("utf-8"))
    page_body, main = next(tree.iter(f"{XHTML}body")), next(tree.iter(f"{XHTML}main"))
    above = set().union(*(numbers_in(part) for part in page_body if part is not main)) - numbers_in(main)
    written = file_of(place, name, "md").read_text("utf-8")
    made = Markdown(extensions=["tables", "sane_lists"]).convert(written)
    body = next(html5lib.parse(f"<!doctype html><main>{made}</main>").iter(f"{XHTML}main"))
    of_lists = {str(n) for n in range(1, 6)}
    assert numbers_in(main) - of_lists == numbers_in(body) - of_lists - above
    assert cells_of(main) == cells_of(body)
    assert "[@" not in made
    assert "[^" not in written


def test_both_libraries_of_the_brief_have_the_same_macros() -> None:
    found = []
    for name in ("html.j2", "markdown.j2"):
        tree = Environment(autoescape=True).parse((TEMPLATES / "brief" / name).read_text("utf-8"))
        found.append({macro.name: [arg.name for arg in macro.args] for macro in tree.find_all(nodes.Macro)})
    assert found[0] == found[1]
    assert len(found[0]) > 10


def test_dates_ahead_are_in_the_order_in_which_they_begin() -> None:
    rows = dates_ahead(document_of(FROZEN, LARGE).view)
    years = [row.date for row in rows]
    assert years == [
        "11 July 2017 to 31 December 2017",
        "September 2017 to November 2017",
        "26 December 2017",
        "2018",
        "30 June 2018",
    ]


def test_only_rows_with_a_ceiling_are_in_the_table_of_ceilings() -> None:
    strength = brief_strength(document_of(FROZEN, LARGE).view.strength)
    assert [row.name for row in strength.limited] == ["military", "police", "uniformed"]
    assert [row.name for row in strength.others] == ["civilian", "un_volunteers", "total"]


def test_the_latest_attacks_are_those_on_the_mission() -> None:
    view = document_of(FROZEN, LARGE).view
    rows = attacks_on_the_mission(view, 3)
    ours = {e.title for e in view.recent if any((a.actor, a.role) == ("minusma", "target") for a in e.actors)}
    assert len(rows) == 3
    assert all(row.text in ours for row in rows)
    assert rows[0].date == "8 June 2017"


def bare(text: str) -> str:
    return re.sub(r"\[@[^\]]*\]|\[\[|\]\]", "", text)


@pytest.mark.parametrize(
    ("text", "kept", "rest"),
    [
        ("One is short.", "One is short.", None),
        ("One is short.[@a]\n\nTwo is behind.", "One is short.[@a]", "Two is behind."),
        ("One is short. Two is a good deal longer than that.", "One is short.", "Two is a good deal longer than that."),
        ("Gen. Able met Mr. Baker of the U.S. Army on the long road.", "Gen. Able met Mr. Baker of…", "the U.S. Army on the long road."),
        ("See [[a-b|The U.S. Army. It]] now and for ever.", "See [[a-b|The U.S. Army. It]]…", "now and for ever."),
        ("A *very long emphasis that goes on* ends.", "A very long emphasis that…", "goes on* ends."),
        ("Donaudampfschifffahrtsgesellschaftskapitän", "Donaudampfschifffahrtsgesellschaftskapitän…", ""),
    ],
)  # fmt: skip
def test_texts_are_cut_behind_a_sentence_or_else_a_word(text: str, kept: str, rest: str | None) -> None:
    found = excerpt(text, Room(14.6, 1), bare)
    assert found.text == kept
    assert (None if found.cut is None else text[found.cut :].lstrip()) == rest


def test_plain_words_are_cut_behind_a_word() -> None:
    assert shortened("A title of many words that has no end", Room(10, 1)) == "A title of many…"
    assert shortened("Brief", Room(10, 1)) == "Brief"
    assert shortened("Donaudampfschifffahrt", Room(5, 1)) == "Donau…"

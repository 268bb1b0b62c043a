"""The web page is whole, valid, self-contained, and nothing of an author's acts in it."""

import itertools
import re

import pytest
from rendered import XHTML, texts_of, tree_of
from specimens import SAMPLES, SPECIMEN, TEMPLATES

from mission_estimate.workspace import Workspace


@pytest.fixture(scope="module")
def html(tmp_path_factory: pytest.TempPathFactory) -> str:
    return texts_of(Workspace(SAMPLES, tmp_path_factory.mktemp("build"), (TEMPLATES,)))["html"]


def ids(html: str) -> list[str]:
    return [found for element in tree_of(html).iter() if (found := element.get("id"))]  # type: ignore[attr-defined]


def test_every_link_inside_the_page_leads_somewhere(html: str) -> None:
    known = ids(html)
    assert len(known) == len(set(known)), "an id stands twice"
    targets = re.findall(r'href="#([^"]+)"', html)
    assert targets
    assert sorted(set(targets) - set(known)) == []


def test_a_record_named_by_its_path_may_share_the_id_of_a_linked_one(workspace: Workspace) -> None:
    folder = workspace.folder(SPECIMEN)
    for file, one, other in (
        ("environment.yaml", "id: area", "id: ddr"),
        ("environment.yaml", "id: literacy", "id: red-band"),
        ("functions.yaml", "id: deputy", "id: northtown"),
        ("functions.yaml", "id: support-account", "id: accord-signed"),
        ("functions.yaml", "id: convoy-length", "id: task-road"),
    ):
        text = (folder / file).read_text("utf-8")
        assert one in text
        (folder / file).write_text(text.replace(one, other), "utf-8")
    html = texts_of(workspace)["html"]

    known = ids(html)
    assert len(known) == len(set(known))
    assert re.search(r'href="#ddr"[^>]*>[^<]*(?:DDR|disarmament)', html)


def test_the_page_asks_for_nothing_from_outside(html: str) -> None:
    assert 'http-equiv="Content-Security-Policy" content="default-src \'none\';' in html
    assert re.findall(r"<(?:script|img|iframe|link|object|embed|form)\b", html) == []
    assert re.findall(r"url\((?!['\"]?data:font/woff2)", html) == []


def test_headings_skip_no_level(html: str) -> None:
    levels = [int(e.tag[-1]) for e in tree_of(html).iter() if re.fullmatch(rf"{XHTML}h[1-6]", str(e.tag))]  # type: ignore[attr-defined]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in itertools.pairwise(levels))


def test_every_table_has_a_caption_and_scoped_heads(html: str) -> None:
    tables = list(tree_of(html).iter(f"{XHTML}table"))  # type: ignore[attr-defined]
    assert tables
    for table in tables:
        assert next(table.iter(f"{XHTML}caption"), None) is not None
        rows = [
            [cell for cell in row if cell.tag in (f"{XHTML}td", f"{XHTML}th")]
            for row in table.iter(f"{XHTML}tr")
        ]
        assert len({len(row) for row in rows}) == 1
        assert all(cell.get("scope") for cell in table.iter(f"{XHTML}th"))


def test_what_the_estimate_says_is_there(html: str) -> None:
    for words in (
        "United Nations Specimen Force",
        "United Nations Office in Second Town",
        "Not applicable: the specimen has no economy",
        "Draft, 31 January 2020, not for citation",
        "UNCLASSIFIED",
        'lang="fr">Bande rouge',
        "no figures",
        "about 33,000",
        "40,000 to 45,000",
        "Côte d’Ivoire",
        "The number of police was mended.",
        "holds 84.1\N{NO-BREAK SPACE}percent of its",
        "not stated",
    ):
        assert words in html, words


def test_a_name_is_written_out_at_its_first_use_only(html: str) -> None:
    assert (
        html.count("United Nations Specimen Force</a>") + html.count("United Nations Specimen Force (UNSPEC)")
        == 1
    )


HOSTILE = '<script>alert(1)</script> | "q" & *x* `y` {{ z }} [[w]] [a](javascript:1)'


@pytest.mark.parametrize("form", ["html", "md"])
def test_markup_in_a_field_stays_text(workspace: Workspace, form: str) -> None:
    path = workspace.folder(SPECIMEN) / "situation.yaml"
    text = path.read_text(encoding="utf-8").replace("title: Presidential election", f"title: '{HOSTILE}'")
    path.write_text(text, encoding="utf-8")
    made = texts_of(workspace)[form]
    assert not re.search(r"(?<!\\)<script", made)
    assert 'href="javascript' not in made
    if form == "html":
        assert (
            "&lt;script&gt;alert(1)&lt;/script&gt; | &#34;q&#34; &amp; *x* `y` {{ z }} [[w]] [a](javascript:1)"
            in made
        )
    else:
        assert r"\<script\>alert(1)\</script\> \| " in made
        assert r"\[a\](javascript:1)" in made


def test_a_bar_and_a_line_in_data_break_no_table(workspace: Workspace) -> None:
    path = workspace.folder(SPECIMEN) / "environment.yaml"
    path.write_text(
        path.read_text(encoding="utf-8").replace("label: Area", 'label: "100 | 999999"'), encoding="utf-8"
    )
    row = next(line for line in texts_of(workspace)["md"].split("\n") if "999999" in line)
    assert row.startswith(r"| 100 \| 999999 | 12,345")

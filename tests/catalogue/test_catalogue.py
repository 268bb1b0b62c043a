"""Every code that a finding can have is in the catalogue, with a page, and the pages in docs are fresh."""

import re
from pathlib import Path

import pytest
from specimens import REPOSITORY

import mission_estimate
from mission_estimate.catalogue import Entry, all_entries, page_text, pages_markdown
from mission_estimate.catalogue.pages import FAMILIES
from mission_estimate.checks import RULES

PAGES = REPOSITORY / "docs" / "rules"
SOURCES = sorted(Path(mission_estimate.__file__).parent.rglob("*.py"))
CODE = re.compile(r'"((?:[A-Z]{3})[0-9]{3})"')


def test_every_code_in_the_sources_is_listed_once() -> None:
    written = {code for path in SOURCES for code in CODE.findall(path.read_text("utf-8"))}
    listed = [entry.code for entry in all_entries()]

    assert len(written) > 80
    assert listed == sorted(set(listed))
    assert written == set(listed)


def test_every_family_has_a_name() -> None:
    assert {entry.family for entry in all_entries()} <= set(FAMILIES)


def test_a_rule_has_its_own_words_on_its_page() -> None:
    by_code = {entry.code: entry for entry in all_entries()}
    for rule in RULES:
        assert by_code[rule.code].severity == rule.severity
        assert by_code[rule.code].title == rule.title


@pytest.mark.parametrize("entry", all_entries(), ids=lambda entry: entry.code)
def test_an_entry_says_what_and_what_to_do(entry: Entry) -> None:
    assert entry.title
    assert entry.line.endswith((".", "…"))
    assert entry.line[0].isupper() or not entry.line[0].isalpha()
    assert dict(entry.parts).keys() & {"What", "Hint"}
    assert "{" not in entry.title
    assert page_text(entry).startswith(f"{entry.code} {entry.severity}: {entry.title}\n")


def test_a_page_for_the_terminal() -> None:
    (entry,) = [entry for entry in all_entries() if entry.code == "YML059"]

    assert page_text(entry) == (
        "YML059 error: no space after the colon\n"
        "\n"
        "After … a plain space is missing.\n"
        "\n"
        "Hint: write one space after the colon\n"
    )


def test_a_page_for_the_docs() -> None:
    pages = pages_markdown(all_entries())

    assert pages["YML059.md"] == (
        "# YML059: no space after the colon\n"
        "\n"
        "*Error.* After … a plain space is missing.\n"
        "\n"
        "## What to do\n"
        "\n"
        "Write one space after the colon.\n"
    )
    assert (
        "| [YML059](YML059.md) | error | **no space after the colon**: After … a plain space is missing. |\n"
        in pages["README.md"]
    )


def test_the_committed_pages_are_fresh() -> None:
    committed = {path.name: path.read_text(encoding="utf-8") for path in PAGES.iterdir()}

    assert committed == pages_markdown(all_entries()), "run `make rules`"

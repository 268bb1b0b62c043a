"""Every code that a finding can have is in the catalogue, with a page, and the pages in docs are fresh."""

import re
from pathlib import Path

import pytest
from specimens import REPOSITORY

import mission_estimate
from mission_estimate.checks import RULES
from mission_estimate.markup import FORM_TITLES
from mission_estimate.model.closest_word import nearest_word, slip_of
from mission_estimate.model.scalars import Vocabulary
from mission_estimate.model.synonyms import SYNONYMS
from mission_estimate.rule_docs import (
    Entry,
    all_entries,
    all_word_lists,
    page_text,
    pages_markdown,
    word_list_text,
    word_lists_markdown,
)
from mission_estimate.rule_docs.meanings import MEANINGS, PLAIN
from mission_estimate.rule_docs.pages import FAMILIES
from mission_estimate.rule_docs.word_lists import WordList

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


FORM = "TXT001"
"""The rule that reports every form of a text; each has a page of its own."""


def test_a_rule_has_its_own_words_on_its_page() -> None:
    by_code = {entry.code: entry for entry in all_entries()}
    for rule in RULES:
        assert by_code[rule.code].severity == rule.severity
        assert by_code[rule.code].title == (rule.title if rule.code != FORM else FORM_TITLES[FORM])


@pytest.mark.parametrize("entry", all_entries(), ids=lambda entry: entry.code)
def test_an_entry_says_what_and_what_to_do(entry: Entry) -> None:
    assert entry.title
    assert entry.line.endswith((".", "…"))
    assert entry.line[0].isupper() or not entry.line[0].isalpha()
    assert dict(entry.parts).keys() & {"What", "Hint"}
    assert "{" not in entry.title
    assert page_text(entry).startswith(f"{entry.name} ({entry.code}), {entry.severity}: {entry.title}\n")


def test_a_page_for_the_terminal() -> None:
    (entry,) = [entry for entry in all_entries() if entry.code == "YML059"]

    assert page_text(entry) == (
        "no-space-after-the-colon (YML059), error: no space after the colon\n"
        "\n"
        "Missing space after …\n"
        "\n"
        "Hint: add a space after the colon\n"
    )


def test_a_page_for_the_docs() -> None:
    pages = pages_markdown(all_entries())

    assert pages["YML059.md"] == (
        "# no-space-after-the-colon (YML059): no space after the colon\n"
        "\n"
        "*Error.* Missing space after …\n"
        "\n"
        "## What to do\n"
        "\n"
        "Add a space after the colon.\n"
    )
    assert (
        "| [YML059](YML059.md) | no-space-after-the-colon | error "
        "| **no space after the colon**: Missing space after … |\n" in pages["README.md"]
    )


def test_the_committed_pages_are_fresh() -> None:
    committed = {path.name: path.read_text(encoding="utf-8") for path in PAGES.iterdir()}

    assert committed == pages_markdown(all_entries()), "run `make rules`"


LISTS = all_word_lists()


def test_the_committed_words_are_fresh() -> None:
    committed = (REPOSITORY / "docs" / "words.md").read_text(encoding="utf-8")

    assert committed == word_lists_markdown(LISTS), "run `make rules`"


@pytest.mark.parametrize("found", LISTS, ids=lambda found: found.name)
def test_every_word_of_a_list_is_explained(found: WordList) -> None:
    explained = [word for word, meaning in found.words if meaning]
    assert found.line
    assert explained or found.note
    if found.name != "unit":  # most units explain themselves
        assert len(explained) in {0, len(found.words)}


def test_what_is_explained_is_a_word() -> None:
    kinds = {kind.__name__: {str(word) for word in kind} for kind in Vocabulary.__subclasses__()}
    for name, meanings in MEANINGS.items():
        assert set(meanings) <= kinds[name], name
    for name, meant in SYNONYMS.items():
        assert set(meant.values()) <= kinds[name], name
        assert not set(meant) & kinds[name], name
    assert set(PLAIN) <= set(kinds)


def test_a_synonym_is_found_as_it_is_looked_up() -> None:
    for name, meant in SYNONYMS.items():
        known = [str(word) for kind in Vocabulary.__subclasses__() if kind.__name__ == name for word in kind]
        assert {word: nearest_word(word, known, name) for word in meant} == meant


@pytest.mark.parametrize(
    ("word", "known", "meant"),
    [
        ("elections", ["attack", "election"], "election"),
        ("Election", ["attack", "election"], "election"),
        ("square_km", ["km", "square-km"], "square-km"),
        ("partie", ["parties", "persons"], "parties"),
        ("armed-group", ["armed-movement", "jihadist-group"], None),
        ("provinces", ["parties", "persons"], None),
        ("partisans", ["parties", "persons"], None),
        ("kn", ["km", "miles"], None),
        ("state-forces", ["state-force", "state"], "state-force"),
        ("", ["km"], None),
    ],
)
def test_a_word_is_offered_for_a_slip_only(word: str, known: list[str], meant: str | None) -> None:
    assert slip_of(word, known) == meant


def test_a_list_is_shown_at_a_terminal() -> None:
    text = next(word_list_text(found) for found in LISTS if found.name == "trend")
    assert text == (
        "trend: How a heading of the operational environment moved since the last edition.\n"
        "\n"
        "  deteriorated  worse than in the last edition\n"
        "  unchanged     as in the last edition\n"
        "  improved      better than in the last edition\n"
    )

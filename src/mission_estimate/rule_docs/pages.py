"""Write the page of a code: for a terminal, and as Markdown for `docs/rules`."""

from collections.abc import Iterator, Sequence
from textwrap import fill

from mission_estimate.rule_docs.case_files import Case
from mission_estimate.rule_docs.entries import Entry

FAMILIES = {
    "YML": "Reading",
    "STR": "Structure",
    "REF": "References",
    "NUM": "Arithmetic",
    "DAT": "Dates",
    "ACT": "Actors",
    "SRC": "Sourcing",
    "ANA": "Analytic language",
    "NAM": "Names and acronyms",
    "GEO": "Places",
    "TXT": "Prose",
    "EDN": "Editions",
    "WAV": "Waivers",
    "CHK": "The check itself",
    "PDF": "Rendering",
}
"""The families of codes, in the order of the index."""

_WIDTH = 88
_HEADS = {"What": "What it looks at", "Why": "Why it matters", "Source": "Source", "Hint": "What to do"}
_EXAMPLES = {"Fails": "An example that it reports", "Passes": "An example that it does not report"}


def page_text(entry: Entry) -> str:
    """Return the page as text for a terminal."""
    return "\n".join(_text(entry))


def _text(entry: Entry) -> Iterator[str]:
    yield f"{entry.name} ({entry.code}), {entry.severity}: {entry.title}"
    yield ""
    yield fill(entry.line, _WIDTH)
    for head, text in entry.parts:
        yield ""
        yield fill(f"{head}: {text}", _WIDTH, subsequent_indent="  ", break_on_hyphens=False)
    for head, example in entry.examples:
        yield ""
        yield f"{head}:"
        yield f"    {example.file}"
        yield from (f"    {line}".rstrip() for line in example.diff)
    yield ""


def page_markdown(entry: Entry) -> str:
    """Return the page in Markdown, as `docs/rules` and code scanning show it."""
    return "\n".join(_markdown(entry))


def _markdown(entry: Entry) -> Iterator[str]:
    yield f"# {entry.name} ({entry.code}): {entry.title}"
    yield ""
    yield f"*{str(entry.severity).capitalize()}.* {_plain(entry.line)}"
    for head, text in entry.parts:
        yield from ("", f"## {_HEADS[head]}", "", _plain(_capital(text)))
    for head, example in entry.examples:
        yield from ("", f"## {_EXAMPLES[head]}", "", *_diff(example))
    yield ""


def _diff(example: Case) -> Iterator[str]:
    yield f"In `{example.file}`:"
    yield ""
    yield "```diff"
    yield from (line.rstrip() for line in example.diff)
    yield "```"


def pages_markdown(entries: Sequence[Entry]) -> dict[str, str]:
    """Return the files of `docs/rules` by name: the index, and a page for each code."""
    pages = {f"{entry.code}.md": page_markdown(entry) for entry in entries}
    return {"README.md": "\n".join(_index(entries)), **pages}


def _index(entries: Sequence[Entry]) -> Iterator[str]:
    yield "# Rules"
    yield ""
    yield f"The {len(entries)} kinds of finding. `estimate explain RULE` shows the same page in a terminal;"
    yield "RULE is the code or the name of the rule."
    for family, name in FAMILIES.items():
        members = [entry for entry in entries if entry.family == family]
        if members:
            yield from (
                "",
                f"## {family}: {name}",
                "",
                "| code | name | severity | finding |",
                "| --- | --- | --- | --- |",
            )
            yield from map(_row, members)
    yield ""


def _row(entry: Entry) -> str:
    title = _plain(entry.title).replace("|", r"\|")
    line = _plain(entry.line).replace("|", r"\|")
    return f"| [{entry.code}]({entry.code}.md) | {entry.name} | {entry.severity} | **{title}**: {line} |"


def _capital(text: str) -> str:
    end = "" if text.endswith((".", "?", "!", ")")) else "."
    return f"{text[0].upper()}{text[1:]}{end}"


def _plain(text: str) -> str:
    """Escape Markdown outside code."""
    parts = text.split("`")
    return "`".join(
        part if index % 2 else part.replace("<", r"\<").replace("*", r"\*").replace("[", r"\[")
        for index, part in enumerate(parts)
    )

"""Titles that are written as sentences."""

from collections.abc import Iterator

from mission_estimate.checks.context import Context
from mission_estimate.checks.rule import WARNING, Issue, rule
from mission_estimate.lazy_regex import pattern_of

_END = pattern_of(r"(?<!\b[A-Z])(?<!etc)[.,;:]$")
_SMALL = pattern_of(r"[a-zà-ÿ]+(?![\w.]*[-’'][A-ZÀ-Þ])\b")
_PARTS = ("sections", "concerns", "items", "events", "callouts", "tasks")


@rule("TXT116", WARNING, "title ends with a stop", help="take the stop away, or write a capital")
def title_form(context: Context) -> Iterator[Issue]:
    """A title ends like a sentence, or begins small.

    What: titles of sections, concerns, issues, events and assessments that end in a full stop, comma,
    colon or semicolon, or begin with a lower-case letter that belongs to no name.
    Why: titles are set as headings and as rows of tables, where a stop looks like a slip.
    Source: every house style; the description of `concerns` asks for a full statement without a full
    stop.
    """
    for path, line in context.lines:
        if path[-1] != "title" or path[-3:-2][0] not in _PARTS:
            continue
        if _END.search(line):
            yield Issue(path, f"the title ends with “{line[-1]}”", "take it away")
        elif _SMALL.match(line):
            yield Issue(path, f"the title begins with a small letter, “{line.split()[0]}”", "write a capital")

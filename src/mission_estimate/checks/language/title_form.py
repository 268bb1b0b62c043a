"""Titles with final punctuation or a lower-case initial."""

from collections.abc import Iterator

from mission_estimate.checks.context import Context
from mission_estimate.checks.rule import WARNING, Issue, rule
from mission_estimate.lazy_regex import pattern_of

_END = pattern_of(r"(?<!\b[A-Z])(?<!etc)[.,;:]$")
_SMALL = pattern_of(r"[a-zà-ÿ]+(?![\w.]*[-’'][A-ZÀ-Þ])\b")
_PARTS = ("sections", "concerns", "items", "events", "callouts", "tasks")


@rule(
    "TXT116",
    WARNING,
    "invalid form of a title",
    help="remove the final punctuation, or begin with a capital letter",
)
def title_form(context: Context) -> Iterator[Issue]:
    """A title has final punctuation or begins with a lower-case letter.

    What: reports titles of sections, concerns, issues, events and assessments that end in a full stop,
    comma, colon or semicolon, or begin with a lower-case letter that is not part of a name.
    Why: titles are printed as headings and in tables, without final punctuation.
    Source: common house styles; the description of `concerns` requires a statement without a full stop.
    """
    for path, line in context.lines:
        if path[-1] != "title" or path[-3:-2][0] not in _PARTS:
            continue
        if _END.search(line):
            yield Issue(path, f"the title ends with “{line[-1]}”", "remove it")
        elif _SMALL.match(line):
            yield Issue(
                path,
                f"the title begins with a lower-case letter, “{line.split()[0]}”",
                "write a capital letter",
            )

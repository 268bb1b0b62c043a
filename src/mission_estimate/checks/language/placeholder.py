"""Placeholders in a final edition."""

import re
from collections.abc import Iterator

from mission_estimate.checks.context import Context
from mission_estimate.checks.rule import ERROR, Issue, rule
from mission_estimate.checks.sentences.split import unquoted
from mission_estimate.checks.sentences.text_prefilter import anything_with
from mission_estimate.lazy_regex import pattern_of
from mission_estimate.markup.tokens import spot_at
from mission_estimate.model.missions import Status

_PLACEHOLDER = pattern_of(
    r"\b(?:to be (?:written|added|completed|confirmed|determined|inserted|drafted|supplied)(?=[\s.,;:)\]]|$)"
    r"|lorem ipsum|insert (?:text|figure|name|date|number|source) here|text to follow|citation needed)"
    r"|(?-i:\b(?:TODO|FIXME|TBD|TBC|TBA|TK|X{3,})\b)|\?{3,}|\[(?:insert|add|name|date|source|figure|check|\.\.\.|…)[^\]\[@]*\]",
    re.IGNORECASE,
)
_HINTS = (
    "to be ",
    "lorem ipsum",
    "insert ",
    "text to follow",
    "citation needed",
    "todo",
    "fixme",
    "tbd",
    "tbc",
    "tba",
    "tk",
    "xxx",
    "???",
    "[insert",
    "[add",
    "[name",
    "[date",
    "[source",
    "[figure",
    "[check",
    "[...",
    "[…",
)
_OFFICIAL = "To be determined"
"""The name of a type of incident in the fatality records of the UN."""


@rule("TXT108", ERROR, "placeholder in a final edition", help="write what is missing, or set `status: draft`")
def placeholder(context: Context) -> Iterator[Issue]:
    """A placeholder is left in a final edition.

    What: reports “To be written”, “TODO”, “TBD”, “XXX”, “lorem ipsum”, “[insert …]”, “???” and similar
    placeholders in every text, name and title of an edition whose `status` is final. A draft may have
    them, because it is marked as a draft on every page.
    Why: a placeholder shows the reader that the document was not checked.
    Source: experience; the template of an estimate has “To be written” in every text.
    """
    if context.estimate.edition.status is not Status.FINAL:
        return
    for path, text in anything_with(context, _HINTS):
        for found in _PLACEHOLDER.finditer(unquoted(text)):
            if found.group() != _OFFICIAL:
                yield Issue(
                    path,
                    f"“{found.group()}” is a placeholder",
                    spot=spot_at(text, found.start(), len(found.group())),
                )

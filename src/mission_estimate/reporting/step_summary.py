"""Write findings as the Markdown that GitHub shows as the summary of a job.

What an author wrote may hold Markdown, HTML or a mention of somebody. So it is shown as code only: in a table
between backticks, and below it in a block whose fence is longer than any in the text.
"""

import re
from collections.abc import Iterator, Mapping, Sequence

from mission_estimate.findings import Finding
from mission_estimate.lazy_regex import pattern_of
from mission_estimate.reporting.counting import summary
from mission_estimate.reporting.places import place_of
from mission_estimate.reporting.printable import printable
from mission_estimate.reporting.rule_table import rows
from mission_estimate.reporting.text import render_text

MOST_BYTES = 900_000
"""GitHub refuses a summary of more than 1,024 KiB, whole."""

_SIGNS = pattern_of(r"([\\`*_{}\[\]()<>#+.!|&~@:-])")


def render_step_summary(
    findings: Sequence[Finding],
    lines: Mapping[str, Sequence[str]],
    *,
    subject: str = "",
    notes: Sequence[str] = (),
) -> str:
    """Return a heading, a table by rule with the most severe first, and the findings as at a terminal."""
    parts = [f"### {_escaped(summary(findings, subject))}", *map(_escaped, notes)]
    if findings:
        text = render_text(findings, lines, gravest_first=True, explained=True)
        parts += ["\n".join(_table(findings, lines)), _fenced(_shortened(text))]
    return "\n\n".join(parts) + "\n"


def _table(findings: Sequence[Finding], lines: Mapping[str, Sequence[str]]) -> Iterator[str]:
    yield "| findings | severity | rule | | first at |"
    yield "| --: | --- | --- | --- | --- |"
    for row in reversed(rows(findings)):
        place = _code(place_of(row.first, lines))
        yield f"| {row.number:,} | {row.severity} | {row.code} | {_escaped(printable(row.title))} | {place} |"


def _shortened(text: str) -> str:
    """Return the lines that GitHub has room for."""
    raw = text.encode()
    if len(raw) <= MOST_BYTES:
        return text
    kept = raw[:MOST_BYTES].decode(errors="ignore").rpartition("\n")[0]
    return f"{kept}\n\n… more than fits here: run `estimate check`\n"


def _fenced(text: str) -> str:
    fence = "`" * max(3, _longest_run(text) + 1)
    return f"{fence}text\n{text}{fence}"


def _code(text: str) -> str:
    """Return a text as code in a cell, where only a bar still has a meaning."""
    if not text:
        return ""
    fence = "`" * (_longest_run(text) + 1)
    padding = " " if "`" in text else ""
    return f"{fence}{padding}{text.replace('|', chr(92) + '|')}{padding}{fence}"


def _longest_run(text: str) -> int:
    return max((len(run) for run in re.findall("`+", text)), default=0)


def _escaped(text: str) -> str:
    """Return a text that Markdown shows as it is."""
    return _SIGNS.sub(r"\\\1", text)

"""Write findings as workflow commands, which GitHub shows at the lines of a pull request.

GitHub shows ten annotations of each level for a step and drops the rest. So the most severe come first,
each rule once before any rule comes twice, and the tenth says how many more there are.
"""

from collections.abc import Iterator, Sequence
from itertools import islice, zip_longest

from mission_estimate.findings import SEVERITIES, Finding, Severity
from mission_estimate.reporting.counting import name_of
from mission_estimate.reporting.heading import heading
from mission_estimate.reporting.printable import printable

MOST_SHOWN = 10
"""Annotations of one level that GitHub shows for a step."""

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.ADVICE: "notice"}
_IN_MESSAGES = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_IN_PROPERTIES = _IN_MESSAGES | str.maketrans({":": "%3A", ",": "%2C"})


def render_github(findings: Sequence[Finding], notes: Sequence[str] = ()) -> str:
    """Return one line for each annotation; `notes` are warnings without a place.

    The runner obeys every line that begins with `::`, so no text of an author may
    begin a line or end a property.
    """
    return "".join(f"{command}\n" for command in _commands(findings, notes))


def _commands(findings: Sequence[Finding], notes: Sequence[str]) -> Iterator[str]:
    for severity in reversed(SEVERITIES):
        alike = [found for found in findings if found.severity is severity]
        if severity is Severity.WARNING:
            yield from (f"::warning title=mission-estimate::{_in_message(note)}" for note in notes)
            yield from _of_one_level(alike, MOST_SHOWN - len(notes))
        else:
            yield from _of_one_level(alike, MOST_SHOWN)


def _of_one_level(findings: Sequence[Finding], room: int) -> Iterator[str]:
    shown = list(islice(_each_rule_first(findings), room))
    more = len(findings) - len(shown)
    yield from (_command(found) for found in shown[:-1])
    if shown:
        noun = name_of(shown[-1].severity, more)
        rest = f"\nand {more:,} more {noun}: see the summary of the job, or run `estimate check`"
        yield _command(shown[-1], rest if more else "")


def _each_rule_first(findings: Sequence[Finding]) -> Iterator[Finding]:
    """Yield the first finding of each rule, then the second of each, and so on."""
    by_rule: dict[str, list[Finding]] = {}
    for found in findings:
        by_rule.setdefault(found.code, []).append(found)
    for turn in zip_longest(*by_rule.values()):
        yield from (found for found in turn if found is not None)


def _command(found: Finding, rest: str = "") -> str:
    properties = {**_place(found), "title": heading(found)}
    listed = ",".join(f"{name}={value.translate(_IN_PROPERTIES)}" for name, value in properties.items())
    remedy = f"\nhelp: {printable(found.help)}" if found.help else ""
    message = f"{printable(found.message)}{remedy}{rest}".translate(_IN_MESSAGES)
    return f"::{_COMMANDS[found.severity]} {listed}::{message}"


def _in_message(text: str) -> str:
    return printable(text).translate(_IN_MESSAGES)


def _place(found: Finding) -> dict[str, str]:
    """Return where GitHub shows it; the column of the end is the first one after the spot."""
    position = found.position
    if position is None:
        return {}
    return {
        "file": printable(position.file),
        "line": str(position.line),
        "col": str(position.column),
        "endColumn": str(position.column + position.width),
    }

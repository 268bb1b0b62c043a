"""Write findings for a person at a terminal."""

from collections.abc import Iterator, Mapping, Sequence

from mission_estimate.findings import Finding, Severity
from mission_estimate.reporting.counting import summary
from mission_estimate.reporting.excerpt import excerpt
from mission_estimate.reporting.folding import Fold, fold
from mission_estimate.reporting.heading import heading
from mission_estimate.reporting.places import place_of
from mission_estimate.reporting.printable import printable
from mission_estimate.reporting.rule_table import Row, rows

MOST_PLACES = 4
"""Places of a fold that are listed; JSON lists all."""

LONG = 10
"""Findings of which a table by rule comes at the end."""

_NUMBERED = 3
_BOLD, _BLUE, _CYAN = "1", "34", "1;36"
_COLOURS = {Severity.ERROR: "1;31", Severity.WARNING: "1;33", Severity.ADVICE: "1;36"}


def render_text(  # noqa: PLR0913 - each has its default
    findings: Sequence[Finding],
    lines: Mapping[str, Sequence[str]],
    *,
    colour: bool = False,
    subject: str = "",
    explained: bool = False,
    gravest_first: bool = False,
    notes: Sequence[str] = (),
) -> str:
    """Return the findings with place, excerpt and remedy, a table by rule if there are many, and a summary.

    `lines` are those of each file by the name in the positions; `subject` is what
    the summary is about, such as "minusma 2017-07-10". With `explained` each
    finding ends with the command that shows its rule's page. The most severe come
    last, where a terminal stops, unless `gravest_first` is set. `notes` follow the summary.
    """
    writer = _Writer(lines, colour=colour, explained=explained)
    blocks = ["\n".join(writer.block(one)) for one in fold(findings, gravest_first=gravest_first)]
    table = "\n".join(writer.table(rows(findings), gravest_first=gravest_first))
    end = "\n".join([summary(findings, subject), *map(printable, notes)])
    return "\n\n".join([*blocks, *([table] if len(findings) > LONG else []), end]) + "\n"


class _Writer:
    """Writes one finding after the other, in colour or without."""

    def __init__(self, lines: Mapping[str, Sequence[str]], *, colour: bool, explained: bool) -> None:
        self._lines = lines
        self._colour = colour
        self._explained = explained

    def block(self, folded: Fold) -> Iterator[str]:
        found = folded.first
        severity = self._painted(found.severity, _COLOURS[found.severity])
        yield f"{self._place(found)}{severity} {heading(found)}"
        if found.message:
            yield f"  {printable(found.message)}"
        yield from self._excerpt(found)
        if found.help:
            yield f"  {self._painted('help:', _CYAN)} {printable(found.help)}"
        yield from self._others(folded)
        if self._explained:
            yield f"  {self._painted('more:', _CYAN)} estimate explain {found.code}"

    def table(self, found: Sequence[Row], *, gravest_first: bool) -> Iterator[str]:
        """Yield a line for each rule: how many findings it has, and where the first is."""
        width = max((len(f"{row.number:,}") for row in found), default=0)
        for row in reversed(found) if gravest_first else found:
            severity = self._painted(f"{row.severity:<7}", _COLOURS[row.severity])
            where = f", first at {place}" if (place := place_of(row.first, self._lines)) else ""
            yield f"{row.number:>{width},} {severity} {heading(row.first)}{where}"

    def _others(self, folded: Fold) -> Iterator[str]:
        """Yield where else the same is found; what is said there, only if it differs."""
        count = len(folded.others)
        if not count:
            return
        heading = f"and at {count:,} more places:" if count > 1 else "and at 1 more place:"
        yield f"  {self._painted(heading, _CYAN)}"
        for other in folded.others[:MOST_PLACES]:
            place = place_of(other, self._lines) or "somewhere"
            differs = f": {printable(other.message)}" if other.message != folded.first.message else ""
            yield f"    {place}{differs}"
        if count > MOST_PLACES:
            yield "    … (`--format json` lists them all)"

    def _place(self, found: Finding) -> str:
        place = place_of(found, self._lines)
        return f"{self._painted(f'{place}:', _BOLD)} " if place else ""

    def _excerpt(self, found: Finding) -> Iterator[str]:
        position = found.position
        if position is None:
            return
        width = max(_NUMBERED, len(str(position.line)))
        for row in excerpt(position, self._lines.get(position.file, ())):
            number = "" if row.number is None else str(row.number)
            gutter = self._painted(f"{number:>{width}} |", _BLUE)
            text = self._painted(row.text, _COLOURS[found.severity]) if row.number is None else row.text
            yield f"  {gutter} {text}".rstrip()

    def _painted(self, text: str, code: str) -> str:
        return f"\x1b[{code}m{text}\x1b[0m" if self._colour else text

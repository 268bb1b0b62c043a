"""Write findings for a person at a terminal."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from mission_estimate.findings import SEVERITIES, Finding, Severity
from mission_estimate.reporting.excerpt import excerpt
from mission_estimate.reporting.printable import printable

_NUMBERED = 3
_BOLD, _BLUE, _CYAN = "1", "34", "1;36"
_COLOURS = {Severity.ERROR: "1;31", Severity.WARNING: "1;33", Severity.ADVICE: "1;36"}
_COUNTED = {
    Severity.ERROR: ("error", "errors"),
    Severity.WARNING: ("warning", "warnings"),
    Severity.ADVICE: ("piece of advice", "pieces of advice"),
}


def render_text(
    findings: Sequence[Finding],
    lines: Mapping[str, Sequence[str]],
    *,
    colour: bool = False,
    subject: str = "",
    explained: bool = False,
) -> str:
    """Return every finding with its place, excerpt and remedy, and a summary.

    `lines` are those of each file by the name in the positions; `subject` is what
    the summary speaks of, such as "minusma 2017-07-10". With `explained` each
    finding ends with the command that shows its rule's page.
    """
    writer = _Writer(lines, colour=colour, explained=explained)
    blocks = ["\n".join(writer.block(found)) for found in findings]
    return "\n\n".join([*blocks, summary(findings, subject)]) + "\n"


def summary(findings: Sequence[Finding], subject: str = "") -> str:
    """Count the findings in one line, the gravest first."""
    counts = Counter(found.severity for found in findings)
    gravest_first = reversed(SEVERITIES)
    counted = [f"{n} {_COUNTED[severity][n != 1]}" for severity in gravest_first if (n := counts[severity])]
    about = f" in {printable(subject)}" if subject else ""
    return (", ".join(counted) or "no findings") + about


class _Writer:
    """Writes one finding after the other, in colour or without."""

    def __init__(self, lines: Mapping[str, Sequence[str]], *, colour: bool, explained: bool) -> None:
        self._lines = lines
        self._colour = colour
        self._explained = explained

    def block(self, found: Finding) -> Iterator[str]:
        severity = self._painted(found.severity, _COLOURS[found.severity])
        place = self._place(found)
        yield f"{place}{severity} {found.code} {printable(found.title)}"
        if found.message:
            yield f"  {printable(found.message)}"
        yield from self._excerpt(found)
        if found.help:
            yield f"  {self._painted('help:', _CYAN)} {printable(found.help)}"
        if self._explained:
            yield f"  {self._painted('more:', _CYAN)} estimate explain {found.code}"

    def _place(self, found: Finding) -> str:
        """Return file, line and column; a folder, or a file that was not opened, has no lines."""
        position = found.position
        if position is None:
            return ""
        spot = f":{position.line}:{position.column}" if position.file in self._lines else ""
        return self._painted(f"{printable(position.file)}{spot}:", _BOLD) + " "

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

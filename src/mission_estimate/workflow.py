"""The order of the stages up to the findings: read, bind, reckon, check.

What comes after, rendering and publishing, is in `rendition` and `building`: a
check imports neither the templates nor the engines of the documents.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import islice

from mission_estimate.checks import NEED_THE_WHOLE, RULES, Rule, Subject, check, sort_out, subject_of
from mission_estimate.errors import TookTooLong
from mission_estimate.findings import Finding, Severity, Waived, locate, reaches
from mission_estimate.model.binding import bind
from mission_estimate.model.estimate import Estimate
from mission_estimate.model.index import Index, index_of
from mission_estimate.options import Settings
from mission_estimate.positions import DataPath, Position, Positions
from mission_estimate.reckoning import Values, reckon
from mission_estimate.source import read_folder
from mission_estimate.workspace import EditionName, Workspace

CHECK_SECONDS = 20.0
"""The deadline of a check, in seconds of the processor."""

MOST_PROSE = 1_000_000
"""Characters of all texts together: about 400 pages."""

MOST_TOLD = 300
"""Findings of one rule: more have one cause, and nobody reads them."""


@dataclass(frozen=True, slots=True)
class Examined:
    """An edition read, bound, reckoned and checked; `estimate` is None where it could not be bound."""

    name: EditionName
    findings: tuple[Finding, ...]
    lines: Mapping[str, tuple[str, ...]]
    estimate: Estimate | None = None
    index: Index | None = None
    values: Values = field(default_factory=dict)
    waived: tuple[Waived, ...] = ()
    positions: Positions = field(default_factory=Positions)

    def refused(self, threshold: Severity = Severity.ERROR) -> bool:
        """Tell whether a finding is at or above the threshold."""
        return reaches(self.findings, threshold)


def examine(workspace: Workspace, name: EditionName, settings: Settings | None = None) -> Examined:
    """Read an edition and find everything that is wrong with it, as far as the settings want it told."""
    wanted = settings or Settings()
    reading = read_folder(workspace.folder(name), shown_as=workspace.shown_as(name))
    places = reading.positions
    if not reading.complete:
        return Examined(name, wanted.keep(locate(reading.findings, places)), reading.lines)
    binding = bind(reading.data, places)
    found = (*reading.findings, *locate(binding.findings, places))
    if binding.estimate is None:
        return Examined(name, wanted.keep(locate(found, places)), reading.lines)
    index, values = index_of(binding.estimate), reckon(binding.estimate)
    subject = subject_of(binding.estimate, values, index, (name.mission, name.edition), binding.left_out)
    if too_much := _too_much_prose(subject):
        return Examined(name, wanted.keep(locate((*found, too_much), places)), reading.lines)
    standing, waived = _checked(subject, wanted, binding.incomplete)
    every = wanted.keep(locate((*found, *locate(standing, binding.positions)), places))
    accepted = tuple(_located(one, binding.positions) for one in waived)
    return Examined(name, every, reading.lines, binding.estimate, index, values, accepted, binding.positions)


def _too_much_prose(subject: Subject) -> Finding | None:
    """Refuse an edition whose texts together are longer than any reader would read."""
    characters = sum(len(text.text) for text in subject.texts)
    if characters <= MOST_PROSE:
        return None
    longest = max(subject.texts, key=lambda text: len(text.text))
    message = f"the texts together have {characters:,} characters, at most {MOST_PROSE:,} are read"
    remedy = "shorten them, this one first: it is the longest"
    return Finding("TXT024", Severity.ERROR, "too much text", message, remedy, longest.path)


def _checked(
    subject: Subject, wanted: Settings, incomplete: frozenset[DataPath]
) -> tuple[tuple[Finding, ...], tuple[Waived, ...]]:
    """Run the rules that are wanted, and part what they find by the waivers.

    Beside a part that did not fit nothing is said: a sum without one of its parts is no
    mistake of the author.
    """
    apart = NEED_THE_WHOLE if incomplete else frozenset()
    rules = tuple(_bounded(r) for r in RULES if wanted.tells(r.code, r.severity) and r.code not in apart)
    found = tuple(f for f in check(subject, rules) if not _beside(f.path, incomplete))
    left_alone = {rule.code for rule in RULES} - {rule.code for rule in rules}
    return sort_out(subject.estimate, found, lambda code: code not in left_alone)


def _bounded(rule: Rule) -> Rule:
    """Return a rule that tells no more than `MOST_TOLD`, and says so if it found more."""

    def bounded(subject: Subject) -> Iterator[Finding]:
        found = iter(rule.check(subject))
        yield from islice(found, MOST_TOLD)
        if (more := next(found, None)) is not None:
            message = f"{more.code} finds more than {MOST_TOLD} places; the others are not told"
            remedy = "mend those that are told, then check again"
            yield Finding(
                "CHK002", Severity.WARNING, "more findings than are told", message, remedy, more.path
            )

    return rule._replace(check=bounded)


def given_up(workspace: Workspace, name: EditionName, late: TookTooLong, what: str) -> Examined:
    """Say of an edition that work on it was ended at its deadline."""
    message = f"{what} was not finished after {late.seconds:g} seconds and was given up"
    remedy = "divide long texts and lists; if the estimate is an ordinary one, report it as a fault"
    position = Position(workspace.shown_as(name), 1, 1)
    finding = Finding("CHK003", Severity.ERROR, "the check took too long", message, remedy, position=position)
    return Examined(name, (finding,), {})


def _beside(path: DataPath, incomplete: frozenset[DataPath]) -> bool:
    return any(around and path[: len(around)] == around for around in incomplete)


def _located(waived: Waived, positions: Positions) -> Waived:
    return waived._replace(finding=locate((waived.finding,), positions)[0])

"""The order of the stages up to the findings: read, bind, reckon, check.

What comes after, rendering and publishing, is in `rendition` and `building`: a
check imports neither the templates nor the engines of the documents.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from mission_estimate.checks import NEED_THE_WHOLE, RULES, Subject, check, sort_out, subject_of
from mission_estimate.findings import Finding, Severity, Waived, locate, reaches
from mission_estimate.model.binding import bind
from mission_estimate.model.estimate import Estimate
from mission_estimate.model.index import Index, index_of
from mission_estimate.options import Settings
from mission_estimate.positions import DataPath, Positions
from mission_estimate.reckoning import Values, reckon
from mission_estimate.source import read_folder
from mission_estimate.workspace import EditionName, Workspace


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
    standing, waived = _checked(subject, wanted, binding.incomplete)
    every = wanted.keep(locate((*found, *locate(standing, binding.positions)), places))
    accepted = tuple(_located(one, binding.positions) for one in waived)
    return Examined(name, every, reading.lines, binding.estimate, index, values, accepted)


def _checked(
    subject: Subject, wanted: Settings, incomplete: frozenset[DataPath]
) -> tuple[tuple[Finding, ...], tuple[Waived, ...]]:
    """Run the rules that are wanted, and part what they find by the waivers.

    Beside a part that did not fit nothing is said: a sum without one of its parts is no
    mistake of the author.
    """
    apart = NEED_THE_WHOLE if incomplete else frozenset()
    rules = tuple(r for r in RULES if wanted.tells(r.code, r.severity) and r.code not in apart)
    found = tuple(f for f in check(subject, rules) if not _beside(f.path, incomplete))
    left_alone = {rule.code for rule in RULES} - {rule.code for rule in rules}
    return sort_out(subject.estimate, found, lambda code: code not in left_alone)


def _beside(path: DataPath, incomplete: frozenset[DataPath]) -> bool:
    return any(around and path[: len(around)] == around for around in incomplete)


def _located(waived: Waived, positions: Positions) -> Waived:
    return replace(waived, finding=locate((waived.finding,), positions)[0])

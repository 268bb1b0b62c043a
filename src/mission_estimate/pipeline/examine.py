"""The order of the stages up to the findings: read, bind, compute, check.

What comes after, rendering and publishing, is in `rendition` and `building`: a
check imports neither the templates nor the engines of the documents.
"""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from mission_estimate.checks import (
    RULES,
    Context,
    apply_waivers,
    check,
    context_of,
    rules_to_skip,
    without_consequences,
)
from mission_estimate.checks.engine import MOST_FINDINGS, too_many
from mission_estimate.derived_values import Values, reckon
from mission_estimate.errors import TookTooLong, TookTooMuch
from mission_estimate.findings import Finding, Severity, Waived, locate, reaches
from mission_estimate.model.binding import Binding, bind
from mission_estimate.model.estimate import Estimate
from mission_estimate.model.index import Index, index_of
from mission_estimate.options import Settings
from mission_estimate.positions import DataPath, Position, Positions
from mission_estimate.workspace import EditionName, Workspace
from mission_estimate.yaml_reader import Node, read_folder, with_plain_spaces

CHECK_SECONDS = 20.0
"""The deadline of a check, in seconds of the processor."""

MOST_PROSE = 1_000_000
"""Characters of all texts together: about 400 pages."""


@dataclass(frozen=True, slots=True)
class Examined:
    """An edition read, bound, computed and checked; `estimate` is None where it could not be bound."""

    name: EditionName
    findings: tuple[Finding, ...]
    lines: Mapping[str, tuple[str, ...]]
    estimate: Estimate | None = None
    index: Index | None = None
    values: Values = field(default_factory=dict)
    waived: tuple[Waived, ...] = ()
    positions: Positions = field(default_factory=Positions)

    def refused(self, threshold: Severity = Severity.ERROR) -> bool:
        """Return whether a finding is at or above the threshold."""
        return reaches(self.findings, threshold)


def examine(workspace: Workspace, name: EditionName, settings: Settings | None = None) -> Examined:
    """Read an edition and find everything that is wrong with it, as far as the settings select it."""
    wanted = settings or Settings()
    reading = read_folder(workspace.folder(name), shown_as=workspace.shown_as(name))
    places, read = reading.positions, _first_of_each(reading.findings)
    gaps = reading.gaps if reading.complete else reading.gaps | {()}
    binding = bind(reading.data, places, gaps)
    found = _without_misfits_of_repairs(read, locate(binding.findings, places))
    if binding.estimate is None:
        return Examined(name, wanted.keep(locate(found, places)), reading.lines)
    index, values = index_of(binding.estimate), reckon(binding.estimate)
    context = context_of(binding.estimate, values, index, (name.mission, name.edition), binding.left_out)
    context = _with_plain_spaces(context, reading.data, gaps, binding)
    if too_much := _too_much_prose(context):
        return Examined(name, wanted.keep(locate((*found, too_much), places)), reading.lines)
    standing, waived = _checked(context, wanted, binding.incomplete)
    every = wanted.keep(locate((*found, *locate(standing, binding.positions)), places))
    accepted = tuple(_located(one, binding.positions) for one in waived)
    return Examined(name, every, reading.lines, binding.estimate, index, values, accepted, binding.positions)


def _without_misfits_of_repairs(
    read: tuple[Finding, ...], misfits: tuple[Finding, ...]
) -> tuple[Finding, ...]:
    """Return all findings, without a misfit at a value that was reported, and repaired, while it was read."""
    repaired = {one.position[:3] for one in read if one.position is not None}
    return (*read, *(one for one in misfits if not _is_misfit_at(one, repaired)))


def _is_misfit_at(found: Finding, places: set[tuple[str, int, int]]) -> bool:
    """Return whether an invalid value is at one of these places: file, line and column."""
    return found.code == "STR003" and found.position is not None and found.position[:3] in places


def _with_plain_spaces(
    context: Context, data: dict[str, Node], gaps: frozenset[DataPath], binding: Binding
) -> Context:
    """Return the edition as the rules read it: with plain spaces only."""
    plain = {key: with_plain_spaces(node) for key, node in data.items()}
    if all(plain[key] is node for key, node in data.items()):
        return context
    found = bind(plain, binding.positions, gaps)
    if found.estimate is None or (found.left_out, found.incomplete) != (binding.left_out, binding.incomplete):
        return context
    folders = (context.mission, context.edition)
    read = context_of(
        found.estimate, reckon(found.estimate), index_of(found.estimate), folders, found.left_out
    )
    pairs = zip(read.texts, context.texts, strict=True)
    return replace(read, texts=tuple(text._replace(written=other.text) for text, other in pairs))


@dataclass(frozen=True, slots=True)
class Earlier:
    """The edition before, to compare with; no estimate where there is none, or where it cannot be read."""

    estimate: Estimate | None = None
    findings: tuple[Finding, ...] = ()


NO_EARLIER = Earlier()


def edition_before(workspace: Workspace, name: EditionName) -> Earlier:
    """Read and bind the edition before, unchecked: a check of its own reports what is wrong with it."""
    earlier = workspace.edition_before(name)
    if earlier is None:
        return NO_EARLIER
    reading = read_folder(workspace.folder(earlier), shown_as=workspace.shown_as(earlier))
    binding = bind(reading.data, reading.positions) if reading.complete else None
    if binding is not None and binding.estimate is not None:
        return Earlier(binding.estimate)
    message = f"the edition of {earlier.edition} cannot be read, so nothing is compared with it"
    remedy = f"fix it: `estimate check {earlier.mission} --edition {earlier.edition}` shows what is wrong"
    position = Position(workspace.shown_as(earlier), 1, 1)
    title = "no comparison with the edition before"
    return Earlier(None, (Finding("EDN001", Severity.ADVICE, title, message, remedy, position=position),))


def _first_of_each(findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """Return no more than `MOST_FINDINGS` findings of a kind: hundreds of files may hold the same mistake."""
    told: defaultdict[str, list[Finding]] = defaultdict(list)
    for found in findings:
        told[found.code].append(found)
    more = (
        too_many(code, every[MOST_FINDINGS]) for code, every in told.items() if len(every) > MOST_FINDINGS
    )
    return (*(found for every in told.values() for found in every[:MOST_FINDINGS]), *more)


def _too_much_prose(context: Context) -> Finding | None:
    """Refuse an edition whose texts together are longer than any reader would read."""
    characters = sum(len(text.text) for text in context.texts)
    if characters <= MOST_PROSE:
        return None
    longest = max(context.texts, key=lambda text: len(text.text))
    message = f"the texts together have {characters:,} characters, at most {MOST_PROSE:,} are read"
    remedy = "shorten them, this one first: it is the longest"
    return Finding("TXT024", Severity.ERROR, "too much text", message, remedy, longest.path)


def _checked(
    context: Context, wanted: Settings, incomplete: frozenset[DataPath]
) -> tuple[tuple[Finding, ...], tuple[Waived, ...]]:
    """Run the rules that are wanted, and part what they find by the waivers.

    Next to a part that did not fit nothing is reported: a sum without one of its parts is no
    mistake of the author.
    """
    apart = rules_to_skip(context.left_out.gaps)
    rules = tuple(r for r in RULES if wanted.tells(r.code, r.severity) and r.code not in apart)
    every = without_consequences(check(context, rules))
    found = tuple(one for one in every if not _beside(one.path, incomplete))
    left_alone = {rule.code for rule in RULES} - {rule.code for rule in rules}
    return apply_waivers(context.estimate, found, lambda code: code not in left_alone)


def given_up(workspace: Workspace, name: EditionName, late: TookTooLong, what: str) -> Examined:
    """Report that work on an edition was ended at its deadline."""
    message = f"{what} stopped: not finished after {late.seconds:g} seconds"
    remedy = "split long texts and lists; if they are of ordinary length, report a bug"
    position = Position(workspace.shown_as(name), 1, 1)
    finding = Finding("CHK003", Severity.ERROR, "the check took too long", message, remedy, position=position)
    return Examined(name, (finding,), {})


def too_large(workspace: Workspace, name: EditionName, limit: TookTooMuch) -> Examined:
    """Report that the texts of an edition were given up at their limit of memory."""
    message = f"the rendering of the texts stopped: it needs more than {limit.mebibytes:,} MiB of memory"
    remedy = "split long texts and lists; if they are of ordinary length, report a bug"
    position = Position(workspace.shown_as(name), 1, 1)
    finding = Finding("CHK004", Severity.ERROR, "too much memory", message, remedy, position=position)
    return Examined(name, (finding,), {})


def _beside(path: DataPath, incomplete: frozenset[DataPath]) -> bool:
    return any(around and path[: len(around)] == around for around in incomplete)


def _located(waived: Waived, positions: Positions) -> Waived:
    return waived._replace(finding=locate((waived.finding,), positions)[0])

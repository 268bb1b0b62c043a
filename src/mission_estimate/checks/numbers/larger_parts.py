"""A part is larger than its whole.

What: of two facts of one paragraph, unit and date, the label of one extends the other's: `Roads` and
`Paved roads`, `Area` and `Area of land`; or several of one kind, `Border with …`, `Plan of 2016: …`, make
more together than the whole that has the same words.
Why: one of the two figures is wrong, or the label of the part promises a subset that it is not.
Source: arithmetic; the fact book gives such pairs side by side.
Hint: fix the figure that is wrong, or rename the part if it is none; record a conflict of sources under
`discrepancies` with the path of the fact.

Fails:
    # environment.yaml
             value: 12345
             as_of: 2019
             sources: [atlas-2019]
    +      - id: area-land
    +        label: Area of land
    +        unit: square-km
    +        value: 13245
    +        as_of: 2019
    +        sources: [atlas-2019]

Passes:
    # environment.yaml
             value: 12345
             as_of: 2019
             sources: [atlas-2019]
    +      - id: area-land
    +        label: Area of land
    +        unit: square-km
    +        value: 12325
    +        as_of: 2019
    +        sources: [atlas-2019]
"""

from collections import defaultdict
from collections.abc import Iterator
from itertools import permutations

from mission_estimate.checks.disputes import is_disputed, recorded_under
from mission_estimate.checks.measures import MONEY, RATES, content_words, facts
from mission_estimate.checks.subject import Subject
from mission_estimate.findings import Finding, Severity
from mission_estimate.model.quantities import Fact, Unit
from mission_estimate.patterns import pattern_of
from mission_estimate.positions import DataPath

CODE = "NUM024"
SEVERITY = Severity.WARNING
TITLE = "part larger than its whole"

_NO_SUM = RATES | {Unit.RANK, Unit.YEARS, Unit.MONTHS, Unit.DAYS, Unit.CHILDREN_PER_WOMAN, Unit.METERS}
_STEM = pattern_of(r"(.{4,}?)(?::| with | to )")
_TAIL = pattern_of(r"(?: of| in| with| to| from| without| under|:|,) .+")

Group = tuple[DataPath, Unit, str, str]


def check(subject: Subject) -> Iterator[Finding]:
    """Report every part above the whole that stands beside it."""
    for group in _groups(subject).values():
        for (path, part), (_, whole) in permutations(group, 2):
            larger = part.newest.number > whole.newest.number
            if larger and _is_part(part, whole) and not _is_disputed(subject, path, part):
                yield _finding(subject, path, part, whole)
        yield from _sums(subject, group)


def _sums(subject: Subject, group: list[tuple[DataPath, Fact]]) -> Iterator[Finding]:
    kinds: dict[str, list[Fact]] = defaultdict(list)
    for _, fact in group:
        stem = _STEM.match(fact.label)
        if stem:
            kinds[stem[1]].append(fact)
    for words, parts in kinds.items() if len(group) > 2 else ():
        made = sum(part.newest.number for part in parts)
        for path, whole in group:
            fits = (
                len(parts) > 1 and whole not in parts and content_words(words) <= content_words(whole.label)
            )
            if fits and made > whole.newest.number and not _is_disputed(subject, path, whole):
                yield Finding(
                    CODE, SEVERITY, TITLE,
                    f"the {len(parts)} facts “{words} …” make {made:,}, more than “{whole.label}” with"
                    f" {whole.newest.number:,}",
                    f"fix the part or the whole that is wrong, or {recorded_under(subject, path)}", path,
                )  # fmt: skip


def _groups(subject: Subject) -> dict[Group, list[tuple[DataPath, Fact]]]:
    found: dict[Group, list[tuple[DataPath, Fact]]] = defaultdict(list)
    for path, fact in facts(subject):
        if fact.unit not in _NO_SUM and fact.newest.as_of is not None:
            scope = str(fact.scope or "") if fact.unit in MONEY else ""
            found[path[:-1], fact.unit, str(fact.newest.as_of), scope].append((path, fact))
    return found


def _is_part(part: Fact, whole: Fact) -> bool:
    longer, shorter = part.label.lower(), whole.label.lower()
    if longer.startswith(shorter):
        return _TAIL.fullmatch(longer[len(shorter) :]) is not None
    return longer.endswith(f" {shorter}") and longer.count(" ") - shorter.count(" ") == 1


def _is_disputed(subject: Subject, path: DataPath, fact: Fact) -> bool:
    return is_disputed(subject, path, numbers=(fact.newest.number,))


def _finding(subject: Subject, path: DataPath, part: Fact, whole: Fact) -> Finding:
    return Finding(
        CODE, SEVERITY, TITLE,
        f"“{part.label}” is {part.newest.number:,}, more than “{whole.label}” with {whole.newest.number:,}",
        "fix the figure that is wrong, rename the part if it is none, or"
        f" {recorded_under(subject, path)}", path,
    )  # fmt: skip

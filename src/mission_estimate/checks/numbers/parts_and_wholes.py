"""Parts that exceed their whole."""

from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal
from itertools import permutations

from mission_estimate.checks.context import Context
from mission_estimate.checks.records.units import MONEY, RATES, content_words, facts
from mission_estimate.checks.rule import ERROR, WARNING, Issue, rule
from mission_estimate.checks.sentences.disputes import is_disputed, recorded_under
from mission_estimate.derived_values.budgets import included
from mission_estimate.lazy_regex import pattern_of
from mission_estimate.model.quantities import Fact, Unit
from mission_estimate.positions import DataPath

_STEM = pattern_of(r"(.{4,}?)(?::| to | from | for | by )")
_ROUNDING = Decimal("0.5")


@rule(
    "NUM007",
    ERROR,
    "parts exceed the whole",
    help=("mend the part that is wrong, or take out what is not contained in the whole"),
)
def parts_exceed_whole(context: Context) -> Iterator[Issue]:
    """The parts of a whole make more than the whole.

    What: shares that a budget contains must stay below its amount; percentages of one denominator, date
    and kind (`Exports to …`) must not exceed 100 together.
    Why: a part added on top of the total that contains it, or a wrong part, makes the remainder wrong.
    Source: seen in the 2017 estimate of MINUSMA: shares contained in the $1.12 billion are told as
    additions to it.
    """
    for index, budget in enumerate(context.estimate.functions.sustainment.budgets):
        parts = included(budget)
        if parts >= budget.amount:
            yield Issue(
                ("functions", "sustainment", "budgets", index, "amount"),
                f"the shares contained make {parts:,}, and the whole budget is {budget.amount:,}",
                "mend the share or the amount, or take out what is not contained in the budget",
            )
    for (_, whole, _, stem), shares in _groups(context).items():
        made = sum((fact.value or Decimal(0) for _, fact in shares), Decimal(0))
        if len(shares) > 1 and made > 100 + _ROUNDING * len(shares):
            yield Issue(
                (*shares[-1][0], "value"),
                f"the {len(shares)} shares “{stem} …” of {whole} make {made.normalize():f} percent together",
                "mend the share that is wrong",
            )


def _groups(context: Context) -> dict[tuple[DataPath, str, str, str], list[tuple[DataPath, Fact]]]:
    found: dict[tuple[DataPath, str, str, str], list[tuple[DataPath, Fact]]] = defaultdict(list)
    for path, fact in facts(context):
        stem = _STEM.match(fact.label)
        if fact.unit is Unit.PERCENT and fact.of and fact.value is not None and fact.as_of and stem:
            found[path[:-1], str(fact.of), str(fact.as_of), stem[1]].append((path, fact))
    return found


_NO_SUM = RATES | {Unit.RANK, Unit.YEARS, Unit.MONTHS, Unit.DAYS, Unit.CHILDREN_PER_WOMAN, Unit.METERS}
_STEM_OF_PART_LARGER_THAN_WHOLE = pattern_of(r"(.{4,}?)(?::| with | to )")
_TAIL = pattern_of(r"(?: of| in| with| to| from| without| under|:|,) .+")

Group = tuple[DataPath, Unit, str, str]


@rule(
    "NUM024",
    WARNING,
    "part larger than its whole",
    help=(
        "fix the figure that is wrong, or rename the part if it is none; record a "
        "conflict of sources under `discrepancies` with the path of the fact"
    ),
)
def part_larger_than_whole(context: Context) -> Iterator[Issue]:
    """A part is larger than its whole.

    What: of two facts of one paragraph, unit and date, the label of one extends the other's: `Roads`
    and `Paved roads`, `Area` and `Area of land`; or several of one kind, `Border with …`, `Plan of
    2016: …`, make more together than the whole that has the same words.
    Why: one of the two figures is wrong, or the label of the part promises a subset that it is not.
    Source: arithmetic; the fact book gives such pairs side by side.
    """
    for group in _groups_of_part_larger_than_whole(context).values():
        for (path, part), (_, whole) in permutations(group, 2):
            larger = part.newest.number > whole.newest.number
            if larger and _is_part(part, whole) and not _is_disputed(context, path, part):
                yield _finding(context, path, part, whole)
        yield from _sums(context, group)


def _sums(context: Context, group: list[tuple[DataPath, Fact]]) -> Iterator[Issue]:
    kinds: dict[str, list[Fact]] = defaultdict(list)
    for _, fact in group:
        stem = _STEM_OF_PART_LARGER_THAN_WHOLE.match(fact.label)
        if stem:
            kinds[stem[1]].append(fact)
    for words, parts in kinds.items() if len(group) > 2 else ():
        made = sum(part.newest.number for part in parts)
        for path, whole in group:
            fits = (
                len(parts) > 1 and whole not in parts and content_words(words) <= content_words(whole.label)
            )
            if fits and made > whole.newest.number and not _is_disputed(context, path, whole):
                yield Issue(
                    path,
                    f"the {len(parts)} facts “{words} …” make {made:,}, more than “{whole.label}” with"
                    f" {whole.newest.number:,}",
                    f"fix the part or the whole that is wrong, or {recorded_under(context, path)}",
                )


def _groups_of_part_larger_than_whole(context: Context) -> dict[Group, list[tuple[DataPath, Fact]]]:
    found: dict[Group, list[tuple[DataPath, Fact]]] = defaultdict(list)
    for path, fact in facts(context):
        if fact.unit not in _NO_SUM and fact.newest.as_of is not None:
            scope = str(fact.scope or "") if fact.unit in MONEY else ""
            found[path[:-1], fact.unit, str(fact.newest.as_of), scope].append((path, fact))
    return found


def _is_part(part: Fact, whole: Fact) -> bool:
    longer, shorter = part.label.lower(), whole.label.lower()
    if longer.startswith(shorter):
        return _TAIL.fullmatch(longer[len(shorter) :]) is not None
    return longer.endswith(f" {shorter}") and longer.count(" ") - shorter.count(" ") == 1


def _is_disputed(context: Context, path: DataPath, fact: Fact) -> bool:
    return is_disputed(context, path, numbers=(fact.newest.number,))


def _finding(context: Context, path: DataPath, part: Fact, whole: Fact) -> Issue:
    return Issue(
        path,
        f"“{part.label}” is {part.newest.number:,}, more than “{whole.label}” with {whole.newest.number:,}",
        f"fix the figure that is wrong, rename the part if it is none, or {recorded_under(context, path)}",
    )

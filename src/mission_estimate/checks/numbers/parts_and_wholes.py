"""Parts larger than their whole."""

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


@rule("NUM007", ERROR, "parts exceed the whole",
      help="correct the wrong part, or remove what the whole does not contain")  # fmt: skip
def parts_exceed_whole(context: Context) -> Iterator[Issue]:
    """The sum of the parts exceeds the whole.

    What: the shares in a budget must be less than its amount; percentages of one denominator, date and
    kind (`Exports to …`) must not exceed 100 in total.
    Why: a wrong part, or a part added to the total that contains it, makes the remainder wrong.
    Source: seen in the 2017 estimate of MINUSMA: shares contained in the $1.12 billion are described as
    additions to it.
    """
    for index, budget in enumerate(context.estimate.functions.sustainment.budgets):
        parts = included(budget)
        if parts >= budget.amount:
            yield Issue(
                ("functions", "sustainment", "budgets", index, "amount"),
                f"the shares add up to {parts:,}, but the budget is {budget.amount:,}",
                "correct the share or the amount, or remove what the budget does not contain",
            )
    for (_, whole, _, stem), shares in _groups(context).items():
        made = sum((fact.value or Decimal(0) for _, fact in shares), Decimal(0))
        if len(shares) > 1 and made > 100 + _ROUNDING * len(shares):
            yield Issue(
                (*shares[-1][0], "value"),
                f"the {len(shares)} shares “{stem} …” of {whole} add up to {made.normalize():f} percent",
                "correct the share that is wrong",
            )


def _groups(context: Context) -> dict[tuple[DataPath, str, str, str], list[tuple[DataPath, Fact]]]:
    found: dict[tuple[DataPath, str, str, str], list[tuple[DataPath, Fact]]] = defaultdict(list)
    for path, fact in facts(context):
        stem = _STEM.match(fact.label)
        if fact.unit is Unit.PERCENT and fact.of and fact.value is not None and fact.as_of and stem:
            found[path[:-1], str(fact.of), str(fact.as_of), stem[1]].append((path, fact))
    return found


_NO_SUM = RATES | {Unit.RANK, Unit.YEARS, Unit.MONTHS, Unit.DAYS, Unit.CHILDREN_PER_WOMAN, Unit.METERS}
_KIND = pattern_of(r"(.{4,}?)(?::| with | to )")
_TAIL = pattern_of(r"(?: of| in| with| to| from| without| under|:|,) .+")

Group = tuple[DataPath, Unit, str, str]


@rule("NUM024", WARNING, "part larger than its whole",
      help="correct the wrong figure, or rename the part if it is not one; record a conflict of sources under"
      " `discrepancies` with the path of the fact")  # fmt: skip
def part_larger_than_whole(context: Context) -> Iterator[Issue]:
    """A part is larger than its whole.

    What: compares facts of one paragraph, unit and date if the label of one extends the other's:
    `Roads` and `Paved roads`, `Area` and `Area of land`. Also compares the sum of several facts of one
    kind, `Border with …`, `Plan of 2016: …`, with the whole that has the same words.
    Why: one of the figures is wrong, or the label of the part is.
    Source: arithmetic; fact books list such pairs.
    """
    for group in _comparable(context).values():
        for (path, part), (_, whole) in permutations(group, 2):
            larger = part.newest.number > whole.newest.number
            if larger and _is_part(part, whole) and not _is_disputed(context, path, part):
                yield _larger_part(context, path, part, whole)
        yield from _sums(context, group)


def _sums(context: Context, group: list[tuple[DataPath, Fact]]) -> Iterator[Issue]:
    kinds: dict[str, list[Fact]] = defaultdict(list)
    for _, fact in group:
        stem = _KIND.match(fact.label)
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
                    f"the {len(parts)} facts “{words} …” add up to {made:,}, more than “{whole.label}” with"
                    f" {whole.newest.number:,}",
                    f"correct the wrong part or whole, or {recorded_under(context, path)}",
                )


def _comparable(context: Context) -> dict[Group, list[tuple[DataPath, Fact]]]:
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


def _larger_part(context: Context, path: DataPath, part: Fact, whole: Fact) -> Issue:
    return Issue(
        path,
        f"“{part.label}” is {part.newest.number:,}, more than “{whole.label}” with {whole.newest.number:,}",
        f"correct the wrong figure, rename the part if it is not one, or {recorded_under(context, path)}",
    )

"""Numbers typed in a text that are values of the estimate."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from decimal import Decimal

from mission_estimate.checks.context import Context
from mission_estimate.checks.records.units import content_words
from mission_estimate.checks.rule import ADVICE, Issue, rule
from mission_estimate.checks.sentences.dates_in_text import dates_in
from mission_estimate.checks.sentences.number_claims import claims
from mission_estimate.checks.sentences.statements import Numeral, Statement
from mission_estimate.derived_values import Values
from mission_estimate.lazy_regex import pattern_of
from mission_estimate.model.quantities import Unit

_KINDS = {Unit.PERCENT, Unit.USD, Unit.EUR}
_NEVER = (".year", ".latitude", ".longitude", ".rank", ".label", ".as_of", "elevation")
_MONTH = pattern_of(r"\.monthly\.(?:months\.)?(\d{4})-(\d{2})\.")
_SECOND = ("printed", ".resolutions.", ".monthly.", ".months.")

Known = Mapping[tuple[Unit | None, Decimal], list[str]]


@rule("NUM011", ADVICE, "typed number is a value", help="write `{{ path }}` instead of the number")
def typed_value(context: Context) -> Iterator[Issue]:
    """A number typed in a text is a value of the estimate.

    What: reports a typed number that equals a value of the estimate, if it is too large or precise for a
    coincidence, or if the words next to it name the value.
    Why: sentences with `{{ path }}` follow the data; a typed number becomes wrong when the value
    changes.
    Source: experience with estimates kept as documents; the 2017 estimate of MINUSMA gives the same
    strength in three ways.
    """
    known = _known(context.values)
    for statement, found in claims(context):
        claimed = {claim.numeral.start: claim.paths for claim in found}
        for numeral in statement.typed:
            equal = known.get((numeral.unit, numeral.value), [])
            named = claimed.get(numeral.start, ())
            path = next((p for p in named if p in equal), None) or _chosen(context, statement, numeral, equal)
            if path:
                yield _issue(statement, numeral, path)


def _issue(statement: Statement, numeral: Numeral, path: str) -> Issue:
    typed = statement.words[numeral.start : numeral.stop].strip()
    return Issue(
        statement.text.path,
        f"the typed number {typed} is the value of `{path}`",
        f"write `{{{{ {path} }}}}` instead",
        spot=statement.spot(numeral.start, numeral.stop),
    )


def _known(values: Values) -> Known:
    found: dict[tuple[Unit | None, Decimal], list[str]] = defaultdict(list)
    for path, value in values.items():
        number = value.value
        if isinstance(number, bool) or not isinstance(number, int | Decimal) or path.endswith(_NEVER):
            continue
        if value.high is None and value.unit is not Unit.RANK:
            found[value.unit if value.unit in _KINDS else None, Decimal(number)].append(path)
    return found


def _chosen(context: Context, statement: Statement, numeral: Numeral, equal: list[str]) -> str | None:
    """Return the nearest of equal values, if the number is too distinctive for a coincidence."""
    if not equal or not (numeral.unit or numeral.value >= 1000 or numeral.step < 1):
        return None
    equal = [path for path in equal if _is_named(statement, path)]
    if not equal:
        return None
    here = ".".join(str(step) for step in statement.text.path[:2])
    ordered = sorted(
        equal, key=lambda path: (not path.startswith(here), any(s in path for s in _SECOND), len(path))
    )
    if _digits(numeral.value) >= 3:
        return ordered[0]
    near = [path for path in ordered if path.startswith(here) and _shares_a_word(context, statement, path)]
    return near[0] if len(near) == 1 else None


def _is_named(statement: Statement, path: str) -> bool:
    """Return whether a sentence may mean a value; for a monthly series it must name the month."""
    month = _MONTH.search(path)
    if month is None:
        return True
    year, number = int(month[1]), int(month[2])
    return any(one.month == number and one.year in {None, year} for one in dates_in(statement.words))


def _digits(number: Decimal) -> int:
    return len(f"{number.normalize():f}".replace(".", "").strip("0"))


def _shares_a_word(context: Context, statement: Statement, path: str) -> bool:
    label = context.values.get(f"{path}.label")
    return label is not None and bool(content_words(str(label.value)) & content_words(statement.words))

"""Rows of the tables of contributors, months, places, posts and budgets."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from types import MappingProxyType

from mission_estimate.derived_values.budgets import left_for_the_mission
from mission_estimate.derived_values.leadership import holder_on, is_vacant
from mission_estimate.derived_values.monthly_strength import has_figures, month_total
from mission_estimate.model.countries import UN_SHORT_NAMES
from mission_estimate.model.deployment import Contributors, MonthlyStrength, StrengthSeries
from mission_estimate.model.functions import Budget, Post
from mission_estimate.model.places import Place, Presence
from mission_estimate.model.quantities import Cited, Unit
from mission_estimate.rendering.labels import words
from mission_estimate.rendering.views.chunks import in_pairs
from mission_estimate.rendering.wording import SYMBOLS, thousands, written_date, written_month

MONTHS_OF_A_YEAR = 12


@dataclass(frozen=True, slots=True)
class Counted:
    """A label and a number; a rest is no member of the ranking."""

    label: str
    count: int
    is_sum: bool = False
    is_rest: bool = False


@dataclass(frozen=True, slots=True)
class MonthRow:
    """Uniformed personnel at the end of a month, printed; a month without figures says so."""

    label: str
    troops: str
    police: str
    observers: str
    total: str
    contributors: str


@dataclass(frozen=True, slots=True)
class MonthTable:
    """A run of months under a title."""

    title: str
    rows: tuple[MonthRow, ...]


@dataclass(frozen=True, slots=True)
class PlaceRow:
    """A place where the mission is."""

    label: str
    anchor: str
    presence: str
    latitude: str
    longitude: str
    sources: tuple[Cited, ...]


@dataclass(frozen=True, slots=True)
class PostRow:
    """A post and who holds it."""

    label: str
    holder: str
    country: str
    since: str
    sources: tuple[Cited, ...]


@dataclass(frozen=True, slots=True)
class BudgetRow:
    """A budget, a part of it, or what is left without its parts."""

    label: str
    period: str
    amount: str
    sources: tuple[Cited, ...]
    level: int = 0
    is_sum: bool = False


def contributor_rows(contributors: Contributors) -> tuple[Counted, ...]:
    """Return the contributing states, the largest first, with their sum."""
    ordered = sorted(contributors.states, key=lambda state: (-state.count, UN_SHORT_NAMES[state.country]))
    rows = [Counted(UN_SHORT_NAMES[state.country], state.count) for state in ordered]
    title = "All contributing states" if contributors.complete else "States listed"
    return (*rows, Counted(title, sum(state.count for state in ordered), is_sum=True))


def contributors_description(contributors: Contributors) -> str:
    """Say what is counted, and when."""
    named = "" if contributors.complete else "; the states that the source names"
    return f"{words(contributors.counted).capitalize()}, {written_date(contributors.as_of)}{named}"


@dataclass(frozen=True, slots=True)
class CountedTable:
    """A run of a list of counts under a title."""

    title: str
    description: str
    rows: tuple[Counted, ...]


def counted_tables(
    title: str, description: str, rows: tuple[Counted, ...]
) -> tuple[tuple[CountedTable, ...], ...]:
    """Return a long list of counts in pairs of tables; the first has the title, the others go on."""
    found, first = [], 1
    for pair in in_pairs(rows):
        tables = []
        for run in pair:
            last = first + len(run) - 1
            told = (title, description) if first == 1 else (f"Continued: {first} to {last}", "")
            tables.append(CountedTable(*told, run))
            first = last + 1
        found.append(tuple(tables))
    return tuple(found)


def month_tables(series: StrengthSeries) -> tuple[MonthTable, ...]:
    """Return the months in order, in two tables that are side by side if there are more than a year's."""
    known = {month.month: month for month in series.months}
    months = sorted({*known, *series.missing})
    half = (len(months) + 1) // 2 if len(months) > MONTHS_OF_A_YEAR else len(months)
    return tuple(_month_table(months[at : at + half], known) for at in range(0, len(months), half or 1))


def _month_table(months: list[str], known: Mapping[str, MonthlyStrength]) -> MonthTable:
    span = f"{written_month(months[0])} to {written_month(months[-1])}"
    rows = tuple(_month(known.get(month), month) for month in months)
    return MonthTable(f"Uniformed personnel, {span}", rows)


def _month(found: MonthlyStrength | None, month: str) -> MonthRow:
    if found is None or not has_figures(found):
        states = _count(found.contributors) if found else ""
        return MonthRow(written_month(month), "no figures", "", "", "", states)
    troops, police, observers = (_count(cell, "–") for cell in (found.troops, found.police, found.observers))
    total, states = thousands(month_total(found)), _count(found.contributors)
    return MonthRow(written_month(month), troops, police, observers, total, states)


def _count(number: int | None, missing: str = "") -> str:
    return missing if number is None else thousands(number)


def missing_months(series: StrengthSeries) -> str:
    """Say which months the source lacks."""
    lack = ", ".join(written_month(month) for month in series.missing)
    return f"The source has no figures for {lack}." if lack else ""


Others = Mapping[str, str]
"""The acronyms of the missions that are not the primary one, by id: their rows name them."""


def place_rows(places: tuple[Place, ...], others: Others = MappingProxyType({})) -> tuple[PlaceRow, ...]:
    """Return the places with their presence, headquarters first."""
    order = ["headquarters", "sector-headquarters", "office", "base"]
    ranked = sorted(places, key=lambda place: (min(order.index(x.kind) for x in place.presence), place.name))
    return tuple(_place(place, others) for place in ranked)


def _place(place: Place, others: Others) -> PlaceRow:
    text = "; ".join(_presence(x, others) for x in place.presence)
    cited = tuple(dict.fromkeys(source for x in place.presence for source in x.sources))
    return PlaceRow(
        place.name,
        str(place.id),
        text[:1].upper() + text[1:],
        _degrees(place.latitude),
        _degrees(place.longitude),
        cited,
    )


def _presence(x: Presence, others: Others) -> str:
    other = others.get(str(x.mission))
    of = f" of {other}" if other else ""
    return f"{words(x.kind)}{of} {f'({x.title}) ' if x.title else ''}{written_date(x.as_of)}"


def _degrees(value: Decimal | None) -> str:
    return "" if value is None else thousands(value.quantize(Decimal("0.01")))


def post_rows(
    posts: tuple[Post, ...], day: date, others: Others = MappingProxyType({})
) -> tuple[PostRow, ...]:
    """Return the posts with their holders on a day."""
    return tuple(_post(post, day, others) for post in posts)


def _post(post: Post, day: date, others: Others) -> PostRow:
    title = ", ".join(filter(None, (post.title, others.get(str(post.mission)))))
    holder = holder_on(post, day)
    if holder is None:
        vacant = is_vacant(post, day)
        since = written_date(post.vacant_since) if vacant and post.vacant_since else ""
        return PostRow(title, "vacant" if vacant else "not known", "", since, ())
    name = " ".join(filter(None, (holder.rank, holder.name))) + (" (acting)" if holder.acting else "")
    began = holder.since or holder.appointed
    country = UN_SHORT_NAMES[holder.country] if holder.country else ""
    appointed = "appointed " if holder.since is None and holder.appointed is not None else ""
    return PostRow(
        title,
        name,
        country,
        f"{appointed}{written_date(began)}" if began else "not given",
        holder.sources,
    )


def budget_rows(budgets: tuple[Budget, ...], others: Others = MappingProxyType({})) -> tuple[BudgetRow, ...]:
    """Return each budget, what it contains, and what is left for the mission itself."""
    return tuple(row for budget in budgets for row in _budget(budget, others))


def _budget(budget: Budget, others: Others) -> list[BudgetRow]:
    sign = SYMBOLS[Unit.parse(str(budget.currency))]
    about = "about " if budget.rounded else ""
    title = ", ".join(
        filter(None, (budget.title or f"Budget {budget.period}", others.get(str(budget.mission))))
    )
    rows = [BudgetRow(title, budget.period, f"{about}{sign}{thousands(budget.amount)}", budget.sources)]
    if not budget.includes:
        return rows
    rows += [
        BudgetRow(f"of which {part.title}", budget.period, f"{sign}{thousands(part.amount)}", (), level=1)
        for part in budget.includes
    ]
    left = left_for_the_mission(budget)
    return [
        *rows,
        BudgetRow(
            "For the mission itself", budget.period, f"{about}{sign}{thousands(left)}", (), is_sum=True
        ),
    ]

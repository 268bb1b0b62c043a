"""The cover: what a reader wants to know before the first page."""

from dataclasses import dataclass
from decimal import Decimal

from mission_estimate.derived_values import Values
from mission_estimate.derived_values.deployments import totals
from mission_estimate.derived_values.fatalities import by_cause
from mission_estimate.derived_values.leadership import holder_on
from mission_estimate.derived_values.mandates import in_force, resolutions_of
from mission_estimate.model.countries import UN_SHORT_NAMES
from mission_estimate.model.estimate import Estimate
from mission_estimate.model.functions import PostRole
from mission_estimate.model.mandate import Resolution
from mission_estimate.model.missions import Basis
from mission_estimate.model.paragraphs import Trend
from mission_estimate.model.places import PresenceKind
from mission_estimate.rendering.views.mandates import ended_in_words
from mission_estimate.rendering.wording import SYMBOLS, listed, thousands, written_date


@dataclass(frozen=True, slots=True)
class KeyFigure:
    """A large figure with what it is and when it held."""

    figure: str
    label: str
    as_of: str


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the cover: a label and what is behind it."""

    label: str
    text: str


@dataclass(frozen=True, slots=True)
class TrendView:
    """A heading of the operational environment with its movement."""

    heading: str
    key: str
    trend: Trend
    why: str


@dataclass(frozen=True, slots=True)
class CoverView:
    """The cover."""

    figures: tuple[KeyFigure, ...]
    rows: tuple[Row, ...]
    trends: tuple[TrendView, ...]
    origin: str


HEADINGS = {
    "geographic": "Geographic",
    "political": "Political",
    "military": "Military and security",
    "economic": "Economic",
    "social": "Social",
    "infrastructure": "Infrastructure",
    "information": "Information",
}


def cover(estimate: Estimate, values: Values) -> CoverView:
    """Arrange the cover; what the estimate does not know is left out."""
    return CoverView(_figures(estimate, values), _rows(estimate), trends(estimate), _origin(estimate))


def trends(estimate: Estimate) -> tuple[TrendView, ...]:
    """Return the headings that have a trend, in the order GPMESII."""
    found = ((name, getattr(estimate.environment, name)) for name in HEADINGS)
    return tuple(
        TrendView(HEADINGS[name], f"environment.{name}", paragraph.trend, str(paragraph.why or ""))
        for name, paragraph in found
        if paragraph.trend is not None
    )


def _number(values: Values, path: str) -> int | None:
    value = values.get(path)
    return int(value.value) if value and isinstance(value.value, int | Decimal) else None


def _figures(estimate: Estimate, values: Values) -> tuple[KeyFigure, ...]:
    made = (
        _people(estimate, values),
        _uniformed(estimate, values),
        _deaths(estimate, values),
        _budget(estimate, values),
    )
    return tuple(figure for figure in made if figure is not None)


def _people(estimate: Estimate, values: Values) -> KeyFigure | None:
    total, strength = _number(values, "deployment.strength.total"), estimate.deployment.strength
    if not total or strength is None or totals(strength).civilian is None:
        return None
    return KeyFigure(thousands(total), "people in the mission", written_date(strength.as_of))


def _uniformed(estimate: Estimate, values: Values) -> KeyFigure | None:
    count, strength = _number(values, "deployment.strength.uniformed.total"), estimate.deployment.strength
    vacant, part = (
        _number(values, "deployment.strength.vacant"),
        values.get("deployment.strength.share_of_ceiling"),
    )
    if not count or strength is None:
        return None
    of = f", of {thousands(count + vacant)} authorized" if vacant is not None else ""
    behind = f"{part.value}% of the ceiling" if part else written_date(strength.as_of)
    return KeyFigure(thousands(count), f"uniformed{of}", behind)


def _deaths(estimate: Estimate, values: Values) -> KeyFigure | None:
    total, fatalities = _number(values, "casualties.fatalities.total"), estimate.casualties.fatalities
    if not total or fatalities is None:
        return None
    malicious = _number(values, "casualties.fatalities.malicious_act") or 0
    causes = by_cause(fatalities)
    known = malicious or not (causes["to_be_determined"] + causes["unknown"])
    acts = f", {thousands(malicious)} by malicious acts" if known else ""
    return KeyFigure(thousands(total), f"deaths in the mission{acts}", f"to {written_date(fatalities.as_of)}")


def _budget(estimate: Estimate, values: Values) -> KeyFigure | None:
    budgets = [
        b
        for b in estimate.functions.sustainment.budgets
        if (b.mission or estimate.primary.id) == estimate.primary.id
    ]
    if not budgets:
        return None
    budget = max(budgets, key=lambda found: found.start)
    net = values.get(f"functions.sustainment.budgets.{budget.id}.net")
    amount = Decimal(str(net.value)) if net else budget.amount
    symbol = next(sign for unit, sign in SYMBOLS.items() if str(unit) == str(budget.currency))
    return KeyFigure(
        f"{symbol}{_short(amount)}",
        f"mission budget {budget.period}",
        f"{written_date(budget.start)} to {written_date(budget.end)}",
    )


def _short(amount: Decimal) -> str:
    for size, word in ((Decimal(10) ** 9, "bn"), (Decimal(10) ** 6, "m")):
        if amount >= size:
            places = Decimal("0.01") if word == "bn" else Decimal(1)
            return f"{(amount / size).quantize(places)}\u00a0{word}"
    return thousands(amount)


def _rows(estimate: Estimate) -> tuple[Row, ...]:
    day = estimate.edition.as_of
    rows = []
    mandate = in_force(resolutions_of(estimate, estimate.primary.id), day)
    if mandate is not None:
        rows.append(Row("Mandate", _mandate(mandate)))
    elif ended := ended_in_words(estimate):
        rows.append(Row("Mandate", ended))
    titles = {PostRole.HEAD_OF_MISSION: "Head of mission", PostRole.FORCE_COMMANDER: "Force Commander"}
    for post in estimate.functions.command_and_control.posts:
        holder = holder_on(post, day)
        if (
            post.role in titles
            and holder is not None
            and (post.mission or estimate.primary.id) == estimate.primary.id
        ):
            acting = "(acting)" if holder.acting else ""
            name = " ".join(filter(None, (holder.rank, holder.name, acting)))
            country = f", {UN_SHORT_NAMES[holder.country]}" if holder.country else ""
            rows.append(Row(titles[post.role], name + country))
    seat = _seat(estimate)
    return (*rows, Row("Headquarters", seat)) if seat else tuple(rows)


def _mandate(resolution: Resolution) -> str:
    chapter = f", Chapter {resolution.chapter}" if resolution.chapter else ""
    until = f", to {written_date(resolution.expires)}" if resolution.expires else ""
    return f"{resolution.symbol}{chapter}{until}"


def _seat(estimate: Estimate) -> str:
    main = _places_with(estimate, PresenceKind.HEADQUARTERS)
    sectors = _places_with(estimate, PresenceKind.SECTOR_HEADQUARTERS)
    said = [", ".join(main)] if main else []
    if sectors:
        said.append(f"sectors in {listed(sectors)}")
    return "; ".join(said)


def _places_with(estimate: Estimate, kind: PresenceKind) -> list[str]:
    """Name the places where the primary mission has a headquarters of a kind."""
    own = (None, estimate.primary.id)
    return [
        str(place.name)
        for place in estimate.places
        if any(one.kind is kind and one.mission in own for one in place.presence)
    ]


def _origin(estimate: Estimate) -> str:
    edition = estimate.edition
    if edition.basis is Basis.RECONSTRUCTION:
        lead = "A reconstruction from public sources, and no product of the institution that it follows."
    else:
        lead = f"{edition.publisher}. Compiled from open sources as of {written_date(edition.as_of)}."
    return " ".join(filter(None, (lead, edition.disclaimer)))

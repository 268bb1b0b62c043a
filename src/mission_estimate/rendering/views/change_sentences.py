"""Sentences on what a later edition says otherwise: each says what is new, and what was before."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from mission_estimate.comparison.actors import Parties
from mission_estimate.comparison.editions import Comparison, Mandates
from mission_estimate.comparison.figures import Budgets, Counts, PartCounts
from mission_estimate.comparison.lists import Events, Holders, Judgments, Members, Trends
from mission_estimate.derived_values import Value
from mission_estimate.derived_values.mandates import holds_from
from mission_estimate.model.actors import ActorStrength
from mission_estimate.model.functions import Budget
from mission_estimate.model.mandate import Resolution
from mission_estimate.model.quantities import Unit
from mission_estimate.rendering.labels import label, words
from mission_estimate.rendering.views.cover import HEADINGS
from mission_estimate.rendering.wording import SYMBOLS, in_prose, in_words, listed, thousands, written_date

MOST_NAMED = 4
"""So many names of a list; the others are counted."""


def sentences(acronym: str, found: Comparison) -> Iterator[str]:
    """Yield what has changed, first what weighs most: the brief has no room for all of it."""
    yield from _mandate(found.mandates)
    yield from _people(acronym, found)
    yield from map(_budget, found.budgets)
    if found.trends:
        yield f"Trends: {'; '.join(map(_trend, found.trends))}."
    yield from map(_post, found.posts)
    yield from _parties(found.parties)
    yield from _judgments(found.judgments)
    yield from _members(found.concerns, "concerns")
    yield from _events(found.events)
    yield from _members(found.places, "places of the mission")
    if found.presence:
        yield f"The mission has something else than before in {_named(found.presence)}."
    if found.facts:
        yield f"Figures with another value or date: {_named(found.facts)}."
    for name, members in (("posts", found.post_list), ("issues", found.issues), ("tasks", found.tasks)):
        yield from _members(members, name)


def nothing_changed(found: Comparison) -> str:
    """Say what was compared and is the same."""
    if not found.same:
        return "Nothing in it can be compared with that edition."
    return f"Compared with that edition, and the same: {listed(found.same)}."


def resolution_sentence(one: Resolution) -> str:
    """Say what a resolution decided, and until when it runs."""
    decided = f": {one.decides.rstrip('.')}" if one.decides else ""
    until = f" It runs to {written_date(one.expires)}." if one.expires else ""
    return f"{one.symbol}, adopted on {written_date(one.adopted)}{decided}.{until}"


def _mandate(found: Mandates) -> Iterator[str]:
    yield from map(resolution_sentence, found.resolutions)
    if found.ended:
        yield f"The mandate ended on {written_date(holds_from(found.ended))} ({found.ended.symbol})."
    if found.expiry:
        before, now = (written_date(end) if end else "an open end" for end in found.expiry)
        yield f"The mandate runs to {now}; before, {before}."
    if found.ceiling:
        way = "rose" if found.ceiling.more > 0 else "fell"
        before, now = thousands(found.ceiling.before), thousands(found.ceiling.now)
        yield f"The ceiling {way} from {before} to {now} uniformed personnel."
    if parts := [one for one in found.parts if not found.ceiling or one.part == "civilian"]:
        yield f"Ceilings: {_parts(parts)}."


def _people(acronym: str, found: Comparison) -> Iterator[str]:
    people = found.people
    told = people.uniformed is not None and (people.uniformed.more or _is_later(people.uniformed))
    if people.uniformed and told:
        yield _strength(acronym, people.uniformed)
    moved = people.uniformed is not None and people.uniformed.more
    others = [part for part in people.parts if not (moved and part.part in ("military", "police"))]
    if others:
        yield f"Personnel: {_parts(others)}."
    if people.deaths and people.malicious:
        yield from _deaths(acronym, people.deaths, people.malicious)


def _parts(parts: Sequence[PartCounts]) -> str:
    return "; ".join(f"{words(part.part)} {_count(part.now)}, before {_count(part.before)}" for part in parts)


def _count(number: int | None) -> str:
    return "not given" if number is None else thousands(number)


def _is_later(counts: Counts) -> bool:
    return counts.until > counts.since


def _strength(acronym: str, counts: Counts) -> str:
    now, day, before = thousands(counts.now), written_date(counts.until), written_date(counts.since)
    if not _is_later(counts):
        given = thousands(counts.before)
        return f"{acronym} had {now} in uniform on {day}; the edition before gives {given}."
    if not counts.more:
        return f"{acronym} has {now} in uniform on {day}, as many as on {before}."
    than = f"{thousands(abs(counts.more))} {'more' if counts.more > 0 else 'fewer'} than on {before}"
    return f"{acronym} has {now} in uniform on {day}, {than}."


def _deaths(acronym: str, every: Counts, malicious: Counts) -> Iterator[str]:
    """Count those who died between the cut-off days; where records were changed, give both counts."""
    if _is_later(every) and every.more >= malicious.more >= 0:
        span = f"between {written_date(every.since)} and {written_date(every.until)}"
        if not every.more:
            yield f"No death in {acronym} is recorded {span}."
            return
        people = "person" if every.more == 1 else "people"
        killed = thousands(malicious.more) if malicious.more else "none"
        yield f"{acronym} lost {thousands(every.more)} {people} {span}, {killed} to malicious acts."
    elif every.more or malicious.more:
        now, before = (
            f"{thousands(all_dead)} deaths to {written_date(day)}, {thousands(acts)} by malicious acts"
            for all_dead, acts, day in (
                (every.now, malicious.now, every.until),
                (every.before, malicious.before, every.since),
            )
        )
        yield f"The records of {acronym} have changed: {now}; before, {before}."


def _budget(found: Budgets) -> str:
    now, before = _amount(found.now), _amount(found.before)
    if not found.is_newer:
        return f"The budget for {found.now.period} is {now}; the edition before gives {before}."
    than = f"the budget for {found.before.period} was {before}"
    if found.now.currency is not found.before.currency or not found.before.amount:
        return f"The budget for {found.now.period} is {now}; {than}."
    change = (found.now.amount - found.before.amount) * 100 / found.before.amount
    share = abs(change.quantize(Decimal(1)))
    more = f"{share}% {'more' if change > 0 else 'less'}" if share else "about as much"
    return f"The budget for {found.now.period} is {now}, {more}; {than}."


def _amount(budget: Budget) -> str:
    about = "about " if budget.rounded else ""
    return f"{about}{SYMBOLS[Unit.parse(str(budget.currency))]}{thousands(budget.amount)}"


def _post(one: Holders) -> str:
    return f"{one.post}: {one.now}; before, {one.before}."


def _members(found: Members, name: str) -> Iterator[str]:
    if found.new:
        yield f"New among the {name}: {_named(found.new)}."
    if found.gone:
        yield f"No longer among the {name}: {_named(found.gone)}."
    if found.retitled:
        yield f"With another title among the {name}: {_named(found.retitled)}."


def _trend(found: Trends) -> str:
    before, now = (label(t).lower() if t else "not given" for t in (found.before, found.now))
    return f"{HEADINGS[found.key]} {now}, before {before}"


def _parties(found: Parties) -> Iterator[str]:
    yield from _members(found.members, "actors")
    if found.dissolved:
        yield f"Dissolved: {_named(found.dissolved)}."
    for size in found.sizes[:MOST_NAMED]:
        yield f"Size of {size.actor}: {_size(size.now)}; before, {_size(size.before)}."
    if len(found.sizes) > MOST_NAMED:
        yield f"The sizes of {in_words(len(found.sizes) - MOST_NAMED)} more actors are others."
    if found.accords:
        told = [
            f"{one.actor} {words(one.now) if one.now else 'not given'}"
            f" (before, {words(one.before) if one.before else 'not given'})"
            for one in found.accords
        ]
        yield f"Place to the peace agreement: {_named(told)}."
    ties = []
    if found.new_ties:
        ties.append(f"{in_words(found.new_ties)} new")
    if found.ended_ties:
        ties.append(f"{in_words(found.ended_ties)} that no longer {_verb(found.ended_ties, 'hold')}")
    if ties:
        yield f"Relations and memberships of actors: {listed(ties)}."


def _size(strength: ActorStrength | None) -> str:
    if strength is None:
        return "not given"
    number = strength.value if strength.value is not None else strength.low
    return in_prose(Value("", number or 0, None, strength.bound, strength.high))


def _events(found: Events) -> Iterator[str]:
    said = []
    if found.since:
        kind = "an attack or clash" if found.violent == 1 else "attacks or clashes"
        acts = f" ({in_words(found.violent)} of them {kind})" if found.violent else ""
        said.append(f"{in_words(found.since)} since then{acts}")
    for number, what in (
        (found.added, "earlier that the edition before did not have"),
        (found.ahead, "new among those to come"),
        (found.otherwise, "with another date, title, kind or toll"),
        (found.gone, "no longer listed"),
    ):
        if number:
            said.append(f"{in_words(number)} {what}")
    if said:
        yield f"Events: {listed(said)}."


def _judgments(found: Judgments) -> Iterator[str]:
    said = [
        f"{in_words(number)} {what}"
        for number, what in (
            (found.new, "new"),
            (found.gone, "no longer made"),
            (found.likelihood, "with another likelihood"),
            (found.confidence, "with another confidence"),
            (found.reworded, "reworded"),
        )
        if number
    ]
    if said:
        yield f"Judgments: {listed(said)}."


def _named(names: Sequence[str]) -> str:
    if len(names) <= MOST_NAMED:
        return listed(names)
    return f"{', '.join(names[:MOST_NAMED])} and {in_words(len(names) - MOST_NAMED)} more"


def _verb(count: int, verb: str) -> str:
    return f"{verb}s" if count == 1 else verb

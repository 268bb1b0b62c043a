"""What has changed: since the edition before, or else what the last resolution did to the mandate."""

from collections.abc import Iterator
from dataclasses import dataclass

from mission_estimate.model.estimate import Estimate
from mission_estimate.model.mandate import Ceiling, Resolution
from mission_estimate.model.paragraphs import Callout, CalloutKind
from mission_estimate.reckoning.comparison import Comparison, Counts, Holders
from mission_estimate.reckoning.mandates import in_force, resolutions_of
from mission_estimate.rendering.views.paragraphs import PartView
from mission_estimate.rendering.wording import listed, thousands, written_date


@dataclass(frozen=True, slots=True)
class Changes:
    """A title, texts of the authors, and sentences made of the data."""

    title: str
    texts: tuple[str, ...] = ()
    sentences: tuple[str, ...] = ()


def changes(estimate: Estimate, parts: tuple[PartView, ...], comparison: Comparison | None) -> Changes | None:
    """Return what has changed; None where nothing is known to."""
    told = tuple(str(one.text) for one in _callouts(parts) if one.kind is CalloutKind.CHANGED)
    if comparison is not None:
        return since_the_last(estimate, comparison, told)
    if told:
        return Changes("What has changed since the last edition", texts=told)
    sentences = tuple(_of_mandate(estimate))
    return Changes("What the last resolution changed", sentences=sentences) if sentences else None


def since_the_last(estimate: Estimate, comparison: Comparison, told: tuple[str, ...] = ()) -> Changes:
    """Say what the data of two editions tell, behind what the authors say."""
    title = f"What has changed since the edition of {written_date(comparison.since)}"
    sentences = tuple(_differences(str(estimate.primary.acronym), comparison))
    nothing = () if told else ("Mandate, strength, deaths, leadership and places are as they were.",)
    return Changes(title, told, sentences or nothing)


def mandate_of(estimate: Estimate) -> Resolution | None:
    """Return the resolution on which the mission stands: the newest with a ceiling, or the newest of all."""
    own = _adopted(estimate)
    return in_force(own, estimate.edition.as_of) or (own[-1] if own else None)


def _differences(acronym: str, found: Comparison) -> Iterator[str]:
    yield from map(_resolution, found.resolutions)
    if found.ceiling:
        way = "rose" if found.ceiling.more > 0 else "fell"
        before, now = thousands(found.ceiling.before), thousands(found.ceiling.now)
        yield f"The ceiling {way} from {before} to {now} uniformed personnel."
    if found.uniformed:
        yield _strength(acronym, found.uniformed)
    if found.deaths and found.malicious and found.deaths.more:
        yield _deaths(acronym, found.deaths, found.malicious)
    yield from map(_post, found.posts)
    if found.opened:
        yield f"New places of the mission: {listed(found.opened)}."
    if found.left:
        yield f"Places that it has left: {listed(found.left)}."


def _resolution(one: Resolution) -> str:
    decided = f": {one.decides.rstrip('.')}" if one.decides else ""
    until = f" It runs to {written_date(one.expires)}." if one.expires else ""
    return f"{one.symbol}, adopted on {written_date(one.adopted)}{decided}.{until}"


def _strength(acronym: str, counts: Counts) -> str:
    now, day, before = thousands(counts.now), written_date(counts.until), written_date(counts.since)
    if not counts.more:
        return f"{acronym} has {now} in uniform on {day}, as many as on {before}."
    than = f"{thousands(abs(counts.more))} {'more' if counts.more > 0 else 'fewer'} than on {before}"
    return f"{acronym} has {now} in uniform on {day}, {than}."


def _deaths(acronym: str, every: Counts, malicious: Counts) -> str:
    people = "person" if every.more == 1 else "people"
    span = f"between {written_date(every.since)} and {written_date(every.until)}"
    killed = thousands(malicious.more) if malicious.more else "none"
    return f"{acronym} lost {thousands(every.more)} {people} {span}, {killed} to malicious acts."


def _post(one: Holders) -> str:
    if not one.now:
        return f"{one.post}: vacant; before, {one.before}."
    return f"{one.post}: {one.now}; before, {one.before or 'vacant'}."


def _callouts(parts: tuple[PartView, ...]) -> Iterator[Callout]:
    for part in parts:
        for paragraph in part.paragraphs:
            yield from paragraph.record.callouts
            for section in paragraph.record.sections:
                yield from section.callouts
                for below in section.sections:
                    yield from below.callouts


def _adopted(estimate: Estimate) -> tuple[Resolution, ...]:
    own = resolutions_of(estimate, estimate.primary.id)
    return tuple(one for one in own if one.adopted <= estimate.edition.as_of)


def _of_mandate(estimate: Estimate) -> Iterator[str]:
    own = _adopted(estimate)
    if len(own) < 2:
        return
    yield _resolution(own[-1])
    before = next((one.ceiling for one in reversed(own[:-1]) if one.ceiling is not None), None)
    if own[-1].ceiling is not None and before is not None:
        yield from _ceilings(before, own[-1].ceiling)


def _ceilings(before: Ceiling, now: Ceiling) -> Iterator[str]:
    said = [
        _moved(name, getattr(before, name), getattr(now, name))
        for name in ("military", "police")
        if getattr(now, name) is not None
    ]
    if said:
        yield f"Ceilings: {'; '.join(said)}."


def _moved(name: str, before: int | None, now: int) -> str:
    if before is None:
        return f"{name} {thousands(now)}, not set before"
    if before == now:
        return f"{name} {thousands(now)}, unchanged"
    return f"{name} {thousands(now)}, before {thousands(before)}"

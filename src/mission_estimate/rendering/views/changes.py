"""What has changed: since the edition before, or else what the last resolution did to the mandate."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from mission_estimate.comparison.editions import Comparison
from mission_estimate.derived_values.mandates import in_force, resolutions_of
from mission_estimate.model.estimate import Estimate
from mission_estimate.model.mandate import Ceiling, Resolution
from mission_estimate.model.paragraphs import Callout, CalloutKind
from mission_estimate.rendering.views.change_sentences import (
    nothing_changed,
    resolution_sentence,
    sentences,
)
from mission_estimate.rendering.views.paragraphs import PartView
from mission_estimate.rendering.wording import in_words, thousands, written_date


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
    found = tuple(_of_mandate(estimate))
    return Changes("What the last resolution changed", sentences=found) if found else None


def since_the_last(estimate: Estimate, comparison: Comparison, told: tuple[str, ...] = ()) -> Changes:
    """Describe the differences in the data of two editions, after the text of the authors."""
    title = f"What has changed since the edition of {written_date(comparison.since)}"
    found = tuple(sentences(str(estimate.primary.acronym), comparison))
    return Changes(title, told, found or (() if told else (nothing_changed(comparison),)))


def shortened(found: Changes | None, most: int) -> Changes | None:
    """Return the first sentences, and how many more the estimate has."""
    if found is None or len(found.sentences) <= most:
        return found
    rest = len(found.sentences) - most + 1
    more = f"The summary of the estimate gives {in_words(rest)} more differences."
    return replace(found, sentences=(*found.sentences[: most - 1], more))


def mandate_of(estimate: Estimate) -> Resolution | None:
    """Return the resolution that the mission is based on: the newest with a ceiling, or the newest of all."""
    own = _adopted(estimate)
    return in_force(own, estimate.edition.as_of) or (own[-1] if own else None)


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
    yield resolution_sentence(own[-1])
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

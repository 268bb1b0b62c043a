"""What has changed: as the authors say it, or else what the last resolution did to the mandate."""

from collections.abc import Iterator
from dataclasses import dataclass

from mission_estimate.model.estimate import Estimate
from mission_estimate.model.mandate import Ceiling, Resolution
from mission_estimate.model.paragraphs import Callout, CalloutKind
from mission_estimate.reckoning.mandates import in_force, resolutions_of
from mission_estimate.rendering.views.document import DocumentView
from mission_estimate.rendering.wording import thousands, written_date


@dataclass(frozen=True, slots=True)
class Changes:
    """A title, and either texts of the authors or sentences made of the data."""

    title: str
    texts: tuple[str, ...] = ()
    sentences: tuple[str, ...] = ()


def changes(view: DocumentView) -> Changes | None:
    """Return what has changed; None where nothing is known to."""
    told = [str(one.text) for one in _callouts(view) if one.kind is CalloutKind.CHANGED]
    if told:
        return Changes("What has changed since the last edition", texts=tuple(told))
    sentences = tuple(_of_mandate(view.estimate))
    return Changes("What the last resolution changed", sentences=sentences) if sentences else None


def mandate_of(estimate: Estimate) -> Resolution | None:
    """Return the resolution on which the mission stands: the newest with a ceiling, or the newest of all."""
    own = _adopted(estimate)
    return in_force(own, estimate.edition.as_of) or (own[-1] if own else None)


def _callouts(view: DocumentView) -> Iterator[Callout]:
    for part in view.parts:
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
    last = own[-1]
    decided = f": {last.decides.rstrip('.')}" if last.decides else ""
    until = f" It runs to {written_date(last.expires)}." if last.expires else ""
    yield f"{last.symbol}, adopted on {written_date(last.adopted)}{decided}.{until}"
    before = next((one.ceiling for one in reversed(own[:-1]) if one.ceiling is not None), None)
    if last.ceiling is not None and before is not None:
        yield from _ceilings(before, last.ceiling)


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

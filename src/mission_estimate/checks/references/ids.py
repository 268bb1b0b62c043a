"""A field names an id that nothing has.

What: an actor, place, mission, resolution, section or source that a field names must be described.
Why: the reader could not follow the reference, and a misspelt id would lose a relation in silence.
"""

from collections.abc import Iterator

from mission_estimate.checks.near import did_you_mean, with_article
from mission_estimate.checks.subject import Subject
from mission_estimate.checks.unknowns import is_the_folder
from mission_estimate.findings import Finding, Severity
from mission_estimate.model.identifiers import Reference

CODE = "REF002"
SEVERITY = Severity.ERROR
TITLE = "unknown id"

ALSO = {"actor": ("actor", "mission")}


def check(subject: Subject) -> Iterator[Finding]:
    """Report each reference whose target is missing or of another kind."""
    known = {
        kind: set(subject.index.of_kind(*ALSO.get(kind, (kind,))))
        for kind in ("actor", "place", "mission", "resolution", "section")
    }
    known["source"] = set(subject.index.sources)
    for named in subject.named:
        value = named.reference
        kinds = ALSO.get(value.kind, (value.kind,))
        if is_the_folder(subject, value):
            continue
        if value not in known[value.kind] and not subject.left_out.may_have(value, *kinds):
            remedy = _help(value, known[value.kind])
            yield Finding(CODE, SEVERITY, TITLE, _message(subject, value), remedy, named.path)


def _message(subject: Subject, value: Reference) -> str:
    other = subject.index.by_id.get(value)
    if other is not None and value.kind != "source":
        return f"`{value}` is {with_article(other.kind)}, and {with_article(value.kind)} is named here"
    return f"there is no {value.kind} with the id `{value}`"


def _help(value: Reference, known: set[str]) -> str:
    part = {
        "mission": "missions",
        "resolution": "mandate.resolutions",
        "section": "environment.military.sections",
    }
    where = part.get(value.kind, f"{value.kind}s")
    return did_you_mean(value, sorted(known), f"describe it under `{where}`")

"""A toll rests on the word of a party alone.

What: the dead or injured of an event come from at least one source that is not of the kind `party`; or
`whom` says whose claim it is.
Why: parties to a conflict make their losses small and those of their enemies large.
Source: UN guidance on casualty recording (OHCHR, 2019): a party's claim needs a source that is independent
of it.
Hint: add an independent source, or say in `whom` by whose account.

Fails:
    # situation.yaml
    -      [[red-band]] denied it.[@report-2020, para. 9]
    -    sources: [report-2020]
    +      [[red-band]] denied it.[@report-2020, para. 9]
    +    sources: [accord-2015]

Passes:
    # situation.yaml
    -      [[red-band]] denied it.[@report-2020, para. 9]
    -    sources: [report-2020]
    +      [[red-band]] denied it.[@report-2020, para. 9]
    +    sources: [accord-2015, report-2020]
"""

from collections.abc import Iterator

from mission_estimate.checks.evidence import described
from mission_estimate.checks.subject import Subject
from mission_estimate.findings import Finding, Severity
from mission_estimate.model.sources import SourceKind
from mission_estimate.patterns import pattern_of

CODE = "SRC022"
SEVERITY = Severity.WARNING
TITLE = "toll on a party’s word"

_CLAIMED = pattern_of(r"\b(?:claim|account|according|sa(?:id|ys)|alleg|report|unconfirmed|by its|by their)")


def check(subject: Subject) -> Iterator[Finding]:
    """Look at the sources of each event with dead or injured."""
    for index, event in enumerate(subject.estimate.events):
        sources = described(subject, event.sources)
        if not sources or any(one.kind is not SourceKind.PARTY for one in sources):
            continue
        for name, toll in (("killed", event.killed), ("injured", event.injured)):
            if toll is not None and not (toll.whom and _CLAIMED.search(toll.whom)):
                who = " and ".join(f"`{one.id}`" for one in sources)
                yield Finding(
                    CODE, SEVERITY, TITLE,
                    f"the number of {name} comes from a party to the conflict only: {who}",
                    "add a source that is independent of the parties, or say in `whom` by whose claim",
                    ("events", index, name),
                )  # fmt: skip

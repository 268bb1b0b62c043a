"""A document of the General Assembly has a date outside its session.

What: the session in a symbol (A/70/95, A/RES/71/305) fits `issued`: the 71st session opened in September
2016 and closed in September 2017. Documents for a session are issued in the months before it, too.
Why: one of the two is wrong, and the reader looks for a document that does not exist.
Source: the UN's system of document symbols: the first number is that of the session.
Hint: mend the date or the symbol.

Fails:
    # functions.yaml
    -    number: S/2020/1
    +    number: A/64/701

Passes:
    # functions.yaml
    -    number: S/2020/1
    +    number: A/74/701
"""

from collections.abc import Iterator

from mission_estimate.checks.subject import Subject
from mission_estimate.checks.symbols import years_of_session
from mission_estimate.findings import Finding, Severity

CODE = "SRC012"
SEVERITY = Severity.ERROR
TITLE = "session and date of issue disagree"


def check(subject: Subject) -> Iterator[Finding]:
    """Compare the session of each symbol with the date of issue."""
    for index, source in enumerate(subject.estimate.sources):
        years = years_of_session(source.number) if source.number else None
        if years is None or source.issued is None:
            continue
        first, last = years
        if source.issued.latest.year < first or source.issued.earliest.year > last:
            yield Finding(
                CODE, SEVERITY, TITLE,
                f"the session of {source.number} was in {first} and {last}, and its date is {source.issued}",
                "mend the symbol or the date: the document itself has both on its first page",
                ("sources", index, "issued"),
            )  # fmt: skip

"""There are more women than people of whom they are a part.

What: `women` of a strength must not exceed the part that `of` names, nor be fewer than the women listed by
category.
Why: the share of women is a figure that readers quote; it is wrong when its count or its denominator is.
Source: seen in the 2017 estimate of MINUSMA: 239 women are 1.9 percent of the uniformed and 1.7 percent of
all personnel.
Hint: mend the count, or name the part of the personnel that the source counts.

Fails:
    # overview.yaml
    -    women: {count: 75, of: uniformed}
    +    women: {count: 85, of: police}

Passes:
    # overview.yaml
    -    women: {count: 75, of: uniformed}
    +    women: {count: 75, of: total}
"""

from collections.abc import Iterator

from mission_estimate.checks.personnel import strengths
from mission_estimate.checks.subject import Subject
from mission_estimate.findings import Finding, Severity
from mission_estimate.model.deployment import Strength, Women
from mission_estimate.reckoning.deployments import totals, women_listed

CODE = "NUM006"
SEVERITY = Severity.ERROR
TITLE = "number of women cannot be"


def check(subject: Subject) -> Iterator[Finding]:
    """Report a count of women that does not fit its denominator or the categories."""
    for path, _, strength in strengths(subject.estimate):
        message = _message(strength, strength.women) if strength.women is not None else None
        if message:
            yield Finding(
                CODE, SEVERITY, TITLE, message,
                "mend the count, or name under `of` the part of the personnel that the source counts",
                (*path, "women", "count"),
            )  # fmt: skip


def _message(strength: Strength, women: Women) -> str | None:
    whole, listed = getattr(totals(strength), women.of), women_listed(strength, women.of)
    if whole is None:
        return f"{women.count:,} women are counted among {women.of} personnel, of whom there is no number"
    if women.count > whole:
        return f"{women.count:,} women are more than the {whole:,} {women.of} personnel"
    if women.count < listed:
        return f"{women.count:,} women are fewer than the {listed:,} that the categories list"
    return None

"""A citation names a source that is not described.

What: `[@id]` in a text must name an entry of `sources`.
Why: a note without a source is worth nothing to the reader.
"""

from collections.abc import Iterator

from mission_estimate.checks.near import did_you_mean
from mission_estimate.checks.subject import Subject, tokens
from mission_estimate.findings import Finding, Severity
from mission_estimate.prose import Citation

CODE = "REF003"
SEVERITY = Severity.ERROR
TITLE = "unknown source"


def check(subject: Subject) -> Iterator[Finding]:
    """Report each cited id that no source has."""
    for path, token in tokens(subject):
        if not isinstance(token, Citation):
            continue
        for mark in token.marks:
            known = mark.source in subject.index.sources
            if not known and not subject.left_out.may_have(mark.source, "source"):
                yield Finding(
                    CODE, SEVERITY, TITLE,
                    f"the citation names `{mark.source}`, and no source has this id",
                    did_you_mean(mark.source, subject.index.sources, "describe it under `sources`"),
                    path, spot=token.spot,
                )  # fmt: skip

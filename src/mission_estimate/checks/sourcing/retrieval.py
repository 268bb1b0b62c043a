"""A page on the web has no date of retrieval.

What: a source with a `URL` has `accessed` or `archived`. Documents in the UN's document system are exempt:
an address there leads to one document for ever.
Why: pages change and vanish; the date says which state of it was read, and where to look in an archive.
Source: ICD 206; the country fact book that every estimate of the series linked to was withdrawn in February
2026.
Hint: write `accessed` with the day on which you read it; better, archive it and give `archived`.

Fails:
    # functions.yaml
    -    URL: https://undocs.org/S/2020/1
    -    accessed: 2020-02-01
    +    URL: https://www.un.org/press/2020/1

Passes:
    # functions.yaml
    -    URL: https://undocs.org/S/2020/1
    -    accessed: 2020-02-01
    +    URL: https://undocs.org/S/2020/1
"""

from collections.abc import Iterator

from mission_estimate.checks.subject import Subject
from mission_estimate.findings import Finding, Severity
from mission_estimate.patterns import pattern_of

CODE = "SRC008"
SEVERITY = Severity.ADVICE
TITLE = "no date of retrieval"

_LASTING = pattern_of(
    r"https?://(?:www\.)?(?:undocs\.org|docs\.un\.org|documents\.un\.org|digitallibrary\.un\.org|doi\.org"
    r"|web\.archive\.org|archive\.(?:org|today|ph|is)|perma\.cc)/"
)


def check(subject: Subject) -> Iterator[Finding]:
    """Report each address without the day on which it was read."""
    for index, source in enumerate(subject.estimate.sources):
        dated = source.accessed or source.archived
        if source.url and not dated and not _LASTING.match(source.url):
            yield Finding(
                CODE, SEVERITY, TITLE, f"the page `{source.id}` has neither `accessed` nor `archived`",
                "add `accessed` with the day on which it was read, or the address of an archived copy",
                ("sources", index, "URL"),
            )  # fmt: skip

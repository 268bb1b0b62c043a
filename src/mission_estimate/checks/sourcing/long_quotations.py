"""A quotation is long.

What: a quotation has at most 25 words.
Why: an estimate tells in its own words what sources say; a long quotation hides the point, and may need
permission.
Source: house style: quote only what loses by being retold; fair dealing asks for short extracts.
Hint: keep the few words that matter, and tell the rest.

Fails:
    # situation.yaml
    -    Four events matter.
    +    “Four events matter in this part of the country, and nobody who was asked by the people who
    +    wrote the report could say in a few words why they do.”[@report-2020]

Passes:
    # situation.yaml
    -    Four events matter.
    +    “Four events matter in this part of the country”, says the report.[@report-2020]
"""

from collections.abc import Iterator

from mission_estimate.checks.sentences import QUOTED, paragraphs, spot_of
from mission_estimate.checks.subject import Subject
from mission_estimate.findings import Finding, Severity

CODE = "SRC014"
SEVERITY = Severity.WARNING
TITLE = "long quotation"

LONGEST = 25


def check(subject: Subject) -> Iterator[Finding]:
    """Count the words of every quotation."""
    for text in subject.texts:
        if not ("“" in text.text or '"' in text.text or "«" in text.text):
            continue
        for passage in paragraphs(text.text):
            for quoted in QUOTED.finditer(passage.words):
                count = len(quoted.group().split())
                if count > LONGEST:
                    yield Finding(
                        CODE, SEVERITY, TITLE,
                        f"the quotation has {count} words, at most {LONGEST} are usual",
                        "keep the few words that matter, and tell the rest in your own", text.path,
                        spot=spot_of(text.text, passage.part(quoted.start(), quoted.end())),
                    )  # fmt: skip

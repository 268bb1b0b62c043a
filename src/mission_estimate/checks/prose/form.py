"""A text has a form that prose does not allow.

What: prose is paragraphs, emphasis, links and lists of one level, with citations, values and links to ids.
Why: HTML, pictures and code could bring in what nobody reviewed; the rest GitHub and we read differently.

The finding has the code of the form: TXT001 to TXT023.
"""

from collections.abc import Iterator

from mission_estimate.checks.subject import Subject
from mission_estimate.findings import Finding, Severity
from mission_estimate.prose import faults_of

CODE = "TXT001"
SEVERITY = Severity.ERROR
TITLE = "form of the text"


def check(subject: Subject) -> Iterator[Finding]:
    """Report every fault of every text."""
    for text in subject.texts:
        tokens = text.tokens if text.written is text.text else None
        for fault in faults_of(text.written, tokens):
            yield Finding(fault.code, SEVERITY, TITLE, fault.message, fault.help, text.path, spot=fault.spot)

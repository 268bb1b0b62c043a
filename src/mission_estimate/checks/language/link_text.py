"""A link shows another address than its target.

What: words of a link `[…](https://…)` that are themselves a web address, of another host than the target.
Why: the reader believes to go to one site and is sent to another: so does every fraudulent mail.
Source: WCAG 2.1, success criterion 2.4.4 (link purpose); experience.
Hint: name the page in words, or write the address to which the link leads.

Fails:
    # functions.yaml
    -      Patrols go out.
    +      Patrols go out, as [www.un.org](https://undocs.example.com/x) says.

Passes:
    # functions.yaml
    -      Patrols go out.
    +      Patrols go out, as [the UN](https://undocs.org/S/2020/1) says.
"""

import re
from collections.abc import Iterator

from mission_estimate.checks.subject import Subject
from mission_estimate.findings import Finding, Severity
from mission_estimate.patterns import pattern_of
from mission_estimate.prose.tokens import spot_at

CODE = "TXT112"
SEVERITY = Severity.ERROR
TITLE = "link shows another address"

_LINK = pattern_of(r"\[(?P<words>[^\[\]\n]+)\]\(https?://(?P<host>[^/\s()?#]+)")
_ADDRESS = pattern_of(
    r"(?:https?://)?(?P<host>(?:[\w-]+\.)+(?:org|com|net|int|eu|gov|mil|edu|info|[a-z]{2}))(?:[/?#]\S*)?$",
    re.IGNORECASE,
)


def check(subject: Subject) -> Iterator[Finding]:
    """Compare the host that a link shows with the one to which it leads."""
    for text in subject.texts:
        for found in _LINK.finditer(text.text):
            shown = _ADDRESS.match(found["words"].strip())
            if shown and _host(shown["host"]) != _host(found["host"]):
                yield Finding(
                    CODE, SEVERITY, TITLE,
                    f"the link shows {shown['host']} and leads to {found['host']}",
                    "name the page in words, or write the address to which the link leads",
                    text.path, spot=spot_at(text.text, found.start("words"), len(found["words"])),
                )  # fmt: skip


def _host(name: str) -> str:
    return name.lower().removeprefix("www.")

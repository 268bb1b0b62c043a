"""Links whose text is the address of another site."""

import re
from collections.abc import Iterator

from mission_estimate.checks.context import Context
from mission_estimate.checks.rule import ERROR, Issue, rule
from mission_estimate.lazy_regex import pattern_of
from mission_estimate.markup.tokens import spot_at

_LINK = pattern_of(r"\[(?P<words>[^\[\]\n]+)\]\(https?://(?P<host>[^/\s()?#]+)")
_ADDRESS = pattern_of(
    r"(?:https?://)?(?P<host>(?:[\w-]+\.)+(?:org|com|net|int|eu|gov|mil|edu|info|[a-z]{2}))(?:[/?#]\S*)?$",
    re.IGNORECASE,
)


@rule("TXT112", ERROR, "link shows another address",
      help="name the page in words, or write the address of the target")  # fmt: skip
def misleading_link_text(context: Context) -> Iterator[Issue]:
    """The text of a link is the address of another site than its target.

    What: reports links `[…](https://…)` whose text is a web address with another host than the target.
    Why: the link leads the reader to another site than it shows, as in phishing mails.
    Source: WCAG 2.1, success criterion 2.4.4 (link purpose); experience.
    """
    for text in context.texts:
        for found in _LINK.finditer(text.text):
            shown = _ADDRESS.match(found["words"].strip())
            if shown and _host(shown["host"]) != _host(found["host"]):
                yield Issue(
                    text.path,
                    f"the link shows {shown['host']} but leads to {found['host']}",
                    spot=spot_at(text.text, found.start("words"), len(found["words"])),
                )


def _host(name: str) -> str:
    return name.lower().removeprefix("www.")

"""Write author text into Markdown so that it stays the text it is."""

import re

from markupsafe import Markup

_SPECIAL = re.compile(r"([\\`*_\[\]<>|~$#]|:(?=//)|(?<=www)\.|!\Z)|&(?=[#\w])")
"""What Markdown takes for more than a sign; an address in data is no link, as it is none in our pages."""

_LINE_START = re.compile(r"^(\s{0,3})(?:([-+=>])|(\d{1,9})([.)])(?=\s|$))", re.MULTILINE)


def escape_markdown(value: object) -> Markup:
    """Escape data for a line of Markdown; text that is Markup already passes.

    Line breaks become spaces: a field of the estimate can begin no block.
    """
    if isinstance(value, Markup):
        return value
    text = " ".join(str(value).split("\n"))
    escaped = _SPECIAL.sub(lambda found: f"\\{found[1]}" if found[1] else "&amp;", text)
    return Markup(_LINE_START.sub(_escape_start, escaped))  # noqa: S704 - escaped above


def _escape_start(found: re.Match[str]) -> str:
    if found[2]:
        return f"{found[1]}\\{found[2]}"
    return f"{found[1]}{found[3]}\\{found[4]}"

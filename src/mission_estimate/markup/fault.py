"""What the grammar of prose reports."""

from typing import NamedTuple

from mission_estimate.positions import TextSpot


class Fault(NamedTuple):
    """Something that prose must not contain; `code` is that of the finding."""

    code: str
    message: str
    help: str
    spot: TextSpot


FORM_TITLES = {
    "TXT001": "unreadable mark",
    "TXT002": "unknown value format",
    "TXT003": "text too large",
    "TXT004": "HTML in a text",
    "TXT005": "picture in a text",
    "TXT006": "code marks in a text",
    "TXT007": "emphasis with underscores",
    "TXT008": "asterisk inside a word",
    "TXT009": "bare web address",
    "TXT010": "invalid link",
    "TXT011": "heading in a text",
    "TXT012": "block quotation",
    "TXT013": "table in a text",
    "TXT014": "rule or code block",
    "TXT015": "footnote or definition by hand",
    "TXT016": "mark not closed",
    "TXT017": "private use character in a text",
    "TXT018": "character reference",
    "TXT019": "invalid list item",
    "TXT020": "forced line break",
    "TXT021": "invalid list layout",
    "TXT022": "unintended numbered list",
    "TXT023": "emphasis not closed",
    "TXT024": "texts too large together",
}
"""The title of each form that a text may not have, by the code of its finding."""

"""The grammar of prose: Markdown with citations, values and links."""

from mission_estimate.markup.fault import FORM_TITLES, Fault
from mission_estimate.markup.grammar import faults_of
from mission_estimate.markup.size_limits import flood_of
from mission_estimate.markup.tokens import Citation, Link, Mark, Token, ValueMark, Words, tokenize

__all__ = [
    "FORM_TITLES",
    "Citation",
    "Fault",
    "Link",
    "Mark",
    "Token",
    "ValueMark",
    "Words",
    "faults_of",
    "flood_of",
    "tokenize",
]

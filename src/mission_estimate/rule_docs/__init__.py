"""Every code of a finding, with its page, and every closed list of words."""

from mission_estimate.rule_docs.entries import Entry, all_entries
from mission_estimate.rule_docs.pages import page_markdown, page_text, pages_markdown
from mission_estimate.rule_docs.word_lists import all_word_lists, word_list_text, word_lists_markdown

__all__ = [
    "Entry",
    "all_entries",
    "all_word_lists",
    "page_markdown",
    "page_text",
    "pages_markdown",
    "word_list_text",
    "word_lists_markdown",
]

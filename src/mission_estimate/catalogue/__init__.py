"""Every code that a finding can have, with its page."""

from mission_estimate.catalogue.entries import Entry, all_entries
from mission_estimate.catalogue.pages import page_markdown, page_text, pages_markdown

__all__ = ["Entry", "all_entries", "page_markdown", "page_text", "pages_markdown"]

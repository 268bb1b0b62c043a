"""Findings that follow from another finding, and are left out."""

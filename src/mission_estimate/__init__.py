"""Peace operations estimates as data: checked, and rendered as Markdown, HTML, PDF and JSON."""

__version__ = "0.2.0"

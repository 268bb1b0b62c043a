"""Peace operations estimates as data: checked, and rendered as Markdown, HTML, PDF and JSON."""

__version__ = "0.1.0"

"""Markup that the texts of an estimate may not use."""

from collections.abc import Iterator

from mission_estimate.checks.context import Context
from mission_estimate.checks.rule import ERROR, Issue, rule
from mission_estimate.markup import FORM_TITLES, faults_of


@rule("TXT001", ERROR, "form of the text", help="write `[@id]`, `[[id]]` or `{{ path }}`")
def forbidden_markup(context: Context) -> Iterator[Issue]:
    """A text has a form that prose does not allow.

    What: prose is paragraphs, emphasis, links and lists of one level, with citations, values and links
    to ids.
    Why: HTML, pictures and code could bring in what nobody reviewed; the rest GitHub and we read
    differently.
    Source: the Markdown that GitHub and this program show alike.
    """
    for text in context.texts:
        tokens = text.tokens if text.written is text.text else None
        for fault in faults_of(text.written, tokens):
            title = FORM_TITLES[fault.code]
            yield Issue(text.path, fault.message, fault.help, spot=fault.spot, code=fault.code, title=title)

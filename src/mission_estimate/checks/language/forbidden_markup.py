"""Unsupported markup in texts."""

from collections.abc import Iterator

from mission_estimate.checks.context import Context
from mission_estimate.checks.rule import ERROR, Issue, rule
from mission_estimate.markup import FORM_TITLES, faults_of


@rule("TXT001", ERROR, "unsupported markup", help="write `[@id]`, `[[id]]` or `{{ path }}`")
def forbidden_markup(context: Context) -> Iterator[Issue]:
    """A text contains unsupported markup.

    What: texts consist of paragraphs, emphasis, links and lists of one level, with citations, values and
    links to ids.
    Why: HTML, images and code could insert content without review; GitHub and this program render other
    markup differently.
    Source: the Markdown that GitHub and this program render in the same way.
    """
    for text in context.texts:
        tokens = text.tokens if text.written is text.text else None
        for fault in faults_of(text.written, tokens):
            title = FORM_TITLES[fault.code]
            yield Issue(text.path, fault.message, fault.help, spot=fault.spot, code=fault.code, title=title)

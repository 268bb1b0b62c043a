"""The names that a brief has used so far: a name is written out only where it comes first."""

from mission_estimate.markup import Link, tokenize
from mission_estimate.rendering.prose_plain import prose_plain
from mission_estimate.rendering.render_context import Session
from mission_estimate.rendering.views.document import DocumentView


def named_at_the_top(view: DocumentView) -> frozenset[str]:
    """Return the missions that the head of the brief names in full: those that the bottom line does not."""
    said = {token.target for token in tokenize(view.estimate.summary.lead) if isinstance(token, Link)}
    return frozenset(str(mission.id) for mission in view.estimate.missions) - said


class Reader:
    """Prints pieces of prose as they will be in the brief, to measure them."""

    def __init__(self, view: DocumentView) -> None:
        self._view = view
        self._told = set(named_at_the_top(view))

    def words(self, text: str) -> str:
        """Return the words of a text at this point of the brief."""
        return prose_plain(text, self.session())

    def told(self, text: str) -> None:
        """Note the names that a text of the brief uses."""
        self._told |= {token.target for token in tokenize(text) if isinstance(token, Link)}

    def session(self) -> Session:
        """Begin a rendering at this point of the brief."""
        return Session.without_notes(self._view.index, self._view.values, self._told)

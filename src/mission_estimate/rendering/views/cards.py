"""Arrange actor cards in two columns of about one height, in groups that a page can break between.

The heights are computed from the length of what a card says, before any page is set, so that the same
cards are next to each other in every format and on every paper.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from math import ceil

from mission_estimate.model.actors import Actor
from mission_estimate.rendering.views.card_rows import Pair

_MARKS = re.compile(r"\[@[^\]]*\]|\[\[[^|\]]*\||[\[\]{}*]")
_LINE = 55
"""Characters in a line of a column."""

_HEAD, _TEXT, _FACT, _RULE, _GAP = 34.0, 12.2, 11.0, 3.4, 8.0
"""Heights in points: name and kind; a line of text; a line of facts; its rule; the white below a card."""

_PAGE, _MOST = 690.0, 10
"""The height of a page in points, and the most cards in a group."""


@dataclass(frozen=True)
class CardView:
    """An actor with the lines below its text."""

    actor: Actor
    pairs: tuple[Pair, ...]

    @cached_property
    def said(self) -> float:
        """The height of its name and text."""
        texts = [text for text in (self.actor.text, self.actor.aims) if text]
        paragraphs = [part for text in texts for part in text.split("\n\n")]
        return _HEAD + sum(_TEXT * _lines(len(_MARKS.sub("", part))) + 2.5 for part in paragraphs)

    @cached_property
    def listed(self) -> float:
        """The height of its facts."""
        return sum(_FACT * _lines(_length(pair)) + _RULE for pair in self.pairs)

    @property
    def height(self) -> float:
        """The height of the card, with the white below it."""
        return self.said + self.listed + _GAP


@dataclass(frozen=True, slots=True)
class CardGroup:
    """Cards that are side by side: a column of each, or one card with its facts next to its text."""

    left: tuple[CardView, ...]
    right: tuple[CardView, ...]

    @property
    def is_wide(self) -> bool:
        """Whether a single card takes both columns."""
        return not self.right

    @property
    def height(self) -> float:
        """The height of the taller column."""
        if self.is_wide:
            return max(self.left[0].said, self.left[0].listed) + _GAP
        return max(sum(card.height for card in column) for column in (self.left, self.right))

    @property
    def cost(self) -> float:
        """The page that it takes: its height, and the white that it leaves where it meets a page's end."""
        return self.height + 2 * self.height**2 / _PAGE


def card_groups(
    actors: tuple[Actor, ...], pairs: Callable[[Actor], tuple[Pair, ...]]
) -> tuple[CardGroup, ...]:
    """Return the cards in their order, grouped so that the columns take the least of the page."""
    cards = tuple(CardView(actor, pairs(actor)) for actor in actors)
    best: list[tuple[float, tuple[CardGroup, ...]]] = [(0.0, ())]
    for end in range(1, len(cards) + 1):
        choices = (
            (best[start][0] + group.cost, (start, group))
            for start in range(max(0, end - _MOST), end)
            for group in (_group(cards[start:end]),)
        )
        cost, (start, group) = min(choices, key=lambda choice: choice[0])
        best.append((cost, (*best[start][1], group)))
    return best[-1][1]


def _group(cards: tuple[CardView, ...]) -> CardGroup:
    """Part cards where the two columns come nearest to one height."""
    return min(_partings(cards), key=lambda group: group.height)


def _partings(cards: tuple[CardView, ...]) -> Iterator[CardGroup]:
    if len(cards) == 1:
        yield CardGroup(cards, ())
    for cut in range(1, len(cards)):
        yield CardGroup(cards[:cut], cards[cut:])


def _length(pair: Pair) -> int:
    parts = (len(part.lead) + len(part.text) + len(part.tail) + 3 for part in pair.parts)
    return len(pair.label) + 3 + sum(parts)


def _lines(characters: int) -> int:
    return ceil(characters / _LINE)

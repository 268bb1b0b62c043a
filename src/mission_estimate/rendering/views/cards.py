"""Rows of actor cards: two short cards beside each other, or a long one alone."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from mission_estimate.model.actors import Actor
from mission_estimate.rendering.views.pairs import Pair

_LONG = 620
"""Characters of text and facts above which a card fills a row: beside it a short one would leave a gap."""


@dataclass(frozen=True, slots=True)
class CardView:
    """An actor with the lines below its text."""

    actor: Actor
    pairs: tuple[Pair, ...]

    @property
    def is_long(self) -> bool:
        """Whether the card fills a row, its text at the left and its facts at the right."""
        parts = [part for pair in self.pairs for part in pair.parts]
        facts = sum(len(part.lead) + len(part.text) + len(part.tail) + 2 for part in parts)
        return facts + len(self.actor.text or "") + len(self.actor.aims or "") > _LONG


def card_rows(
    actors: tuple[Actor, ...], pairs: Callable[[Actor], tuple[Pair, ...]]
) -> tuple[tuple[CardView, ...], ...]:
    """Return the cards in their order: two short ones that follow each other share a row."""
    return tuple(_rows(CardView(actor, pairs(actor)) for actor in actors))


def _rows(cards: Iterator[CardView]) -> Iterator[tuple[CardView, ...]]:
    waiting: CardView | None = None
    for card in cards:
        if card.is_long:
            if waiting is not None:
                yield (waiting,)
                waiting = None
            yield (card,)
        elif waiting is None:
            waiting = card
        else:
            yield (waiting, card)
            waiting = None
    if waiting is not None:
        yield (waiting,)

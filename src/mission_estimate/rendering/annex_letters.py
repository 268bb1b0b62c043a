"""Letter the annexes of one rendering, in the order in which the reader meets them."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Annex:
    """An annex: its letter, where it begins, its title, and what a reader finds in it."""

    letter: str
    anchor: str
    title: str
    content: str


class Annexes:
    """The annexes so far; an estimate that has nothing for one has the next one under its letter."""

    def __init__(self) -> None:
        self._annexes: list[Annex] = []

    def add(self, anchor: str, title: str, content: str) -> str:
        """Add an annex and return its heading."""
        letter = chr(ord("A") + len(self._annexes))
        self._annexes.append(Annex(letter, anchor, title, content))
        return f"Annex {letter}. {title}"

    @property
    def all(self) -> tuple[Annex, ...]:
        """All annexes so far, by letter."""
        return tuple(self._annexes)

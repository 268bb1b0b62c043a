"""What rendering needs to know of a figure; the stage that draws it is not known here."""

from collections.abc import Mapping
from typing import Protocol

from mission_estimate.model.quantities import Cited


class Data(Protocol):
    """The data of a figure as text."""

    @property
    def heads(self) -> tuple[str, ...]:
        """The heads of its columns."""

    @property
    def rows(self) -> tuple[tuple[str, ...], ...]:
        """Its rows, each with a text for every column."""


class Drawn(Protocol):
    """A figure: its words are not yet escaped, its drawings are finished SVG with a title inside."""

    @property
    def id(self) -> str:
        """The name by which a template asks for it."""

    @property
    def title(self) -> str:
        """The finding that it shows."""

    @property
    def description(self) -> str:
        """Measure, unit and period."""

    @property
    def sources(self) -> tuple[Cited, ...]:
        """Sources of the data, where they are not those of the entries drawn."""

    @property
    def as_of(self) -> str:
        """The date of the data."""

    @property
    def alternative(self) -> str:
        """All that the drawing says, in words."""

    @property
    def note(self) -> str:
        """What is left out, hatched or disputed."""

    @property
    def svg(self) -> str:
        """The drawing for paper and wide screens."""

    @property
    def table(self) -> Data:
        """What is drawn, as a table."""

    @property
    def narrow(self) -> str:
        """The drawing for a phone; empty where the wide one scrolls."""


Drawings = Mapping[str, Drawn]

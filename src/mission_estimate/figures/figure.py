"""What a figure is: a finding, a drawing in two widths, its words and its data."""

from dataclasses import dataclass, field

from mission_estimate.model.quantities import Cited


@dataclass(frozen=True, slots=True)
class Table:
    """The data of a figure as text, ready to be set."""

    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure; everything but the drawings is plain text that is not yet escaped.

    `svg` is drawn for paper and wide screens, `narrow` for 350 pixels (empty where the
    wide one has to scroll). Both carry `alternative` as their title.
    """

    id: str
    title: str
    description: str
    sources: tuple[Cited, ...]
    as_of: str
    alternative: str
    svg: str
    table: Table
    narrow: str = ""
    note: str = field(default="")

    @property
    def source_ids(self) -> tuple[str, ...]:
        """Return the ids of the sources."""
        return tuple(str(cited.source) for cited in self.sources)

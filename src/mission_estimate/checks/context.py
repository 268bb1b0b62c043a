"""The input of a rule: the estimate, its values, and its texts and references, found in one walk."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from mission_estimate.derived_values import Values
from mission_estimate.derived_values.chronology import edtf
from mission_estimate.markup import Token, tokenize
from mission_estimate.model.codes import LanguageTag
from mission_estimate.model.dates import EdtfDate
from mission_estimate.model.estimate import Estimate
from mission_estimate.model.identifiers import Reference
from mission_estimate.model.index import Index
from mission_estimate.model.omitted_parts import LeftOut
from mission_estimate.model.scalars import Line, Prose
from mission_estimate.model.walk import walk
from mission_estimate.positions import DataPath

NOTHING = LeftOut()
"""Nothing is left out of a valid edition."""


class Text(NamedTuple):
    """A text of the estimate, cut into its tokens; `written` has the spaces as they were written."""

    path: DataPath
    text: str
    tokens: tuple[Token, ...]
    written: str


class Named(NamedTuple):
    """A field that names an id."""

    path: DataPath
    reference: Reference


class Dated(NamedTuple):
    """A date of the estimate, with its path."""

    path: DataPath
    date: EdtfDate


@dataclass(frozen=True, slots=True)
class Context:
    """Everything that a rule may use, which excludes lines and files.

    `mission` and `edition` are the names of the folders from which it was read.
    `left_out` lists the parts of the edition that did not fit the models.
    """

    estimate: Estimate
    values: Values
    index: Index
    mission: str
    edition: str
    left_out: LeftOut
    texts: tuple[Text, ...]
    named: tuple[Named, ...]
    dates: tuple[Dated, ...] = ()
    lines: tuple[tuple[DataPath, Line], ...] = ()
    languages: tuple[tuple[DataPath, LanguageTag], ...] = ()


class _LookedAt(dict[type, bool]):
    """Whether rules use values of a type one by one: most types are not used."""

    def __missing__(self, kind: type) -> bool:
        self[kind] = found = issubclass(kind, Prose | Line | LanguageTag | Reference | date | EdtfDate)
        return found


_IS_LOOKED_AT = _LookedAt()


def context_of(
    estimate: Estimate, values: Values, index: Index, folders: tuple[str, str], left_out: LeftOut = NOTHING
) -> Context:
    """Collect the input of the rules; `folders` are the names of mission and edition."""
    texts: list[Text] = []
    named: list[Named] = []
    dates: list[Dated] = []
    lines: list[tuple[DataPath, Line]] = []
    languages: list[tuple[DataPath, LanguageTag]] = []
    for path, value in walk(estimate):
        if not _IS_LOOKED_AT[type(value)]:
            continue
        if isinstance(value, Prose):
            texts.append(Text(path, value, tokenize(value), value))
        elif isinstance(value, Line):
            lines.append((path, value))
        elif isinstance(value, LanguageTag):
            languages.append((path, value))
        elif isinstance(value, Reference) and path[-1] != "id":
            named.append(Named(path, value))
        elif isinstance(value, date | EdtfDate):
            dates.append(Dated(path, edtf(value)))
    return Context(
        estimate, values, index, *folders, left_out,
        tuple(texts), tuple(named), tuple(dates), tuple(lines), tuple(languages),
    )  # fmt: skip


def tokens(context: Context) -> Iterator[tuple[DataPath, Token]]:
    """Yield every token of every text with the path of the text."""
    for text in context.texts:
        for token in text.tokens:
            yield text.path, token

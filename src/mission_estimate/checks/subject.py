"""What a rule sees: the estimate, its values, and its texts and references found in one walk."""

from collections.abc import Iterator
from dataclasses import dataclass

from mission_estimate.model.estimate import Estimate
from mission_estimate.model.index import Index
from mission_estimate.model.scalars import Prose, Reference
from mission_estimate.model.walk import walk
from mission_estimate.positions import DataPath
from mission_estimate.prose import Token, tokenize
from mission_estimate.reckoning import Values


@dataclass(frozen=True, slots=True)
class Text:
    """A text of the estimate, cut into its tokens."""

    path: DataPath
    text: str
    tokens: tuple[Token, ...]


@dataclass(frozen=True, slots=True)
class Named:
    """A field that names an id."""

    path: DataPath
    reference: Reference


@dataclass(frozen=True, slots=True)
class Subject:
    """All that a rule may look at: never lines or files.

    `mission` and `edition` are the names of the folders from which it was read.
    `left_out` are ids of parts that did not fit the models: they exist.
    """

    estimate: Estimate
    values: Values
    index: Index
    mission: str
    edition: str
    left_out: frozenset[str]
    texts: tuple[Text, ...]
    named: tuple[Named, ...]


def subject_of(
    estimate: Estimate, values: Values, index: Index, folders: tuple[str, str], left_out: frozenset[str]
) -> Subject:
    """Gather what the rules look at; `folders` are the names of mission and edition."""
    texts: list[Text] = []
    named: list[Named] = []
    for path, value in walk(estimate):
        if isinstance(value, Prose):
            texts.append(Text(path, value, tokenize(value)))
        elif isinstance(value, Reference) and path[-1] != "id":
            named.append(Named(path, value))
    return Subject(estimate, values, index, *folders, left_out, tuple(texts), tuple(named))


def tokens(subject: Subject) -> Iterator[tuple[DataPath, Token]]:
    """Yield every token of every text with the path of the text."""
    for text in subject.texts:
        for token in text.tokens:
            yield text.path, token

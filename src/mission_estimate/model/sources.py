"""Sources with the names that CSL gives their parts, and their grading."""

from typing import Annotated, Any

from pydantic import Field, WithJsonSchema, model_validator

from mission_estimate.model.codes import LanguageTag, Url
from mission_estimate.model.dates import EDTF_PATTERN, EdtfDate
from mission_estimate.model.identifiers import SourceId
from mission_estimate.model.primitives import Day
from mission_estimate.model.records import Record
from mission_estimate.model.scalars import Line, Vocabulary, expect_text, refuse


class SourceType(Vocabulary):
    """The types of CSL 1.0.2 that estimates cite."""

    ARTICLE = "article"
    JOURNAL = "article-journal"
    MAGAZINE = "article-magazine"
    NEWSPAPER = "article-newspaper"
    BILL = "bill"
    BOOK = "book"
    BROADCAST = "broadcast"
    CHAPTER = "chapter"
    COLLECTION = "collection"
    DATASET = "dataset"
    DOCUMENT = "document"
    ENCYCLOPEDIA = "entry-encyclopedia"
    HEARING = "hearing"
    INTERVIEW = "interview"
    LEGISLATION = "legislation"
    MAP = "map"
    PERSONAL = "personal_communication"
    POST = "post"
    WEBLOG = "post-weblog"
    REGULATION = "regulation"
    REPORT = "report"
    SPEECH = "speech"
    THESIS = "thesis"
    TREATY = "treaty"
    WEBPAGE = "webpage"


class SourceKind(Vocabulary):
    """How near a source stands to what it tells."""

    PRIMARY = "primary"
    PARTY = "party"
    DATA = "data"
    PRESS = "press"
    ANALYSIS = "analysis"
    REFERENCE = "reference"


class Reliability(Vocabulary):
    """Reliability of a source (Admiralty code): A completely reliable to E unreliable, F cannot be judged."""

    A = "A"
    B = "B"
    C = "C"
    D = "D"
    E = "E"
    F = "F"


class Credibility(Vocabulary):
    """Credibility of the information: 1 confirmed independently to 5 improbable, 6 cannot be judged."""

    CONFIRMED = "1"
    PROBABLE = "2"
    POSSIBLE = "3"
    DOUBTFUL = "4"
    IMPROBABLE = "5"
    UNJUDGED = "6"


class Name(Record):
    """An author: a person by family and given name, or a body as `literal`."""

    family: Line | None = None
    given: Line | None = None
    literal: Line | None = None

    @model_validator(mode="after")
    def _someone(self) -> "Name":
        if (self.family is None) == (self.literal is None):
            raise refuse(
                "name", "an author is a person or a body", "write `family` and `given`, or `literal`"
            )
        return self

    @property
    def printed(self) -> str:
        """The name in reading order."""
        return str(self.literal) if self.literal else " ".join(filter(None, (self.given, self.family)))


_CSL_DATE: dict[str, Any] = {
    "anyOf": [
        {"type": ["string", "integer"], "pattern": EDTF_PATTERN},
        {"type": "object", "required": ["date-parts"], "properties": {"date-parts": {"type": "array"}}},
    ]
}
"""A date as everywhere, or as CSL JSON has it."""


def _csl_date(given: object) -> object:
    """Turn the date-parts of CSL JSON into the one form of dates."""
    if not isinstance(given, dict):
        return given
    parts = given.get("date-parts")
    if (
        set(given) != {"date-parts"}
        or not isinstance(parts, list)
        or len(parts) != 1
        or not isinstance(parts[0], list)
    ):
        raise refuse("date", "this is no date of CSL", "write the date as 2017-06-29")
    written = [expect_text(part, "a number") for part in parts[0]]
    return "-".join(part.zfill(2) for part in written)


class Source(Record):
    """A document, page or set of data that the estimate cites."""

    id: SourceId
    type: SourceType
    title: Line
    author: tuple[Name, ...] = ()
    editor: tuple[Name, ...] = ()
    container_title: Line | None = Field(
        default=None, alias="container-title", description="Journal, site or book"
    )
    publisher: Line | None = None
    publisher_place: Line | None = Field(default=None, alias="publisher-place")
    genre: Line | None = None
    number: Line | None = Field(default=None, description="Document symbol or number: S/RES/2364 (2017)")
    volume: Line | None = None
    issue: Line | None = None
    page: Line | None = None
    edition: Line | None = None
    issued: Annotated[EdtfDate | None, WithJsonSchema(_CSL_DATE)] = None
    url: Url | None = Field(default=None, alias="URL")
    doi: Line | None = Field(default=None, alias="DOI")
    isbn: Line | None = Field(default=None, alias="ISBN")
    accessed: Day | None = None
    archived: Url | None = Field(default=None, description="Address of an archived copy")
    held_by: Line | None = Field(default=None, description="Who holds it, where there is no address")
    language: LanguageTag | None = None
    kind: SourceKind
    reliability: Reliability
    credibility: Credibility
    independent_of: tuple[SourceId, ...] = ()
    note: Line | None = Field(
        default=None, description="On the source itself: extract, edition, terms, what is missing"
    )

    @model_validator(mode="before")
    @classmethod
    def _dates_of_csl(cls, given: Any) -> Any:  # noqa: ANN401 - pydantic hands over whatever was written
        if not isinstance(given, dict):
            return given
        dates = {key: _csl_date(given[key]) for key in ("issued", "accessed") if key in given}
        return {**given, **dates}

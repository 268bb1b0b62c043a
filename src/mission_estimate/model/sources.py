"""Sources with the names that CSL gives their parts, and their grading."""

from collections.abc import Iterable
from typing import Annotated, Any, ClassVar

from pydantic import BeforeValidator, Field, GetJsonSchemaHandler, WithJsonSchema, model_validator
from pydantic_core import CoreSchema

from mission_estimate.model.codes import Doi, LanguageTag, Url
from mission_estimate.model.csl.vocabulary import HINTS_OF_NAMES, NOT_USED, TYPES
from mission_estimate.model.dates import UNKNOWN_DATE, EdtfDate
from mission_estimate.model.identifiers import SourceId
from mission_estimate.model.primitives import Day
from mission_estimate.model.records import Record
from mission_estimate.model.scalars import Line, Vocabulary, refuse


class SourceType(Vocabulary):
    """What a source is: the types of CSL 1.0.2."""

    ARTICLE = "article"
    JOURNAL = "article-journal"
    MAGAZINE = "article-magazine"
    NEWSPAPER = "article-newspaper"
    BILL = "bill"
    BOOK = "book"
    BROADCAST = "broadcast"
    CHAPTER = "chapter"
    CLASSIC = "classic"
    COLLECTION = "collection"
    DATASET = "dataset"
    DOCUMENT = "document"
    ENTRY = "entry"
    DICTIONARY = "entry-dictionary"
    ENCYCLOPEDIA = "entry-encyclopedia"
    EVENT = "event"
    FIGURE = "figure"
    GRAPHIC = "graphic"
    HEARING = "hearing"
    INTERVIEW = "interview"
    LEGAL_CASE = "legal_case"
    LEGISLATION = "legislation"
    MANUSCRIPT = "manuscript"
    MAP = "map"
    FILM = "motion_picture"
    SCORE = "musical_score"
    PAMPHLET = "pamphlet"
    CONFERENCE_PAPER = "paper-conference"
    PATENT = "patent"
    PERFORMANCE = "performance"
    PERIODICAL = "periodical"
    PERSONAL = "personal_communication"
    POST = "post"
    WEBLOG = "post-weblog"
    REGULATION = "regulation"
    REPORT = "report"
    REVIEW = "review"
    BOOK_REVIEW = "review-book"
    SOFTWARE = "software"
    SONG = "song"
    SPEECH = "speech"
    STANDARD = "standard"
    THESIS = "thesis"
    TREATY = "treaty"
    WEBPAGE = "webpage"


class SourceKind(Vocabulary):
    """How close a source is to what it reports."""

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


class Remark(Line):
    """A line that may be as long as what people note about a source."""

    __slots__ = ()
    most: ClassVar[int] = 2_000
    json_schema: ClassVar[dict[str, Any]] = {"type": "string", "minLength": 1, "maxLength": most}


class Name(Record):
    """An author: a person by family and given name, or a body as `literal`."""

    family: Line | None = None
    given: Line | None = None
    dropping_particle: Line | None = Field(default=None, alias="dropping-particle")
    non_dropping_particle: Line | None = Field(default=None, alias="non-dropping-particle")
    suffix: Line | None = None
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
        """The name in reading order: Jean de La Fontaine, Martin Luther King Jr."""
        if self.literal:
            return str(self.literal)
        parts = (self.given, self.dropping_particle, self.non_dropping_particle, self.family, self.suffix)
        return _joined([part for part in parts if part])

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        whole = handler(schema)
        _let_pass(handler.resolve_ref_schema(whole)["properties"], HINTS_OF_NAMES)
        return {"anyOf": [{"type": "string"}, whole]}


_ELIDED = ("'", "’", "-")


def _joined(parts: list[Line]) -> str:
    """Join the parts of a name; a particle that ends in an apostrophe or hyphen has no space behind it."""
    text = ""
    for part in parts:
        space = "" if not text or text.endswith(_ELIDED) else " "
        text = f"{text}{space}{part}"
    return text


_CSL_DATE: dict[str, Any] = {"type": ["string", "integer", "object", "array"]}
"""A date of any form of CSL: EDTF, `date-parts`, words."""

_CSL_ID: dict[str, Any] = {"type": ["string", "integer"]}
"""An id of any form: one that texts cannot cite is read in a form that they can."""


def _let_pass(properties: dict[str, Any], keys: Iterable[str]) -> None:
    """Let editors accept keys that are known and not used."""
    for key in sorted(keys):
        properties.setdefault(key, {"description": "CSL; not used"})


def _day_of_access(given: object) -> object:
    return None if given == UNKNOWN_DATE else given


_DAY_OF_ACCESS: dict[str, Any] = {
    **_CSL_DATE,
    "description": "The day on which it was read; `unknown` where no one noted it",
}


class Source(Record):
    """A document, page or set of data that the estimate cites."""

    id: Annotated[SourceId, WithJsonSchema(_CSL_ID)]
    type: Annotated[SourceType, WithJsonSchema({"enum": [*SourceType, *TYPES]})]
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
    doi: Doi | None = Field(default=None, alias="DOI")
    isbn: Line | None = Field(default=None, alias="ISBN")
    accessed: Annotated[Day | None, BeforeValidator(_day_of_access), WithJsonSchema(_DAY_OF_ACCESS)] = None
    archived: Url | None = Field(default=None, description="Address of an archived copy")
    held_by: Line | None = Field(default=None, description="Who holds it, where there is no address")
    language: Annotated[LanguageTag | None, WithJsonSchema({"type": "string"})] = None
    kind: SourceKind
    reliability: Reliability
    credibility: Credibility
    independent_of: tuple[SourceId, ...] = ()
    note: Remark | None = Field(
        default=None, description="On the source itself: extract, edition, terms, what is missing"
    )

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        whole = handler(schema)
        _let_pass(handler.resolve_ref_schema(whole)["properties"], NOT_USED)
        return whole

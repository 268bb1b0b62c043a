"""Turn the texts that the reader delivers into words, numbers, dates and ids.

The reader types nothing, so this is the one place that decides what a number or
a date looks like: ASCII digits by full match, no leading zeros, no separators.
Every refusal is a `PydanticCustomError` whose message is ours, with what to write.
"""

import re
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Annotated, Any, ClassVar, Self

from pydantic import BeforeValidator, GetCoreSchemaHandler, GetJsonSchemaHandler, WithJsonSchema
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from mission_estimate.prose.floods import Flood, flood_of

LINE_CHARACTERS = 400
PROSE_CHARACTERS = 16_384
LARGEST_NUMBER = Decimal(10) ** 13
LARGEST_HEADCOUNT = 200_000

_WHOLE = re.compile(r"0|[1-9][0-9]{0,15}", re.ASCII)
_DECIMAL = re.compile(r"-?(?:0|[1-9][0-9]{0,15})(?:\.[0-9]{1,6})?", re.ASCII)
_DAY = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})", re.ASCII)
_MONTH = re.compile(r"([0-9]{4})-(0[1-9]|1[0-2])", re.ASCII)


def refuse(kind: str, message: str, remedy: str) -> PydanticCustomError:
    """Make the error of a value that cannot be read; braces in author text stay text."""
    return PydanticCustomError("estimate", "{message}", {"message": message, "remedy": remedy, "kind": kind})


def flooded(flood: Flood) -> PydanticCustomError:
    """Make the error of a text that no rule and no engine should have to read."""
    found = {"message": flood.message, "remedy": flood.help, "kind": "flood", "spot": flood.spot}
    return PydanticCustomError("estimate", "{message}", found)


def expect_text(value: object, wanted: str) -> str:
    """Return a scalar as it was written; a list or a map is refused."""
    if isinstance(value, str):
        return value
    shape = "a list" if isinstance(value, list) else "a map"
    raise refuse("shape", f"{wanted} is expected here, not {shape}", f"write {wanted}")


def shown(text: str) -> str:
    """Quote author text for a message, in one line and cut to a readable length."""
    flat = " ".join(text.split())
    return f"“{flat[:57]}…”" if len(flat) > 60 else f"“{flat}”"


class Scalar(str):
    """A text with a rule of its own; subclasses say what they accept in `accept`."""

    __slots__ = ()
    wanted: ClassVar[str] = "a text"
    json_schema: ClassVar[dict[str, Any]] = {"type": "string"}

    @classmethod
    def accept(cls, text: str) -> str:
        """Return the text as it is kept, or raise `refuse(…)`."""
        return text

    @classmethod
    def parse(cls, value: object) -> Self:
        """Read one value of the estimate."""
        return cls(cls.accept(expect_text(value, cls.wanted)))

    @classmethod
    def __get_pydantic_core_schema__(cls, source: object, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(
            cls.parse, serialization=core_schema.to_string_ser_schema()
        )

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        return dict(cls.json_schema)


class Line(Scalar):
    """Words in one line: a name, a title, a label. Never empty."""

    __slots__ = ()
    wanted = "a line of text"
    json_schema: ClassVar[dict[str, Any]] = {"type": "string", "minLength": 1, "maxLength": LINE_CHARACTERS}

    @classmethod
    def accept(cls, text: str) -> str:
        """Refuse an empty text, a line break and more than `LINE_CHARACTERS`."""
        kept = text.strip()
        if not kept:
            raise refuse("empty", "this text is empty", "write it, or delete the line")
        if "\n" in kept:
            raise refuse("newline", "this text must stand in one line", "take out the line break")
        if len(kept) > LINE_CHARACTERS:
            raise refuse(
                "long",
                f"this line has {len(kept)} characters, at most {LINE_CHARACTERS} are allowed",
                "shorten it, or move the details into a `text`",
            )
        return kept


class Prose(Scalar):
    """Markdown with citations, values and links; its grammar is in `prose`."""

    __slots__ = ()
    wanted = "a text"
    json_schema: ClassVar[dict[str, Any]] = {"type": "string", "minLength": 1, "maxLength": PROSE_CHARACTERS}

    @classmethod
    def accept(cls, text: str) -> str:
        """Refuse an empty text, more than `PROSE_CHARACTERS`, and what floods the engines."""
        if not text.strip():
            raise refuse("empty", "this text is empty", "write it, or delete the key")
        if len(text) > PROSE_CHARACTERS:
            raise refuse(
                "long",
                f"this text has {len(text):,} characters, at most {PROSE_CHARACTERS:,} are allowed",
                "divide it into sections",
            )
        if flood := flood_of(text):
            raise flooded(flood)
        return text.rstrip("\n")


class Id(Scalar):
    """A name that other parts of the estimate use: lower-case letters, digits and hyphens."""

    __slots__ = ()
    wanted = "an id"
    pattern: ClassVar[str] = "[a-z][a-z0-9-]{1,59}"
    json_schema: ClassVar[dict[str, Any]] = {"type": "string", "pattern": f"^{pattern}$"}

    @classmethod
    def accept(cls, text: str) -> str:
        """Accept by full match only, since ids become links, paths and file names."""
        if not re.fullmatch(cls.pattern, text, re.ASCII):
            raise refuse(
                "id",
                f"{shown(text)} is no id",
                "write 2 to 60 lower-case letters a–z, digits and hyphens, a letter first",
            )
        return text


class Reference(Id):
    """The id of something that is described elsewhere in the estimate."""

    __slots__ = ()
    kind: ClassVar[str] = ""


class ActorId(Reference):
    """The id of an actor (or of a mission, which is an actor too)."""

    __slots__ = ()
    kind = "actor"


class PlaceId(Reference):
    """The id of a place."""

    __slots__ = ()
    kind = "place"


class SourceId(Reference):
    """The id of a source."""

    __slots__ = ()
    kind = "source"


class MissionId(Reference):
    """The id of a mission."""

    __slots__ = ()
    kind = "mission"


class ResolutionId(Reference):
    """The id of a resolution."""

    __slots__ = ()
    kind = "resolution"


class SectionId(Reference):
    """The id of a section of paragraph 9, under which actors are shown."""

    __slots__ = ()
    kind = "section"


class ValuePath(Scalar):
    """A path to a value of the estimate, as in `{{ … }}`."""

    __slots__ = ()
    wanted = "the path of a value"
    pattern: ClassVar[str] = r"[a-z][a-z0-9_-]*(?:\.[a-z0-9][a-z0-9_-]*)*"
    json_schema: ClassVar[dict[str, Any]] = {"type": "string", "pattern": f"^{pattern}$"}

    @classmethod
    def accept(cls, text: str) -> str:
        """Accept names joined by dots."""
        if not re.fullmatch(cls.pattern, text, re.ASCII) or len(text) > LINE_CHARACTERS:
            raise refuse(
                "path", f"{shown(text)} is no path", "join keys and ids with dots: `deployment.strength`"
            )
        return text


class Url(Scalar):
    """A web address: http or https, nothing else."""

    __slots__ = ()
    wanted = "a web address"
    pattern: ClassVar[str] = r"https?://[A-Za-z0-9.-]+(?::[0-9]{1,5})?(?:[/?#][!-;=?-\[\]_a-z~%#A-Z]*)?"
    json_schema: ClassVar[dict[str, Any]] = {"type": "string", "pattern": "^https?://"}

    @classmethod
    def accept(cls, text: str) -> str:
        """Accept a whole address in ASCII; others are written percent-encoded."""
        if len(text) > 2_000 or not re.fullmatch(cls.pattern, text, re.ASCII):
            raise refuse(
                "url",
                f"{shown(text)} is no web address",
                "write the whole address, from https:// on, without spaces",
            )
        return text


class CountryCode(Scalar):
    """An ISO 3166-1 alpha-3 code, such as MLI."""

    __slots__ = ()
    wanted = "a country code"
    json_schema: ClassVar[dict[str, Any]] = {"type": "string", "pattern": "^[A-Z]{3}$"}

    @classmethod
    def accept(cls, text: str) -> str:
        """Accept three capitals; whether the code exists is asked of `countries`."""
        from mission_estimate.model.countries import UN_SHORT_NAMES, near_country  # noqa: PLC0415 - a big table

        if text in UN_SHORT_NAMES:
            return text
        meant = near_country(text)
        hint = f"; for {UN_SHORT_NAMES[meant]} write {meant}" if meant else ""
        raise refuse(
            "country",
            f"{shown(text)} is no country code",
            f"write the three capitals of ISO 3166-1, such as MLI for Mali{hint}",
        )


class LanguageTag(Scalar):
    """A BCP 47 language tag, such as fr or ar-Latn."""

    __slots__ = ()
    wanted = "a language tag"
    json_schema: ClassVar[dict[str, Any]] = {"type": "string", "pattern": "^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$"}

    @classmethod
    def accept(cls, text: str) -> str:
        """Accept the form; the register of languages is not consulted."""
        if not re.fullmatch(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*", text, re.ASCII):
            raise refuse(
                "language", f"{shown(text)} is no language tag", "write a tag such as fr, bm or ar-Latn"
            )
        return text


class Vocabulary(StrEnum):
    """A closed list of words; what is not in it is refused with the list."""

    @classmethod
    def parse(cls, value: object) -> Self:
        """Read one word of the list."""
        text = expect_text(value, "one word of a list")
        try:
            return cls(text)
        except ValueError:
            known = ", ".join(cls)
            raise PydanticCustomError(
                "estimate",
                "{message}",
                {
                    "message": f"{shown(text)} is not one of the words that are possible here",
                    "remedy": f"write one of: {known}",
                    "kind": "word",
                    "given": text,
                    "known": tuple(cls),
                },
            ) from None

    @classmethod
    def __get_pydantic_core_schema__(cls, source: object, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(
            cls.parse, serialization=core_schema.plain_serializer_function_ser_schema(str)
        )

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        numbers = [int(word) for word in cls if word.isdecimal()]  # as an editor reads them
        return {"enum": [*cls, *numbers]}


def parse_whole(value: object) -> int:
    """Read a whole number that is not negative, written with the digits 0–9 only."""
    text = expect_text(value, "a whole number")
    if not _WHOLE.fullmatch(text):
        raise refuse("number", f"{shown(text)} is no whole number", _number_remedy(text))
    return int(text)


def parse_headcount(value: object) -> int:
    """Read a number of people of a mission; no mission ever had `LARGEST_HEADCOUNT`."""
    number = parse_whole(value)
    if number > LARGEST_HEADCOUNT:
        raise refuse(
            "range",
            f"{number:,} people is more than any mission ever had",
            f"write a number up to {LARGEST_HEADCOUNT:,}",
        )
    return number


def parse_number(value: object) -> Decimal:
    """Read a number, decimals after a point; never `nan` or `inf`."""
    text = expect_text(value, "a number")
    if not _DECIMAL.fullmatch(text) or text == "-0":
        raise refuse("number", f"{shown(text)} is no number", _number_remedy(text))
    number = Decimal(text)
    if abs(number) > LARGEST_NUMBER:
        raise refuse("range", f"{shown(text)} is too large", f"write a number up to {LARGEST_NUMBER:,}")
    return number


def parse_day(value: object) -> date:
    """Read a day as YYYY-MM-DD that the calendar knows."""
    text = expect_text(value, "a day")
    match = _DAY.fullmatch(text)
    if match:
        try:
            return date(*(int(part) for part in match.groups()))
        except ValueError:
            raise refuse("day", f"there is no day {shown(text)}", "write a day of the calendar") from None
    raise refuse("day", f"{shown(text)} is no day", "write year, month and day as 2017-07-10")


def parse_month(value: object) -> str:
    """Read a month as YYYY-MM."""
    text = expect_text(value, "a month")
    if not _MONTH.fullmatch(text) or text.startswith("0000"):
        raise refuse("month", f"{shown(text)} is no month", "write year and month as 2017-07")
    return text


def parse_year(value: object) -> int:
    """Read a year of four digits."""
    text = expect_text(value, "a year")
    if not re.fullmatch(r"[12][0-9]{3}", text, re.ASCII):
        raise refuse("year", f"{shown(text)} is no year", "write four digits, such as 2017")
    return int(text)


def parse_flag(value: object) -> bool:
    """Read true or false."""
    text = expect_text(value, "true or false")
    if text not in {"true", "false"}:
        raise refuse("flag", f"{shown(text)} is neither true nor false", "write true or false")
    return text == "true"


def _number_remedy(text: str) -> str:
    bare = text.replace(",", "").replace("_", "").replace(" ", "").replace("’", "")
    if bare.startswith("-"):
        return "write a number that is not negative"
    if _DECIMAL.fullmatch(bare) and bare != text:
        return f"write {bare}, without separators"
    if re.fullmatch(r"0+[0-9]+", bare, re.ASCII):
        return f"write {bare.lstrip('0') or '0'}, without leading zeros"
    return "write it with the digits 0–9 only"


Headcount = Annotated[
    int, BeforeValidator(parse_headcount), WithJsonSchema({"type": "integer", "minimum": 0})
]
Whole = Annotated[int, BeforeValidator(parse_whole), WithJsonSchema({"type": "integer", "minimum": 0})]
Number = Annotated[Decimal, BeforeValidator(parse_number), WithJsonSchema({"type": "number"})]
Day = Annotated[
    date, BeforeValidator(parse_day), WithJsonSchema({"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}$"})
]
Month = Annotated[
    str, BeforeValidator(parse_month), WithJsonSchema({"type": "string", "pattern": r"^\d{4}-\d{2}$"})
]
Year = Annotated[int, BeforeValidator(parse_year), WithJsonSchema({"type": "integer", "minimum": 1000})]
Flag = Annotated[bool, BeforeValidator(parse_flag), WithJsonSchema({"type": "boolean"})]

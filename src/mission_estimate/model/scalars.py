"""Turn the texts that the reader delivers into lines, prose and words of a list.

The reader types nothing: what a text has to look like is decided here and in the modules `identifiers`,
`codes` and `primitives`. Every refusal is a `PydanticCustomError` whose message is ours, with what to write.
"""

from collections.abc import Callable
from enum import StrEnum
from typing import Any, ClassVar, Self, TypeVar

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from mission_estimate.markup.size_limits import Flood, flood_of

T = TypeVar("T")

LINE_CHARACTERS = 400
PROSE_CHARACTERS = 16_384


def refuse(kind: str, message: str, remedy: str) -> PydanticCustomError:
    """Make the error of a value that cannot be read; braces in author text stay text."""
    return PydanticCustomError("estimate", "{message}", {"message": message, "remedy": remedy, "kind": kind})


def flooded(flood: Flood) -> PydanticCustomError:
    """Make the error of a text that no rule and no engine should have to read."""
    found = {"message": flood.message, "remedy": flood.help, "kind": "flood", "spot": flood.spot}
    return PydanticCustomError("estimate", "{message}", found)


def expect_text(value: object, wanted: str) -> str:
    """Return a scalar as it was written; a list or a map is an error."""
    if isinstance(value, str):
        return value
    shape = "a list" if isinstance(value, list) else "a map"
    raise refuse("shape", f"{wanted} is expected here, not {shape}", f"write {wanted}")


def read_text(value: object, wanted: str, read: Callable[[str], T]) -> T:
    """Read a scalar; if only the spaces around it are in the way, say so."""
    text = expect_text(value, wanted)
    try:
        return read(text)
    except PydanticCustomError:
        bare = text.strip()
        if bare != text and _is_read(bare, read):
            raise _spaced(text, bare) from None
        raise


def _is_read(text: str, read: Callable[[str], object]) -> bool:
    try:
        read(text)
    except PydanticCustomError:
        return False
    return True


def _spaced(text: str, bare: str) -> PydanticCustomError:
    if "\n" in text:
        message, remedy = (
            f"a line break follows {shown(bare)}",
            "write it on the line of its key, without `|`",
        )
        return refuse("spaces", message, remedy)
    before, after = text[0].isspace(), text[-1].isspace()
    where = "before and after" if before and after else "before" if before else "after"
    return refuse("spaces", f"there is a space {where} {shown(bare)}", f"write {bare}, without it")


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
        return cls(read_text(value, cls.wanted, cls.accept))

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
    most: ClassVar[int] = LINE_CHARACTERS
    json_schema: ClassVar[dict[str, Any]] = {"type": "string", "minLength": 1, "maxLength": LINE_CHARACTERS}

    @classmethod
    def accept(cls, text: str) -> str:
        """Refuse an empty text, a line break and more than `most` characters."""
        kept = text.strip()
        if not kept:
            raise refuse("empty", "this text is empty", "write it, or delete the line")
        if "\n" in kept:
            raise refuse("newline", "this text must be on one line", "remove the line break")
        if len(kept) > cls.most:
            raise refuse(
                "long",
                f"this line has {len(kept)} characters, at most {cls.most} are allowed",
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
                "split it into sections",
            )
        if flood := flood_of(text):
            raise flooded(flood)
        return text.rstrip("\n")


class Vocabulary(StrEnum):
    """A closed list of words; what is not in it is refused with the list."""

    @classmethod
    def parse(cls, value: object) -> Self:
        """Read one word of the list."""
        return read_text(value, "one word of a list", cls._word)

    @classmethod
    def _word(cls, text: str) -> Self:
        plain = text if text.isascii() else "".join(" " if sign.isspace() else sign for sign in text)
        try:
            return cls(plain)
        except ValueError:
            found = {"kind": "word", "given": text, "known": tuple(cls), "list": cls.__name__}
            raise PydanticCustomError("estimate", "unknown word", found) from None

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

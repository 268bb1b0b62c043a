"""Ids, by which parts of an estimate name one another, and paths to its values."""

import re
from typing import Any, ClassVar

from mission_estimate import ids
from mission_estimate.model.scalars import LINE_CHARACTERS, Scalar, refuse, shown


class Id(Scalar):
    """A name that other parts of the estimate use: lower-case letters, digits and hyphens."""

    __slots__ = ()
    wanted = "an id"
    pattern: ClassVar[str] = ids.PATTERN
    json_schema: ClassVar[dict[str, Any]] = {"type": "string", "pattern": f"^{pattern}$"}

    @classmethod
    def accept(cls, text: str) -> str:
        """Accept by full match only, since ids become links, paths and file names."""
        if not re.fullmatch(cls.pattern, text, re.ASCII):
            like = ids.spelt_as_id(text) if len(text) <= ids.LONGEST else None
            remedy = f"write {like}: an id has {ids.FORM}" if like else f"write {ids.FORM}"
            raise refuse("id", f"{shown(text)} is no id", remedy)
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


class OutlookId(Reference):
    """The id of a course or of a judgment, to which an indicator belongs."""

    __slots__ = ()
    kind = "course or judgment"


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

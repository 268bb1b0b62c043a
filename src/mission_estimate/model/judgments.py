"""Judgments, kept apart from facts; disagreements of sources; findings that were accepted."""

from pydantic import Field

from mission_estimate.model.codes import LanguageTag
from mission_estimate.model.dates import EdtfDate
from mission_estimate.model.identifiers import Id, SourceId, ValuePath
from mission_estimate.model.primitives import Flag
from mission_estimate.model.quantities import Sources
from mission_estimate.model.records import Record
from mission_estimate.model.scalars import Line, Prose, Vocabulary


class Likelihood(Vocabulary):
    """Likelihood in the words of ICD 203; an estimate uses one of the two rows."""

    NOT_STATED = "not-stated"
    ALMOST_NO_CHANCE = "almost no chance"
    VERY_UNLIKELY = "very unlikely"
    UNLIKELY = "unlikely"
    ROUGHLY_EVEN_CHANCE = "roughly even chance"
    LIKELY = "likely"
    VERY_LIKELY = "very likely"
    ALMOST_CERTAIN = "almost certain"
    REMOTE = "remote"
    HIGHLY_IMPROBABLE = "highly improbable"
    IMPROBABLE = "improbable"
    ROUGHLY_EVEN_ODDS = "roughly even odds"
    PROBABLE = "probable"
    HIGHLY_PROBABLE = "highly probable"
    NEARLY_CERTAIN = "nearly certain"


class Confidence(Vocabulary):
    """Confidence in the basis of a judgment, not in the event."""

    LOW = "low"
    MODERATE = "moderate"
    HIGH = "high"
    NOT_STATED = "not-stated"


class Assessment(Record):
    """A judgment about what is not known: who makes it, on what basis, how sure."""

    id: Id
    paragraph: Line = Field(
        description="The key of the paragraph that shows it: `drivers`, `environment.political`"
    )
    judgement: Prose = Field(
        description="One sentence; the likelihood is not repeated in it where `likelihood` says it"
    )
    likelihood: Likelihood
    confidence: Confidence
    confidence_reason: Line | None = Field(default=None, description="What the confidence rests on")
    by: Line = Field(description="`editors`, or the id of the source whose judgment it is")
    horizon: EdtfDate | None = Field(default=None, description="Until when")
    basis: Sources = ()
    would_change: Line | None = Field(default=None, description="What would change the judgment")
    key: Flag = Field(default=False, description="true: a key judgment, shown in the summary")


class Acronym(Record):
    """An acronym that is neither a mission's nor an actor's."""

    id: Id
    acronym: Line
    expansion: Line
    language: LanguageTag | None = Field(
        default=None, description="Of the expansion, where it is not English"
    )
    english: Line | None = Field(default=None, description="The English meaning of a foreign expansion")


class DisputedValue(Record):
    """What one source says."""

    value: Line
    source: SourceId | None = None
    note: Line | None = None


class Discrepancy(Record):
    """Sources that disagree: what each says, what was chosen, and why."""

    id: Id
    about: Line = Field(description="What it is about: the path of a value, or words")
    path: ValuePath | None = Field(default=None, description="The value concerned, where it is one")
    paragraph: Line | None = Field(
        default=None, description="Key of the paragraph that it belongs to, if it has no path"
    )
    values: tuple[DisputedValue, ...]
    chosen: Line = Field(description="What the estimate says")
    why: Prose


class Waiver(Record):
    """A finding that an editor accepts."""

    rule: Line = Field(description="The code or the name of the rule: `estimate rules` lists them")
    at: Line = Field(description="The path of the value, with names and ids; it covers all that is below")
    why: Line = Field(description="Why the text is right and needs no change")
    by: Line = Field(description="Who accepts it")

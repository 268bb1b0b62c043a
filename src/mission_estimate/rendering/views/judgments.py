"""Words of judgments, recommendations and disagreements of sources."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from mission_estimate.comparison.editions import Comparison
from mission_estimate.model.considerations import Recommendation
from mission_estimate.model.index import Index
from mission_estimate.model.judgments import Assessment, Confidence, Discrepancy, Likelihood
from mission_estimate.model.outlook import Course
from mission_estimate.model.paragraphs import Callout
from mission_estimate.model.sources import Source
from mission_estimate.rendering.labels import label
from mission_estimate.rendering.views.paragraphs import ParagraphView, PartView
from mission_estimate.rendering.wording import in_words, written_date

RANGES: Mapping[Likelihood, str] = {
    Likelihood.ALMOST_NO_CHANCE: "1 to 5%", Likelihood.REMOTE: "1 to 5%",
    Likelihood.VERY_UNLIKELY: "5 to 20%", Likelihood.HIGHLY_IMPROBABLE: "5 to 20%",
    Likelihood.UNLIKELY: "20 to 45%", Likelihood.IMPROBABLE: "20 to 45%",
    Likelihood.ROUGHLY_EVEN_CHANCE: "45 to 55%", Likelihood.ROUGHLY_EVEN_ODDS: "45 to 55%",
    Likelihood.LIKELY: "55 to 80%", Likelihood.PROBABLE: "55 to 80%",
    Likelihood.VERY_LIKELY: "80 to 95%", Likelihood.HIGHLY_PROBABLE: "80 to 95%",
    Likelihood.ALMOST_CERTAIN: "95 to 99%", Likelihood.NEARLY_CERTAIN: "95 to 99%",
}  # fmt: skip
"""The range that each term represents (ICD 203)."""


@dataclass(frozen=True, slots=True)
class Advice:
    """Recommendations of one author, in order."""

    by: str
    items: tuple[Recommendation, ...]


def likelihood(assessment: Assessment | Course) -> str:
    """Print the likelihood, or that none is stated."""
    if assessment.likelihood is Likelihood.NOT_STATED:
        return "not stated"
    return str(assessment.likelihood)


def likelihood_range(assessment: Assessment | Course, comparison: Comparison | None) -> str:
    """Print the range of the term, its horizon, and what the edition before said where it said otherwise."""
    found = RANGES.get(assessment.likelihood, "")
    until = f"to {written_date(assessment.horizon)}" if assessment.horizon else ""
    printed = ", ".join(filter(None, (found, until)))
    before = comparison.likelihoods.get(str(assessment.id)) if comparison else None
    if comparison is None or before is None:
        return printed
    return f"{printed}; {before} in the edition of {written_date(comparison.since)}"


def confidence(assessment: Assessment | Course) -> str:
    """Print the confidence in a sentence of its own."""
    if assessment.confidence is Confidence.NOT_STATED:
        return ""
    reason = f": {assessment.confidence_reason}" if assessment.confidence_reason else ""
    return f"Confidence in this judgment is {assessment.confidence}{reason.rstrip('.')}."


def confidence_alone(assessment: Assessment | Course) -> str:
    """Print the confidence without its reason, which is printed with the judgment in its paragraph."""
    if assessment.confidence is Confidence.NOT_STATED:
        return ""
    return f"Confidence in this judgment is {assessment.confidence}."


def judgement_label(assessment: Assessment, sources: Mapping[str, Source]) -> str:
    """Say whose judgment it is."""
    if assessment.by == "editors":
        return "Judgment of the editors"
    source = sources.get(assessment.by)
    if source is None:
        return f"Judgment: {assessment.by}"
    lead = source.publisher or (source.author[0].printed if source.author else source.title)
    return f"Judgment: {lead}"


@dataclass(frozen=True, slots=True)
class Disagreements:
    """What sources disagree on in one paragraph; without a number, what belongs to none."""

    anchor: str
    title: str
    items: tuple[Discrepancy, ...]


def disagreements(parts: tuple[PartView, ...], every: tuple[Discrepancy, ...]) -> tuple[Disagreements, ...]:
    """Group the disagreements by paragraph, those that belong to none at the end."""
    paragraphs = [p for part in parts for p in part.paragraphs if p.discrepancies]
    groups = [Disagreements(annex_anchor(p), f"{p.number}. {p.title}", p.discrepancies) for p in paragraphs]
    shown = {d.id for p in paragraphs for d in p.discrepancies}
    rest = tuple(d for d in every if d.id not in shown)
    return (*groups, Disagreements("disagreements-other", "Other points", rest)) if rest else tuple(groups)


def annex_anchor(p: ParagraphView) -> str:
    """Return the anchor of a paragraph's table in the annex."""
    return f"disagreements-{p.number}"


def annex_pointer(p: ParagraphView) -> str:
    """Say how many points of a paragraph the sources disagree on."""
    count = len(p.discrepancies)
    return (
        f"The sources disagree on {in_words(count)} {'point' if count == 1 else 'points'} of this paragraph"
    )


def said(discrepancy: Discrepancy, index: Index) -> str:
    """Print what each source says."""
    sources = [index.sources.get(str(v.source)) if v.source else None for v in discrepancy.values]
    names = {source.id: _known_as(source) for source in sources if source is not None}
    twice = {name for name in names.values() if list(names.values()).count(name) > 1}
    parts = zip(discrepancy.values, sources, strict=True)
    return "; ".join(_one(str(v.value), source, v.note, twice) for v, source in parts)


def _one(value: str, source: Source | None, note: str | None, twice: set[str]) -> str:
    if source is None:
        return f"{value} ({note})" if note else value
    who = _known_as(source)
    dated = f", {written_date(source.issued)}" if source.issued and who in twice else ""
    return f"{value} ({who}{dated}{f'; {note}' if note else ''})"


def _known_as(source: Source) -> str:
    """Name a source by the acronym that its publisher gives in brackets, or by the publisher."""
    who = source.publisher or (source.author[0].printed if source.author else source.title)
    acronym = re.search(r"\(([A-Z]{2,})\)", who)
    return acronym[1] if acronym else who


def advice(recommendations: tuple[Recommendation, ...]) -> tuple[Advice, ...]:
    """Group recommendations by author, in the order of their first one."""
    authors = dict.fromkeys(str(r.by or "") for r in recommendations)
    return tuple(Advice(by, tuple(r for r in recommendations if str(r.by or "") == by)) for by in authors)


def callout_label(callout: Callout) -> str:
    """Print the label of a call-out: its kind, and its title where it has one."""
    return f"{label(callout.kind)}: {callout.title}" if callout.title else label(callout.kind)

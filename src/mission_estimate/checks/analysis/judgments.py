"""Judgments without a basis, an author, or a reason for their confidence."""

from collections.abc import Iterator

from mission_estimate.checks.context import Context
from mission_estimate.checks.records.unknown_ids import unknown_sources
from mission_estimate.checks.rule import ERROR, WARNING, Issue, rule
from mission_estimate.checks.sentences.judgments import judgments
from mission_estimate.checks.suggestions import did_you_mean
from mission_estimate.model.judgments import Confidence


@rule("ANA004", WARNING, "incomplete judgment",
      help="add what is missing; a fact, or the view of a source, belongs in the text instead")  # fmt: skip
def incomplete_judgment(context: Context) -> Iterator[Issue]:
    """A judgment of the editors has no likelihood, confidence, horizon or basis.

    What: an assessment by the editors states its `likelihood` and `confidence`, and has a `horizon` and
    a `basis`.
    Why: a forecast without them cannot be verified, so it has no value.
    Source: ICD 203, analytic standards 2 and 8.
    """
    for one in judgments(context):
        if one.noun == "judgment" and one.by_editors and one.missing:
            yield Issue(
                (*one.path, "id"),
                f"the judgment `{one.record.id}` has no {' and no '.join(one.missing)}",
                f"add `{one.missing[0]}`, so that the judgment can be verified later",
            )


@rule("ANA013", ERROR, "unknown author of a judgment", help="write `editors`, or the id of the source")
def unknown_author(context: Context) -> Iterator[Issue]:
    """The author of a judgment is unknown.

    What: `by` of an assessment is `editors` or the id of a source.
    Why: readers cannot assess a judgment without knowing its author.
    Source: ICD 203, analytic standard 3: a product distinguishes the judgments of analysts from others.
    """
    known = {"editors", *context.index.sources}
    for index, assessment in enumerate(context.estimate.assessments):
        reported = assessment.by in unknown_sources(context)
        if not (reported or assessment.by in known or context.left_out.may_have(assessment.by, "source")):
            yield Issue(
                ("assessments", index, "by"),
                f"the author `{assessment.by}` of the judgment is neither `editors` nor a source",
                did_you_mean(assessment.by, known, "write `editors`, or the id of a source"),
            )


@rule("ANA016", WARNING, "confidence without a reason",
      help="add `confidence_reason`: what the confidence is based on, and what is missing")  # fmt: skip
def unexplained_confidence(context: Context) -> Iterator[Issue]:
    """The confidence of a judgment has no reason.

    What: an assessment of the editors, or a course, with a `confidence` has a `confidence_reason`.
    Why: low, moderate and high are meaningful only with their basis.
    Source: ICD 203, D.6.e.2: the basis for uncertainties is explained; ICD 206, source descriptors.
    """
    for one in judgments(context):
        confidence = one.record.confidence
        stated = one.by_editors and confidence is not Confidence.NOT_STATED
        if stated and one.record.confidence_reason is None:
            yield Issue((*one.path, "confidence"), f"the confidence “{confidence}” has no reason")


@rule(
    "ANA021",
    WARNING,
    "author of a judgment missing from its basis",
    help="add the source to `basis`, or correct `by`",
)
def judgment_without_its_source(context: Context) -> Iterator[Issue]:
    """The judgment of a source does not cite that source.

    What: if `by` is the id of a source, that source is in `basis` or cited in the judgment.
    Why: the reader is referred to documents that do not contain the judgment.
    Source: ICD 206: a reference for every claim that depends on a source.
    """
    for index, assessment in enumerate(context.estimate.assessments):
        author = str(assessment.by)
        if author not in context.index.sources or f"@{author}" in assessment.judgement:
            continue
        named = {str(one.source) for one in assessment.basis}
        if author not in named and not named & unknown_sources(context):
            yield Issue(
                ("assessments", index, "by"),
                f"the judgment is by `{author}`, which is not in its basis",
                f"add `{author}` to `basis`, or correct `by`",
            )

"""Judgments without a basis, an author, or a reason for their confidence."""

from collections.abc import Iterator

from mission_estimate.checks.context import Context
from mission_estimate.checks.records.unknown_ids import unknown_sources
from mission_estimate.checks.rule import ERROR, WARNING, Issue, rule
from mission_estimate.checks.suggestions import did_you_mean
from mission_estimate.model.judgments import Assessment, Confidence, Likelihood


@rule(
    "ANA004",
    WARNING,
    "judgment is not complete",
    help=(
        "add what is missing; a judgment without likelihood is a fact or a source's view, "
        "and belongs elsewhere"
    ),
)
def incomplete_judgment(context: Context) -> Iterator[Issue]:
    """A judgment of the editors does not say how likely, how sure, until when or on what basis.

    What: an assessment by the editors has a `likelihood` and a `confidence` that are stated, a
    `horizon` and a `basis`.
    Why: a forecast without them can never be wrong, so it tells nothing.
    Source: ICD 203, analytic standards 2 and 8.
    """
    for index, assessment in enumerate(context.estimate.assessments):
        missing = _missing(assessment)
        if assessment.by == "editors" and missing:
            yield Issue(
                ("assessments", index, "id"),
                f"the judgment `{assessment.id}` has no {' and no '.join(missing)}",
                f"add `{missing[0]}`, so that it can be tested later",
            )


def _missing(assessment: Assessment) -> list[str]:
    absent = {
        "likelihood": assessment.likelihood is Likelihood.NOT_STATED,
        "confidence": assessment.confidence is Confidence.NOT_STATED,
        "horizon": assessment.horizon is None,
        "basis": not assessment.basis,
    }
    return [name for name, is_absent in absent.items() if is_absent]


@rule("ANA013", ERROR, "judgment of nobody known", help="write `editors`, or the id of the source")
def unknown_author(context: Context) -> Iterator[Issue]:
    """Nobody known makes the judgment.

    What: `by` of an assessment is `editors`, or the id of a source.
    Why: a judgment without an author cannot be weighed, and the document would print a word as a name.
    Source: ICD 203, analytic standard 3: whose judgment it is must be plain.
    """
    known = {"editors", *context.index.sources}
    for index, assessment in enumerate(context.estimate.assessments):
        reported = assessment.by in unknown_sources(context)
        if not (reported or assessment.by in known or context.left_out.may_have(assessment.by, "source")):
            yield Issue(
                ("assessments", index, "by"),
                f"the judgment is by `{assessment.by}`: neither `editors` nor a source",
                did_you_mean(assessment.by, known, "write `editors`, or the id of a source"),
            )


@rule(
    "ANA016",
    WARNING,
    "confidence not explained",
    help="say in one line what the confidence rests on, and what is missing",
)
def unexplained_confidence(context: Context) -> Iterator[Issue]:
    """A confidence is not explained.

    What: an assessment of the editors with a `confidence` has a `confidence_reason`.
    Why: low, moderate and high mean something only with what they rest on.
    Source: ICD 203, D.6.e.2: the basis for uncertainties is explained; ICD 206, source descriptors.
    """
    for index, assessment in enumerate(context.estimate.assessments):
        stated = assessment.by == "editors" and assessment.confidence is not Confidence.NOT_STATED
        if stated and assessment.confidence_reason is None:
            yield Issue(
                ("assessments", index, "confidence"),
                f"nothing says why the confidence is {assessment.confidence}",
                "add `confidence_reason`: what it rests on, and what is missing",
            )


@rule("ANA021", WARNING, "judgment and its author", help="add the source to `basis`, or mend `by`")
def judgment_without_its_source(context: Context) -> Iterator[Issue]:
    """A judgment of a source is not based on that source.

    What: where `by` is the id of a source, `basis` has it, or the judgment cites it.
    Why: the reader is sent to documents in which the judgment does not stand.
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
                f"the judgment is that of `{author}`, which is not in its basis",
                f"add `{author}` to `basis`, or mend `by`",
            )

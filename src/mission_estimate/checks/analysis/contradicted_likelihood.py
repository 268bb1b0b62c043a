"""Terms of likelihood that contradict the likelihood of their judgment."""

from collections.abc import Iterator

from mission_estimate.checks.context import Context
from mission_estimate.checks.rule import ERROR, Issue, rule
from mission_estimate.checks.sentences.split import paragraphs, spot_of, unquoted
from mission_estimate.checks.world.likelihoods import RANGES, TERM, term_of


@rule("ANA006", ERROR, "likelihood contradicts the judgment",
      help="remove the term from the sentence, or correct `likelihood`")  # fmt: skip
def contradicted_likelihood(context: Context) -> Iterator[Issue]:
    """The text of a judgment contradicts its likelihood.

    What: a term of likelihood in the `judgement` means the same as `likelihood`.
    Why: one of the two is wrong, and they are printed next to each other.
    Source: ICD 203, D.6.e.2.
    """
    for index, assessment in enumerate(context.estimate.assessments):
        stated = RANGES.get(assessment.likelihood)
        if stated is None:
            continue
        for passage in paragraphs(assessment.judgement):
            for found in TERM.finditer(unquoted(passage.words)):
                if RANGES[term_of(found.group())] != stated:
                    yield Issue(
                        ("assessments", index, "judgement"),
                        f"the judgment says “{found.group()}”, but `likelihood` is {assessment.likelihood}",
                        spot=spot_of(assessment.judgement, passage.part(*found.span())),
                    )

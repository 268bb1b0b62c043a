"""A likelihood field that contradicts the words of its judgment."""

from collections.abc import Iterator

from mission_estimate.checks.context import Context
from mission_estimate.checks.rule import ERROR, Issue, rule
from mission_estimate.checks.sentences.split import paragraphs, spot_of, unquoted
from mission_estimate.checks.world.likelihoods import RANGES, TERM, term_of


@rule(
    "ANA006",
    ERROR,
    "likelihood contradicts the judgment",
    help="leave the term out of the sentence; the field prints it",
)
def contradicted_likelihood(context: Context) -> Iterator[Issue]:
    """A judgment says another likelihood than its field.

    What: a term of likelihood in the `judgement` means the same as `likelihood`.
    Why: one of the two is wrong, and the reader sees both beside each other.
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
                        f"the judgment says “{found.group()}”, and `likelihood` is {assessment.likelihood}",
                        "take the term out of the sentence, or mend the field, which is printed beside it",
                        spot=spot_of(assessment.judgement, passage.part(*found.span())),
                    )

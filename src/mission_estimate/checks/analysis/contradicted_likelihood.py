"""Terms of likelihood that contradict the likelihood of their judgment."""

from collections.abc import Iterator

from mission_estimate.checks.context import Context
from mission_estimate.checks.rule import ERROR, Issue, rule
from mission_estimate.checks.sentences.judgments import judgments
from mission_estimate.checks.world.likelihoods import RANGES, TERM, term_of


@rule("ANA006", ERROR, "likelihood contradicts the judgment",
      help="remove the term from the sentence, or correct `likelihood`")  # fmt: skip
def contradicted_likelihood(context: Context) -> Iterator[Issue]:
    """The text of a judgment contradicts its likelihood.

    What: a term of likelihood in a `judgement`, or in the `statement` of a course, means the same as
    `likelihood`.
    Why: one of the two is wrong, and they are printed next to each other.
    Source: ICD 203, D.6.e.2.
    """
    for one in judgments(context):
        term = one.record.likelihood
        for found, spot in one.phrases(TERM) if term in RANGES else ():
            if RANGES[term_of(found.group())] != RANGES[term]:
                message = f"the {one.noun} says “{found.group()}”, but `likelihood` is {term}"
                yield Issue((*one.path, one.field), message, spot=spot)

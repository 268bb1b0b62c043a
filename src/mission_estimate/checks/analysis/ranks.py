"""Ranks of recommendations: the summary and the brief list what is ranked."""

from collections.abc import Iterator

from mission_estimate.checks.context import Context
from mission_estimate.checks.rule import WARNING, Issue, rule
from mission_estimate.positions import DataPath

MOST_RANKED = 7

_Ranked = tuple[DataPath, int]


@rule("ANA030", WARNING, "ranks of recommendations", help="number the ranked recommendations 1, 2, 3 …")
def broken_ranks(context: Context) -> Iterator[Issue]:
    """The ranks of recommendations do not count from 1, each once.

    What: the `rank` of recommendations, over all addressees, counts from 1 without a gap, and no two are
    equal.
    Why: the rank is the number under which the summary and the brief print a recommendation.
    Source: house style of the series: recommendations in order of weight.
    """
    first: dict[int, DataPath] = {}
    ranked = sorted(_ranked(context), key=lambda found: found[1])
    for path, rank in ranked:
        if rank in first:
            yield Issue(path, f"the rank {rank} is given twice", because=(first[rank],))
        first.setdefault(rank, path)
    if context.left_out.may_hold(("considerations",)):
        return
    for wanted, rank in enumerate(sorted(first), start=1):
        if rank != wanted:
            yield Issue(first[rank], f"a recommendation has rank {rank}, and none has rank {wanted}")
            return


@rule(
    "ANA031",
    WARNING,
    "too many ranked recommendations",
    help="keep the rank of the seven that matter most; the others are printed in paragraph 20",
)
def too_many_ranked_recommendations(context: Context) -> Iterator[Issue]:
    """More than seven recommendations are ranked.

    What: at most seven recommendations have a `rank`.
    Why: the summary is one page; a list of everything ranks nothing.
    Source: house style of the series.
    """
    ranked = sorted(_ranked(context), key=lambda found: found[1])
    for path, _ in ranked[MOST_RANKED:]:
        yield Issue(path, f"{len(ranked)} recommendations are ranked, and the summary lists {MOST_RANKED}")


def _ranked(context: Context) -> Iterator[_Ranked]:
    for place, section in enumerate(context.estimate.considerations.sections):
        for index, one in enumerate(section.recommendations):
            if one.rank is not None:
                yield ("considerations", "sections", place, "recommendations", index, "rank"), one.rank

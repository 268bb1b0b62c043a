"""Sources that are listed as independent but are not."""

from collections.abc import Iterator

from mission_estimate.checks.context import Context
from mission_estimate.checks.records.source_grades import POOR_CREDIBILITY, grade
from mission_estimate.checks.rule import WARNING, Issue, rule
from mission_estimate.model.sources import Source


@rule("SRC025", WARNING, "source is not independent",
      help="name a source of another origin, or remove it and lower the credibility")  # fmt: skip
def false_independence(context: Context) -> Iterator[Issue]:
    """A source is listed as independent of a source that it depends on.

    What: `independent_of` must not name the source itself, a source by the same author or in the same
    journal, or a source whose content is graded doubtful or worse.
    Why: an institute that repeats itself confirms nothing; the credibility 1 would be based on a single
    author.
    Source: Admiralty code (NATO AJP-2.1); analysts call it circular reporting.
    """
    for index, source in enumerate(context.estimate.sources):
        for place, named in enumerate(source.independent_of):
            other = context.index.sources.get(named)
            fault = _fault(source, other) if other is not None else ""
            if fault:
                yield Issue(
                    ("sources", index, "independent_of", place),
                    f"`{source.id}` cannot be confirmed by `{named}`: {fault}",
                )


def _fault(source: Source, other: Source) -> str:
    if source.id == other.id:
        return "it is the source itself"
    shared = sorted({one.printed for one in source.author} & {one.printed for one in other.author})
    if shared:
        return f"both are by {shared[0]}"
    if source.container_title and source.container_title == other.container_title:
        return f"both appeared in {source.container_title}"
    if other.credibility in POOR_CREDIBILITY:
        return f"that source is itself graded {grade(other)}"
    return ""

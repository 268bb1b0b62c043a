"""Grades of sources without support, and tolls and figures based on poor sources."""

from collections.abc import Iterator

from mission_estimate.checks.context import Context
from mission_estimate.checks.records.source_grades import described, graded, is_poor
from mission_estimate.checks.rule import ADVICE, WARNING, Issue, rule
from mission_estimate.lazy_regex import pattern_of
from mission_estimate.model.quantities import Cited, Fact
from mission_estimate.model.sources import Credibility, Reliability, SourceKind
from mission_estimate.positions import DataPath


@rule("SRC007", WARNING, "credibility 1 without a second source",
      help="name the confirming source under `independent_of`, or write credibility 2")  # fmt: skip
def unconfirmed_credibility(context: Context) -> Iterator[Issue]:
    """Credibility 1 has no independent source.

    What: credibility 1, "confirmed by other independent sources", needs another source under
    `independent_of`.
    Why: the grade 1 means that two independent sources agree.
    Source: Admiralty code (NATO AJP-2.1): a 1 needs at least two independent sources.
    """
    for index, source in enumerate(context.estimate.sources):
        confirming = [one for one in source.independent_of if one != source.id]
        if source.credibility is Credibility.CONFIRMED and not confirming:
            yield Issue(
                ("sources", index, "credibility"),
                f"the source `{source.id}` has credibility 1 (confirmed), but names no independent source",
            )


_CLAIMED = pattern_of(r"\b(?:claim|account|according|sa(?:id|ys)|alleg|report|unconfirmed|by its|by their)")


@rule("SRC022", WARNING, "toll from a party to the conflict only",
      help="add an independent source, or name the claiming party in the `whom` of the toll")  # fmt: skip
def toll_from_a_party(context: Context) -> Iterator[Issue]:
    """All sources of a toll are parties to the conflict.

    What: the dead or injured of an event have at least one source that is not of the kind `party`, or
    the victims (`whom`) are described as the claim of a party.
    Why: parties to a conflict understate their own losses and exaggerate those of their enemies.
    Source: UN guidance on casualty recording (OHCHR, 2019): a party's claim needs a source that is
    independent of it.
    """
    for index, event in enumerate(context.estimate.events):
        sources = described(context, event.sources)
        if not sources or any(one.kind is not SourceKind.PARTY for one in sources):
            continue
        for name, toll in (("killed", event.killed), ("injured", event.injured)):
            if toll is not None and not (toll.whom and _CLAIMED.search(toll.whom)):
                who = " and ".join(f"`{one.id}`" for one in sources)
                yield Issue(
                    ("events", index, name),
                    f"the number of {name} comes from a party to the conflict only: {who}",
                )


@rule("SRC023", WARNING, "figure from poor sources",
      help="find a better source, or describe the doubt in a `note`")  # fmt: skip
def poorly_sourced_figure(context: Context) -> Iterator[Issue]:
    """All sources of a figure are poor, and it has no note.

    What: a fact or reading whose sources are all graded D to F or 4 to 6 has a `note` on its quality.
    Why: in a table every figure looks equally reliable.
    Source: ICD 206: a descriptor of the quality of the source; Admiralty code (NATO AJP-2.1).
    """
    poor = {str(one.id) for one in context.index.sources.values() if is_poor(one)}
    if not poor:
        return
    for entry in context.index.entries:
        if not isinstance(entry.record, Fact) or entry.record.note:
            continue
        for path, cited in _figures(entry.path, entry.record):
            if cited and all(one.source in poor for one in cited):
                names = graded(described(context, cited))
                yield Issue(path, f"the figure `{entry.id}` is based on {names} only")


def _figures(path: DataPath, fact: Fact) -> Iterator[tuple[DataPath, tuple[Cited, ...]]]:
    if not fact.readings:
        yield (*path, "id"), fact.sources
    for index, reading in enumerate(fact.readings):
        if not reading.note:
            yield (*path, "readings", index), reading.sources or fact.sources


@rule("SRC024", ADVICE, "unexplained grade",
      help="state in a `note` why it cannot be judged, or grade it")  # fmt: skip
def unexplained_grade(context: Context) -> Iterator[Issue]:
    """A grade of F or 6 has no explanation.

    What: a source graded F (reliability cannot be judged) or 6 (truth cannot be judged) has a `note`.
    Why: without a reason, F and 6 look as if the author had not tried to grade the source.
    Source: Admiralty code (NATO AJP-2.1): F and 6 are not the low end of the scale.
    """
    for index, source in enumerate(context.estimate.sources):
        if source.note:
            continue
        for name, mark in (("reliability", source.reliability), ("credibility", source.credibility)):
            if mark in {Reliability.F, Credibility.UNJUDGED}:
                yield Issue(
                    ("sources", index, name),
                    f"the {name} of `{source.id}` is {mark} (cannot be judged), but it has no `note`",
                )

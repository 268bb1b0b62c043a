"""Limits on the number of key judgments and the length of summaries and reasons."""

from collections.abc import Iterator

from mission_estimate.checks.context import Context
from mission_estimate.checks.rule import WARNING, Issue, rule
from mission_estimate.checks.sentences.split import paragraphs
from mission_estimate.model.outline import PARAGRAPH_KEYS, paragraph

MOST = 3


@rule(
    "ANA012",
    WARNING,
    "too many key judgments",
    help="keep the three that matter most for decisions, and remove `key` from the others",
)
def too_many_key_judgments(context: Context) -> Iterator[Issue]:
    """There are too many key judgments.

    What: at most three assessments have `key: true`.
    Why: the summary prints them, and readers do not remember more.
    Source: ICD 203, analytic standard 6; house style of the series.
    """
    keys = [index for index, one in enumerate(context.estimate.assessments) if one.key]
    for index in keys[MOST:]:
        yield Issue(
            ("assessments", index, "key"),
            f"{len(keys)} judgments are marked as key, but the limit is {MOST}",
        )


LONGEST = 90


@rule("ANA018", WARNING, "reason is too long",
      help="keep the change that made the difference, and move the rest to the text")  # fmt: skip
def long_trend_reason(context: Context) -> Iterator[Issue]:
    """The reason for a trend does not fit on one line.

    What: `why` has at most 90 characters, which is one printed line.
    Why: a longer reason makes the table of trends hard to read at a glance.
    Source: CrisisWatch: a one-line reason next to each arrow.
    """
    for key in PARAGRAPH_KEYS:
        why = paragraph(context.estimate, key).why
        if why is not None and len(why) > LONGEST:
            yield Issue(
                (*key.split("."), "why"),
                f"the reason has {len(why)} characters, but the limit is {LONGEST} (one line)",
            )


LONGEST_LEAD = 70
MOST_CONCERNS = 5


@rule("ANA020", WARNING, "summary is too long",
      help="keep what a commander must know, and move the rest to `text`")  # fmt: skip
def long_summary(context: Context) -> Iterator[Issue]:
    """The summary is too long.

    What: `summary.lead` has at most 70 words, and there are at most five concerns.
    Why: the lead is the only text that every reader reads.
    Source: house style of the series: the bottom line in four lines, three to five major concerns.
    """
    summary = context.estimate.summary
    count = sum(len(passage.words.split()) for passage in paragraphs(summary.lead))
    if count > LONGEST_LEAD:
        yield Issue(
            ("summary", "lead"),
            f"the lead has {count} words, but the limit is {LONGEST_LEAD} (four lines)",
            on_key=True,
        )
    for index in range(MOST_CONCERNS, len(summary.concerns)):
        yield Issue(
            ("summary", "concerns", index, "id"),
            f"there are {len(summary.concerns)} major concerns, but the limit is {MOST_CONCERNS}",
            "merge two of them, or move the least important one to paragraph 19",
        )

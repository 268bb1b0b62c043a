"""Key judgments, summaries and reasons that are longer than their limit."""

from collections.abc import Iterator

from mission_estimate.checks.context import Context
from mission_estimate.checks.rule import WARNING, Issue, rule
from mission_estimate.checks.sentences.split import paragraphs
from mission_estimate.model.outline import PARAGRAPH_KEYS, paragraph

MOST = 3


@rule("ANA012", WARNING, "too many key judgments", help="keep the three on which a decision hangs")
def too_many_key_judgments(context: Context) -> Iterator[Issue]:
    """There are too many key judgments.

    What: at most three assessments have `key: true`.
    Why: the summary prints them; what the reader shall remember is not five things.
    Source: ICD 203, analytic standard 6; house style of the series.
    """
    keys = [index for index, one in enumerate(context.estimate.assessments) if one.key]
    for index in keys[MOST:]:
        yield Issue(
            ("assessments", index, "key"),
            f"{len(keys)} judgments are marked as key, and the summary holds {MOST}",
            "keep the three on which a decision hangs, and take `key` from the others",
        )


LONGEST = 90


@rule(
    "ANA018",
    WARNING,
    "reason is too long",
    help=("keep the one change that made the difference, and tell the rest in the text"),
)
def long_trend_reason(context: Context) -> Iterator[Issue]:
    """The reason of a trend does not fit in its line.

    What: `why` has at most 90 characters, which is one printed line.
    Why: the table is read at a glance; a reason of three lines pushes the other arrows off the page.
    Source: CrisisWatch: a one-line reason beside each arrow.
    """
    for key in PARAGRAPH_KEYS:
        why = paragraph(context.estimate, key).why
        if why is not None and len(why) > LONGEST:
            yield Issue(
                (*key.split("."), "why"),
                f"the reason has {len(why)} characters, and one line holds {LONGEST}",
            )


LONGEST_LEAD = 70
MOST_CONCERNS = 5


@rule(
    "ANA020",
    WARNING,
    "summary is too long",
    help=("keep the one sentence that a commander must know, and move the rest to the text"),
)
def long_summary(context: Context) -> Iterator[Issue]:
    """The summary is too long to be one.

    What: `summary.lead` has at most 70 words, and there are at most five concerns.
    Why: the lead is the only text that everybody reads.
    Source: house style of the series: the bottom line in four lines, three to five major concerns.
    """
    summary = context.estimate.summary
    count = sum(len(passage.words.split()) for passage in paragraphs(summary.lead))
    if count > LONGEST_LEAD:
        yield Issue(
            ("summary", "lead"),
            f"the lead has {count} words, and four lines hold {LONGEST_LEAD}",
            "keep what a commander must know, and move the rest to `text`",
            on_key=True,
        )
    for index in range(MOST_CONCERNS, len(summary.concerns)):
        yield Issue(
            ("summary", "concerns", index, "id"),
            f"there are {len(summary.concerns)} major concerns, at most {MOST_CONCERNS} are usual",
            "join two of them, or move the least to paragraph 19",
        )

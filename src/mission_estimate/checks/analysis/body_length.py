"""The length of the body, in words."""

from collections.abc import Iterator

from mission_estimate.checks.context import Context
from mission_estimate.checks.rule import WARNING, Issue, rule
from mission_estimate.checks.sentences.split import paragraphs
from mission_estimate.positions import DataPath

MOST_WORDS = 8500
_BODY = [
    "summary",
    "background",
    "mandate",
    "deployment",
    "casualties",
    "drivers",
    "significant_events",
    "environment",
    "functions",
    "issues",
    "considerations",
    "assessments",
    "courses",
    "indicators",
]
"""The parts whose texts are read in order; profiles of actors, events and the register are looked up."""
_ELSEWHERE = {"brief"}
"""Fields that only the brief prints."""


@rule(
    "ANA032",
    WARNING,
    "body is too long",
    help="cut what is said twice, move details into events and actors, or set `edition.most_words` with care",
)
def long_body(context: Context) -> Iterator[Issue]:
    """The body has more words than its limit.

    What: the texts of the summary, of paragraphs 1 to 20, of judgments, courses and indicators together have
    at most 8,500 words, or as many as `edition.most_words` says. Events, profiles of actors and the register
    of disagreements are not counted.
    Why: an estimate that takes an hour and a half is not read to its end.
    Source: house style of the series; the estimates of PKSOI have about 12,000 words.
    """
    limit = context.estimate.edition.most_words or MOST_WORDS
    by_part: dict[DataPath, int] = {}
    for text in context.texts:
        if text.path[0] in _BODY and text.path[-1] not in _ELSEWHERE:
            part = text.path[: 2 if text.path[0] in ("environment", "functions") else 1]
            words = sum(len(passage.words.split()) for passage in paragraphs(text.text))
            by_part[part] = by_part.get(part, 0) + words
    count = sum(by_part.values())
    if count > limit:
        longest = max(by_part, key=lambda part: by_part[part])
        yield Issue(
            longest,
            f"the body has {count:,} words, and {limit:,} are the limit;"
            f" `{'.'.join(map(str, longest))}` alone has {by_part[longest]:,}",
            on_key=True,
        )

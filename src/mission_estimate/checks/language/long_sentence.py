"""Sentences that are too long."""

from collections.abc import Iterator

from mission_estimate.checks.context import Context
from mission_estimate.checks.rule import ADVICE, Issue, rule
from mission_estimate.checks.sentences.editor_text import texts
from mission_estimate.checks.sentences.split import STAND_IN
from mission_estimate.lazy_regex import pattern_of

MOST_WORDS = 60
_WORD = pattern_of(rf"[\w{STAND_IN}][\w’'.,-]*")


@rule("TXT109", ADVICE, "very long sentence", help="split it, with the most important point first")
def long_sentence(context: Context) -> Iterator[Issue]:
    """A sentence is very long.

    What: reports sentences of more than 60 words; a value or a linked name counts as one word.
    Why: after some 30 words, readers no longer remember the beginning.
    Source: US Plain Writing Act guidance (15 to 20 words on average); UN drafting guidance.
    """
    for written in texts(context):
        for sentence in written.sentences:
            if len(sentence.words) < 3 * MOST_WORDS:
                continue
            count = len(_WORD.findall(sentence.words))
            if count > MOST_WORDS:
                yield written.issue(
                    sentence,
                    f"this sentence has {count} words, but the limit is {MOST_WORDS}",
                )

"""A sentence is very long.

What: sentences of more than 60 words; a value or a linked name counts as one.
Why: after some 30 words a reader loses the beginning; the commander has two pages’ patience.
Source: US Plain Writing Act guidance (15 to 20 words on average); UN drafting guidance.
Hint: divide it.

Fails:
    # functions.yaml
    -      Patrols go out.
    +      The patrols that leave each camp before dawn carry water, bread, fuel, tents, maps, radios,
    +      ropes, lamps, tools, wheels, blankets, medicine, letters, salt, tea, rice, beans, oil, soap,
    +      nails, wire, paint, paper, ink, clocks, boots, gloves, hats, coats, belts, straps, pans, pots,
    +      knives, forks, spoons, cups, plates, chairs, desks, flags, drums, horns, bells, nets, hooks,
    +      lines, bricks, beams, doors, locks, and much else.

Passes:
    # functions.yaml
    -      Patrols go out.
    +      Patrols go out.
"""

from collections.abc import Iterator

from mission_estimate.checks.sentences import STAND_IN
from mission_estimate.checks.subject import Subject
from mission_estimate.checks.written import texts
from mission_estimate.findings import Finding, Severity
from mission_estimate.patterns import pattern_of

CODE = "TXT109"
SEVERITY = Severity.ADVICE
TITLE = "very long sentence"

MOST_WORDS = 60
_WORD = pattern_of(rf"[\w{STAND_IN}][\w’'.,-]*")


def check(subject: Subject) -> Iterator[Finding]:
    """Count the words of each sentence."""
    for written in texts(subject):
        for sentence in written.sentences:
            if len(sentence.words) < 3 * MOST_WORDS:
                continue
            count = len(_WORD.findall(sentence.words))
            if count > MOST_WORDS:
                yield written.finding(
                    (CODE, SEVERITY, TITLE),
                    f"this sentence has {count} words, more than {MOST_WORDS}",
                    "divide it, with the most important thing first",
                    sentence,
                )

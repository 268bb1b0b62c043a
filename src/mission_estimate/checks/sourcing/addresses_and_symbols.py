"""An address leads to another document than the one described.

What: where the address of a source holds a UN document symbol (undocs.org, docs.un.org, press.un.org), it
is the symbol under `number`. The same holds for a link in a text whose words are a symbol.
Why: the reader who follows it reads the wrong document, and believes that it says what is cited.
Source: experience: symbols are copied, and one digit is left of the last.
Hint: mend the number or the address; open it to see which is right.

Fails:
    # functions.yaml
    -    URL: https://undocs.org/S/2020/1
    +    URL: https://undocs.org/S/2020/11

Passes:
    # functions.yaml
    -    URL: https://undocs.org/S/2020/1
    +    URL: https://docs.un.org/en/S/2020/1
"""

from collections.abc import Iterator

from mission_estimate.checks.subject import Subject
from mission_estimate.checks.symbols import SYMBOL, in_address, normal
from mission_estimate.findings import Finding, Severity
from mission_estimate.patterns import pattern_of
from mission_estimate.prose.tokens import spot_at

CODE = "SRC011"
SEVERITY = Severity.ERROR
TITLE = "address of another document"

_LINK = pattern_of(r"\[([^\[\]\n]+)\]\((https?://[^\s()]*(?:\([^\s()]*\)[^\s()]*)*)\)")


def check(subject: Subject) -> Iterator[Finding]:
    """Compare symbols with the addresses beside them."""
    remedy = "mend the symbol or the address: open it to see which of the two is right"
    for index, source in enumerate(subject.estimate.sources):
        target = in_address(source.url) if source.url else None
        if target and source.number and normal(source.number) != target:
            message = f"the number is {source.number}, and the address leads to {target}"
            yield Finding(CODE, SEVERITY, TITLE, message, remedy, ("sources", index, "URL"))
    for text in subject.texts:
        if "](" not in text.text:
            continue
        for found in _LINK.finditer(text.text):
            target, shown = in_address(found[2]), SYMBOL.search(found[1])
            if target and shown and normal(shown.group()) != target:
                message = f"the words say {shown.group()}, and the address leads to {target}"
                spot = spot_at(text.text, found.start(), len(found.group()))
                yield Finding(CODE, SEVERITY, TITLE, message, remedy, text.path, spot=spot)

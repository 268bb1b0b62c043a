"""A text names a UN document that no source describes.

What: a document symbol in a text (S/2016/1137, A/70/95) is the number of a source, or a symbol under
`mandate`. Resolutions are looked up by a rule of their own.
Why: the reader cannot look it up, and a symbol with a wrong digit leads to another document.
Source: ICD 206: every source that is named is in the list of references.
Hint: describe the document under `sources` and cite it, or mend the symbol.

Fails:
    # situation.yaml
    -    Four events matter.
    +    Four events matter, as S/2020/10 tells.[@report-2020]

Passes:
    # situation.yaml
    -    Four events matter.
    +    Four events matter, as S/2020/1 tells.[@report-2020]
"""

from collections.abc import Iterator

from mission_estimate.checks.near import did_you_mean
from mission_estimate.checks.subject import Subject, Text
from mission_estimate.checks.symbols import SYMBOL, normal
from mission_estimate.findings import Finding, Severity
from mission_estimate.prose.tokens import spot_at

CODE = "SRC027"
SEVERITY = Severity.WARNING
TITLE = "unknown document symbol"


def check(subject: Subject) -> Iterator[Finding]:
    """Look for document symbols in texts."""
    found = [(text, symbol) for text in subject.texts if "/" in text.text for symbol in _symbols(text)]
    if not found:
        return
    estimate = subject.estimate
    known = {normal(source.number): str(source.number) for source in estimate.sources if source.number}
    known |= {normal(one.symbol): str(one.symbol) for one in estimate.mandate.resolutions}
    for text, (start, symbol) in found:
        if normal(symbol) not in known:
            yield Finding(
                CODE, SEVERITY, TITLE, f"the text names the document {symbol}, and no source has this number",
                did_you_mean(symbol, known.values(), "describe it under `sources` and cite it"),
                text.path, spot=spot_at(text.text, start, len(symbol)),
            )  # fmt: skip


def _symbols(text: Text) -> list[tuple[int, str]]:
    return [
        (found.start(), found.group())
        for found in SYMBOL.finditer(text.text)
        if text.text[max(0, found.start() - 1)] != "/" and "/RES/" not in found.group()
    ]

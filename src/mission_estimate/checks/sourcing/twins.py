"""Two sources are one document.

What: no two sources have the same document symbol, the same address, the same DOI, or the same title,
author and date.
Why: the list of sources grows, and one document looks like two that agree.
Source: editors' experience, when several people write one estimate.
Hint: keep one of them and change the citations of the other.

Fails:
    # functions.yaml
    -    number: S/RES/3001 (2019)
    +    number: S/2020/1

Passes:
    # functions.yaml
    -    number: S/RES/3001 (2019)
    +    number: S/RES/3001(2019)
"""

from collections.abc import Iterator

from mission_estimate.checks.subject import Subject
from mission_estimate.checks.symbols import normal
from mission_estimate.findings import Finding, Severity
from mission_estimate.model.codes import Doi
from mission_estimate.model.sources import Source

CODE = "SRC009"
SEVERITY = Severity.WARNING
TITLE = "one document as two sources"


def check(subject: Subject) -> Iterator[Finding]:
    """Report each source that has a mark of an earlier one."""
    first: dict[tuple[str, ...], Source] = {}
    for index, source in enumerate(subject.estimate.sources):
        for name, mark in _marks(source):
            known = first.setdefault(mark, source)
            if known.id != source.id:
                yield Finding(
                    CODE, SEVERITY, TITLE,
                    f"the sources `{known.id}` and `{source.id}` have the same {name}",
                    f"keep one of the two, and cite it instead of the other; or mend the {name}",
                    ("sources", index, "id"),
                )  # fmt: skip
                break


def _marks(source: Source) -> Iterator[tuple[str, tuple[str, ...]]]:
    if source.number and "/" in source.number:
        yield "number", ("number", normal(source.number))
    if source.url:
        yield "address", ("url", source.url.partition("://")[2].rstrip("/").casefold())
    doi = source.doi or (Doi.of_address(source.url) if source.url else None)
    if doi:
        yield "DOI", ("doi", doi.casefold())
    by = ", ".join(one.printed for one in source.author) or str(source.publisher or source.container_title)
    when = str(source.issued or source.accessed)
    number = normal(source.number or "")
    yield "title, author and date", ("title", source.title.casefold(), by.casefold(), when, number)

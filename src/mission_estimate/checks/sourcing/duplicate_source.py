"""Documents with two entries in the list of sources."""

from collections.abc import Iterator

from mission_estimate.checks.context import Context
from mission_estimate.checks.rule import WARNING, Issue, rule
from mission_estimate.checks.world.un_symbols import normal
from mission_estimate.model.codes import Doi
from mission_estimate.model.sources import Source


@rule("SRC009", WARNING, "duplicate source", help="keep one of them and update the citations of the other")
def duplicate_source(context: Context) -> Iterator[Issue]:
    """Two sources are the same document.

    What: reports sources with the same document symbol, the same address, the same DOI, or the same
    title, author and date.
    Why: one document looks like two that agree.
    Source: editors' experience with several authors of one estimate.
    """
    first: dict[tuple[str, ...], Source] = {}
    for index, source in enumerate(context.estimate.sources):
        for name, mark in _marks(source):
            known = first.setdefault(mark, source)
            if known.id != source.id:
                yield Issue(
                    ("sources", index, "id"),
                    f"the sources `{known.id}` and `{source.id}` have the same {name}",
                    f"keep one of the two and cite it instead of the other; or correct the {name}",
                )
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

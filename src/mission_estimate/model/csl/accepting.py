"""Accept the sources of an estimate as reference managers export them, and say what is not used.

One finding for each file, however many fields there are: nothing is wrong with them.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from mission_estimate.findings import Finding, Severity
from mission_estimate.ids import is_id
from mission_estimate.model.csl.ids import apart, id_for
from mission_estimate.model.csl.items import Item, read_item
from mission_estimate.model.scalars import shown
from mission_estimate.model.validation_errors import TITLES
from mission_estimate.positions import Positions

Node = object

NOT_USED_CODE, NOT_USED_TITLE = "SRC040", "fields of a source that are not used"
IDS_CODE, IDS_TITLE = "SRC041", "ids of sources that are read in another form"
MACHINE_MADE = ".json"
_MOST_NAMED = 12


class Accepted(NamedTuple):
    """The data with its sources in the one form, and what there is to say."""

    data: dict[str, Node]
    findings: tuple[Finding, ...] = ()


def accept_sources(data: Mapping[str, Node], positions: Positions) -> Accepted:
    """Return the data with every source in the form of the model; all else stays as it is."""
    sources = data.get("sources")
    if not isinstance(sources, list):
        return Accepted(dict(data))
    reader = _Reader(sources, positions)
    kept = [reader.read(index, source) for index, source in enumerate(sources)]
    return Accepted({**data, "sources": kept}, tuple(reader.findings()))


class _Reader:
    """Reads the sources one by one, and remembers by file what is not used."""

    def __init__(self, sources: list[Node], positions: Positions) -> None:
        self._positions = positions
        self._taken = {str(one["id"]) for one in sources if isinstance(one, dict) and "id" in one}
        self._first: dict[tuple[str, str], int] = {}
        self._lost: defaultdict[str, Counter[str]] = defaultdict(Counter)
        self._renamed: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
        self._without: list[Finding] = []

    def read(self, index: int, given: Node) -> Node:
        if not isinstance(given, dict):
            return given
        file = self._positions.find(("sources", index)).file
        item = read_item(given, by_machine=file.endswith(MACHINE_MADE))
        if item.lost:
            self._lost[file].update(item.lost)
            self._first.setdefault((file, NOT_USED_CODE), index)
        self._give_id(index, given, item, file)
        return item.data

    def _give_id(self, index: int, given: dict[str, Node], item: Item, file: str) -> None:
        """Make an id where there is none, or none of the form that texts can cite."""
        written = item.data.get("id")
        if isinstance(written, str) and is_id(written):
            return
        if written is not None and not isinstance(written, str):
            return
        made = id_for({**item.data, "citation-key": given.get("citation-key")})
        if made is None:
            return
        item.data["id"] = made = apart(made, item.data, self._taken)
        self._taken.add(made)
        if written is None:
            self._without.append(_without_id(index, made))
        else:
            self._renamed[file].append((written, made))
            self._first.setdefault((file, IDS_CODE), index)

    def findings(self) -> Iterator[Finding]:
        for file, lost in self._lost.items():
            yield _not_used(lost, self._first[file, NOT_USED_CODE])
        for file, renamed in self._renamed.items():
            yield _renamed(renamed, self._first[file, IDS_CODE])
        yield from self._without


def _not_used(lost: Counter[str], index: int) -> Finding:
    ordered = sorted(lost.items(), key=lambda pair: (-pair[1], pair[0].casefold()))
    named = [name if count == 1 else f"{name} ({count})" for name, count in ordered[:_MOST_NAMED]]
    if len(ordered) > _MOST_NAMED:
        named.append(f"{len(ordered) - _MOST_NAMED} more")
    total = sum(lost.values())
    many = "1 field of the sources here is" if total == 1 else f"{total:,} fields of the sources here are"
    message = f"{many} not used: {_listed(named)}"
    remedy = "leave them as they are: they are not printed, and do no harm"
    return Finding(NOT_USED_CODE, Severity.ADVICE, NOT_USED_TITLE, message, remedy, ("sources", index))


def _renamed(renamed: list[tuple[str, str]], index: int) -> Finding:
    named = [f"{shown(written)} as `{made}`" for written, made in renamed[:_MOST_NAMED]]
    if len(renamed) > _MOST_NAMED:
        named.append(f"{len(renamed) - _MOST_NAMED} more")
    count = len(renamed)
    ids = "one id is" if count == 1 else f"{count} ids are"
    message = f"{ids} read in the form that texts can cite: {_listed(named)}"
    remedy = f"cite it as `[@{renamed[0][1]}]`, or write such ids into the file"
    return Finding(IDS_CODE, Severity.ADVICE, IDS_TITLE, message, remedy, ("sources", index, "id"))


def _without_id(index: int, made: str) -> Finding:
    message, remedy = f"`id` is missing in `sources › item {index + 1}`", f"add a line `id: {made}`"
    path = ("sources", index)
    return Finding("STR001", Severity.ERROR, TITLES["STR001"], message, remedy, path, on_key=True)


def _listed(words: list[str]) -> str:
    return " and ".join(filter(None, (", ".join(words[:-1]), *words[-1:])))

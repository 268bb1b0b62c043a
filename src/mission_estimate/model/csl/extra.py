"""The note of a source: Zotero's field Extra, with a line for each thing that it has no field for.

The grade of a source may be there, so that it survives the next export: `kind: press`.
"""

from typing import NamedTuple

from mission_estimate.lazy_regex import pattern_of
from mission_estimate.model.csl.vocabulary import NOT_USED, OWN, TEXTS

_LINE = pattern_of(r"(?:\{:)?([A-Za-z_][A-Za-z0-9_. -]{1,40}?)\s*:\s*([^}]*)\}?")
_OF_PROGRAMS = frozenset(
    (
        "_eprint", "_tldr", "accession number", "adsnote", "arxiv", "citation key", "citations",
        "page version id", "qid", "read_status", "scite", "tex", "tldr", "zscc",
    )
)  # fmt: skip
"""Keys that programs and plug-ins write into Extra, besides the variables of CSL."""


class Extra(NamedTuple):
    """What a note says: the words, the keys that the source uses, and the keys that it does not use."""

    note: str
    keys: dict[str, str]
    lost: tuple[str, ...]


def read_extra(text: str, known: frozenset[str], *, by_machine: bool) -> Extra:
    """Sort the lines of a note; `known` are the keys that the source has already.

    A note of one line that a person wrote is a note, whatever is in it.
    """
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    if len(lines) < 2 and not by_machine:
        return Extra(text.strip(), {}, ())
    words: list[str] = []
    keys: dict[str, str] = {}
    lost: list[str] = []
    for line in lines:
        found = _LINE.fullmatch(line)
        name = _BY_NAME.get(_bare(found[1])) if found else None
        if found and name in _TAKEN and name not in known:
            keys[name] = found[2].strip()
        elif found and (name or found[1].split(".")[0].casefold() in _OF_PROGRAMS):
            lost.append(name or found[1])
        else:
            words.append(line)
    return Extra("; ".join(words), keys, tuple(lost))


def _bare(name: str) -> str:
    return name.casefold().replace("_", "").replace("-", "").replace(" ", "")


_TAKEN = OWN | TEXTS - {"note", "title"}
_BY_NAME = {_bare(name): name for name in NOT_USED | _TAKEN}

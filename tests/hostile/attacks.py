"""The hostile cases that an author can write, as data in `cases/`, and how each is put into the specimen.

A case says what it `tries` and is put into the specimen in one of these ways:

    at + written    as the value of a line of the specimen (PLACES); left out, the line is left out
    text            as the words of a text
    file            as a file of its own beside the others
    every           into every file: what it begins with, or how its lines end

`unit` and `times` make `@@GEN@@`; ‹U+200B› stands for a character that cannot be seen and ‹0xED› for a
byte. `found` are the errors, one a line. What has none is accepted: `shows` is what a reader then sees,
and `markdown` how it is written there.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

import yaml

CASES = Path(__file__).with_name("cases")
ADDED = "hostile.yaml"

PLACES = {
    "title": ("situation.yaml", "    title: ⟨Presidential election⟩"),
    "date": ("situation.yaml", "    date: ⟨2020-06⟩"),
    "kind": ("situation.yaml", "    kind: ⟨election⟩"),
    "id": ("situation.yaml", "  - id: ⟨vote-2020⟩"),
    "text": ("situation.yaml", "  text: ⟨|\n    Grazing land is short.[@atlas-2019]⟩"),
    "troops": ("overview.yaml", "    experts_on_mission: ⟨20⟩"),
    "day": ("overview.yaml", "  as_of: ⟨2020-01-15⟩"),
    "month": ("overview.yaml", "      - {month: ⟨2019-10⟩, contributors: 2, troops: 790, police: 70, observers: 20}"),
    "amount": ("functions.yaml", "        amount: ⟨50000000⟩"),
    "key": ("functions.yaml", "        ⟨amount⟩: 50000000"),
    "facts": ("environment.yaml", "    facts:⟨⟩\n      - id: area"),
    "latitude": ("environment.yaml", "    latitude: ⟨12.5⟩"),
    "url": ("estimate.yaml", "    url: ⟨https://unspec.unmissions.org⟩"),
}  # fmt: skip
"""Where in the specimen a value is exchanged: the file, and the lines with the value in ⟨⟩."""

_UNSEEN = re.compile(r"‹(?:U\+([0-9A-F]+)|0x([0-9A-F]{2}))›")


@dataclass(frozen=True)
class Attack:
    """One case: how it is put, what must be found, and what must be seen if nothing is wrong."""

    case: str
    tries: str
    at: str = ""
    written: str | None = None
    text: str | None = None
    file: str | None = None
    every: dict[str, str] = field(default_factory=dict)
    found: tuple[str, ...] = ()
    shows: str = ""
    markdown: str = ""

    def put(self, folder: Path) -> None:
        """Put it into a copy of the specimen."""
        if self.file is not None:
            (folder / ADDED).write_bytes(raw(self.file))
        elif self.every:
            for path in folder.rglob("*.yaml"):
                path.write_bytes(self._changed(path.read_bytes()))
        else:
            self._exchange(folder)

    def value(self) -> str:
        """Return what stands behind the key, as YAML."""
        if self.text is None:
            return self.written or ""
        return "|\n" + "\n".join(f"  {line}" if line else "" for line in self.text.split("\n"))

    def _changed(self, content: bytes) -> bytes:
        ends = raw(self.every.get("line_end", "\n"))
        return raw(self.every.get("begins", "")) + content.replace(b"\n", ends)

    def _exchange(self, folder: Path) -> None:
        file, place = PLACES[self.at or "text"]
        path, (before, old, after) = folder / file, re.split("[⟨⟩]", place)
        content = path.read_text("utf-8")
        assert content.count(f"{before}{old}{after}\n") == 1
        indent = before[: len(before) - len(before.lstrip(" -"))].replace("-", " ")
        new = self.value().replace("\n", f"\n{indent}").replace(f"\n{indent}\n", "\n\n")
        put = f"{before}{new}{after}\n" if self.written is not None or self.text is not None else ""
        path.write_bytes(raw(content.replace(f"{before}{old}{after}\n", put)))


def raw(written: str) -> bytes:
    """Return the bytes for which a text of the data stands."""
    parts, end = [], 0
    for unseen in _UNSEEN.finditer(written):
        parts += [written[end : unseen.start()].encode(), _of(unseen)]
        end = unseen.end()
    return b"".join((*parts, written[end:].encode()))


def _of(unseen: re.Match[str]) -> bytes:
    return chr(int(unseen[1], 16)).encode() if unseen[1] else bytes([int(unseen[2], 16)])


def rows_of(name: str) -> list[dict[str, str]]:
    """Read a file of cases; every value stays the text that is written."""
    text = (CASES / f"{name}.yaml").read_text("utf-8")
    rows: list[dict[str, str]] = yaml.load(text, Loader=yaml.BaseLoader)  # noqa: S506 - makes text only
    assert rows
    return rows


@cache
def attacks() -> tuple[Attack, ...]:
    """Read the cases that are written into an estimate."""
    names = ("reading", "values", "texts", "titles")
    return tuple(_attack(row) for name in names for row in rows_of(name))


def _attack(row: dict[str, str]) -> Attack:
    made = dict(_generated(row))
    return Attack(**{**made, "found": tuple(made.get("found", ()))})


def _generated(row: dict[str, Any]) -> Iterator[tuple[str, Any]]:
    unit, times = row.get("unit", ""), int(row.get("times", "0"))
    counts = "@@N@@" in unit
    made = "".join(unit.replace("@@N@@", str(n)) for n in range(times)) if counts else unit * times
    for key, value in row.items():
        if key not in ("unit", "times"):
            yield key, value.replace("@@GEN@@", made) if isinstance(value, str) else value

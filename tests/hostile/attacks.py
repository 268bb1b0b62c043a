"""The hostile cases that an author can write, put into the specimen; `cases.yaml` holds them as data.

A case has a field (see PLACES) and what is written there, as YAML. `repeat` stands for
`@@GEN@@` in it. `found` are the findings, one a line; `shows` what a reader then sees.
"""

import re
from dataclasses import dataclass
from pathlib import Path

import yaml

CASES = Path(__file__).with_name("cases.yaml")

PLACES = {
    "title": ("situation.yaml", "    title: Presidential election"),
    "troops": ("overview.yaml", "    experts_on_mission: 20"),
    "budget_usd": ("functions.yaml", "        amount: 50000000"),
    "start": ("overview.yaml", "  as_of: 2020-01-15"),
    "summary": ("situation.yaml", "  text: |\n    Grazing land is short.[@atlas-2019]"),
    "sections": ("environment.yaml", "    facts:\n      - id: area"),
}
"""Which line of the specimen stands for a field of the cases."""


@dataclass(frozen=True)
class Attack:
    """One case: what stands where, what must be found, and what must be seen if nothing is wrong."""

    case: str
    field: str
    written: str | None
    found: tuple[str, ...]
    shows: str

    def put(self, folder: Path) -> None:
        """Put it into a copy of the specimen; what is None is left out."""
        file, line = PLACES[self.field]
        path = folder / file
        text = path.read_text("utf-8")
        assert text.count(f"{line}\n") == 1
        indent, key = re.match(r"( *)([a-z_]+:)", line).groups()  # type: ignore[union-attr]
        put = "" if self.written is None else f"{indent}{key} {_indented(self.written, indent)}\n"
        path.write_text(text.replace(f"{line}\n", put), "utf-8")


def _indented(written: str, indent: str) -> str:
    first, *more = written.split("\n")
    return "\n".join((first, *(f"{indent}{line}" if line else "" for line in more)))


def attacks() -> list[Attack]:
    """Read the cases."""
    rows = yaml.load(CASES.read_text("utf-8"), Loader=yaml.BaseLoader)  # noqa: S506 - makes text only
    return [
        Attack(
            row["case"],
            row["field"],
            _written(row),
            tuple(row.get("found", "").strip().split("\n")) if row.get("found") else (),
            row.get("shows", ""),
        )
        for row in rows
    ]


def _written(row: dict[str, str]) -> str | None:
    if "written" not in row:
        return None
    unit, times = row.get("unit", ""), int(row.get("times", "0"))
    return row["written"].replace("@@GEN@@", "".join(unit.replace("@@N@@", str(n)) for n in range(times)))

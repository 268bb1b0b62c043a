"""The test cases of the rules; the page shows the first one that is reported and the first that is not."""

from difflib import SequenceMatcher
from functools import cache
from pathlib import Path
from typing import NamedTuple, cast

from mission_estimate.yaml_reader import read_bytes

FOLDER = Path(__file__).parent / "cases"


class Case(NamedTuple):
    """A change to a file of the specimen estimate, and every finding that it causes, one in a line."""

    name: str
    file: str
    before: str
    after: str
    findings: str
    also: tuple[tuple[str, str, str], ...] = ()
    """Other changes that are made first: file, text before, text after."""

    def reports(self, code: str) -> bool:
        """Return whether one of the findings has this code."""
        return f" {code} " in self.findings

    @property
    def diff(self) -> tuple[str, ...]:
        """The change in lines that begin with `-`, `+` or a space."""
        old, new = self.before.split("\n"), self.after.split("\n")
        lines: list[str] = []
        for kind, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
            if kind == "equal":
                lines += [f" {line}" for line in old[a:b]]
            else:
                lines += [f"-{line}" for line in old[a:b]] + [f"+{line}" for line in new[c:d]]
        return tuple(lines)


def case_files() -> tuple[Path, ...]:
    """Return the files of cases, one for each code."""
    return tuple(sorted(FOLDER.glob("*.yaml")))


@cache
def cases_of(code: str) -> tuple[Case, ...]:
    """Read the cases of a code, if it has a file."""
    path = FOLDER / f"{code}.yaml"
    if not path.is_file():
        return ()
    reading = read_bytes(path.read_bytes(), file=path.name)
    if reading.findings:
        raise ValueError(f"{path.name} cannot be read: {reading.findings[0].message}")
    return tuple(_case(row) for row in cast("list[dict[str, object]]", reading.data["cases"]))


def _case(row: dict[str, object]) -> Case:
    also = tuple(_change(one) for one in cast("list[dict[str, object]]", row.get("also", [])))
    return Case(str(row["name"]), *_change(row), str(row.get("findings", "")).strip(), also)


def _change(row: dict[str, object]) -> tuple[str, str, str]:
    return str(row["file"]), str(row["replace"]), str(row["with"])

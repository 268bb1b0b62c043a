"""Each of the required cases stands in the data once, and is executed here or proved by the test that it names."""

import ast
from pathlib import Path

import pytest
from hostile.attacks import attacks, rows_of
from specimens import REPOSITORY

REQUIRED = Path(__file__).with_name("required.txt").read_text("utf-8").split()
NAMED = rows_of("surroundings")
EXECUTED = [attack.case for attack in attacks()] + [
    row["case"] for name in ("names", "folders") for row in rows_of(name)
]


def test_every_required_case_is_there_once() -> None:
    cases = [*EXECUTED, *(row["case"] for row in NAMED)]
    assert len(cases) == len(set(cases))
    assert len(REQUIRED) == len(set(REQUIRED)) == 134
    assert sorted(case for case in cases if not case.startswith("x_")) == sorted(REQUIRED)


@pytest.mark.parametrize("row", NAMED, ids=[row["case"] for row in NAMED])
def test_a_named_test_is_there_and_says_what_it_proves(row: dict[str, str]) -> None:
    file, _, name = row["proof"].partition("::")
    tree = ast.parse((REPOSITORY / file).read_text("utf-8"))
    (test,) = (node for node in tree.body if isinstance(node, ast.FunctionDef) and node.name == name)
    marks = [ast.unparse(mark) for mark in test.decorator_list]
    assert f"pytest.mark.hostile('{row['case']}')" in marks
    assert row["tries"]
    assert row["must"]

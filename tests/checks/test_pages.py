"""The manual page of every rule is whole, and its examples do what they say."""

import re
from dataclasses import dataclass

import pytest
from specimens import SPECIMEN

from mission_estimate.checks import RULES, Rule
from mission_estimate.workflow import examine
from mission_estimate.workspace import Workspace

WITH_EXAMPLES = [rule for rule in RULES if "\nFails:\n" in rule.page]


@dataclass(frozen=True)
class Replacement:
    """A piece of a file and what stands in its place."""

    file: str
    before: str
    after: str


def example(page: str, head: str) -> Replacement:
    """Read an example: `# file`, then lines with a sign: `-` goes, `+` comes, a space stays."""
    block = re.search(rf"^{head}:\n((?:    .*\n|\n)+)", page + "\n", re.MULTILINE)
    assert block, f"{head} is missing"
    lines = [line[4:] for line in block[1].rstrip("\n").split("\n")]
    assert lines[0].startswith("# ")
    before = "\n".join(line[1:] for line in lines[1:] if not line.startswith("+"))
    after = "\n".join(line[1:] for line in lines[1:] if not line.startswith("-"))
    return Replacement(lines[0][2:].strip(), before, after)


def codes_after(workspace: Workspace, change: Replacement) -> list[str]:
    path = workspace.folder(SPECIMEN) / change.file
    text = path.read_text(encoding="utf-8")
    assert text.count(change.before) == 1, f"stands {text.count(change.before)} times: {change.before}"
    path.write_text(text.replace(change.before, change.after), encoding="utf-8")
    return [found.code for found in examine(workspace, SPECIMEN).findings]


@pytest.mark.parametrize("rule", WITH_EXAMPLES, ids=lambda rule: rule.code)
def test_the_failing_example_fails(workspace: Workspace, rule: Rule) -> None:
    assert rule.code in codes_after(workspace, example(rule.page, "Fails"))


@pytest.mark.parametrize("rule", WITH_EXAMPLES, ids=lambda rule: rule.code)
def test_the_passing_example_passes(workspace: Workspace, rule: Rule) -> None:
    assert rule.code not in codes_after(workspace, example(rule.page, "Passes"))


@pytest.mark.parametrize("rule", WITH_EXAMPLES, ids=lambda rule: rule.code)
def test_a_page_has_all_its_parts(rule: Rule) -> None:
    for head in ("What", "Why", "Source", "Hint"):
        assert re.search(rf"^{head}: \S", rule.page, re.MULTILINE), f"{rule.code} has no {head}"

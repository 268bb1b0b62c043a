"""The page of every rule is complete."""

import re

import pytest

from mission_estimate.checks import RULES, Rule


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_a_page_has_all_its_parts(rule: Rule) -> None:
    for head in ("What", "Why", "Source"):
        assert re.search(rf"^ *{head}: \S", rule.page, re.MULTILINE), f"{rule.code} has no {head}"
    assert rule.help
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", rule.name)


def test_names_are_unique() -> None:
    assert len({rule.name for rule in RULES}) == len({rule.code for rule in RULES}) == len(RULES)

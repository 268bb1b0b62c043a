"""A key without a value is reported once: where it is, and not as missing as well."""

import pytest
from specimens import Change

from mission_estimate.findings import Severity


@pytest.mark.parametrize(
    ("written", "code"), [("", "YML046"), (" ~", "YML048"), (" null", "YML048"), (" NULL  # later", "YML048")]
)
@pytest.mark.parametrize("key", ["title", "date", "kind"])
def test_one_cause_is_one_finding(changed: Change, key: str, written: str, code: str) -> None:
    lines = {"title": "title: Presidential election", "date": "date: 2020-06", "kind": "kind: election"}
    examined = changed("situation.yaml", f"    {lines[key]}\n", f"    {key}:{written}\n")
    assert [found.code for found in examined.findings if found.severity is Severity.ERROR] == [code]


def test_a_key_that_is_missing_is_reported(changed: Change) -> None:
    examined = changed("situation.yaml", "    title: Presidential election\n", "")
    assert [found.code for found in examined.findings if found.severity is Severity.ERROR] == ["STR001"]

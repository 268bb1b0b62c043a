"""A finding that repeats another in other words is left out, and only such a finding is."""

import pytest
from specimens import Change

from mission_estimate.checks.follow_ups.repeated_dates import without_repeats
from mission_estimate.findings import Finding, Severity
from mission_estimate.positions import DataPath

DAY: DataPath = ("edition", "as_of")
ISSUED: DataPath = ("sources", 3, "issued")


def found(code: str, path: DataPath, *because: DataPath) -> Finding:
    return Finding(code, Severity.ERROR, "t", "m", "h", path, because=because)


@pytest.mark.parametrize(
    ("every", "kept"),
    [
        ([found("DAT001", ISSUED), found("DAT019", ISSUED)], ["DAT001"]),
        ([found("DAT019", ISSUED), found("DAT001", ISSUED)], ["DAT001"]),
        ([found("DAT001", ISSUED), found("DAT012", ("drivers", "text"), ISSUED)], ["DAT001"]),
        (
            [found("STR007", DAY), found("DAT002", ("environment",)), found("DAT025", ("functions",))],
            ["STR007"],
        ),
        ([found("DAT015", ("events", 2, "date")), found("NUM014", ("events", 2, "killed"))], ["DAT015"]),
        ([found("DAT014", ("casualties", "x")), found("NUM002", ("casualties",))], ["DAT014"]),
    ],
)
def test_an_echo_is_left_out(every: list[Finding], kept: list[str]) -> None:
    assert [one.code for one in without_repeats(every)] == kept


@pytest.mark.parametrize(
    "every",
    [
        [found("DAT001", ISSUED), found("DAT019", ("sources", 4, "issued"))],
        [found("DAT001", ISSUED), found("DAT012", ("drivers", "text"), ("sources", 4, "issued"))],
        [found("DAT001", ISSUED), found("SRC008", ISSUED)],
        [found("DAT012", ("drivers", "text"), ISSUED)],
        [found("STR007", ("missions", 0, "id")), found("DAT002", ("environment",))],
        [found("DAT015", ("events", 1, "date")), found("NUM014", ("events", 2, "killed"))],
        [found("DAT024", ("x", "until"), ("x", "since")), found("DAT004", ("x", "since"))],
    ],
)
def test_what_has_a_cause_of_its_own_is_kept(every: list[Finding]) -> None:
    assert without_repeats(every) == every


def test_a_wrong_day_of_the_edition_is_one_finding(changed: Change) -> None:
    codes = [one.code for one in changed("estimate.yaml", "as_of: 2020-01-31", "as_of: 2017-01-31").findings]
    assert codes == ["STR007"]


@pytest.mark.parametrize(
    ("file", "before", "after", "codes"),
    [
        ("overview.yaml", "adopted: 2019-03-14", "adopted: 2091-03-14", ["DAT001"]),
        ("overview.yaml", "expires: 2020-03-15", "expires: 2002-03-15", ["DAT008"]),
        ("overview.yaml", "as_of: 2020-01-31\n    uniformed", "as_of: 2002-01-31\n    uniformed", ["DAT010"]),
        ("estimate.yaml", "as_of: 2020-01-31", "as_of: 2002-01-31", ["STR007"]),
        ("overview.yaml", "male: 740", "male: 7400", ["NUM001"]),
        ("overview.yaml", "male: 740", "male: 7,40", ["YML063"]),
        ("environment.yaml", "The land is dry.", "The land is 1\ufe0f2.", ["YML024"]),
        ("functions.yaml", "issued: 2020-01\n", "issued: 2020-13\n", ["STR003"]),
    ],
)  # fmt: skip
def test_one_mistake_is_one_finding(
    changed: Change, file: str, before: str, after: str, codes: list[str]
) -> None:
    assert [one.code for one in changed(file, before, after).findings] == codes


def test_two_mistakes_in_one_table_are_two_findings(changed: Change) -> None:
    found = changed(
        "overview.yaml", "printed: {uniformed: 925, total: 1055}", "printed: {uniformed: 952, total: 1066}"
    )
    assert [one.code for one in found.findings] == ["NUM001", "NUM001"]

"""The summary of a job: a table, and the findings as code, whatever an author wrote."""

import re

from hypothesis import given
from hypothesis import strategies as st
from reporting.findings import FILE, finding

from mission_estimate.findings import Severity
from mission_estimate.positions import Position
from mission_estimate.reporting import render_step_summary
from mission_estimate.reporting.step_summary import MOST_BYTES

LINES = {FILE: ("deployment:", "  strength:", "    printed:", "      uniformed: 12353", "")}


def test_shows_the_gravest_first_in_a_table_and_as_text() -> None:
    found = [finding(1, 1, 10, Severity.ADVICE), finding(2, 3, 8)._replace(code="NUM001"), finding(3, 5)]
    summary = render_step_summary(found, LINES, subject="minusma 2017-07-10", notes=["rules are off"])

    assert summary.startswith(
        "### 2 errors, 1 suggestion in minusma 2017\\-07\\-10\n"
        "\n"
        "rules are off\n"
        "\n"
        "| findings | severity | rule | | first at |\n"
        "| --: | --- | --- | --- | --- |\n"
        f"| 1 | error | NUM002 | printed total does not match | `{FILE}:3:5` |\n"
        f"| 1 | error | NUM001 | printed total does not match | `{FILE}:2:3` |\n"
        f"| 1 | advice | NUM002 | printed total does not match | `{FILE}:1:1` |\n"
        "\n"
        "```text\n"
        f"{FILE}:2:3: error printed-total-does-not-match (NUM001)\n"
    )
    assert summary.endswith("2 errors, 1 suggestion\n```\n")


def test_says_that_there_is_nothing() -> None:
    assert render_step_summary([], {}, subject="minusma 2017-07-10") == (
        "### no findings in minusma 2017\\-07\\-10\n"
    )


@given(st.text(alphabet=st.sampled_from("`~|<>@#*_[]!\\&a:\n ")), st.text(alphabet="`|<a@"))
def test_nothing_that_an_author_wrote_leaves_the_block_or_the_cell(text: str, name: str) -> None:
    found = finding(1, 1)._replace(message=text, title="a title", position=Position(f"{name}.yaml", 1, 1))
    summary = render_step_summary([found], {f"{name}.yaml": (text.replace("\n", " "),)})

    fences = [line for line in summary.splitlines() if re.fullmatch(r"(`{3,})(?:text)?", line)]
    assert len(fences) == 2
    body = summary.split(f"{fences[0]}\n", 1)[1].rsplit(f"\n{fences[1]}\n", 1)[0]
    assert fences[1] not in body
    rows = [line for line in summary.split(fences[0])[0].splitlines() if line.startswith("|")]
    assert [len(re.findall(r"(?<!\\)\|", row)) for row in rows] == [6, 6, 6]


def test_a_summary_that_github_would_refuse_is_cut() -> None:
    found = [finding(1, 1)._replace(code=f"NUM{n}", message="x" * 5_000) for n in range(300)]
    summary = render_step_summary(found, LINES)

    assert MOST_BYTES < len(summary.encode()) < 1_024 * 1_024
    assert summary.endswith("… more than fits here: run `estimate check`\n```\n")

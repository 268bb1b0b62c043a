"""What holds for every estimate: it never crashes a check, and what the check accepts is rendered."""

from pathlib import Path

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from strategies import FILES, PROSE, estimates, rich_estimates
from wholes import hold, workspace_with

from mission_estimate.errors import WrongUse
from mission_estimate.findings import Severity, reaches
from mission_estimate.publishing import OutputFolder
from mission_estimate.workspace import is_edition, is_mission_id
from mission_estimate.yaml_reader import read_bytes

QUIET = settings(
    deadline=None, database=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow], max_examples=40
)  # fmt: skip


@settings(QUIET, phases=(Phase.generate,))
@given(estimates())
def test_what_the_check_accepts_is_rendered(files: dict[str, str]) -> None:
    with workspace_with({name: text.encode() for name, text in files.items()}) as workspace:
        hold(workspace)


@settings(QUIET, max_examples=4, phases=(Phase.generate,))
@given(rich_estimates())
def test_a_rich_estimate_is_accepted_and_says_the_same_when_written_anew(files: dict[str, str]) -> None:
    with workspace_with({name: text.encode() for name, text in files.items()}) as workspace:
        examined = hold(workspace)
        assert [found for found in examined.findings if found.severity is Severity.ERROR] == []


@settings(QUIET, max_examples=200)
@given(st.sampled_from(sorted(FILES)), st.floats(0, 1, exclude_max=True))
def test_a_beginning_of_a_file_is_refused_or_loses_only_its_end(name: str, part: float) -> None:
    whole = read_bytes(FILES[name].encode(), file=name)
    raw = FILES[name].encode()
    cut = read_bytes(raw[: int(len(raw) * part)], file=name)
    if not reaches(cut.findings, Severity.ERROR):
        assert _is_beginning(cut.data, whole.data, last=True)


def _is_beginning(some: object, every: object, *, last: bool) -> bool:
    """Tell whether a value is another one, of which the end may be missing at the last place only."""
    if isinstance(some, dict) and isinstance(every, dict):
        keys = list(some)
        return keys == list(every)[: len(keys)] and all(
            _is_beginning(some[key], every[key], last=last and key == keys[-1]) for key in keys
        )
    if isinstance(some, list) and isinstance(every, list):
        return len(some) <= len(every) and all(
            _is_beginning(one, other, last=last and index == len(some) - 1)
            for index, (one, other) in enumerate(zip(some, every, strict=False))
        )
    if isinstance(some, str) and isinstance(every, str):
        return some == every or (last and every.startswith(some.rstrip("\n")))
    return last and isinstance(some, str)  # a key that lost its colon; the models refuse it


@settings(QUIET, max_examples=300)
@given(st.text(max_size=12) | st.from_regex(r"[a-z.~$/\\:-]{0,12}", fullmatch=True), st.text(max_size=10))
def test_an_accepted_name_never_leaves_the_output_folder(mission: str, edition: str) -> None:
    root = Path("build").resolve()
    try:
        output = OutputFolder(root, mission, edition)
    except (WrongUse, ValueError):
        assert not (is_mission_id(mission) and is_edition(edition))
        return
    assert output.path.resolve().parent.parent == root


@QUIET
@given(PROSE)
def test_prose_never_leaves_its_place(text: str) -> None:
    from fuzz.targets import prose  # noqa: PLC0415 - says what must hold of a text

    prose(text.encode())

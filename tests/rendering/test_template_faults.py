"""A slip in a template of the user's is told with its file and line; one in ours is a fault of the program."""

import sys
from pathlib import Path

import jinja2
import pytest
from specimens import TEMPLATES

from mission_estimate.cli.memory_limit import memory
from mission_estimate.cli.time_limit import deadline
from mission_estimate.errors import CannotGoOn, TookTooLong, Unfit
from mission_estimate.pipeline.render import read_outline
from mission_estimate.rendering import labels
from mission_estimate.rendering.environment import html_environment
from mission_estimate.rendering.styles import print_stylesheet
from mission_estimate.rendering.template_faults import naming_the_template
from mission_estimate.workspace import Workspace

REMEDY = "fix it, or remove it: then the program's own is used"


@pytest.mark.parametrize(
    ("text", "place", "said"),
    [
        ("a\n{{ nonsense.x }}", ":2 cannot be used", "'nonsense' is undefined"),
        ("a\nb\n{% for %}", ":3 cannot be used", "Expected an expression"),
        ("{{ 1 / 0 }}", ":1 cannot be used", "division by zero"),
        ("{{ [].__class__.x }}", ":1 cannot be used", "`__class__` of list is not available in templates"),
    ],
)
def test_names_file_and_line(tmp_path: Path, text: str, place: str, said: str) -> None:
    (tmp_path / "x.j2").write_text(text, "utf-8")
    with pytest.raises(CannotGoOn) as told, naming_the_template():
        html_environment((tmp_path, TEMPLATES)).get_template("x.j2").render()
    assert told.value.message.startswith(f"the template {tmp_path.as_posix()}/x.j2{place}: ")
    assert said in told.value.message
    assert told.value.remedy == REMEDY


def test_a_template_that_is_no_text(tmp_path: Path) -> None:
    (tmp_path / "x.j2").write_bytes(b"\xff\xfe")
    with pytest.raises(CannotGoOn) as told, naming_the_template():
        html_environment((tmp_path,)).get_template("x.j2")
    assert told.value.message == "the template x.j2 is not written in UTF-8"


def test_a_template_that_is_missing(tmp_path: Path) -> None:
    with pytest.raises(Unfit) as told, naming_the_template():
        html_environment((tmp_path,)).get_template("../x.j2")
    assert told.value.message == "the template ../x.j2 is missing"


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux keeps a limit of memory")
@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("a\n{% macro m(x) %}{{ m(x ~ x ~ x ~ x) }}{% endmacro %}{{ m('aaaa') }}", "it needs too much memory"),
        ("a\n{% for a in s %}{% for b in s %}{% for c in s %}{{ a }}{% endfor %}{% endfor %}{% endfor %}",
         "it is not finished after 0.2 seconds"),
    ],
)  # fmt: skip
def test_names_the_template_that_takes_too_much(tmp_path: Path, text: str, said: str) -> None:
    (tmp_path / "x.j2").write_text(text, "utf-8")
    with pytest.raises(CannotGoOn) as told, deadline(0.2), memory(100), naming_the_template():
        html_environment((tmp_path,)).get_template("x.j2").render(s=["a"] * 1000)
    assert told.value.message == f"the template {tmp_path.as_posix()}/x.j2:2 cannot be used: {said}"


def test_a_text_that_takes_too_long_is_no_fault_of_the_template(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def endless(_: object) -> str:
        while True:
            pass

    (tmp_path / "x.j2").write_text("{{ label('a') }}", "utf-8")
    monkeypatch.setattr(labels, "words", endless)
    environment = html_environment((tmp_path,))
    environment.allow([labels.label])
    with pytest.raises(TookTooLong), deadline(0.2), naming_the_template():
        environment.get_template("x.j2").render(label=labels.label)


def test_a_fault_in_ours_stays_one() -> None:
    with pytest.raises(jinja2.UndefinedError), naming_the_template():
        html_environment((TEMPLATES,)).get_template("page/html.j2").render()


def test_a_fault_elsewhere_stays_one() -> None:
    with pytest.raises(KeyError), naming_the_template():
        raise KeyError("a")


def test_a_style_sheet_that_is_missing_or_no_text(tmp_path: Path) -> None:
    with pytest.raises(Unfit) as told:
        print_stylesheet((tmp_path,), "a4")
    assert told.value.message == "the style sheet page/base.css is missing"
    (tmp_path / "page").mkdir()
    (tmp_path / "page" / "base.css").write_bytes(b"\xff")
    with pytest.raises(CannotGoOn, match=r"base\.css is not written in UTF-8"):
        print_stylesheet((tmp_path,), "a4")
    with (tmp_path / "page" / "base.css").open("wb") as sheet:
        sheet.truncate(2_000_000)
    with pytest.raises(CannotGoOn, match=r"base\.css has more than 1,048,576 bytes"):
        print_stylesheet((tmp_path,), "a4")
    (tmp_path / "page" / "base.css").write_text("p {} </STYLE><script>x</script>", "utf-8")
    with pytest.raises(CannotGoOn, match=r"base\.css holds `</style`, which ends the style of a page"):
        print_stylesheet((tmp_path,), "a4")


@pytest.mark.parametrize("text", ["title: x\nparts: &a [*a]\n", "title: [", "- a", "\xff", "x" * 2_000_000])
def test_an_outline_that_cannot_be_read(tmp_path: Path, text: str) -> None:
    (tmp_path / "estimate").mkdir()
    path = tmp_path / "estimate" / "outline.yaml"
    path.write_bytes(text.encode("latin-1"))
    with pytest.raises(CannotGoOn) as told:
        read_outline(Workspace(tmp_path, tmp_path, (tmp_path, TEMPLATES)))
    assert told.value.message == f"invalid outline {path.as_posix()}"

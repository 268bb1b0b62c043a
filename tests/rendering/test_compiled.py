"""Compiled templates are kept for the program's own only, and a kept one that is not whole is passed over."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from jinja2 import Environment
from specimens import REPOSITORY, TEMPLATES

from mission_estimate.rendering import compiled
from mission_estimate.rendering.environment import html_environment, markdown_environment

NAME = "blocks/html.j2"


@pytest.fixture
def kept_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "kept"
    monkeypatch.setattr(compiled, "KEPT_IN", folder)
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    return folder


def compiles(environment: Environment, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return the names of the templates that are compiled from now on."""
    seen: list[str] = []
    whole = Environment.compile

    def counted(self: Environment, source: str, name: str, *rest: object) -> object:
        seen.append(name)
        return whole(self, source, name, *rest)  # type: ignore[call-overload]

    monkeypatch.setattr(Environment, "compile", counted)
    environment.get_template(NAME)
    return seen


def test_a_kept_template_is_not_compiled_again(kept_in: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert compiles(html_environment((TEMPLATES,)), monkeypatch) == [NAME]
    assert compiles(html_environment((TEMPLATES,)), monkeypatch) == []
    assert len(list(kept_in.iterdir())) == 1


def test_each_form_has_its_own(kept_in: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    html_environment((TEMPLATES,)).get_template(NAME)
    assert compiles(markdown_environment((TEMPLATES,)), monkeypatch) == [NAME]
    assert len(list(kept_in.iterdir())) == 2


@pytest.mark.parametrize("damage", ["cut", "exchanged", "empty", "folder"])
def test_what_is_not_whole_is_compiled_anew(
    kept_in: Path, monkeypatch: pytest.MonkeyPatch, damage: str
) -> None:
    html_environment((TEMPLATES,)).get_template(NAME)
    (kept,) = kept_in.iterdir()
    whole = kept.read_bytes()
    if damage == "folder":
        kept.unlink()
        kept.mkdir()
    else:
        kept.write_bytes(
            {"cut": whole[:-9], "exchanged": whole[:-1] + bytes([whole[-1] ^ 1]), "empty": b""}[damage]
        )
    assert compiles(html_environment((TEMPLATES,)), monkeypatch) == [NAME]
    if damage != "folder":
        assert kept.read_bytes() == whole
    assert list(kept_in.iterdir()) == [kept]


def test_a_changed_template_is_compiled_anew(
    kept_in: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    own = tmp_path / "templates"
    (own / "blocks").mkdir(parents=True)
    monkeypatch.setattr(compiled, "OWN_TEMPLATES", (own,))
    for text in ("one", "two"):
        (own / NAME).write_text(text, "utf-8")
        assert html_environment((own,)).get_template(NAME).render() == text
    assert len(list(kept_in.iterdir())) == 1


def test_a_template_of_somebody_else_is_not_kept(kept_in: Path, tmp_path: Path) -> None:
    (tmp_path / "blocks").mkdir()
    (tmp_path / NAME).write_text("theirs", "utf-8")
    assert html_environment((tmp_path, TEMPLATES)).get_template(NAME).render() == "theirs"
    assert not kept_in.exists()


def test_nothing_is_kept_where_nothing_may_be(
    kept_in: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    assert html_environment((TEMPLATES,)).get_template(NAME).name == NAME
    assert not kept_in.exists()
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    (tmp_path / "file").write_text("", "utf-8")
    monkeypatch.setattr(compiled, "KEPT_IN", tmp_path / "file" / "kept")
    assert html_environment((TEMPLATES,)).get_template(NAME).name == NAME


def test_what_a_killed_process_left_is_taken_over(kept_in: Path) -> None:
    html_environment((TEMPLATES,)).get_template(NAME)
    (kept,) = kept_in.iterdir()
    whole = kept.read_bytes()
    kept.unlink()
    kept.with_name(f"{kept.name}.new").write_bytes(whole[:99])
    html_environment((TEMPLATES,)).get_template(NAME)
    assert [path.read_bytes() for path in kept_in.iterdir()] == [whole]


@pytest.mark.parametrize("call", ["mkdir", "write_bytes", "replace"])
def test_a_full_or_read_only_disk_stops_nothing(
    kept_in: Path, monkeypatch: pytest.MonkeyPatch, call: str
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, call, refuse)
    assert html_environment((TEMPLATES,)).get_template(NAME).name == NAME
    monkeypatch.undo()
    assert not kept_in.exists() or list(kept_in.iterdir()) == []


def test_compiled_templates_lie_where_compiled_modules_do(tmp_path: Path) -> None:
    asked = "from mission_estimate.rendering import compiled; print(compiled.KEPT_IN)"
    environment = {**os.environ, "PYTHONPYCACHEPREFIX": str(tmp_path)}
    told = subprocess.run(
        [sys.executable, "-c", asked], check=True, env=environment, capture_output=True, text=True
    )
    assert Path(told.stdout.strip()).is_relative_to(tmp_path)


def test_setting_up_compiles_every_template_and_module() -> None:
    quiet = {**os.environ, "PYTHONDONTWRITEBYTECODE": "1"}
    script = REPOSITORY / "scripts" / "compile_package.py"
    subprocess.run([sys.executable, str(script)], check=True, env=quiet)
    names = {path.name.split(".cpython")[0] for path in compiled.KEPT_IN.iterdir()}
    templates = (path.relative_to(TEMPLATES).as_posix().replace("/", ".") for path in TEMPLATES.rglob("*.j2"))
    assert {f"template-{name}" for name in templates} <= names
    assert {path.stem for path in compiled.KEPT_IN.parent.glob("*.py")} <= names

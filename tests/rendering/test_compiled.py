"""Compiled templates are kept for the program's own only, where nobody else can have written them."""

import marshal
import os
import subprocess
import sys
from hashlib import sha256
from pathlib import Path

import pytest
from jinja2 import Environment
from specimens import REPOSITORY, TEMPLATES

from mission_estimate.cli.cache_dir import cache_folder
from mission_estimate.rendering import template_cache
from mission_estimate.rendering.environment import html_environment, markdown_environment
from mission_estimate.rendering.template_cache import CompiledTemplates

NAME = "blocks/html.j2"

pytestmark = pytest.mark.skipif(os.name != "posix", reason="elsewhere nothing is kept")


@pytest.fixture(autouse=True)
def another_process(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(CompiledTemplates, "_in_this_process", Forgetful())
    monkeypatch.setattr(sys, "dont_write_bytecode", False)


class Forgetful(dict[object, object]):
    """Keep nothing, so that each environment begins as one of another process does."""

    def __setitem__(self, key: object, value: object) -> None:
        pass


@pytest.fixture
def cache(tmp_path: Path) -> Path:
    return tmp_path / "home" / ".cache" / "mission-estimate"


def compiles(environment: Environment, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return the names of the templates that are compiled from now on."""
    seen: list[str] = []
    whole = Environment.compile

    def counted(self: Environment, source: str, name: str, *rest: object) -> object:
        seen.append(name)
        return whole(self, source, name, *rest)  # type: ignore[call-overload]

    with monkeypatch.context() as patched:
        patched.setattr(Environment, "compile", counted)
        environment.get_template(NAME)
    return seen


def test_a_kept_template_is_not_compiled_again(cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert compiles(html_environment((TEMPLATES,), cache), monkeypatch) == [NAME]
    assert compiles(html_environment((TEMPLATES,), cache), monkeypatch) == []
    assert [path.name for path in cache.iterdir()] == [f"html-blocks.html.j2.{sys.implementation.cache_tag}"]


def test_each_form_has_its_own(cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    html_environment((TEMPLATES,), cache).get_template(NAME)
    assert compiles(markdown_environment((TEMPLATES,), cache), monkeypatch) == [NAME]
    assert len(list(cache.iterdir())) == 2


def test_what_is_kept_belongs_to_the_user_alone(cache: Path) -> None:
    html_environment((TEMPLATES,), cache).get_template(NAME)
    assert cache.stat().st_mode & 0o777 == 0o700
    assert [path.stat().st_mode & 0o777 for path in cache.iterdir()] == [0o600]


@pytest.mark.parametrize("damage", ["cut", "exchanged", "empty", "folder", "pipe"])
def test_what_is_not_whole_is_compiled_again(
    cache: Path, monkeypatch: pytest.MonkeyPatch, damage: str
) -> None:
    html_environment((TEMPLATES,), cache).get_template(NAME)
    (kept,) = cache.iterdir()
    whole = kept.read_bytes()
    if damage in {"folder", "pipe"}:
        kept.unlink()
        kept.mkdir() if damage == "folder" else os.mkfifo(kept)
    else:
        kept.write_bytes(
            {"cut": whole[:-9], "exchanged": whole[:-1] + bytes([whole[-1] ^ 1]), "empty": b""}[damage]
        )
    assert compiles(html_environment((TEMPLATES,), cache), monkeypatch) == [NAME]
    if damage != "folder":
        assert kept.read_bytes() == whole
    assert list(cache.iterdir()) == [kept]


def forge(cache: Path) -> Path:
    """Put code of a stranger in the place of a kept template, in every respect as the program writes it."""
    html_environment((TEMPLATES,), cache).get_template(NAME)
    (kept,) = cache.iterdir()
    code = marshal.dumps(compile("raise SystemExit('forged')", "x", "exec"))
    kept.write_bytes(kept.read_bytes()[:32] + sha256(code).digest() + code)
    return kept


def test_a_forged_template_would_run(cache: Path) -> None:
    """So the place is what guards it, and the following show that nobody else can write there."""
    forge(cache)
    with pytest.raises(SystemExit, match="forged"):
        html_environment((TEMPLATES,), cache).get_template(NAME)


@pytest.mark.parametrize("mode", [0o755, 0o770, 0o701])
def test_a_folder_that_others_may_enter_is_not_read(cache: Path, mode: int) -> None:
    """Git makes the folders of a checkout so."""
    forge(cache)
    cache.chmod(mode)
    assert html_environment((TEMPLATES,), cache).get_template(NAME).name == NAME


@pytest.mark.parametrize("mode", [0o620, 0o602])
def test_a_file_that_others_may_write_is_not_read(cache: Path, mode: int) -> None:
    forge(cache).chmod(mode)
    assert html_environment((TEMPLATES,), cache).get_template(NAME).name == NAME


def test_a_link_in_the_place_of_the_folder_is_not_followed(cache: Path, tmp_path: Path) -> None:
    forge(cache)
    cache.rename(tmp_path / "elsewhere")
    cache.symlink_to(tmp_path / "elsewhere")
    assert html_environment((TEMPLATES,), cache).get_template(NAME).name == NAME


def test_a_link_in_the_place_of_a_file_is_not_followed(cache: Path, tmp_path: Path) -> None:
    kept = forge(cache)
    kept.rename(tmp_path / "elsewhere")
    kept.symlink_to(tmp_path / "elsewhere")
    before = (tmp_path / "elsewhere").read_bytes()
    assert html_environment((TEMPLATES,), cache).get_template(NAME).name == NAME
    assert (tmp_path / "elsewhere").read_bytes() == before
    assert not kept.is_symlink()


def test_what_belongs_to_another_user_is_not_read(cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    forge(cache)
    monkeypatch.setattr(os, "geteuid", lambda: 12345)
    assert html_environment((TEMPLATES,), cache).get_template(NAME).name == NAME


def test_a_changed_template_is_compiled_again(
    cache: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    own = tmp_path / "templates"
    (own / "blocks").mkdir(parents=True)
    monkeypatch.setattr(template_cache, "OWN_TEMPLATES", (own,))
    for text in ("one", "two"):
        (own / NAME).write_text(text, "utf-8")
        assert html_environment((own,), cache).get_template(NAME).render() == text
    assert len(list(cache.iterdir())) == 1


def test_a_copied_checkout_uses_what_was_compiled_in_another_and_names_its_own_files(
    cache: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    for place in ("old", "new"):
        own = tmp_path / place
        (own / "blocks").mkdir(parents=True)
        (own / NAME).write_text("a\n{{ nothing }}", "utf-8")
        monkeypatch.setattr(template_cache, "OWN_TEMPLATES", (own,))
        environment = html_environment((own,), cache)
        assert compiles(environment, monkeypatch) == ([NAME] if place == "old" else [])
        assert environment.get_template(NAME).filename == str(own / NAME)


def test_a_template_of_somebody_else_is_not_kept(cache: Path, tmp_path: Path) -> None:
    (tmp_path / "blocks").mkdir()
    (tmp_path / NAME).write_text("theirs", "utf-8")
    assert html_environment((tmp_path, TEMPLATES), cache).get_template(NAME).render() == "theirs"
    assert not cache.exists()


def test_one_process_compiles_a_template_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(CompiledTemplates, "_in_this_process", {})
    assert compiles(html_environment((TEMPLATES,)), monkeypatch) == [NAME]
    assert compiles(html_environment((TEMPLATES,)), monkeypatch) == []


def test_nothing_is_kept_where_nothing_may_be(
    cache: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    assert html_environment((TEMPLATES,), cache).get_template(NAME).name == NAME
    assert not cache.exists()
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    (tmp_path / "file").write_text("", "utf-8")
    assert html_environment((TEMPLATES,), tmp_path / "file" / "kept").get_template(NAME).name == NAME


def test_what_a_killed_process_left_is_taken_over(cache: Path) -> None:
    html_environment((TEMPLATES,), cache).get_template(NAME)
    (kept,) = cache.iterdir()
    whole = kept.read_bytes()
    kept.unlink()
    kept.with_name(f"{kept.name}.new").write_bytes(whole[:99])
    html_environment((TEMPLATES,), cache).get_template(NAME)
    assert [path.read_bytes() for path in cache.iterdir()] == [whole]


@pytest.mark.parametrize("call", ["replace", "open"])
def test_a_full_or_read_only_disk_stops_nothing(
    cache: Path, monkeypatch: pytest.MonkeyPatch, call: str
) -> None:
    environment = html_environment((TEMPLATES,), cache)

    def refuse(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr(os, call, refuse)
        assert environment.get_template(NAME).name == NAME
    assert not cache.exists() or list(cache.iterdir()) == []


@pytest.mark.parametrize(
    ("variables", "folder"),
    [
        ({"XDG_CACHE_HOME": "/x/cache", "HOME": "/home/a"}, "/x/cache/mission-estimate"),
        ({"XDG_CACHE_HOME": "cache", "HOME": "/home/a"}, "/home/a/.cache/mission-estimate"),
        ({"HOME": "/home/a"}, "/home/a/.cache/mission-estimate"),
        ({"HOME": "somewhere"}, None),
    ],
)
def test_the_folder_is_the_users_and_in_no_project(
    monkeypatch: pytest.MonkeyPatch, variables: dict[str, str], folder: str | None
) -> None:
    for name in ("XDG_CACHE_HOME", "HOME"):
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(sys, "platform", "linux")
    assert cache_folder() == (None if folder is None else Path(folder))


def test_a_user_without_a_home_keeps_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("XDG_CACHE_HOME", "HOME"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("pwd.getpwuid", lambda _: (_ for _ in ()).throw(KeyError("no such user")))
    assert cache_folder() is None


def test_setting_up_compiles_every_template_and_module(tmp_path: Path) -> None:
    quiet = {**os.environ, "PYTHONDONTWRITEBYTECODE": "1", "XDG_CACHE_HOME": str(tmp_path)}
    script = REPOSITORY / "scripts" / "compile_package.py"
    subprocess.run([sys.executable, str(script)], check=True, env=quiet)
    kept = {path.name.rpartition(".")[0] for path in (tmp_path / "mission-estimate").iterdir()}
    templates = [path.relative_to(TEMPLATES).as_posix().replace("/", ".") for path in TEMPLATES.rglob("*.j2")]
    assert kept == {f"{form}-{name}" for form in ("html", "markdown") for name in templates}
    package = REPOSITORY / "src" / "mission_estimate" / "rendering"
    modules = {path.name.split(".")[0] for path in (package / "__pycache__").iterdir()}
    assert {path.stem for path in package.glob("*.py")} <= modules

"""What a machine lacks is installed by root, and told in one line to everybody else."""

import os
import sys
from pathlib import Path

import pytest
import system_libraries

PACKAGES = ["libpangoft2-1.0-0", "libharfbuzz-subset0"]


@pytest.mark.parametrize(
    ("platform", "has_apt", "message"),
    [
        (
            "linux",
            True,
            (
                "System packages are missing. Run this, then the same make again:\n"
                "    sudo apt-get update && sudo apt-get install -y --no-install-recommends"
                " libpangoft2-1.0-0 libharfbuzz-subset0"
            ),
        ),
        (
            "linux",
            False,
            (
                "System packages are missing. Debian calls them libpangoft2-1.0-0, libharfbuzz-subset0.\n"
                "Install them with this system's package manager, then run the same make again."
            ),
        ),
        (
            "darwin",
            False,
            "The PDF engine needs Pango. Run this, then the same make again:\n    brew install pango",
        ),
    ],
)
def test_says_what_to_run(platform: str, has_apt: bool, message: str) -> None:
    assert system_libraries.remedy(PACKAGES, platform, has_apt=has_apt) == message


def test_finds_what_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        system_libraries, "PDF_LIBRARIES", {"here": ("no-such.so", "libc.so.6"), "gone": ("no-such.so",)}
    )
    monkeypatch.setitem(sys.modules, "ensurepip", None)
    monkeypatch.setattr("importlib.util.find_spec", lambda _name: None)

    assert system_libraries.missing_packages([]) == []
    assert system_libraries.missing_packages(["venv", "pdf"]) == [
        f"python3.{sys.version_info.minor}-venv",
        "gone",
    ]


def test_is_content_where_nothing_is_missing(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(system_libraries, "missing_packages", lambda _needs: [])

    assert system_libraries.main(["venv", "pdf"]) == 0
    assert capfd.readouterr() == ("", "")


def test_refuses_a_python_that_is_too_old(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "version_info", (3, 9, 2))

    assert system_libraries.main([]) == 2
    assert capfd.readouterr() == (
        "",
        "Python 3.11 or newer is needed, and this one is 3.9. Name another: make PYTHON=python3.12 ...\n",
    )


def test_installs_as_root(apt: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert system_libraries.main(["pdf"]) == 0
    assert capfd.readouterr() == (
        "",
        "Installing system packages with apt-get: libpangoft2-1.0-0 libharfbuzz-subset0\n",
    )
    assert apt.read_text("utf-8").splitlines() == [
        "-q update",
        "-q install -y --no-install-recommends libpangoft2-1.0-0 libharfbuzz-subset0",
    ]


def test_shows_why_apt_failed(
    apt: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("APT_ENDS_WITH", "100")

    assert system_libraries.main(["pdf"]) == 2
    assert capfd.readouterr() == (
        "",
        (
            "Installing system packages with apt-get: libpangoft2-1.0-0 libharfbuzz-subset0\n"
            "apt says this\n\n"
            "apt-get update failed, see above. Fix that, then run the same make target again.\n"
        ),
    )
    assert apt.read_text("utf-8").splitlines() == ["-q update"]


def test_stops_where_the_user_is_not_root(
    apt: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    monkeypatch.setattr(sys, "platform", "linux")

    assert system_libraries.main(["pdf"]) == 2
    assert "    sudo apt-get update && sudo apt-get install -y" in capfd.readouterr().err
    assert not apt.exists()


@pytest.fixture
def apt(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Put an apt-get on the path that only notes its arguments; return where."""
    noted = tmp_path / "noted"
    command = tmp_path / "apt-get"
    command.write_text(
        f'#!/bin/sh\necho "$@" >> {noted}\necho apt says this\nexit ${{APT_ENDS_WITH:-0}}\n', "utf-8"
    )
    command.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    monkeypatch.setattr(system_libraries, "missing_packages", lambda _needs: PACKAGES)
    return noted

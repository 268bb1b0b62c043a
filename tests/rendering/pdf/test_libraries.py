"""What the engine lacks is told at once, with the line that mends it."""

import ctypes.util

import pytest

from mission_estimate.errors import Unfit
from mission_estimate.rendering.pdf import PdfEngine, libraries

ALL = "libgobject-2.0, libpango-1.0, libharfbuzz, libfontconfig, libpangoft2-1.0, libharfbuzz-subset"


def lacking(monkeypatch: pytest.MonkeyPatch, platform: str, *missing: str) -> Unfit:
    def opens(candidate: str) -> bool:
        return not any(name in candidate for name in missing)

    monkeypatch.setattr(libraries, "_opens", opens)
    monkeypatch.setattr("sys.platform", platform)
    with pytest.raises(Unfit) as raised:
        libraries.check_libraries()
    return raised.value


def test_is_content_here() -> None:
    libraries.check_libraries()


def test_names_the_one_that_only_slows_down(monkeypatch: pytest.MonkeyPatch) -> None:
    unfit = lacking(monkeypatch, "linux", "harfbuzz-subset")

    assert unfit.message == "the PDF engine needs the system library libharfbuzz-subset"
    assert unfit.remedy == (
        "install it with `sudo apt-get install -y --no-install-recommends libharfbuzz-subset0` "
        "(on other systems, Pango and HarfBuzz under the names used there)"
    )


def test_names_all(monkeypatch: pytest.MonkeyPatch) -> None:
    unfit = lacking(monkeypatch, "linux", "lib")

    assert unfit.message == f"the PDF engine needs the system libraries {ALL}"
    assert unfit.remedy == (
        "install them with "
        "`sudo apt-get install -y --no-install-recommends libharfbuzz-subset0 libpangoft2-1.0-0` "
        "(on other systems, Pango and HarfBuzz under the names used there)"
    )


def test_knows_homebrew(monkeypatch: pytest.MonkeyPatch) -> None:
    unfit = lacking(monkeypatch, "darwin", "pangoft2")

    assert unfit.message == "the PDF engine needs the system library libpangoft2-1.0"
    assert unfit.remedy == "install it with `brew install pango`"


def test_says_so_before_a_process_is_started(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(libraries, "_opens", lambda _: False)

    with pytest.raises(Unfit):
        PdfEngine()


def test_says_so_where_there_is_no_fork(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr("os.fork")

    with pytest.raises(Unfit) as raised:
        libraries.check_libraries()

    assert raised.value.message == ("PDF is made on Linux and macOS only; this system cannot fork processes")


@pytest.mark.parametrize(
    ("asked", "answer"),
    [
        ("libgobject-2.0-0", "libgobject-2.0.so.0"),
        ("pango-1.0", "libpango-1.0.so.0"),
        ("libharfbuzz-subset-0", "libharfbuzz-subset.so.0"),
        ("libfontconfig-1", "libfontconfig.so.1"),
        ("libpangoft2-1.0-0", "libpangoft2-1.0.so.0"),
        ("libharfbuzz-0", "libharfbuzz.so.0"),
        ("crypt", None),
    ],
)
def test_answers_the_names_that_the_engine_tries(
    monkeypatch: pytest.MonkeyPatch, asked: str, answer: str | None
) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    usual = ctypes.util.find_library

    with libraries.fast_lookup():
        assert ctypes.util.find_library(asked) == answer
    assert ctypes.util.find_library is usual

"""What the machine lacks while a PDF is made is told as that, and never as a mistake in the estimate."""

import select
import shutil
from pathlib import Path

import pytest

from mission_estimate.errors import Unfit
from mission_estimate.rendering import fonts
from mission_estimate.rendering.pdf import Limits, PdfEngine, PdfJob
from mission_estimate.rendering.pdf.environment_errors import (
    FACES_VANISHED,
    crashed,
    out_of_memory,
    refused_temporary,
)

PAGE = PdfJob('<html lang="en"><head><title>a</title></head><body><p>a</p></body></html>')
LONG_PAGE = PdfJob(PAGE.html.replace("<p>a</p>", "<p>Words and words</p>" * 150))


def test_the_typefaces_vanish_while_it_works(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Another face would stand in for those that are gone, or boxes."""
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    with PdfEngine() as engine:
        rendering = engine.start(LONG_PAGE)
        select.select([rendering._line], [], [], 20)
        (folder,) = tmp_path.glob("estimate-pdf-*")
        folder.rename(tmp_path / "gone")
        with pytest.raises(Unfit) as raised:
            rendering.result()
        assert (raised.value.message, raised.value.remedy) == FACES_VANISHED
        with pytest.raises(
            Unfit
        ) as raised:  # by a child that finds no place, and must not die of it for ever
            engine.make(PAGE)
    assert raised.value.message == "temporary files cannot be written: No such file or directory"


def test_a_typeface_is_missing_from_the_start(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    faces = tmp_path / "faces"
    shutil.copytree(fonts.FOLDER, faces)
    lost = fonts.print_faces()[1].file
    (faces / lost).unlink()
    monkeypatch.setattr(fonts, "FOLDER", faces)
    with pytest.raises(Unfit) as raised:
        PdfEngine()
    assert raised.value.message == f"the file {lost} of the program's typefaces cannot be read"


def test_a_typeface_of_the_page_is_missing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    face = fonts.web_faces()[0]
    monkeypatch.setattr(fonts, "FOLDER", tmp_path)
    with pytest.raises(Unfit) as raised:
        face.content()
    assert raised.value.remedy == "reinstall the program"


def test_no_temporary_file_can_be_written(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse() -> None:
        raise OSError(28, "No space left on device")

    with PdfEngine() as engine:
        monkeypatch.setattr("tempfile.TemporaryFile", refuse)
        with pytest.raises(Unfit) as raised:
            engine.make(PAGE)
    assert (raised.value.message, raised.value.remedy) == (
        "temporary files cannot be written: No space left on device",
        "free some space in the temporary folder, or name another one in the variable TMPDIR",
    )


def test_a_limit_of_the_system_below_ours_is_no_fault_of_the_document(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    limits = Limits(memory=1024**3)
    monkeypatch.setattr("resource.getrlimit", lambda _: (100 * 1024**2, 100 * 1024**2))
    assert out_of_memory(limits).unfit == (
        "the system allows 100 MiB of memory, and a PDF may need 1,024",
        "raise the limit with `ulimit -v unlimited`, or build without PDF",
    )
    monkeypatch.setattr("resource.getrlimit", lambda _: (-1, -1))
    assert out_of_memory(limits).warnings == ("the PDF needs more than 1,024 MiB of memory and was given up",)


@pytest.mark.parametrize(
    ("said", "warning"),
    [
        ("Fatal Python error: Aborted\n\nThread 0x1:\n  File 2", "the PDF engine crashed: Aborted"),
        ("a\n  b", "the PDF engine crashed: b"),
        (
            "GLib-ERROR: failed to allocate 9 bytes\nFatal Python error: Aborted\nFile",
            "the PDF needs more than 1,024 MiB of memory and was given up",
        ),
    ],
)
def test_says_why_it_crashed(said: str, warning: str) -> None:
    assert crashed(said, Limits()).warnings == (warning,)


def test_an_answer_that_found_no_space_is_no_fault_of_the_document() -> None:
    said = "Traceback (most recent call last):\n  File 1\nOSError: [Errno 28] No space left on device"
    unfit = crashed(said, Limits()).unfit
    assert unfit is not None
    assert unfit[0] == "temporary files cannot be written: No space left on device"


def test_no_thread_is_no_fault_of_the_document() -> None:
    said = "GLib-ERROR **: creating thread 'x': Error creating thread: Resource temporarily unavailable"
    unfit = crashed(said, Limits()).unfit
    assert unfit is not None
    assert unfit[0] == "the system lets the PDF engine start no thread"


def test_too_few_open_files_have_a_remedy_of_their_own() -> None:
    assert refused_temporary(OSError(24, "Too many open files"))[1].startswith(
        "raise the limit on open files"
    )

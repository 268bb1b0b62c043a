"""What the machine lacks while a PDF is made is told as that, and never as a mistake in the estimate."""

import select
import shutil
from pathlib import Path

import pytest

from mission_estimate.errors import Unfit
from mission_estimate.rendering import fonts
from mission_estimate.rendering.pdf import PdfEngine, PdfJob
from mission_estimate.rendering.pdf.unfitness import FACES_VANISHED

PAGE = PdfJob('<html lang="en"><head><title>a</title></head><body><p>a</p></body></html>')
LONG_PAGE = PdfJob(PAGE.html.replace("<p>a</p>", "<p>Words and words</p>" * 500))


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
    assert raised.value.remedy == "install the program again"


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

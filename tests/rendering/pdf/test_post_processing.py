"""A PDF is written with every object once, and every stream deflated once."""

import io
from collections.abc import Callable
from typing import Any

import pydyf
import pypdf
import pytest

from mission_estimate.rendering.pdf import PdfResult
from mission_estimate.rendering.pdf.post_processing import compress

BEGINS_AT_LEVEL_6 = b"\x78\x9c"


class Counted(pydyf.Object):  # type: ignore[misc]  # the engine has no types
    """An object that counts how often its bytes are asked for."""

    asked = 0

    @property
    def data(self) -> bytes:
        self.asked += 1
        return b"(counted)"


def _made() -> tuple[Any, Counted]:
    pdf, counted = pydyf.PDF(), Counted()
    pdf.add_object(pydyf.Stream([b"words " * 99], compress=True))
    pdf.add_object(counted)
    pdf.add_page(pydyf.Dictionary({"Type": "/Page", "Parent": pdf.pages.reference}))
    return pdf, counted


def _written(pdf: Any) -> pypdf.PdfReader:  # noqa: ANN401 - the engine has no types
    file = io.BytesIO()
    pdf.write(file, version=b"1.7", identifier=True, compress=True)
    return pypdf.PdfReader(file)


def _objects(read: pypdf.PdfReader) -> dict[int, tuple[str, bytes]]:
    found: dict[int, tuple[str, bytes]] = {}
    for number in range(1, 6):
        one = read.get_object(number)
        assert one is not None
        content = one.get_data() if isinstance(one, pypdf.generic.StreamObject) else b""
        found[number] = (str(sorted(one)) if isinstance(one, dict) else str(one), content)
    return found


def test_every_object_is_made_once_and_reads_the_same() -> None:
    pdf, counted = _made()
    compress(pdf)

    assert _objects(_written(pdf)) == _objects(_written(_made()[0]))
    assert counted.asked == 1


def test_the_engine_deflates_nothing_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    pdf, _ = _made()
    compress(pdf)
    monkeypatch.setattr(pydyf.zlib, "compressobj", None)

    assert len(_written(pdf).pages) == 1


def test_streams_of_a_document_are_deflated_at_level_6(make: Callable[..., PdfResult]) -> None:
    pdf = make("<p>" + "words " * 99).pdf
    assert pdf is not None

    begins = {part.lstrip(b"\r\n")[:2] for part in pdf.split(b"\nstream\n")[1:]}
    read = pypdf.PdfReader(io.BytesIO(pdf))

    assert BEGINS_AT_LEVEL_6 in begins
    assert b"\x78\xda" not in begins
    assert "words" in read.pages[0].extract_text()

"""Jobs and results go from one process to the other as plain bytes."""

import io

import pytest

from mission_estimate.rendering.pdf import Limits, PdfAttachment, PdfJob, PdfResult
from mission_estimate.rendering.pdf.protocol import read_job, read_result, write_job, write_result

JOB = PdfJob(
    html="<p>ɛ</p>",
    stylesheet="p {}",
    assets={"a/b.svg": ("image/svg+xml", b"<svg/>"), "c": ("text/plain", b"")},
    epoch=1499644800,
    attachments=(PdfAttachment("a.json", b"\x00\xff", "A", "application/json", "2017-07-10"),),
    limits=Limits(1.5, 7, 90),
)
RESULT = PdfResult(b"%PDF\x00", ("ɛ is missing",), 3, "trace")


def test_brings_a_job_over() -> None:
    file = io.BytesIO()
    write_job(JOB, file)
    file.seek(0)

    assert read_job(file) == JOB


@pytest.mark.parametrize("result", [RESULT, PdfResult(None), PdfResult(b"")])
def test_brings_a_result_over(result: PdfResult) -> None:
    file = io.BytesIO()
    write_result(result, file)
    file.seek(0)

    assert read_result(file) == result


def test_takes_no_part_for_the_whole() -> None:
    file = io.BytesIO()
    write_result(RESULT, file)
    whole = file.getvalue()

    parts = [read_result(io.BytesIO(whole[:length])) for length in range(len(whole))]

    assert parts == [None] * len(whole)


@pytest.mark.parametrize("content", [b"\xff" * 40, b"\x00" * 40, b"\x00" * 7 + b"\x02{}" + b"\x00" * 40])
def test_takes_nothing_else_for_a_result(content: bytes) -> None:
    assert read_result(io.BytesIO(content)) is None

"""One engine for all the tests of this folder: starting it is what takes time."""

from collections.abc import Callable, Iterator

import pytest

from mission_estimate.rendering.pdf import PdfEngine, PdfJob, PdfResult

Make = Callable[..., PdfResult]


@pytest.fixture(scope="session")
def engine() -> Iterator[PdfEngine]:
    with PdfEngine(jobs=2) as started:
        yield started


@pytest.fixture
def make(engine: PdfEngine) -> Make:
    """Make the PDF of what stands in the body of a page."""

    def made(body: str, **job: object) -> PdfResult:
        html = (
            '<!DOCTYPE html><html lang="en"><head><title>Estimate</title></head>'
            f'<body style="font-family: Estimate Serif">{body}</body></html>'
        )
        return engine.make(PdfJob(html, **job))  # type: ignore[arg-type]

    return made

"""A document that hangs, grows or crashes is given up, and takes nothing else along."""

import io
import math
import os
import select
import signal
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import Any

import pypdf
import pytest
from processes import children_of, lives, wait_until, worked

from mission_estimate.errors import Unfit
from mission_estimate.rendering.pdf import Limits, PdfAttachment, PdfEngine, PdfJob, PdfResult

ENDLESS = (
    '<p style="width: 3000px; height: 3000px; '
    'background: repeating-linear-gradient(red 0, blue .00001px)">a</p>'
)


TOO_SLOW = "the PDF was not finished after 0.7 seconds of processor time and was given up"

OWNER = """
import select, sys
from mission_estimate.rendering.pdf import PdfEngine, PdfJob
with PdfEngine() as engine:
    rendering = engine.start(PdfJob(sys.argv[1]))
    select.select([rendering._line], [], [])
    print(engine._process.pid, flush=True)
    rendering.result()
"""


ENDED = (
    "PDF worker killed, probably out of memory",
    "end other programs, or set one PDF at a time with `--jobs 1`, then build again",
)


def test_gives_up_at_the_deadline(make: Callable[..., PdfResult]) -> None:
    result = make(ENDLESS, limits=Limits(seconds=0.7))

    assert result == PdfResult(None, (TOO_SLOW,))


def test_the_deadline_is_reported_however_late_its_owner_looks() -> None:
    """While the texts of a long estimate are rendered, its PDF is not waited for."""
    with PdfEngine() as engine:
        rendering = engine.start(PdfJob(ENDLESS, limits=Limits(seconds=0.7)))
        select.select([rendering._line], [], [], 20)
        (child,) = children_of(engine._process.pid)
        assert wait_until(lambda: not lives(child), 20)

        assert rendering.result().warnings == (TOO_SLOW,)


def test_time_that_other_programs_take_does_not_count() -> None:
    """A child that is stopped uses no processor time; only the clock of its owner ends it."""
    with PdfEngine() as engine:
        rendering = engine.start(PdfJob(ENDLESS, limits=Limits(seconds=0.7, by_the_clock=1.5)))
        select.select([rendering._line], [], [], 20)
        (child,) = children_of(engine._process.pid)
        os.kill(child, signal.SIGSTOP)

        with pytest.raises(Unfit) as raised:
            rendering.result()

    assert raised.value.message == (
        "a PDF was not finished after 1.5 seconds, though it needed less than 0.7 of processor time"
    )


def test_gives_up_at_the_limit_of_memory(make: Callable[..., PdfResult]) -> None:
    result = make("<table><tr><td colspan=99999999>a</table>", limits=Limits(memory=400 * 1024**2))

    assert result.pdf is None
    assert result.warnings == ("the PDF needs more than 400 MiB of memory and was given up",)


def test_survives_a_crash() -> None:
    with PdfEngine() as engine:
        rendering = engine.start(PdfJob(ENDLESS))
        select.select([rendering._line], [], [], 20)
        (child,) = children_of(engine._process.pid)
        os.kill(child, signal.SIGSEGV)

        assert rendering.result().warnings == ("the PDF engine crashed: Segmentation fault",)
        assert engine.make(PdfJob('<html lang="en"><title>a</title><p>a')).warnings == ()


def test_tells_a_fault_of_the_engine() -> None:
    with PdfEngine() as engine:
        result = engine.make(PdfJob("", attachments=(PdfAttachment("a", b"", "", "text/plain", "today"),)))

    assert result.pdf is None
    assert result.warnings == ("the PDF engine failed with ValueError: Invalid isoformat string: 'today'",)
    assert result.trace.startswith("Traceback")


def test_a_child_that_the_system_ends_is_no_fault_of_the_document() -> None:
    """As where memory runs short: told as a finding it would refuse the estimate."""
    with PdfEngine() as engine:
        rendering = engine.start(PdfJob(ENDLESS))
        select.select([rendering._line], [], [], 20)
        (child,) = children_of(engine._process.pid)
        os.kill(child, signal.SIGKILL)

        with pytest.raises(Unfit) as raised:
            rendering.result()
        assert engine.make(PdfJob('<html lang="en"><title>a</title><p>a')).warnings == ()

    assert (raised.value.message, raised.value.remedy) == ENDED


def test_tells_that_the_engine_itself_was_ended() -> None:
    with PdfEngine() as engine:
        rendering = engine.start(PdfJob(ENDLESS))
        os.killpg(engine._process.pid, signal.SIGKILL)

        with pytest.raises(Unfit) as raised:
            rendering.result()

    assert (raised.value.message, raised.value.remedy) == ENDED


def test_a_killed_nursery_takes_its_children_along_and_the_next_removes_its_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    with PdfEngine() as engine:
        rendering = engine.start(PdfJob(ENDLESS))
        select.select([rendering._line], [], [], 20)
        (child,) = children_of(engine._process.pid)
        os.kill(engine._process.pid, signal.SIGKILL)
        assert wait_until(lambda: not lives(child), 4), "it prints on for nobody"
        with pytest.raises(Unfit):
            rendering.result()
    (left,) = tmp_path.iterdir()
    with PdfEngine() as engine:
        assert wait_until(lambda: not left.exists())
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("death", [signal.SIGKILL, signal.SIGINT, signal.SIGTERM])
def test_leaves_nothing_behind(death: signal.Signals, tmp_path: Path) -> None:
    environment = {**os.environ, "TMPDIR": str(tmp_path), "PYTHONPATH": os.pathsep.join(sys.path)}
    owner = subprocess.Popen(
        [sys.executable, "-c", OWNER, ENDLESS],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        env=environment,
    )
    with owner:
        assert owner.stdout is not None
        nursery = int(owner.stdout.readline())
        family = [nursery, *children_of(nursery)]
        left = list(tmp_path.iterdir())
        owner.send_signal(death)
        owner.wait(20)

    assert len(family) == 2
    assert len(left) == 1
    assert wait_until(lambda: not any(lives(process) for process in family))
    assert wait_until(lambda: list(tmp_path.iterdir()) == [])


def _has_worked_or_answered(engine: PdfEngine, rendering: Any, seconds: float) -> bool:  # noqa: ANN401 - private
    children = children_of(engine._process.pid)
    return bool(select.select([rendering._line], [], [], 0)[0]) or all(
        worked(child) > seconds for child in children
    )


@pytest.mark.hostile("s15_ctrl_c_in_svg")
def test_a_signal_in_a_drawing_cuts_nothing(engine: PdfEngine) -> None:
    """The engine swallows whatever is raised while it paints a drawing, and returns what it has by then."""
    circles = "".join(f'<circle cx="{n % 90}" cy="{n % 80}" r="5"/>' for n in range(300))
    drawing = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="99" height="99"><title>Dots</title>{circles}</svg>'
    )
    job = PdfJob(f'<html lang="en"><head><title>A</title></head><body>{drawing}</body></html>')
    rendering, took = engine.start(job), 0.0
    select.select([rendering._line], [], [])
    with ThreadPoolExecutor(1) as pool:
        result = pool.submit(rendering.result)
        while not result.done():
            used = [worked(child) for child in children_of(engine._process.pid)]
            took = max([took, *(seconds for seconds in used if seconds < math.inf)])
    whole = result.result().pdf
    for part in (0.4, 0.55, 0.7):
        rendering = engine.start(job)
        select.select([rendering._line], [], [])
        wait_until(partial(_has_worked_or_answered, engine, rendering, took * part))
        for child in children_of(engine._process.pid):
            os.kill(child, signal.SIGINT)
        with suppress(Unfit):
            assert rendering.result().pdf == whole


@pytest.mark.hostile("s20_no_fonts")
def test_needs_no_typeface_of_the_machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    none = tmp_path / "fonts.conf"
    none.write_text("<fontconfig></fontconfig>", "utf-8")
    monkeypatch.setenv("FONTCONFIG_FILE", str(none))
    monkeypatch.setenv("FONTCONFIG_PATH", str(tmp_path))
    style = "<style>body { font-family: Estimate Serif }</style>"
    job = PdfJob(f'<html lang="en"><head><title>A</title>{style}</head><body>Words</body></html>')
    with PdfEngine() as engine:
        result = engine.make(job)
    assert result.warnings == ()
    assert result.pdf is not None
    page: Any = pypdf.PdfReader(io.BytesIO(result.pdf)).pages[0]
    assert [font["/BaseFont"][8:] for font in page["/Resources"]["/Font"].values()] == ["Estimate-Serif"]

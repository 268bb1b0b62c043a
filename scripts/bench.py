"""Measure the budgets of speed and memory, and say which are met.

Budgets are ratios of processor time, taken from runs that take turns in fresh processes: the seconds of
a machine say little about another, and the clock little about a busy one. `make bench` runs everything,
`make bench BASELINE=FOLDER` compares with another checkout that was set up as well, and
`--engine PAGE.html STYLE.css` measures the PDF engine alone.
"""

import argparse
import os
import re
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from mission_estimate.rendering import fonts
from mission_estimate.rendering.pdf import PdfEngine, PdfJob, Rendering
from mission_estimate.rendering.pdf.protocol import read_job, write_job

ESTIMATE = (sys.executable, "-P", "-c", "from mission_estimate.cli.main import main; main()")
IMPORT = (sys.executable, "-W", "ignore", "-c", "import weasyprint")
EPOCH = 1_500_000_000
NO_FONTS = '<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd"><fontconfig></fontconfig>'


@dataclass(frozen=True)
class Row:
    """One budget: what was measured, against what, and how it came out."""

    name: str
    measured: float
    budget: float
    unit: str
    at_least: bool = False

    @property
    def met(self) -> bool:
        """Return whether the budget was kept."""
        return self.measured >= self.budget if self.at_least else self.measured <= self.budget

    def __str__(self) -> str:
        sign = "≥" if self.at_least else "≤"
        verdict = "met" if self.met else "MISSED"
        return f"{self.name:58} {self.measured:8.2f} {sign} {self.budget:6.2f} {self.unit:7} {verdict}"


def main() -> int:
    """Measure, print the table, and return 1 if a budget was missed."""
    options = _options()
    if options.dump:
        return dump(Path(options.dump), options.arguments)
    with tempfile.TemporaryDirectory(prefix="estimate-bench-") as folder:
        met = [_told(row) for row in _rows(options, Path(folder))]
    return 0 if all(met) else 1


def _told(row: Row) -> bool:
    """Print a row as soon as it is measured, and return whether its budget is met."""
    print(row, flush=True)
    return row.met


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--mission", default="minusma")
    parser.add_argument("--estimates", default="estimates")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument(
        "--baseline", type=Path, help="a checkout of another commit, set up with `make setup`"
    )
    parser.add_argument("--engine", nargs=2, metavar=("HTML", "CSS"), help="measure the PDF engine alone")
    parser.add_argument("--dump", help=argparse.SUPPRESS)
    parser.add_argument("arguments", nargs="*", help=argparse.SUPPRESS)
    return parser.parse_args()


def _rows(options: argparse.Namespace, folder: Path) -> Iterator[Row]:
    if options.engine:
        html, css = (Path(name).read_text("utf-8") for name in options.engine)
        jobs = [PdfJob(html, css, epoch=EPOCH)]
        yield from engine_alone(jobs, options.rounds, folder)
    else:
        jobs = handed_over(options, folder)
        yield from whole_command(options, jobs, folder)
        if options.baseline:
            yield from against(options.baseline, options, folder)
        yield from many_editions(options, folder)
    yield from workers(jobs, folder)


def whole_command(options: argparse.Namespace, jobs: list[PdfJob], folder: Path) -> Iterator[Row]:
    """Measure the command as people use it."""
    build = (*ESTIMATE, "build", options.mission, "--estimates", options.estimates, "--output")
    plain = Plain(jobs, folder)

    def cold() -> None:
        shutil.rmtree(folder / "cold", ignore_errors=True)
        run((*build, str(folder / "cold")))

    ours, theirs = take_turns(options.rounds, cold, plain.run)
    yield Row("cold full build / fresh weasyprint on the same HTML", ratio(ours, theirs), 1.25, "times")
    often = options.rounds * 3
    unchanged, helped = take_turns(
        often, lambda: run((*build, str(folder / "cold"))), lambda: run((*ESTIMATE, "--help"))
    )
    yield Row("unchanged build", statistics.median(unchanged), 0.15, "s")
    yield Row("--help", statistics.median(helped), 0.15, "s")
    check = (*ESTIMATE, "check", options.mission, "--estimates", options.estimates)
    checked, imported = take_turns(often, lambda: run(check), lambda: run(IMPORT))
    yield Row("check / import weasyprint", ratio(checked, imported), 1.0, "times")


def against(checkout: Path, options: argparse.Namespace, folder: Path) -> Iterator[Row]:
    """Measure against another commit; each works on the estimates of its own checkout."""
    python = str(checkout.resolve() / ".venv" / "bin" / "python")
    arguments = (*ESTIMATE[1:], "check", options.mission)
    ours, theirs = take_turns(
        options.rounds * 3,
        lambda: run((sys.executable, *arguments)),
        lambda: run((python, *arguments), at=checkout),
    )
    yield Row("check / check of the baseline", ratio(ours, theirs), 1.0, "times")
    build = (*ESTIMATE[1:], "build", options.mission, "--output")

    def cold(name: str, program: str, at: Path | None = None) -> None:
        shutil.rmtree(folder / name, ignore_errors=True)
        caches = {"XDG_CACHE_HOME": str(folder / name / "cache")}
        run((program, *build, str(folder / name / "build")), {**os.environ, **caches}, at=at)

    ours, theirs = take_turns(
        options.rounds, lambda: cold("ours", sys.executable), lambda: cold("theirs", python, checkout)
    )
    yield Row("cold full build / that of the baseline", ratio(ours, theirs), 0.9, "times")


def many_editions(options: argparse.Namespace, folder: Path, copies: int = 100) -> Iterator[Row]:
    """Measure what many editions cost: memory for a check of all, time for each that has not changed."""
    estimates = folder / "many"
    for number in range(copies):
        _copy_of(Path(options.estimates), options.mission, estimates, f"{options.mission}-{number}")
    check = (*ESTIMATE, "check", "--estimates", str(estimates))
    yield Row(f"peak memory of a check of {copies} missions", peak_memory(check), 150, "MiB")
    build = (
        *ESTIMATE,
        "build",
        "--format",
        "md",
        "--estimates",
        str(estimates),
        "--output",
        str(folder / "md"),
    )
    all_of, one_of = (*build, "--all"), (*build, f"{options.mission}-0")
    often = options.rounds * 5  # a run takes half a second, and the row is the hundredth part of a difference
    many, one = take_turns(often, lambda: run(all_of), lambda: run(one_of))
    each = statistics.median(more - less for more, less in zip(many, one, strict=True)) / (copies - 1)
    yield Row("each further edition that has not changed", each * 1000, 4.0, "ms")


def _copy_of(estimates: Path, mission: str, target: Path, name: str) -> None:
    """Copy a mission under another name."""
    shutil.copytree(estimates / mission, target / name)
    own = re.compile(rf"(?<![\w/.-]){re.escape(mission)}(?![\w/.-])|(?<=missions\.){re.escape(mission)}\b")
    for file in (target / name).rglob("*.yaml"):
        file.write_text(own.sub(name, file.read_text("utf-8")), "utf-8")


def engine_alone(jobs: list[PdfJob], rounds: int, folder: Path) -> Iterator[Row]:
    """Measure the engine with nothing before it to hide its import behind."""
    plain = Plain(jobs, folder)
    held = folder / "jobs"
    _keep(jobs, held)
    ours, theirs = take_turns(rounds, lambda: run(printing(held, 1)), plain.run)
    yield Row("engine, started cold / fresh weasyprint", ratio(ours, theirs), 1.25, "times")


def workers(jobs: list[PdfJob], folder: Path, copies: int = 4) -> Iterator[Row]:
    """Measure two workers against one, and the memory of the largest process among them."""
    held = folder / "copies"
    _keep([max(jobs, key=lambda job: len(job.html))] * copies, held)
    one, two = take_turns(
        1, lambda: run(printing(held, 1)), lambda: run(printing(held, 2)), clock=time.perf_counter
    )
    yield Row(f"{copies} documents with one worker / with two", ratio(one, two), 1.8, "times", at_least=True)
    yield Row("peak memory of a worker", peak_memory(printing(held, 2)), 200, "MiB")


def printing(held: Path, workers_: int) -> tuple[str, ...]:
    """Return the command that makes the kept documents with so many workers."""
    program = (
        "import sys; sys.path.insert(0, sys.argv[1]); import bench; from pathlib import Path; "
        "bench.print_all(bench.kept(Path(sys.argv[2])), int(sys.argv[3]))"
    )
    return (sys.executable, "-c", program, str(Path(__file__).parent), str(held), str(workers_))


def peak_memory(command: Sequence[str]) -> float:
    """Return the MiB of the largest process that a command starts, as the kernel counted them."""
    started = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    _, _, usage = os.wait4(started.pid, 0)
    return usage.ru_maxrss / (1024 if sys.platform == "linux" else 1024**2)


class Plain:
    """The `weasyprint` command on the same HTML, styles, fonts and variant."""

    def __init__(self, jobs: Sequence[PdfJob], folder: Path) -> None:
        self._folder = folder / "plain"
        self._folder.mkdir()
        (self._folder / "fonts.conf").write_text(NO_FONTS, "utf-8")
        faces = f"{fonts.SCHEME}:faces/"
        font_css = fonts.pdf_font_css(fonts.print_faces()).replace(faces, f"{fonts.FOLDER.as_uri()}/")
        (self._folder / "fonts.css").write_text(font_css, "utf-8")
        self._commands = [self._command(number, job) for number, job in enumerate(jobs)]
        self._env = {
            **os.environ,
            "SOURCE_DATE_EPOCH": str(EPOCH),
            "FONTCONFIG_FILE": str(self._folder / "fonts.conf"),
        }

    def run(self) -> None:
        """Make every document, one fresh command after the other."""
        for command in self._commands:
            run(command, self._env)

    def _command(self, number: int, job: PdfJob) -> tuple[str, ...]:
        home = self._folder / str(number)
        for path, (_, content) in job.assets.items():
            (home / path).parent.mkdir(parents=True, exist_ok=True)
            (home / path).write_bytes(content)
        home.mkdir(exist_ok=True)
        ours, theirs = f"{fonts.SCHEME}:assets/", f"{home.as_uri()}/"
        (home / "page.html").write_text(job.html.replace(ours, theirs), "utf-8")
        (home / "style.css").write_text(job.stylesheet.replace(ours, theirs), "utf-8")
        styles = ("-s", str(self._folder / "fonts.css"), "-s", str(home / "style.css"))
        variant = ("--pdf-variant", "pdf/a-3a")
        command = (sys.executable, "-W", "ignore", "-m", "weasyprint")
        return (*command, *styles, *variant, str(home / "page.html"), str(home / "page.pdf"))


def handed_over(options: argparse.Namespace, folder: Path) -> list[PdfJob]:
    """Return what one build hands to the engine, caught in a process of its own."""
    held = folder / "jobs"
    build = ("build", options.mission, "--estimates", options.estimates, "--output", str(folder / "caught"))
    run((sys.executable, str(Path(__file__)), "--dump", str(held), "--", *build))
    return kept(held)


def dump(held: Path, arguments: Sequence[str]) -> int:
    """Run the command in this process, and keep every job that it hands to the engine."""
    from mission_estimate.cli.main import main as estimate  # noqa: PLC0415

    caught: list[PdfJob] = []
    start = PdfEngine.start

    def catching(engine: PdfEngine, job: PdfJob) -> Rendering:
        caught.append(job)
        return start(engine, job)

    PdfEngine.start = catching  # type: ignore[method-assign,assignment]
    sys.argv[1:] = arguments
    try:
        estimate()
    finally:
        _keep(caught, held)
    return 0


def kept(held: Path) -> list[PdfJob]:
    """Read the jobs that were kept in a folder."""
    jobs = []
    for path in sorted(held.iterdir()):
        with path.open("rb") as file:
            jobs.append(read_job(file))
    return jobs


def _keep(jobs: Sequence[PdfJob], held: Path) -> None:
    held.mkdir(parents=True)
    for number, job in enumerate(jobs):
        with (held / f"{number:03}.job").open("wb") as file:
            write_job(job, file)


def print_all(jobs: Sequence[PdfJob], workers_: int) -> None:
    """Make all documents with so many workers."""
    with PdfEngine(jobs=workers_, stylesheets=tuple({job.stylesheet for job in jobs})) as engine:
        renderings = [engine.start(job) for job in jobs]
        results = [rendering.result() for rendering in renderings]
    failed = [result.warnings for result in results if result.pdf is None]
    if failed:
        raise SystemExit(f"no PDF: {failed[0]}")


def _compiled(env: dict[str, str] | None) -> dict[str, str]:
    """Let Python keep what it compiles, as an installation does."""
    return {name: value for name, value in (env or os.environ).items() if name != "PYTHONDONTWRITEBYTECODE"}


def run(command: Sequence[str], env: dict[str, str] | None = None, at: Path | None = None) -> None:
    """Run a command to its end, and stop with its words if it fails."""
    done = subprocess.run(command, env=_compiled(env), cwd=at, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(f"{' '.join(command)}\n{done.stdout}{done.stderr}")


def processor_time() -> float:
    """Return the seconds of the processor that all commands took which have ended, with what they started."""
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def take_turns(
    rounds: int,
    ours: Callable[[], Any],
    theirs: Callable[[], Any],
    clock: Callable[[], float] = processor_time,
) -> tuple[list[float], list[float]]:
    """Time two things in turn, after one round that is not counted."""
    ours()
    theirs()
    pairs = [(_seconds(ours, clock), _seconds(theirs, clock)) for _ in range(rounds)]
    return [pair[0] for pair in pairs], [pair[1] for pair in pairs]


def ratio(ours: Sequence[float], theirs: Sequence[float]) -> float:
    """Return the median of the ratios, each within one round."""
    return statistics.median(mine / other for mine, other in zip(ours, theirs, strict=True))


def _seconds(action: Callable[[], Any], clock: Callable[[], float]) -> float:
    began = clock()
    action()
    return clock() - began


if __name__ == "__main__":
    sys.exit(main())

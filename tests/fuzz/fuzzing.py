"""A small coverage-guided fuzzer: what takes new steps in our own code is kept and changed again.

    python tests/fuzz/fuzzing.py read 60        # or prose, estimate; seconds

What is kept lies in `.cache/fuzz/NAME`, so that the next run begins where this one ended.
The engines that feed on compiled code come for few versions of Python; a loop over
`sys.settrace` comes with all of them, and the reader and the grammar are small.
"""

import hashlib
import random
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from types import CodeType, FrameType
from typing import TYPE_CHECKING, cast

if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).parent.parent))

from fuzz.changes import changed, smaller

if TYPE_CHECKING:
    from _typeshed import TraceFunction

KEPT = Path(__file__).parent.parent.parent / ".cache" / "fuzz"
LONGEST = 400
SLOWEST = 30.0
"""Seconds of the processor, watched, that an input may take: a whole estimate takes one, so this is a hang."""

OURS = "mission_estimate"

Target = Callable[[bytes], None]
Step = tuple[CodeType, int, int]


class Coverage:
    """The steps from line to line that were ever taken in our own code, and how often: once, some times, many."""

    def __init__(self) -> None:
        self.seen: set[tuple[Step, int]] = set()
        self._now: dict[Step, int] = {}

    def run(self, target: Target, raw: bytes) -> int:
        """Run the target and return how many steps were new, or taken more often than ever."""
        self._now = {}
        before = sys.gettrace()
        sys.settrace(cast("TraceFunction", self._enter))
        try:
            target(raw)
        finally:
            sys.settrace(before)
        fresh = {(step, min(times.bit_length(), 6)) for step, times in self._now.items()} - self.seen
        self.seen |= fresh
        return len(fresh)

    @property
    def steps(self) -> int:
        """Return how many different steps were taken, however often."""
        return len({step for step, _ in self.seen})

    def _enter(
        self, frame: FrameType, _event: str, _: object
    ) -> "Callable[[FrameType, str, object], object] | None":
        code, now, last = frame.f_code, self._now, 0
        if OURS not in code.co_filename:
            return None

        def step(frame: FrameType, event: str, _: object) -> object:
            nonlocal last
            if event == "line":
                taken = (code, last, frame.f_lineno)
                last = frame.f_lineno
                now[taken] = now.get(taken, 0) + 1
            return step

        return step


@dataclass
class Corpus:
    """The inputs that are worth changing; the latest are changed most, since they lead furthest."""

    inputs: list[bytes] = field(default_factory=list)
    folder: Path | None = None

    def add(self, raw: bytes) -> None:
        """Keep an input, for later runs too."""
        self.inputs.append(raw)
        if self.folder is not None:
            self.folder.mkdir(parents=True, exist_ok=True)
            (self.folder / hashlib.sha256(raw).hexdigest()[:16]).write_bytes(raw)

    def choose(self, chance: random.Random) -> bytes:
        """Return one of all, or as often one of the latest."""
        return chance.choice(self.inputs if chance.random() < 0.5 else self.inputs[-40:])


def fuzz(
    target: Target, seeds: Sequence[bytes], seconds: float, seed: int = 0, *, longest: int = LONGEST,
    folder: Path | None = None,
) -> tuple[int, int]:  # fmt: skip
    """Run for some seconds; return runs and steps. The input that breaks the target is in the exception."""
    chance, coverage, corpus = random.Random(seed), Coverage(), Corpus(folder=folder)  # noqa: S311 - no secrets
    runs, end = 0, time.monotonic() + seconds
    while time.monotonic() < end or runs < len(seeds):
        raw = (
            seeds[runs]
            if runs < len(seeds)
            else changed(corpus.choose(chance), corpus.choose(chance), chance, longest)
        )
        if _run(coverage, target, raw) or not corpus.inputs:
            corpus.add(raw)
        runs += 1
    return runs, coverage.steps


def _run(coverage: Coverage, target: Target, raw: bytes) -> int:
    began = time.process_time()
    try:
        fresh = coverage.run(target, raw)
    except Exception as fault:
        least = smaller(raw, partial(_breaks, target, type(fault)))
        raise AssertionError(f"the input {least!r} breaks {target.__name__}") from fault
    if time.process_time() - began > SLOWEST:
        raise AssertionError(f"the input {raw!r} holds up {target.__name__}")
    return fresh


def _breaks(target: Target, kind: type[Exception], raw: bytes) -> bool:
    try:
        target(raw)
    except Exception as fault:  # noqa: BLE001 - whatever it raises
        return isinstance(fault, kind)
    return False


def main() -> None:
    from fuzz.targets import LENGTHS, SEEDS, TARGETS  # noqa: PLC0415 - it needs the path from above

    name, seconds = sys.argv[1], float(sys.argv[2])
    folder = KEPT / name
    kept = [path.read_bytes() for path in sorted(folder.iterdir())] if folder.is_dir() else []
    seeds = (*SEEDS[name], *kept)
    runs, steps = fuzz(
        TARGETS[name], seeds, seconds, seed=time.time_ns(), longest=LENGTHS.get(name, LONGEST), folder=folder
    )
    sys.stdout.write(f"{name}: {runs:,} inputs, {steps:,} steps of our code, nothing broke\n")


if __name__ == "__main__":
    main()

"""A small coverage-guided fuzzer: what reaches new lines of our own code is kept and changed again.

    python tests/fuzz/fuzzing.py read 60        # or prose; seconds

The engines that feed on compiled code come for few versions of Python; a loop over
`sys.settrace` comes with all of them, and the reader and the grammar are small.
"""

import random
import sys
import time
from collections.abc import Callable
from pathlib import Path
from types import CodeType, FrameType
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from _typeshed import TraceFunction

PIECES = (
    b"[", b"]", b"(", b")", b"{", b"}", b"{{", b"}}", b"[[", b"]]", b"[@", b"*", b"**", b"\\", b"<", b">", b"&",
    b"!", b"|", b"#", b"- ", b"1. ", b": ", b"\n", b"\n\n", b"  ", b"    ", b"'", b'"', b"`", b"_", b"~", b"$", b"%",
    b"@", b",", b"---\n", b"...\n", b"?", b"http://", b"https://a.b", b"&lt;", b"&#1;", b"\xc3\xa9", b"\xe2\x80\xae",
    b"\xef\xbb\xbf", b"\xf0\x9f\x98\x80", b"\x00", b"\x1b", b"\r", b"\t", b"\xff", b"|\n  ", b"a", b"Z", b"9", b".",
)  # fmt: skip
LONGEST = 400
OURS = "mission_estimate"

Edge = tuple[CodeType, int, int]


class Coverage:
    """The steps from line to line that were ever taken in our own code."""

    def __init__(self) -> None:
        self.seen: set[Edge] = set()
        self._new = 0
        self._last = 0

    def run(self, target: Callable[[bytes], None], raw: bytes) -> int:
        """Run the target and return how many steps were new."""
        self._new = 0
        sys.settrace(cast("TraceFunction", self._enter))
        try:
            target(raw)
        finally:
            sys.settrace(None)
        return self._new

    def _enter(
        self, frame: FrameType, _event: str, _: object
    ) -> "Callable[[FrameType, str, object], object] | None":
        return self._step if OURS in frame.f_code.co_filename else None

    def _step(self, frame: FrameType, event: str, _: object) -> object:
        if event == "line":
            edge = (frame.f_code, self._last, frame.f_lineno)
            self._last = frame.f_lineno
            if edge not in self.seen:
                self.seen.add(edge)
                self._new += 1
        return self._step


def changed(raw: bytes, other: bytes, chance: random.Random) -> bytes:
    """Change an input in one to four places."""
    made = bytearray(raw)
    for _ in range(chance.randint(1, 4)):
        at = chance.randint(0, len(made))
        match chance.randrange(5):
            case 0 | 1:
                made[at:at] = chance.choice(PIECES)
            case 2:
                del made[at : at + chance.randint(1, 8)]
            case 3:
                made[at:at] = made[chance.randint(0, len(made)) :][: chance.randint(1, 30)] * chance.randint(
                    1, 3
                )
            case _:
                cut = chance.randint(0, len(other))
                made[at:] = other[cut:]
    return bytes(made[:LONGEST])


def fuzz(
    target: Callable[[bytes], None], seeds: tuple[bytes, ...], seconds: float, seed: int = 0
) -> tuple[int, int]:
    """Run for some seconds; return runs and steps. The input that breaks the target is in the exception."""
    chance, coverage, corpus = random.Random(seed), Coverage(), list(seeds)  # noqa: S311 - no secrets
    runs, end = 0, time.monotonic() + seconds
    while time.monotonic() < end or runs < len(seeds):
        raw = (
            seeds[runs]
            if runs < len(seeds)
            else changed(chance.choice(corpus), chance.choice(corpus), chance)
        )
        try:
            if coverage.run(target, raw):
                corpus.append(raw)
        except Exception as fault:
            raise AssertionError(f"the input {raw!r} breaks {target.__name__}") from fault
        runs += 1
    return runs, len(coverage.seen)


def main() -> None:
    sys.path.insert(0, str(Path(__file__).parent.parent))
    from fuzz.targets import SEEDS, TARGETS  # noqa: PLC0415 - found beside this file

    name, seconds = sys.argv[1], float(sys.argv[2])
    runs, steps = fuzz(TARGETS[name], SEEDS[name], seconds, seed=time.time_ns())
    sys.stdout.write(f"{name}: {runs:,} inputs, {steps:,} steps of our code, nothing broke\n")


if __name__ == "__main__":
    main()

"""Builds in processes of their own, which the tests start: kill, race or hold.

kill FOLDER      publish in FOLDER/1, FOLDER/2, … and kill the process at its first call of the
                 system, its second, …, until one ends; then print how many there were
race FOLDER A    publish a set of the letter A thirty times, and look whether it is whole each time
hold FOLDER      hold the lock until standard input ends
"""

import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, cast

from mission_estimate.publishing import Inputs, OutputFolder
from mission_estimate.publishing.os_calls import Operations

NAMES = {"o": ("x.html", "x.md", "figures/a.svg"), "n": ("x.html", "x.pdf", "figures/b.svg")}


def publish(output: OutputFolder, letter: str, patience: float = 0) -> None:
    files = {name: letter.encode() * 3000 for name in NAMES.get(letter, NAMES["n"])}
    with output.locked(patience=patience) as publisher:
        publisher.publish(files, Inputs({"estimate.yaml": letter}), {})
        if output.mismatches():
            sys.exit(f"{letter}: {output.mismatches()}")


class Hasty(Operations):
    """The system without the waiting for the disk, which a killed process leaves behind whole."""

    @staticmethod
    def fsync(fd: object) -> None:
        pass

    @staticmethod
    def sync_folder(path: str) -> None:
        pass


HASTY = Hasty()


class Killing:
    """The system, which ends this process at call number `last`; a write is half done by then."""

    def __init__(self, last: int) -> None:
        self._left = last

    def __getattr__(self, name: str) -> Callable[..., Any]:
        def call(*arguments: Any, **options: Any) -> Any:  # noqa: ANN401 - whatever the call takes
            self._left -= 1
            if self._left == 0:
                if name == "write":
                    os.write(arguments[0], arguments[1][: len(arguments[1]) // 2])
                os.kill(os.getpid(), signal.SIGKILL)
            return getattr(HASTY, name)(*arguments, **options)

        return call


def kill(folder: Path) -> None:
    number, status = 0, 1
    while status:
        number += 1
        output = OutputFolder(folder / str(number), "minusma", "2017-07-10", HASTY)
        publish(output, "o")
        if (child := os.fork()) == 0:
            killing = cast("Operations", Killing(number))
            publish(OutputFolder(output.root, output.mission, output.edition, killing), "n")
            os._exit(0)
        status = os.waitpid(child, 0)[1]
        if status not in {0, signal.SIGKILL}:
            sys.exit(f"run {number} ended with {status}")
    sys.stdout.write(f"{number}\n")


def main() -> None:
    what, folder, *rest = sys.argv[1:]
    output = OutputFolder(Path(folder), "minusma", "2017-07-10", HASTY)
    if what == "kill":
        kill(Path(folder))
    elif what == "race":
        for _ in range(30):
            publish(output, rest[0], patience=60)
    else:
        with output.locked():
            sys.stdout.write("held\n")
            sys.stdout.flush()
            sys.stdin.read()


if __name__ == "__main__":
    main()

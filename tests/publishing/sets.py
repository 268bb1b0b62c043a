"""Two sets of documents to publish, and a system that can be watched and made to fail."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

from mission_estimate.publishing import Inputs, OutputFolder
from mission_estimate.publishing.os_calls import Operations

STEM = "minusma-2017-07-10"


class Sample:
    """A set of documents; every byte in it tells which set it is of."""

    def __init__(self, letter: str, endings: tuple[str, ...], figures: tuple[str, ...]) -> None:
        names = [f"{STEM}.{ending}" for ending in endings] + [f"figures/{name}.svg" for name in figures]
        self.files = {name: (letter * 5000 + name).encode() for name in names}
        self.inputs = Inputs({"estimates/minusma/2017-07-10/estimate.yaml": letter * 64})
        self.options: dict[str, str | bool] = {"paper": "a4", "draft": False}

    def publish(self, output: OutputFolder) -> None:
        with output.locked(patience=0) as publisher:
            publisher.publish(self.files, self.inputs, self.options)

    def is_current(self, output: OutputFolder) -> bool:
        return output.is_current(self.inputs, self.options)

    def is_whole(self, output: OutputFolder) -> bool:
        return content(output.path) == self.files


def content(folder: Path) -> dict[str, bytes]:
    """Return all files of a set, hidden ones too, without the manifest."""
    files = (path for path in folder.rglob("*") if path.is_file() and path.name != "manifest.json")
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


class Hasty(Operations):
    """The system without the waiting for the disk: what the tests write need not last."""

    @staticmethod
    def fsync(fd: object) -> None:
        pass

    @staticmethod
    def sync_folder(path: str) -> None:
        pass


HASTY = Hasty()


class Watched:
    """The calls to the system, written down; `before` may raise in the place of any."""

    def __init__(self, before: Callable[[int, str], None] = lambda _number, _name: None) -> None:
        self.log: list[str] = []
        self._before = before
        self.open_files: dict[int, str] = {}

    def __getattr__(self, name: str) -> Callable[..., Any]:
        def call(*arguments: Any, **options: Any) -> Any:  # noqa: ANN401 - whatever the call takes
            self.log.append(f"{name} {' '.join(self._shown(each) for each in arguments)}".rstrip())
            if name == "close":
                self.open_files.pop(arguments[0], None)
                os.close(arguments[0])  # a file is closed even where closing it fails
                return self._before(len(self.log), name)
            self._before(len(self.log), name)
            result = getattr(HASTY, name)(*arguments, **options)
            if name == "open":
                self.open_files[result] = self._shown(arguments[0])
            return result

        return call

    def _shown(self, argument: object) -> str:
        if isinstance(argument, str):
            return "/".join(argument.split("/")[-2:] if "figures/" in argument else argument.split("/")[-1:])
        return self.open_files.get(argument, "") if isinstance(argument, int) else ""

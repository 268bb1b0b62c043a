"""The folder of one edition below the output folder, as the rest of the program sees it."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from pathlib import Path

from mission_estimate import __version__
from mission_estimate.errors import Unfit
from mission_estimate.findings import Finding
from mission_estimate.publishing import safe_names
from mission_estimate.publishing.atomic_swap import Exchange, recover, write_manifest
from mission_estimate.publishing.digests import Inputs
from mission_estimate.publishing.locking import Lock
from mission_estimate.publishing.manifest import (
    Manifest,
    Option,
    Refusal,
    State,
    count,
    output_of,
    read_manifest,
)
from mission_estimate.publishing.os_calls import OPERATIONS, Operations
from mission_estimate.publishing.os_errors import in_the_way, unfit_if_refused
from mission_estimate.publishing.output_dir import Place, enter, is_folder
from mission_estimate.publishing.verify import mismatches
from mission_estimate.workspace import first_link

PATIENCE = 30.0


def _say_nothing(_: str) -> None:
    pass


@dataclass(frozen=True, slots=True)
class OutputFolder:
    """ROOT/MISSION/EDITION; the names are checked before any path is made of them."""

    root: Path
    mission: str
    edition: str
    operations: Operations = OPERATIONS

    def __post_init__(self) -> None:
        safe_names.check_names(self.mission, self.edition)

    @property
    def path(self) -> Path:
        """Return where the documents are."""
        return self.root / self.mission / self.edition

    def manifest(self) -> Manifest | None:
        """Return what the last build left; None where there is nothing that can be read."""
        with suppress(OSError):
            return self.read()
        return None

    def read(self) -> Manifest | None:
        """Return what the last build left; None where there was none, or where the folder is a link."""
        folders = (self.path.parent, self.path)
        if first_link(self.root) or not all(is_folder(folder, self.operations) for folder in folders):
            return None
        return read_manifest(self.path)

    def is_current(self, inputs: Inputs, options: Mapping[str, Option]) -> bool:
        """Return whether the documents are those of these inputs, every byte of them.

        Where a build was ended while it cleaned up they are, and the next one has to finish that.
        """
        found = self.manifest()
        return (
            found is not None
            and found.state is State.CURRENT
            and (found.mission, found.edition, found.program) == (self.mission, self.edition, __version__)
            and found.inputs == inputs.digests
            and found.options == options
            and not mismatches(self.path, found)
            and not Place(self.path, self.operations).has_leftovers()
        )

    def mismatches(self) -> tuple[str, ...]:
        """Return the names of the files that are not those of the manifest: missing, or changed by hand."""
        found = self.manifest()
        return mismatches(self.path, found) if found else ()

    def last_good(self) -> Manifest | None:
        """Return the manifest of the last good set, where that is whole."""
        found = self.manifest()
        whole = found and found.state is not State.UNFINISHED and not mismatches(self.path, found)
        return found if whole else None

    @contextmanager
    def locked(
        self, *, patience: float = PATIENCE, on_wait: Callable[[str], None] = _say_nothing
    ) -> Iterator["Publisher"]:
        """Keep other builds of the mission out, and finish what a killed one began.

        `on_wait` gets a sentence when another build is running; after about
        `patience` seconds Unfit says the same.
        """
        self._make_parents()
        with Lock(self.path.parent, self.operations, patience, on_wait).held():
            place = Place(self.path, self.operations)
            with unfit_if_refused(self.path):
                recover(place, self.read())
            yield Publisher(self, place)

    def _make_parents(self) -> None:
        """Make the output folder and the mission's; neither may be a link."""
        with unfit_if_refused(self.root):
            if link := first_link(self.root):
                raise Unfit(
                    f"{link} is a link, and nothing is written through a link",
                    "name the folder that it leads to with `--output`",
                )
            if self.root.exists() and not self.root.is_dir():
                raise in_the_way(self.root, "a file", "folder")
            self.operations.makedirs(str(self.root), exist_ok=True)
            enter(self.path.parent, self.operations)


@dataclass(frozen=True, slots=True)
class Publisher:
    """What may be done while the lock is held: the only writer, and only `OutputFolder.locked` gives one."""

    output: OutputFolder
    place: Place

    def publish(
        self,
        files: Mapping[str, bytes],
        inputs: Inputs,
        options: Mapping[str, Option],
        findings: Iterable[Finding] = (),
    ) -> Manifest:
        """Put a set of documents in the place of the last one, and return its manifest.

        Files of the last set that the new one does not have are removed. Where the
        system refuses, Unfit is raised and the last set stays unchanged.
        """
        if strange := [name for name in files if not safe_names.is_file_name(name)]:
            raise ValueError(f"no name for a file: {strange[0]!r}")
        manifest = Manifest(
            mission=self.output.mission,
            edition=self.output.edition,
            program=__version__,
            inputs=dict(inputs.digests),
            options=dict(options),
            outputs={name: output_of(content) for name, content in files.items()},
            findings=count(findings),
        )
        with unfit_if_refused(self.place.folder):
            Exchange(self.place, self.output.read(), manifest).run(files)
        return manifest

    def mark_refused(self, inputs: Inputs, findings: Iterable[Finding]) -> bool:
        """Note that a newer input was refused; return whether there is a last good set that stays.

        Without one nothing is written: there is nothing that could look current.
        """
        with unfit_if_refused(self.place.folder):
            last = self.output.read()
            if last is None or last.state is State.UNFINISHED:
                return False
            refusal = Refusal(inputs.digest, count(findings))
            write_manifest(self.place, replace(last, state=State.REFUSED, refused=refusal))
        return self.output.last_good() is not None

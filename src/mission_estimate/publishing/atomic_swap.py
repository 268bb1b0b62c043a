"""Exchange one set of documents for another, so that new and old files are never mixed.

In this order: all new files and manifests are written under passing names and seen
onto the disk, which is what a full disk stops. The manifest is marked unfinished.
The old files are moved aside, the new ones get their names, and the manifest of the
new set comes last. Where this fails, everything is moved back. Where it is killed,
the next build moves the rest forward: all that it needs is on the disk.
"""

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import replace

from mission_estimate.publishing.manifest import Manifest, State
from mission_estimate.publishing.output_dir import MARK, NEW, OLD, Place, temporary
from mission_estimate.publishing.safe_names import MANIFEST
from mission_estimate.publishing.verify import mismatches


class Exchange:
    """The way from the set `before`, if there is one, to the set `after`."""

    def __init__(self, place: Place, before: Manifest | None, after: Manifest) -> None:
        self._place = place
        self._before = before
        self._after = after

    def run(self, files: Mapping[str, bytes]) -> None:
        """Put the files in their places, or leave everything unchanged."""
        try:
            replaced = self._prepare(files)
        except BaseException:
            self._place.sweep()
            raise
        try:
            self._switch(replaced)
        except BaseException:
            self._undo(replaced)
            raise
        self._place.sweep()

    def _prepare(self, files: Mapping[str, bytes]) -> tuple[str, ...]:
        """Write all that is new under passing names; return the names that are taken."""
        place, before = self._place, self._before
        known = {*files, *(before.outputs if before else ())}
        place.make_folders((*sorted(known), MANIFEST))
        replaced = tuple(sorted(name for name in known if place.has(name)))
        for name, content in sorted(files.items()):
            place.write(temporary(NEW, name), content)
        mark = replace(self._after, state=State.UNFINISHED, replaces=replaced)
        place.write(temporary(NEW, MANIFEST), self._after.to_json())
        place.write(temporary(MARK, MANIFEST), mark.to_json())
        if before:
            place.write(temporary(OLD, MANIFEST), before.to_json())
        place.sync()
        return replaced

    def _switch(self, replaced: tuple[str, ...]) -> None:
        """Exchange the names; between the mark and the last manifest no set is whole."""
        place = self._place
        place.move(temporary(MARK, MANIFEST), MANIFEST)
        place.sync()
        for name in replaced:
            place.move(name, temporary(OLD, name))
        for name in sorted(self._after.outputs):
            place.move(temporary(NEW, name), name)
        place.sync()
        place.move(temporary(NEW, MANIFEST), MANIFEST)
        place.sync()

    def _undo(self, replaced: tuple[str, ...]) -> None:
        """Move everything back, the manifest last; where that fails the mark stays, for the next build."""
        place = self._place
        with suppress(OSError):
            if place.has(temporary(MARK, MANIFEST)):  # nothing has moved, and nothing has to move back
                place.sweep()
                return
            for name in self._after.outputs:
                if not place.has(temporary(NEW, name)):
                    place.move(name, temporary(NEW, name))
            for name in replaced:
                if place.has(temporary(OLD, name)):
                    place.move(temporary(OLD, name), name)
            self._restore_manifest()
            place.sync()
            place.sweep()

    def _restore_manifest(self) -> None:
        if self._before:
            self._place.move(temporary(OLD, MANIFEST), MANIFEST)
        else:
            self._place.remove(MANIFEST)


def recover(place: Place, found: Manifest | None) -> None:
    """Finish what a killed build began, and remove what it left."""
    if found and found.state is State.UNFINISHED:
        _roll_forward(place, found)
    place.sweep()


def _roll_forward(place: Place, mark: Manifest) -> None:
    place.make_folders(mark.outputs)
    for name in mark.outputs:
        if place.has(temporary(NEW, name)):
            place.move(temporary(NEW, name), name)
    for name in mark.replaces:
        if name not in mark.outputs:
            place.remove(name)
    if not mismatches(place.folder, mark):
        write_manifest(place, replace(mark, state=State.CURRENT, replaces=()))


def write_manifest(place: Place, manifest: Manifest) -> None:
    """Replace the manifest alone; the documents stay as they are."""
    place.remove(temporary(NEW, MANIFEST))
    try:
        place.write(temporary(NEW, MANIFEST), manifest.to_json())
        place.move(temporary(NEW, MANIFEST), MANIFEST)
    except BaseException:
        with suppress(OSError):
            place.remove(temporary(NEW, MANIFEST))
        raise
    place.sync()

"""Look at the machine before anything fails on it: what a build needs, one by one."""

import os
import shutil
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from mission_estimate.errors import CannotGoOn
from mission_estimate.rendering.fonts import Face, print_faces, web_faces
from mission_estimate.rendering.pdf.libraries import check_libraries

OLDEST_PYTHON = (3, 11)
_BEGINNINGS = (b"\0\1\0\0", b"OTTO", b"wOF2")
"""What a font file begins with: TrueType, OpenType, and those of web pages."""

LEAST_BYTES = 64 * 1_048_576


@dataclass(frozen=True, slots=True)
class Machine:
    """What the command line knows of the machine; `templates` are the program's own, if they are there."""

    python: tuple[int, int, int]
    templates: Path | None
    estimates: Path
    output: Path
    temporary: str
    encoding: str


@dataclass(frozen=True, slots=True)
class Symptom:
    """One thing that a build needs: whether it is well, what was found, and what to do if not."""

    what: str
    well: bool
    found: str
    help: str = ""


def look(machine: Machine) -> tuple[Symptom, ...]:
    """Look at everything; nothing stays behind of what is tried."""
    return (
        _python(machine),
        _libraries(),
        _templates(machine),
        _typefaces(),
        _estimates(machine),
        *_output(machine.output),
        _temporary(machine.temporary),
        _encoding(machine.encoding),
    )


def _python(machine: Machine) -> Symptom:
    version, oldest = (".".join(map(str, numbers)) for numbers in (machine.python, OLDEST_PYTHON))
    well = machine.python[:2] >= OLDEST_PYTHON
    return Symptom("Python", well, version, f"install Python {oldest} or newer")


def _libraries() -> Symptom:
    try:
        check_libraries()
    except CannotGoOn as fault:
        return Symptom("libraries of the PDF engine", False, fault.message, fault.remedy)
    return Symptom("libraries of the PDF engine", True, "all found")


def _templates(machine: Machine) -> Symptom:
    folder = machine.templates
    if folder is None or not (folder / "estimate" / "outline.yaml").is_file():
        return Symptom("templates", False, "the built-in templates are missing", "reinstall the program")
    return Symptom("templates", True, folder.as_posix())


def _typefaces() -> Symptom:
    try:
        faces = (*print_faces(), *web_faces())
        lost = [face.file for face in faces if not _is_a_face(face)]
    except (CannotGoOn, LookupError):
        faces, lost = (), ["faces.json"]
    if lost:
        return Symptom("typefaces", False, f"{', '.join(lost)} missing or damaged", "reinstall the program")
    return Symptom("typefaces", True, f"{len(faces)} files")


def _is_a_face(face: Face) -> bool:
    """Look at the first bytes: a copy that was broken off or mangled mostly lacks them."""
    try:
        return face.content().startswith(_BEGINNINGS)
    except CannotGoOn:
        return False


def _estimates(machine: Machine) -> Symptom:
    folder = machine.estimates
    if folder.is_dir() and os.access(folder, os.R_OK | os.X_OK):
        return Symptom("estimates", True, folder.as_posix())
    remedy = "run the command in the folder that holds them, or name it with `--estimates`"
    return Symptom("estimates", False, f"there is no folder {folder.as_posix()} that can be read", remedy)


def _output(output: Path) -> Iterator[Symptom]:
    """Try the output folder, or the nearest folder above it that is there."""
    try:
        nearest = next((folder for folder in (output, *output.absolute().parents) if folder.exists()), output)
    except FileNotFoundError:
        remedy = "change to another folder with `cd`"
        yield Symptom("output folder", False, "the current folder no longer exists", remedy)
        return
    if why := _unwritable(str(nearest)):
        remedy = "ask for permission to write there, or name another with `--output`"
        yield Symptom("output folder", False, f"{output.as_posix()} cannot be written: {why}", remedy)
        return
    yield Symptom("output folder", True, f"{output.as_posix()} can be written")
    free = shutil.disk_usage(nearest).free
    yield Symptom("free space", free >= LEAST_BYTES, f"{free // 1_048_576:,} MiB", "make room on this disk")


def _temporary(folder: str) -> Symptom:
    if not folder:
        remedy = "make room on the disk, or set TMPDIR to a writable folder"
        return Symptom("temporary folder", False, "no temporary folder is writable", remedy)
    if why := _unwritable(folder):
        remedy = "set TMPDIR to a writable folder"
        return Symptom("temporary folder", False, f"{folder} cannot be written: {why}", remedy)
    return Symptom("temporary folder", True, f"{folder} can be written")


def _encoding(encoding: str) -> Symptom:
    well = encoding.lower().replace("-", "") == "utf8"
    remedy = "set LC_ALL=C.UTF-8, or PYTHONUTF8=1: names of files with other letters cannot be read otherwise"
    return Symptom("names of files", well, f"read as {encoding}", remedy)


def _unwritable(folder: str) -> str:
    """Return why no file can be made in a folder; empty where one can."""
    try:
        with tempfile.TemporaryFile(dir=folder) as tried:
            tried.write(b"\0" * 4096)
            tried.flush()
    except OSError as fault:
        return fault.strerror or "the system does not say why"
    return ""

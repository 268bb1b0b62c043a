"""Name everything that a brief is made of, to tell whether it has to be made again.

Imports nothing heavy: for an unchanged estimate this is all the work there is.
"""

from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from mission_estimate import __version__
from mission_estimate.publishing import Inputs, digest_of_file, digests_below
from mission_estimate.workspace import EditionName, Workspace

LIBRARIES = ("weasyprint", "markdown", "jinja2", "pydantic", "nh3", "fonttools", "pydyf")
"""Libraries whose version can change the bytes of a document."""

_PROGRAM = Path(__file__).parent


def inputs_of(workspace: Workspace, name: EditionName) -> Inputs:
    """Return the digests of an edition's files, of the settings, the templates and the program."""
    digests = digests_below(workspace.folder(name), "data")
    if earlier := workspace.edition_before(name):
        digests |= digests_below(workspace.folder(earlier), "data before")
    for path in workspace.settings():
        digests[f"settings/{path.name}"] = digest_of_file(path) or "unreadable"
    for number, folder in enumerate(workspace.templates):
        digests |= digests_below(folder, f"templates {number}", follow=True)
    programs = Inputs(digests_below(_PROGRAM, "program", follow=True))
    versions = " ".join((__version__, *(f"{library} {_version(library)}" for library in LIBRARIES)))
    return Inputs({**digests, "program": programs.digest, "versions": versions})


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return "none"

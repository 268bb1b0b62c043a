"""Say which template is at fault, and in which line, where one that is not the program's own fails.

Without this a slip in a template of the user's reads as a fault of the program, and names no file.
"""

import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from jinja2 import FileSystemLoader, TemplateNotFound, TemplateSyntaxError
from jinja2.environment import Environment

from mission_estimate.errors import CannotGoOn, Unfit
from mission_estimate.workspace import OWN_TEMPLATES

ENDING = ".j2"
_REMEDY = "mend it, or remove it: then the program's own is used"


class TemplateLoader(FileSystemLoader):
    """Read templates from folders, the first that has one, and say what is wrong with it in our words."""

    def get_source(self, environment: Environment, template: str) -> tuple[str, str, object]:  # type: ignore[override]  # only narrower
        """Return the text of a template."""
        try:
            return super().get_source(environment, template)
        except TemplateNotFound:
            remedy = "put it back, or install the program again"
            raise Unfit(f"the template {template} is missing", remedy) from None
        except UnicodeDecodeError:
            raise CannotGoOn(f"the template {template} is not written in UTF-8", _REMEDY) from None


@contextmanager
def naming_the_template() -> Iterator[None]:
    """Raise CannotGoOn for what a template of the user's raises; a fault in the program's own stays one."""
    try:
        yield
    except CannotGoOn:
        raise
    except Exception as fault:
        place = _place(fault)
        if place is None:
            raise
        raise CannotGoOn(f"the template {place} cannot be used: {fault}", _REMEDY) from fault


def _place(fault: Exception) -> str | None:
    """Return the file and line of the innermost template, unless it is the program's own."""
    if isinstance(fault, TemplateSyntaxError):
        file, line = fault.filename, fault.lineno
    else:
        frames = traceback.extract_tb(fault.__traceback__)
        inner = next((frame for frame in reversed(frames) if frame.filename.endswith(ENDING)), None)
        file, line = (inner.filename, inner.lineno or 1) if inner else (None, 1)
    if file is None or any(Path(file).is_relative_to(folder) for folder in OWN_TEMPLATES):
        return None
    return f"{Path(file).as_posix()}:{line}"

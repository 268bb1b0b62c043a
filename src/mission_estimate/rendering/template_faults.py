"""Say which template is at fault, and in which line, where one that is not the program's own fails.

Without this a slip in a template of the user's reads as a fault of the program, and names no file.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from traceback import walk_tb
from types import FrameType

from jinja2 import FileSystemLoader, TemplateNotFound, TemplateSyntaxError
from jinja2.environment import Environment

from mission_estimate.errors import CannotGoOn, TookTooLong, Unfit
from mission_estimate.workspace import OWN_TEMPLATES

ENDING = ".j2"
_REMEDY = "fix it, or remove it: then the program's own is used"
_SANDBOX = frozenset(f"mission_estimate.rendering.{name}" for name in ("escaping", "plain", "sandbox"))
"""Modules that run wherever a template runs."""


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
    except (TookTooLong, MemoryError) as limit:
        place = _place(limit) if _in_the_template_itself(limit) else None
        if place is None:
            raise
        raise CannotGoOn(f"the template {place} cannot be used: {_told(limit)}", _REMEDY) from limit
    except Exception as fault:
        place = _place(fault)
        if place is None:
            raise
        raise CannotGoOn(f"the template {place} cannot be used: {fault}", _REMEDY) from fault


def _told(limit: BaseException) -> str:
    return "it needs too much memory" if isinstance(limit, MemoryError) else f"it is {limit}"


def _place(fault: BaseException) -> str | None:
    """Return the file and line of the innermost template, unless it is the program's own."""
    if isinstance(fault, TemplateSyntaxError):
        file, line = fault.filename, fault.lineno
    else:
        places = [
            place for frame, number in walk_tb(fault.__traceback__) if (place := _written(frame, number))
        ]
        file, line = places[-1] if places else (None, 1)
    if file is None or any(Path(file).is_relative_to(folder) for folder in OWN_TEMPLATES):
        return None
    return f"{Path(file).as_posix()}:{line}"


def _written(frame: FrameType, number: int) -> tuple[str, int] | None:
    """Return the file and line of a template that a frame runs.

    The engine puts such frames into the traceback of an Exception; of anything else the frame
    is one of the compiled template, which knows its lines.
    """
    compiled = frame.f_globals.get("__jinja_template__")
    if compiled is not None:
        return compiled.filename, compiled.get_corresponding_lineno(number)
    name = frame.f_code.co_filename
    return (name, number) if name.endswith(ENDING) else None


def _in_the_template_itself(fault: BaseException) -> bool:
    """Return whether no function of rendering ran last: what an author wrote may take long in there."""
    called = False
    for frame, number in walk_tb(fault.__traceback__):
        module = str(frame.f_globals.get("__name__"))
        if _written(frame, number):
            called = False
        elif module.startswith("mission_estimate.rendering.") and module not in _SANDBOX:
            called = True
    return not called

"""The style sheets of the documents, joined from the folders of templates."""

from pathlib import Path

from mission_estimate.errors import CannotGoOn, Unfit

SCREEN = {"full": ("screen.css",), "brief": ("brief-screen.css",)}
BROWSER = {"full": ("print.css", "browser.css"), "brief": ("brief.css", "brief-browser.css")}
PRINT = {
    ("full", "a4"): ("base.css", "paper.css", "paged.css"),
    ("full", "letter"): ("base.css", "paper.css", "paged.css", "letter.css"),
    ("brief", "a4"): ("base.css", "brief.css", "brief-paged.css"),
    ("brief", "letter"): ("base.css", "brief.css", "brief-paged.css", "brief-letter.css"),
}

_LARGEST = 1_048_576
_END_OF_STYLE = "</style"
_REMEDY = "fix it, or remove it: then the program's own is used"


def screen_stylesheet(folders: tuple[Path, ...], document: str = "full") -> str:
    """Return the style of the web page of a document: on a screen, and as a browser prints it."""
    screen, paper = _joined(folders, SCREEN[document]), _joined(folders, BROWSER[document])
    return f"{_read(folders, 'base.css')}\n@media screen {{\n{screen}}}\n@media print {{\n{paper}}}\n"


def print_stylesheet(folders: tuple[Path, ...], paper: str, document: str = "full") -> str:
    """Return the style of the printed page of a document."""
    return _joined(folders, PRINT[document, paper])


def _joined(folders: tuple[Path, ...], names: tuple[str, ...]) -> str:
    """Join style sheets, each from the first folder that has it."""
    return "\n".join(_read(folders, name) for name in names)


def _read(folders: tuple[Path, ...], name: str) -> str:
    found = next((path for folder in folders if (path := folder / "page" / name).is_file()), None)
    if found is None:
        raise Unfit(f"the style sheet page/{name} is missing", "reinstall the program")
    if found.stat().st_size > _LARGEST:
        raise CannotGoOn(f"the style sheet {found.as_posix()} has more than {_LARGEST:,} bytes", _REMEDY)
    try:
        text = found.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        raise CannotGoOn(f"the style sheet {found.as_posix()} is not written in UTF-8", _REMEDY) from None
    if _END_OF_STYLE in text.lower():
        said = f"the style sheet {found.as_posix()} holds `{_END_OF_STYLE}`, which ends the style of a page"
        raise CannotGoOn(said, _REMEDY)
    return text

"""The style sheets of the documents, joined from the folders of templates."""

from pathlib import Path

SCREEN = {"full": ("base.css", "screen.css"), "brief": ("base.css", "brief-screen.css")}
PRINT = {
    ("full", "a4"): ("base.css", "print.css"),
    ("full", "letter"): ("base.css", "print.css", "letter.css"),
    ("brief", "a4"): ("base.css", "brief.css"),
    ("brief", "letter"): ("base.css", "brief.css", "brief-letter.css"),
}


def screen_stylesheet(folders: tuple[Path, ...], document: str = "full") -> str:
    """Return the style of the web page of a document."""
    return _joined(folders, SCREEN[document])


def print_stylesheet(folders: tuple[Path, ...], paper: str, document: str = "full") -> str:
    """Return the style of the printed page of a document."""
    return _joined(folders, PRINT[document, paper])


def _joined(folders: tuple[Path, ...], names: tuple[str, ...]) -> str:
    """Join style sheets, each from the first folder that has it."""
    return "\n".join(_read(folders, name) for name in names)


def _read(folders: tuple[Path, ...], name: str) -> str:
    found = next(path for folder in folders if (path := folder / "page" / name).is_file())
    return found.read_text(encoding="utf-8")

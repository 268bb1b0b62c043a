"""The style sheets of the documents, joined from the folders of templates."""

from pathlib import Path

SCREEN = ("base.css", "screen.css")
PRINT = {"a4": ("base.css", "print.css"), "letter": ("base.css", "print.css", "letter.css")}


def screen_stylesheet(folders: tuple[Path, ...]) -> str:
    """Return the style of the web page."""
    return _joined(folders, SCREEN)


def print_stylesheet(folders: tuple[Path, ...], paper: str) -> str:
    """Return the style of the printed page."""
    return _joined(folders, PRINT[paper])


def _joined(folders: tuple[Path, ...], names: tuple[str, ...]) -> str:
    """Join style sheets, each from the first folder that has it."""
    return "\n".join(_read(folders, name) for name in names)


def _read(folders: tuple[Path, ...], name: str) -> str:
    found = next(path for folder in folders if (path := folder / "page" / name).is_file())
    return found.read_text(encoding="utf-8")

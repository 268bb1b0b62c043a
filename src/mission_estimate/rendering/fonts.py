"""The typefaces of every document, and which characters they have.

All faces ship with the package, so a document looks the same on every machine.
A web page carries five of them inside itself; the PDF engine reads the others
by an address that only its fetcher knows. How they are made: scripts/make_fonts.py.
"""

import base64
import json
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from mission_estimate.errors import Unfit

SCHEME = "estimate"
"""The scheme of the addresses under which the PDF engine finds our own files."""

FOLDER = Path(__file__).parent / "faces"

SUBSTITUTES = ("Estimate Fallback", "Estimate Arabic")
"""Families that no stylesheet names: they stand in where a text face lacks a letter."""

_UNSEEN = (
    r"\x00-\x1f\x7f-\x9f\xad\u034f\u061c\u180e\u200b-\u200f"
    r"\u2028-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff"
)


@dataclass(frozen=True, slots=True)
class Face:
    """One font file: its family, style, and the first and last weight in it."""

    file: str
    edition: str
    family: str
    style: str
    weights: tuple[int, int]
    covers: tuple[tuple[int, int], ...]

    @property
    def address(self) -> str:
        """Return the address by which the PDF engine asks for the file."""
        return f"{SCHEME}:faces/{self.file}"

    def content(self) -> bytes:
        """Return the bytes of the file; Unfit where the installation has lost it."""
        try:
            return (FOLDER / self.file).read_bytes()
        except OSError as fault:
            raise _lost(self.file) from fault


@cache
def print_faces() -> tuple[Face, ...]:
    """Return the faces of the PDF: one file a weight, the substitutes last."""
    return tuple(face for face in _all_faces() if face.edition == "print")


@cache
def web_faces() -> tuple[Face, ...]:
    """Return the faces of the HTML page: all weights of a style in one file."""
    return tuple(face for face in _all_faces() if face.edition == "web")


def check_print_faces() -> None:
    """Raise Unfit where a face of the PDF is missing: the engine would go on with fewer."""
    for face in print_faces():
        if not (FOLDER / face.file).is_file():
            raise _lost(face.file)


def pdf_font_css() -> str:
    """Return the font rules of the PDF."""
    return "".join(_rule(face, f"url({face.address})", str(face.weights[0])) for face in print_faces())


@cache
def html_font_css() -> str:
    """Return the font rules of the HTML page, with the files inside them."""
    return "".join(_rule(face, _inlined(face), " ".join(map(str, face.weights))) for face in web_faces())


def missing_characters(text: str) -> frozenset[str]:
    """Return the characters that none of the faces of the PDF can show."""
    return frozenset(_outside(print_faces()).findall(text))


def substituted_characters(text: str) -> frozenset[str]:
    """Return the characters that the serif of the PDF lacks and another of our typefaces has."""
    text_faces = tuple(face for face in print_faces() if face.family == "Estimate Serif")
    return frozenset(_outside(text_faces).findall(text)) - missing_characters(text)


def _lost(file: str) -> Unfit:
    return Unfit(f"the file {file} of the program's typefaces cannot be read", "install the program again")


@cache
def _all_faces() -> tuple[Face, ...]:
    try:
        table = json.loads((FOLDER / "faces.json").read_text("utf-8"))
    except (OSError, ValueError) as fault:
        raise Unfit(
            "the list of the program's typefaces cannot be read", "install the program again"
        ) from fault
    return tuple(
        Face(
            file=row["file"],
            edition=row["edition"],
            family=row["family"],
            style=row["style"],
            weights=(row["weights"][0], row["weights"][1]),
            covers=tuple((first, last) for first, last in row["covers"]),
        )
        for row in table["faces"]
    )


@cache
def _outside(faces: tuple[Face, ...]) -> re.Pattern[str]:
    """Return a pattern for the characters that some faces lack.

    Characters without a shape of their own (line ends, joiners, marks of
    direction) need no font and are never missing.
    """
    covered = {span for face in faces for span in face.covers}
    spans = "".join(f"{re.escape(chr(first))}-{re.escape(chr(last))}" for first, last in sorted(covered))
    return re.compile(f"[^{_UNSEEN}{spans}]")


def _rule(face: Face, source: str, weight: str) -> str:
    """Return one font rule.

    The engine gives a static file the weight that the rule names; a browser wants
    the range of a variable one.
    """
    return (
        f'@font-face{{font-family:"{face.family}";font-style:{face.style};'
        f"font-weight:{weight};src:{source};font-display:swap}}\n"
    )


def _inlined(face: Face) -> str:
    content = base64.b64encode(face.content()).decode("ascii")
    return f'url("data:font/woff2;base64,{content}")format("woff2")'

"""The typefaces of every document, and which characters they have.

All faces ship with the package, so a document looks the same on every machine.
A web page carries five of them inside itself; the PDF engine reads the others
by an address that only its fetcher knows. The faces of other scripts are loaded only
for a document that needs them. How they are made: scripts/make_fonts.py.
"""

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from mission_estimate.errors import Unfit

SCHEME = "estimate"
"""The scheme of the addresses under which the PDF engine finds our own files."""

FOLDER = Path(__file__).parent / "faces"

TEXT_FAMILIES = ("Estimate Serif", "Estimate Serif Display", "Estimate Sans")
"""Families that the stylesheets name; all others are used where these lack a letter."""

LAST_LATIN = 0x17F
"""The faces of every document have the letters up to this one."""

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
    lasting: bool
    """Whether it is loaded for every document."""

    def has_one_of(self, codes: Iterable[int]) -> bool:
        """Return whether it has one of some characters."""
        return any(first <= code <= last for code in codes for first, last in self.covers)

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


@cache
def substitutes() -> tuple[str, ...]:
    """Return the families that no stylesheet names, in the order in which they are tried."""
    families = dict.fromkeys(face.family for face in print_faces())
    return tuple(family for family in families if family not in TEXT_FAMILIES)


@cache
def lasting_faces() -> tuple[Face, ...]:
    """Return the faces of the PDF that every document gets."""
    return tuple(face for face in print_faces() if face.lasting)


def further_faces(text: str, faces: tuple[Face, ...]) -> tuple[Face, ...]:
    """Return those of some faces that a text needs besides the ones that every document gets."""
    codes = {ord(sign) for sign in set(text)}
    lacking = {code for code in codes if code > LAST_LATIN and not _lasting_has(code)}
    return tuple(face for face in faces if not face.lasting and face.has_one_of(lacking))


@cache
def _lasting_has(code: int) -> bool:
    return any(face.has_one_of((code,)) for face in lasting_faces())


def check_print_faces() -> None:
    """Raise Unfit where a face of the PDF is missing: the engine would go on with fewer."""
    for face in print_faces():
        if not (FOLDER / face.file).is_file():
            raise _lost(face.file)


def pdf_font_css(faces: tuple[Face, ...]) -> str:
    """Return the font rules of the PDF for some faces."""
    return "".join(font_rule(face, f"url({face.address})", str(face.weights[0])) for face in faces)


def missing_characters(text: str) -> frozenset[str]:
    """Return the characters that none of the faces of the PDF can show."""
    return frozenset(_outside(print_faces()).findall(text))


def substituted_characters(text: str) -> frozenset[str]:
    """Return the characters that the serif of the PDF lacks and another of our typefaces has."""
    text_faces = tuple(face for face in print_faces() if face.family == "Estimate Serif")
    return frozenset(_outside(text_faces).findall(text)) - missing_characters(text)


def _lost(file: str) -> Unfit:
    return Unfit(f"the file {file} of the program's typefaces cannot be read", "reinstall the program")


@cache
def _all_faces() -> tuple[Face, ...]:
    try:
        table = json.loads((FOLDER / "faces.json").read_text("utf-8"))
    except (OSError, ValueError) as fault:
        raise Unfit("the list of the program's typefaces cannot be read", "reinstall the program") from fault
    return tuple(
        Face(
            file=row["file"],
            edition=row["edition"],
            family=row["family"],
            style=row["style"],
            weights=(row["weights"][0], row["weights"][1]),
            covers=tuple((first, last) for first, last in row["covers"]),
            lasting=row["lasting"],
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


def font_rule(face: Face, source: str, weight: str) -> str:
    """Return one font rule.

    The engine gives a static file the weight that the rule names; a browser wants
    the range of a variable one.
    """
    return (
        f'@font-face{{font-family:"{face.family}";font-style:{face.style};'
        f"font-weight:{weight};src:{source};font-display:swap}}\n"
    )

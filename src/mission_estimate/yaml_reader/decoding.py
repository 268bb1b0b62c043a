"""Turn the bytes of a file into text: strict UTF-8, lines ended by a line feed."""

from typing import NamedTuple

from mission_estimate.findings import Finding
from mission_estimate.positions import Position
from mission_estimate.yaml_reader.limits import Limits
from mission_estimate.yaml_reader.messages import characters, folder
from mission_estimate.yaml_reader.text import FileText

_MARK = b"\xef\xbb\xbf"
_OTHER_ENCODINGS = ((b"\xff\xfe", "UTF-16"), (b"\xfe\xff", "UTF-16"), (b"PK\x03\x04", "a zip or Word file"))


class Decoded(NamedTuple):
    """The text of a file, or why there is none; `text` serves for excerpts in any case."""

    text: FileText
    refusal: Finding | None = None


def decode(raw: bytes, file: str, limits: Limits) -> Decoded:
    """Decode strictly, drop one leading byte-order mark and fold CR LF into LF.

    A file that is only nearly UTF-8 would print other letters than were meant, so
    nothing is repaired.
    """
    if len(raw) > limits.file_bytes:
        refusal = folder.FILE_TOO_LARGE.at(Position(file, 1, 1), limit=limits.file_bytes)
        return Decoded(FileText(file, ""), refusal)
    bare = raw.removeprefix(_MARK)
    try:
        text = FileText(file, bare.decode("utf-8").replace("\r\n", "\n"))
    except UnicodeDecodeError as error:
        return _refused_bytes(bare, error.start, file)
    lone = text.text.find("\r")
    return Decoded(text, characters.LINE_ENDS.at(text.at(lone)) if lone >= 0 else None)


def _refused_bytes(raw: bytes, index: int, file: str) -> Decoded:
    fold = ("\r\n", "\n")
    before = FileText(file, raw[:index].decode("utf-8").replace(*fold))
    what = next(
        (f"it is {name}" for start, name in _OTHER_ENCODINGS if raw.startswith(start)),
        f"the byte 0x{raw[index]:02X} here begins no character",
    )
    readable = FileText(file, raw.decode("utf-8", "replace").replace(*fold))
    return Decoded(readable, characters.NOT_UTF8.at(before.at(len(before.text)), what=what))

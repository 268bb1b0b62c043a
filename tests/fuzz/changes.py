"""How an input is changed: by bytes, by whole lines, and by the words and marks that the target knows."""

import re
from collections.abc import Callable, Sequence
from random import Random

from characters import accepted

PIECES = (
    b"[", b"]", b"(", b")", b"{", b"}", b"{{", b"}}", b"[[", b"]]", b"[@", b"*", b"**", b"\\", b"<", b">", b"&",
    b"!", b"|", b"#", b"- ", b"1. ", b": ", b"\n", b"\n\n", b"  ", b"    ", b"'", b'"', b"`", b"_", b"~", b"$", b"%",
    b"@", b",", b"---\n", b"...\n", b"?", b"http://", b"https://a.b", b"&lt;", b"&#1;", b"\xc3\xa9", b"\xe2\x80\xae",
    b"\xef\xbb\xbf", b"\xf0\x9f\x98\x80", b"\x00", b"\x1b", b"\r", b"\t", b"\xff", b"|\n  ", b"a", b"Z", b"9", b".",
    b"](https://a.b/", b"(c)", b"\\u", b"\\x", b"\\ud800", b"\\N", b">-\n  ", b"|+\n  ", b"? ", b"<<: ", b"!!", b"&a ", b"*a",
    b"%TAG ", b"0x1", b"1e3", b".inf", b"NO", b"~", b"null", b"12:30", b"{a: b}", b"[a, b]", b" #", b"<<<<<<< ", b"=======\n",
    b"\xe2\x80\xa8", b"\xc2\x85", b"\xc2\xa0", b"\xe2\x80\x8b", b"\xcc\x81", b"\xd9\x85", b"[@a]", b"[[a|b]]", b"{{ a.b | words }}",
    b"2020-02-30", b"-1", b"99999999999", b"[]", b"{}", b"''", b"unknown", b"- id: a\n",
)  # fmt: skip
"""What the reader, the grammar and the models look at."""

KNOWN = 0.75
"""How many of the pieces are from the list; the others are any character that the check accepts."""

_WORD = re.compile(rb"[A-Za-z0-9_.-]+")

Change = Callable[[bytearray, bytes, Random], None]


def changed(raw: bytes, other: bytes, chance: Random, longest: int) -> bytes:
    """Change an input in one to four places; `other` lends some of itself."""
    made = bytearray(raw)
    for _ in range(chance.randint(1, 4)):
        chance.choice(_CHANGES)(made, other, chance)
    return bytes(made[:longest])


def smaller(raw: bytes, breaks: Callable[[bytes], bool], tries: int = 400) -> bytes:
    """Leave out what an input does not need to break its target: people have to read it."""
    size = max(1, len(raw) // 2)
    while size and tries:
        at = 0
        while at < len(raw) and tries:
            tries -= 1
            without = raw[:at] + raw[at + size :]
            if breaks(without):
                raw = without
            else:
                at += size
        size //= 2
    return raw


def _piece(made: bytearray, _: bytes, chance: Random) -> None:
    at = chance.randint(0, len(made))
    made[at:at] = chance.choice(PIECES) if chance.random() < KNOWN else chance.choice(accepted()).encode()


def _cut(made: bytearray, _: bytes, chance: Random) -> None:
    at = chance.randint(0, len(made))
    del made[at : at + chance.randint(1, 8)]


def _again(made: bytearray, _: bytes, chance: Random) -> None:
    at, start = chance.randint(0, len(made)), chance.randint(0, len(made))
    made[at:at] = made[start : start + chance.randint(1, 30)] * chance.randint(1, 3)


def _splice(made: bytearray, other: bytes, chance: Random) -> None:
    made[chance.randint(0, len(made)) :] = other[chance.randint(0, len(other)) :]


def _bit(made: bytearray, _: bytes, chance: Random) -> None:
    if made:
        made[chance.randrange(len(made))] ^= 1 << chance.randrange(8)


def _word(made: bytearray, other: bytes, chance: Random) -> None:
    """Put a word of another input, or of this one, in the place of a word."""
    ours, theirs = list(_WORD.finditer(made)), _WORD.findall(chance.choice((other, bytes(made))))
    if ours and theirs:
        start, stop = chance.choice(ours).span()
        del ours  # a match holds the bytes, which then cannot grow
        made[start:stop] = chance.choice((chance.choice(theirs), chance.choice(PIECES)))


def _line(made: bytearray, other: bytes, chance: Random) -> None:
    """Take out, repeat, move or indent a line, or take one over."""
    lines, theirs = bytes(made).split(b"\n"), other.split(b"\n")
    at = chance.randrange(len(lines))
    match chance.randrange(5):
        case 0:
            del lines[at]
        case 1:
            lines.insert(chance.randrange(len(lines)), lines[at])
        case 2:
            lines.insert(chance.randrange(len(lines)), lines.pop(at))
        case 3:
            lines[at] = lines[at][2:] if lines[at].startswith(b"  ") else b"  " + lines[at]
        case _:
            lines.insert(at, chance.choice(theirs))
    made[:] = b"\n".join(lines)


_CHANGES: Sequence[Change] = (_piece, _piece, _cut, _again, _splice, _bit, _word, _word, _line, _line)

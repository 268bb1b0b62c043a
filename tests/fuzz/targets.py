"""What is fuzzed, and what must hold whatever comes in."""

import re
from types import SimpleNamespace
from typing import Any, cast

from strategies import FILES
from wholes import hold, workspace_with

from mission_estimate.findings import Severity, reaches
from mission_estimate.markup import Citation, Link, ValueMark, Words, faults_of, flood_of, tokenize
from mission_estimate.rendering.prose_html import prose_html
from mission_estimate.rendering.prose_markdown import prose_markdown
from mission_estimate.yaml_reader import Node, read_bytes
from mission_estimate.yaml_reader.forbidden_characters import refused_kind
from mission_estimate.yaml_reader.read_file import parse_slowly

_TAG = re.compile(r"<(/?)([a-z0-9]+)((?: [^<>]*)?)>")
_KNOWN = {"p", "em", "strong", "a", "ul", "ol", "li", "sup", "span", "i"}
_LINK = re.compile(r'(?: class="name")? href="(?:https?://[^"<>]*|#[a-z0-9-]+)"')


def read(raw: bytes) -> None:
    """Hold reading to this: it never raises, and what it returns is whole or refused."""
    for file in ("f.yaml", "f.json"):
        _read(raw, file)


def _read(raw: bytes, file: str) -> None:
    reading = read_bytes(raw, file=file)
    assert reading.complete or reaches(reading.findings, Severity.ERROR)
    for found in reading.findings:
        assert found.position is not None
        assert found.message.isprintable(), found
    for text in _texts(reading.data):
        text.encode("utf-8")
    slowly = read_bytes(raw, file=file, parser=parse_slowly)
    if not reaches((*reading.findings, *slowly.findings), Severity.ERROR):
        assert slowly.data == reading.data


def _texts(node: Node) -> list[str]:
    if isinstance(node, str):
        return [node]
    return [text for child in (node.values() if isinstance(node, dict) else node) for text in _texts(child)]


def prose(raw: bytes) -> None:
    """Hold prose to this: what is accepted is rendered with every word, in known tags only."""
    text = raw.decode("utf-8", "replace")
    if not text.strip() or len(text) > 16_384 or any(not _is_text(sign) for sign in text):
        return
    tokens = tokenize(text)
    faults = faults_of(text, tokens)
    for fault in faults:
        assert 0 <= fault.spot.line <= text.count("\n"), fault
        assert fault.message.isprintable(), fault
    if faults or flood_of(text):
        return
    html = str(prose_html(text, session()))
    for _, name, attributes in _TAG.findall(html):
        assert name in _KNOWN, (name, html)
        assert name == "a" or attributes in {"", ' class="tied"', ' class="notes"', ' class="name"'}, (
            name,
            attributes,
        )
        assert name != "a" or attributes == "" or _LINK.fullmatch(attributes), (name, attributes)
    seen = re.sub(r"\W|_", "", _unescaped(_TAG.sub("", html)))
    for token in tokens:
        if isinstance(token, Words) and "](" not in token.text:
            for word in re.findall(r"[A-Za-z]{2,}", token.text):
                assert word in seen, (word, text, html)
    assert "<script" not in str(prose_markdown(text, session()))


def _is_text(sign: str) -> bool:
    """Leave out what the reader refuses before prose is met."""
    return sign == "\n" or refused_kind(sign) is None


def _unescaped(html: str) -> str:
    return html.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", '"').replace("&amp;", "&")


def session() -> Any:  # noqa: ANN401 - stands for a session, of which prose uses little
    names = SimpleNamespace(said=lambda _: None, name=lambda _: (SimpleNamespace(text="N", language=None),))
    calls = SimpleNamespace(call=lambda _: ())
    made = SimpleNamespace(
        notes=calls,
        names=names,
        link_to=lambda target: target if target == "a" else "",
        print_value=lambda _path, _form: "5",
    )
    return cast("Any", made)


def estimate(raw: bytes) -> None:
    """Hold a whole edition, all in one file, to what must hold of every edition."""
    with workspace_with({"estimate.yaml": raw}) as workspace:
        hold(workspace)


MARKS = (Citation, Link, ValueMark)
TARGETS = {"read": read, "prose": prose, "estimate": estimate}
LENGTHS = {"estimate": 20_000}
"""Bytes that an input of a target may have, where the fuzzer's own bound is too narrow."""

SEEDS = {
    "read": (
        b"a: b\n", b"a:\n  - {id: x, k: [1, 2]}\n  - b: |\n      text\n", b'a: "\\u00e9 \\ud800"\n', b"? a\n: b\n",
        b"a: &x 1\nb: *x\n", b"<<: {a: b}\n", b"a: !t b\n", b"%YAML 1.1\n---\na: b\n...\n", b"a: 'it''s'\n", b"a: >-\n  b\n",
    ),
    "prose": (
        b"Words.[@a, para. 2; @b]\n\n- one *x*\n- two **y**\n", b"[[a|b]] {{ a.b | words }} [t](https://a.b/c(d))",
        b"1. one\n2. two\n", b"<b> & &amp; `c` _d_ ~~e~~ \\* \\[ ![x](y) [a][b]\n\n[a]: b", b"| a | b |\n|---|---|\n",
        b"# h\n\n> q\n\n***\n", b"*a **b* c**", b"5 * 3 * 2 < 9 > 1", b"a_b_c __d__", b"http://a.b www.c.d",
        b"[t](https://a.b/c'd) (e')", b"[t](https://a.b/c(d')(d'))(d')))", b"*a* **b** \\* 3.5 (see [[a]]).[@a]",
        "مالي — Ɛkɔ “so”\n\n1. a\n   b\n2. c".encode(), b"- a\n  b\n\n- c\n\nd {{ a.b }}% [sic]",
    ),
    "estimate": ("\n".join(FILES.values()).encode(),),
}  # fmt: skip

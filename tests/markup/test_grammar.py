"""Prose takes what GitHub and our pages read alike, and refuses the rest with its place."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mission_estimate.markup import Citation, Link, ValueMark, Words, faults_of, tokenize

ALLOWED = [
    "A plain sentence.",
    "*Emphasis*, **strong**, and [a link](https://undocs.org/S/RES/2364(2017)).",
    "Items follow.\n\n- one\n- two that goes on\n  over the line\n\nAnd the end.",
    "Steps:\n\n1. one\n2. two",
    "A citation.[@unscr-2364, para. 20; @sg-2016-12] A value {{ a.b | words }}. A link [[mnla|the rebels]].",
    "Prices < 5 and > 3, R&D, a | bar, # sign, 3 * 4 and a snake_case_word, [sic].",
    "It is *theirs*[@a], **all**[@b].",
    "Lone {% and {# and } are words.",
    "[{{ a.b }} people](https://un.org) of [sic] so, a ~ b, [see\nthis](https://un.org).",
    "It began in\n2024.",
    "1. one\n2. two\n\n- one\n- two\n\n1. one",
    "10 July\n– as always – it rained.",
    "It has (1) land, 2) water and\n3) air.",
    "Land • water · 5 o’clock – so.\nO say.",
    "It is so: – he said –\nnot.",
    "“*Quoted*”, (**strong**), *so:* a = b, x@un.org, - and -- too.\n\n- one\n- two: *three*",
]
REFUSED = [
    ("<b>bold</b>", ["TXT004", "TXT004"], 0, 0),
    ("x <!-- hidden --> y", ["TXT004"], 0, 2),
    ("see ![x](https://e.org/a.png)", ["TXT005"], 0, 4),
    ("run `code`", ["TXT006", "TXT006"], 0, 4),
    ("an _emphasized_ word", ["TXT007"], 0, 3),
    ("2*3*4 is 24", ["TXT008", "TXT008"], 0, 1),
    ("see https://un.org now", ["TXT009"], 0, 4),
    ("[x](javascript:alert)", ["TXT010"], 0, 2),
    ("[x](annex.md)", ["TXT010"], 0, 2),
    ("[x](data:text/html,a)", ["TXT010"], 0, 2),
    ("[x][y]", ["TXT010"], 0, 2),
    ("[x](https://e.org/Cote_d'Ivoire) and 'y'", ["TXT010"], 0, 2),
    ("[x](https://e.org/b(c)(d'))(e')))", ["TXT010"], 0, 2),
    ("Text.\n\n## Heading", ["TXT011"], 2, 0),
    ("> quoted", ["TXT012"], 0, 0),
    ("| a | b |", ["TXT013"], 0, 0),
    ("Text\n---", ["TXT014"], 1, 0),
    ("~~~\ncode", ["TXT014"], 0, 0),
    ("[1]: words", ["TXT015"], 0, 0),
    ("*[LOW]: high", ["TXT015", "TXT023"], 0, 0),
    ("a {{ b", ["TXT016"], 0, 2),
    ("a [[ b", ["TXT016"], 0, 2),
    ("a [@b", ["TXT016"], 0, 2),
    ("a \ue000 b", ["TXT017"], 0, 2),
    ("a &lt; b", ["TXT018"], 0, 2),
    ("* item", ["TXT019", "TXT023"], 0, 0),
    ("line  \nnext", ["TXT020"], 0, 4),
    ("Text\n- item", ["TXT021"], 1, 0),
    ("- one\n  - deeper", ["TXT021"], 1, 0),
    ("2024. That year", ["TXT022"], 0, 0),
    ("an *open emphasis", ["TXT023"], 0, 3),
    ("[@Bad Id]", ["TXT001"], 0, 0),
    ("{{ 1 + 1 }}", ["TXT001"], 0, 0),
    ("{{ a.b | shout }}", ["TXT002"], 0, 0),
    ("[[a|b|c]]", ["TXT001"], 0, 0),
    ("[" * 500, ["TXT003"], 0, 0),
    ("• Land\n• Water", ["TXT019"], 0, 0),
    ("Three kinds: • land • water", ["TXT019"], 0, 13),
    ("Two:\n\n– land\n– water", ["TXT019"], 2, 0),
    ("So it is:\no land\no water", ["TXT019"], 1, 0),
    ("·  Land\n·  Water", ["TXT019"], 0, 0),
    ("▪ Land\n\n▪ Water", ["TXT019"], 0, 0),
    ("-land\n-water", ["TXT019"], 0, 0),
    ("1) one\n2) two", ["TXT019", "TXT019"], 0, 0),
    ("It has\n1) one", ["TXT019"], 1, 0),
    ("- one\n\n  more", ["TXT021"], 2, 0),
    ("- one\n1. two", ["TXT021"], 1, 0),
    ("\u00a0A line", ["TXT021"], 0, 0),
    ("a *b*c", ["TXT008"], 0, 4),
    ("a*b c*d", ["TXT008", "TXT008"], 0, 1),
    ("*“so”*and", ["TXT023"], 0, 5),
    ("**so:**now", ["TXT023"], 0, 5),
    ("a &lt\\; b", ["TXT018"], 0, 2),
    ("Title\n=", ["TXT014"], 1, 0),
    ("Title\n-", ["TXT014"], 1, 0),
    ("- # Heading", ["TXT011"], 0, 0),
    ("-- -- --", ["TXT014"], 0, 0),
    ("-\nso", ["TXT014"], 0, 0),
    ("Title\n:--\nrow", ["TXT013"], 1, 0),
    ("[a](https://un.org/'b(c))", ["TXT010"], 0, 2),
    ("- > quoted", ["TXT012"], 0, 0),
    ("1. [a]: words", ["TXT015"], 0, 0),
    ("- one\n  # Heading", ["TXT011"], 1, 0),
    ("10. one\n\n    ~~~ a", ["TXT014", "TXT022", "TXT021"], 2, 0),
    ("- - deeper", ["TXT021"], 0, 0),
    ("- 1. deeper", ["TXT021"], 0, 0),
    ("-     code", ["TXT021"], 0, 0),
    ("so\n  so\n- one", ["TXT021"], 2, 0),
    ("- one\n2.\n two", ["TXT021"], 1, 0),
    ("- [x] done", ["TXT019"], 0, 0),
    ("forged[^1]", ["TXT015"], 0, 6),
    ("- [^1]: forged", ["TXT015", "TXT015"], 0, 2),
    ("(https://un.org)", ["TXT009"], 0, 1),
    ("FTP://un.org", ["TXT009"], 0, 0),
    ("5https://un.org", ["TXT009"], 0, 1),
    ("ask xmpp:a@un.org", ["TXT009"], 0, 4),
    ("[see [[mnla]] so](https://un.org)", ["TXT010"], 0, 5),
    ("[see[@a]](https://un.org)", ["TXT010"], 0, 4),
    ("[see [it](https://un.org/a) so](https://un.org)", ["TXT010"], 0, 8),
    ("[a](https://un.org/[@b])", ["TXT010"], 0, 2),
    ("[a](https://un.org/{{ b.c }})", ["TXT010"], 0, 2),
    ("so](https://un.org)", ["TXT010"], 0, 0),
    (r"\[so](https://un.org)", ["TXT010"], 0, 0),
    ("an *ad.*b", ["TXT023"], 0, 7),
]


@pytest.mark.parametrize("text", ALLOWED)
def test_what_people_write_is_allowed(text: str) -> None:
    assert faults_of(text) == ()


@pytest.mark.parametrize(("text", "codes", "line", "column"), REFUSED, ids=[case[0][:20] for case in REFUSED])
def test_the_rest_is_refused_at_its_place(text: str, codes: list[str], line: int, column: int) -> None:
    faults = faults_of(text)
    assert [fault.code for fault in faults] == codes
    assert (faults[0].spot.line, faults[0].spot.column) == (line, column)


def test_tokens_tell_what_is_meant() -> None:
    text = "So.[@a1, para. 4; @b2] Now {{ x.y | percent }} in [[mali]]."
    words, citation, between, value, _, link, _ = tokenize(text)
    assert words == Words("So.")
    assert isinstance(citation, Citation)
    assert [(m.source, m.locator) for m in citation.marks] == [("a1", "para. 4"), ("b2", None)]
    assert between == Words(" Now ")
    assert isinstance(value, ValueMark)
    assert (value.path, value.form) == ("x.y", "percent")
    assert isinstance(link, Link)
    assert (link.target, link.label) == ("mali", None)


@given(st.text(alphabet="ab *_[]@{}|<>!`#-\n1.()&;:/\\", max_size=200))
def test_any_text_is_judged_without_a_crash(text: str) -> None:
    for fault in faults_of(text):
        assert fault.spot.line <= text.count("\n")
        assert fault.help

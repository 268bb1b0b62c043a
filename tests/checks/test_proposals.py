"""Advice never changes a value: what a remedy proposes is what was there before somebody spoiled it.

The cases change what is right, so every remedy of every case is tried: the word, number or id that it offers
stands in the right text, or, where it rewrites a sentence, has no other figures than the sentence.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

import pytest
from model.test_binding import CASES

from mission_estimate.rule_docs.case_files import case_files, cases_of

_OFFERED = re.compile(
    r"did you mean `?([^`?]+)`?\?|\bwrite `([^`]+)`|\bwrite (-?\d[\w.,-]*\b(?: [A-Z]\w+ \d{4})?)"
)
_FORMS = ("`write 2017, 2017-06", "write 2 to 60 ", "`[text](https://…)`")
"""Remedies that show a form, and offer no value."""

_A_NEAR_ONE = ("NAM009", "DAT025", "REF005", "REF006", "SRC027")
"""Rules that propose a name or an id that the estimate knows: it may have no figure of the right text."""


class Offer(NamedTuple):
    """What a remedy offers, for which change of a right text."""

    case: str
    right: str
    wrong: str
    offered: str


def _changes() -> Iterator[tuple[str, str, str, str]]:
    yield from ((name, before, after, findings) for name, _, before, after, findings in CASES)
    for path in (path for path in case_files() if path.stem not in _A_NEAR_ONE):
        yield from (
            (f"{path.stem}: {case.name}", case.before, case.after, case.findings)
            for case in cases_of(path.stem)
        )


def _offers() -> Iterator[Offer]:
    for name, before, after, findings in _changes():
        for line in findings.splitlines():
            remedy = line.partition(" | ")[2]
            if any(form.strip("`") in remedy for form in _FORMS):
                continue
            for found in _OFFERED.finditer(remedy):
                yield Offer(name, before, after, next(word for word in found.groups() if word))


OFFERS = [pytest.param(offer, id=f"{offer.case}: {offer.offered}") for offer in _offers()]


@pytest.mark.parametrize("offer", OFFERS)
def test_an_offer_is_what_was_meant(offer: Offer) -> None:
    if offer.offered in offer.right or offer.offered.startswith(("{{", "scope", "editors")):
        return
    if re.fullmatch(r"[0-9]+\.[0-9]+", offer.offered):
        assert Decimal(offer.offered) in map(Decimal, re.findall(r"[0-9]+(?:\.[0-9]+)?", offer.right))
        return
    figures = re.findall(r"[0-9]+", offer.offered)
    written = {figure.lstrip("0") for figure in re.findall(r"[0-9]+", offer.wrong)}
    assert figures
    assert all(figure.lstrip("0") in written for figure in figures)


@pytest.mark.parametrize("offered", ["397", "3.97", "38"])
def test_the_test_sees_an_offer_that_changes_a_value(offered: str) -> None:
    with pytest.raises(AssertionError):
        test_an_offer_is_what_was_meant(Offer("decimal comma", "value: 39.7", "value: 39,7", offered))


def test_there_are_offers() -> None:
    assert len(OFFERS) > 15

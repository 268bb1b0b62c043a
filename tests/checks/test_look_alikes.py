"""Numbers and words whose letters look like others, and figures whose point separates thousands."""

import pytest
from specimens import Change

from mission_estimate.checks.language.look_alikes import _LETTER_IN_NUMBER


@pytest.mark.parametrize("number", ["1O,000", "1l5", "l,200", "2OO", "20O", "I,500", "1.O5"])
def test_a_letter_in_a_number_is_found(number: str) -> None:
    assert _LETTER_IN_NUMBER.search(f"It has {number} people.")


@pytest.mark.parametrize(
    "word", ["5l", "10 l", "S/2017/1O1", "I-5", "RN1", "H1N1", "BMP-1", "lO", "1st", "3lb"]
)
def test_a_word_with_digits_is_no_number(word: str) -> None:
    assert not _LETTER_IN_NUMBER.search(f"It has {word} there.")


def test_a_toll_of_thousands_gives_one_finding(changed: Change) -> None:
    found = changed("situation.yaml", "injured: 3", "injured: 1.200").findings

    assert [one.code for one in found] == ["NUM026"]

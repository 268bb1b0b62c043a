"""The search for words in all texts at once finds what a search in each text finds."""

from hypothesis import given
from hypothesis import strategies as st

from mission_estimate.checks.sentences.text_prefilter import _Joined

LETTERS = st.text(alphabet="abAB éÉß“\n", max_size=8)


@given(st.lists(LETTERS, max_size=8), st.lists(LETTERS.filter(bool), max_size=3))
def test_the_texts_with_a_word_are_found_in_their_order(texts: list[str], words: list[str]) -> None:
    small = [word.casefold() for word in words]
    told = [number for number, text in enumerate(texts) if any(word in text.casefold() for word in small)]
    assert _Joined(texts).with_any(small) == told

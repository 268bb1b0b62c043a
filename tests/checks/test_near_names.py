"""How many letters part two names, and in which box a point lies, against the plain definitions."""

from functools import cache

from hypothesis import given
from hypothesis import strategies as st

from mission_estimate.checks.records.known_names import distance, key
from mission_estimate.checks.world.bounding_boxes import MARGIN, Box

WORDS = st.text("abcd", max_size=7)
DEGREES = st.integers(-80, 80)


@cache
def plain(one: str, other: str) -> int:
    """Count changes, as the definition has them: a letter more, less or other, or two exchanged."""
    if not one or not other:
        return len(one) + len(other)
    found = min(
        plain(one[:-1], other) + 1,
        plain(one, other[:-1]) + 1,
        plain(one[:-1], other[:-1]) + (one[-1] != other[-1]),
    )
    if one[-2:] == other[-2:][::-1] and len(one) > 1 < len(other):
        found = min(found, plain(one[:-2], other[:-2]) + 1)
    return found


@given(WORDS, WORDS, st.integers(0, 3))
def test_distance_is_counted_up_to_a_bound(one: str, other: str, most: int) -> None:
    assert min(distance(one, other, most), most + 1) == min(plain(one, other), most + 1)


@given(st.lists(st.sampled_from(["Ansar", "Dine", "Gao", "Hélène", "Ménaka"]), min_size=1, max_size=3))
def test_accents_hyphens_and_articles_are_no_part_of_a_key(words: list[str]) -> None:
    written = " ".join(words)
    for other in (
        f"The {written}",
        f"al-{written}",
        written.upper(),
        written.replace("é", "e"),
        "-".join(words),
    ):
        assert key(other) == key(written)


@given(DEGREES, DEGREES, DEGREES, DEGREES)
def test_a_box_holds_its_own_points_and_no_far_ones(south: int, west: int, high: int, wide: int) -> None:
    box = Box(south, west, south + abs(high), west + abs(wide))
    assert box.holds(box.south, box.east)
    assert box.holds(box.north, box.west)
    assert not box.holds(box.north + MARGIN + 0.1, box.west)
    assert not box.holds(box.south, box.west - MARGIN - 0.1)

"""Whatever the numbers, a right sum is silent and a wrong one is found."""

from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mission_estimate.checks import Context, context_of
from mission_estimate.checks.numbers import printed_totals, tables, wrong_written_sum
from mission_estimate.derived_values import reckon
from mission_estimate.model.deployment import Strength
from mission_estimate.model.estimate import Estimate
from mission_estimate.model.index import index_of

RIGHT = [
    "10,591 + 38 + 337 + 1,587 = 12,553",
    "633 + 696 = 1,329",
    "12,553 + 1,329 + 161 = 14,043",
    "13,289 + 1,920 = 15,209",
]
COUNTS = st.integers(0, 20_000)


def context_with(estimate: Estimate, **parts: object) -> Context:
    changed = estimate.model_copy(update=parts)
    values, index = reckon(changed), index_of(changed)
    return context_of(changed, values, index, ("specimen", "2020-01-31"))


def told(found: Iterator[object]) -> int:
    return len(list(found))


@given(troops=COUNTS, police=COUNTS, civilians=COUNTS, off=st.integers(-5, 5))
def test_a_printed_total_is_the_sum_or_is_found(
    specimen: Estimate, troops: int, police: int, civilians: int, off: int
) -> None:
    total = max(0, troops + police + civilians + off)
    strength = Strength.model_validate({
        "as_of": "2020-01-31", "uniformed": {"troops": str(troops), "police": str(police)},
        "civilian": {"national": str(civilians)}, "printed": {"total": str(total)},
    })  # fmt: skip
    deployment = specimen.deployment.model_copy(update={"strength": strength})
    wrong = total != troops + police + civilians
    assert told(
        printed_totals.wrong_printed_total.check(context_with(specimen, deployment=deployment))
    ) == int(wrong)


@given(counts=st.lists(st.integers(0, 9), min_size=2, max_size=2))
def test_deaths_by_nationality_make_the_total_or_are_found(specimen: Estimate, counts: list[int]) -> None:
    table = specimen.casualties.fatalities
    assert table is not None
    rows = [
        row.model_copy(update={"count": count})
        for row, count in zip(table.by_nationality, counts, strict=True)
    ]
    changed = table.model_copy(update={"by_nationality": tuple(rows)})
    casualties = specimen.casualties.model_copy(update={"fatalities": changed})
    assert told(tables.fatality_table_mismatch.check(context_with(specimen, casualties=casualties))) == int(
        sum(counts) != 6
    )


@pytest.mark.parametrize("words", RIGHT)
def test_right_sums_of_the_field_are_silent(specimen: Estimate, words: str) -> None:
    assert told(wrong_written_sum.wrong_written_sum.check(_saying(specimen, words))) == 0


@settings(deadline=None)
@given(parts=st.lists(st.integers(0, 10**6), min_size=2, max_size=5), off=st.integers(-3, 3))
def test_a_sum_in_a_text_adds_up_or_is_found(specimen: Estimate, parts: list[int], off: int) -> None:
    made = max(0, sum(parts) + off)
    words = f"{' + '.join(f'{part:,}' for part in parts)} = {made:,}"
    assert told(wrong_written_sum.wrong_written_sum.check(_saying(specimen, words))) == int(
        made != sum(parts)
    )


def _saying(estimate: Estimate, words: str) -> Context:
    drivers = type(estimate.drivers).model_validate({"text": f"They reckon: {words}.\n"})
    return context_with(estimate, drivers=drivers)

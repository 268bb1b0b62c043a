"""The words behind a figure say what it is a share of, and part sentences from phrases."""

import pytest

from mission_estimate.model.quantities import Fact
from mission_estimate.rendering.views.facts import fact_rows

FACT = {
    "id": "a-fact",
    "label": "Nomads",
    "unit": "percent",
    "value": "10",
    "as_of": "2017",
    "sources": ["atlas"],
}


@pytest.mark.parametrize(
    ("fields", "detail"),
    [
        ({}, ""),
        ({"of": "population"}, "as share of population"),
        ({"of": "population", "label": "Share of nomads"}, "of population"),
        ({"of": "the seven", "unit": "persons"}, "of the seven"),
        ({"of": "population", "scope": "in the north"}, "as share of population; in the north"),
        (
            {"of": "population", "note": "Reckoned as 1 of 10."},
            "as share of population. Reckoned as 1 of 10.",
        ),
    ],
)
def test_the_words_behind_a_figure(fields: dict[str, str], detail: str) -> None:
    (row,) = fact_rows([Fact.model_validate({**FACT, **fields})])
    assert row.detail == detail

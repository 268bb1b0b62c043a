"""A mandate that has ended is said to have ended, and one that will end still holds."""

from datetime import date
from pathlib import Path

import pytest
from extremes.base import Change, Data, data_of, estimate_of, write

from mission_estimate.derived_values import reckon
from mission_estimate.derived_values.mandates import ended_by, in_force, resolutions_of
from mission_estimate.model.estimate import Estimate
from mission_estimate.rendering.views.brief_head import mandate_line
from mission_estimate.rendering.views.cover import cover
from mission_estimate.rendering.views.mandates import ended_in_words

ENDED = "ended by S/RES/2999 (2019) on 31 December 2019"


def ending(**fields: str) -> Change:
    def change(data: Data) -> None:
        known = {
            "id": "ending",
            "symbol": "S/RES/2999 (2019)",
            "adopted": "2019-12-31",
            "ends_mandate": "true",
        }
        data["mandate"]["resolutions"].append({**known, "sources": ["report-2020"], **fields})

    return change


def specimen_with(folder: Path, change: Change) -> Estimate:
    return estimate_of(write(folder, data_of(change)))


def test_cover_and_brief_say_that_it_ended(tmp_path: Path) -> None:
    estimate = specimen_with(tmp_path, ending())
    assert ended_in_words(estimate) == ENDED
    assert mandate_line(estimate) == f"Mandate {ENDED}"
    rows = {row.label: row.text for row in cover(estimate, reckon(estimate)).rows}
    assert rows["Mandate"] == ENDED
    assert "mandate.ceiling.total" not in reckon(estimate)


@pytest.mark.parametrize("held_to", ["expires", "effective"])
def test_it_holds_to_the_day_that_is_named(tmp_path: Path, held_to: str) -> None:
    estimate = specimen_with(tmp_path, ending(**{held_to: "2020-06-30"}))
    own = resolutions_of(estimate, estimate.primary.id)
    assert mandate_line(estimate).startswith("Mandate to 15 March 2020, S/RES/3001 (2019)")
    assert "mandate.ceiling.total" in reckon(estimate)
    assert in_force(own, date(2020, 6, 29)) is not None
    assert in_force(own, date(2020, 6, 30)) is None
    assert str(getattr(ended_by(own, date(2020, 6, 30)), "symbol", "")) == "S/RES/2999 (2019)"


def test_the_cover_rounds_a_share_once(specimen: Estimate) -> None:
    behind = [figure.as_of for figure in cover(specimen, reckon(specimen)).figures]
    assert "84.1% of the ceiling" in behind

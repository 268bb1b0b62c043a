"""The extreme estimates, each read and drawn once."""

import tempfile
from functools import cache
from pathlib import Path

from extremes import CASES
from extremes.base import data_of, estimate_of, write
from figures.conftest import Drawn, figures_of

from mission_estimate.model.estimate import Estimate


@cache
def estimate_case(case: str) -> Estimate:
    with tempfile.TemporaryDirectory() as folder:
        return estimate_of(write(Path(folder), data_of(*CASES[case])))


@cache
def drawn_of(case: str) -> Drawn:
    return figures_of(estimate_case(case))

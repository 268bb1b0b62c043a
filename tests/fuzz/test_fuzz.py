"""A few seconds of fuzzing at every run of the tests; `make fuzz SECONDS=3600` runs it for longer."""

import pytest
from fuzz.fuzzing import fuzz
from fuzz.targets import SEEDS, TARGETS


@pytest.mark.parametrize("name", TARGETS)
def test_nothing_breaks(name: str) -> None:
    runs, steps = fuzz(TARGETS[name], SEEDS[name], seconds=4)
    assert runs > len(SEEDS[name])
    assert steps > 100


def test_what_breaks_is_told_with_its_input() -> None:
    def fragile(raw: bytes) -> None:
        assert b"{{" not in raw

    with pytest.raises(AssertionError, match=r"the input b'.*\{\{.*' breaks fragile"):
        fuzz(fragile, (b"a",), seconds=20)

"""A few seconds of fuzzing at every run of the tests; `make fuzz SECONDS=3600` runs it for longer.

Whole estimates take a second each: the properties try some, and `make fuzz` many.
"""

from pathlib import Path

import pytest
from fuzz import fuzzing
from fuzz.fuzzing import LONGEST, fuzz
from fuzz.targets import LENGTHS, SEEDS, TARGETS


@pytest.mark.parametrize("name", ["read", "prose"])
def test_nothing_breaks(name: str) -> None:
    runs, steps = fuzz(TARGETS[name], SEEDS[name], seconds=4, longest=LENGTHS.get(name, LONGEST))
    assert runs > len(SEEDS[name])
    assert steps > 200


def test_what_breaks_is_told_with_as_little_as_breaks_it() -> None:
    def fragile(raw: bytes) -> None:
        assert b"{{" not in raw

    with pytest.raises(AssertionError, match=r"the input b'\{\{' breaks fragile"):
        fuzz(fragile, (b"a",), seconds=20)


def test_what_holds_up_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fuzzing, "SLOWEST", 0.0)
    with pytest.raises(AssertionError, match="holds up slow"):
        fuzz(slow, (b"a",), seconds=1)


def slow(_: bytes) -> None:
    sum(range(200_000))


def test_what_leads_further_is_kept(tmp_path: Path) -> None:
    fuzz(TARGETS["prose"], (b"words",), seconds=0.5, folder=tmp_path)
    kept = {path.read_bytes() for path in tmp_path.iterdir()}
    assert b"words" in kept
    assert len(kept) > 2

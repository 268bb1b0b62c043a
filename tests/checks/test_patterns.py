"""Patterns that are compiled late must all be right, since an estimate without faults uses few of them."""

import re
import sys
from collections.abc import Iterator

import pytest

from mission_estimate.checks import RULES
from mission_estimate.lazy_regex import pattern_of
from mission_estimate.markup.forbidden_markup import REFUSED


def _late() -> Iterator[tuple[str, "re.Pattern[str]"]]:
    """Yield every late pattern of the program's modules with its name."""
    assert RULES
    for refused in REFUSED:
        yield refused.code, refused.pattern
    for module in [name for name in sys.modules if name.startswith("mission_estimate.")]:
        for name, value in vars(sys.modules[module]).items():
            if type(value) is type(pattern_of("")):
                yield f"{module}.{name}", value


@pytest.mark.parametrize("written", [pytest.param(value, id=name) for name, value in _late()])
def test_every_late_pattern_can_be_compiled(written: "re.Pattern[str]") -> None:
    compiled = re.compile(written.pattern, written.flags)
    assert compiled.pattern == written.pattern


def test_a_late_pattern_does_what_a_compiled_one_does() -> None:
    late, now = pattern_of(r"(\d+) (dead)", re.IGNORECASE), re.compile(r"(\d+) (dead)", re.IGNORECASE)
    words = "12 dead, and 3 DEAD"
    assert late.findall(words) == now.findall(words)
    assert late.sub("—", words) == now.sub("—", words)
    assert [found.span() for found in late.finditer(words, 3)] == [(13, 19)]
    assert (late.groups, late.pattern) == (now.groups, now.pattern)

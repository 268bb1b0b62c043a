"""Patterns that are compiled ahead find what patterns find that are compiled now."""

import gc
import marshal
import re
import sys
from pathlib import Path

import pytest

from mission_estimate import compiled_patterns, lazy_regex
from mission_estimate.checks import RULES

WORDS = (
    "On 12 May 2016 at least 1,234 peacekeepers (45 per cent) were killed in Gao, Mali.[1] The the MINUSMA"
    " colour “labour”: 2016–17, $50 million, S/RES/2364 (2017).\n\n- *one*\n- two … http://example.org/a_b\n"
    "\u2022 Кидаль ²³ é \u00a0 {{ value }} [[id|label]] [@source, p. 3]"
)
DECLARED = sorted(
    {
        (one.pattern, int(one.flags))
        for one in gc.get_objects()
        if RULES and isinstance(one, lazy_regex._Later)
    }
)


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> dict[tuple[str, int], compiled_patterns.Code]:
    file = tmp_path_factory.mktemp("kept") / "all.patterns"
    compiled_patterns.keep(DECLARED, file)
    return compiled_patterns.read(file)


def test_every_pattern_is_kept_and_finds_the_same(
    kept: dict[tuple[str, int], compiled_patterns.Code],
) -> None:
    assert len(kept) == len(DECLARED) > 250
    for (pattern, flags), code in kept.items():
        ahead, now = compiled_patterns._made(pattern, code), re.compile(pattern, flags)
        assert (ahead.flags, ahead.groups, ahead.groupindex) == (now.flags, now.groups, now.groupindex)
        found = [(one.span(), one.groups(), one.lastgroup) for one in ahead.finditer(WORDS)]
        assert found == [(one.span(), one.groups(), one.lastgroup) for one in now.finditer(WORDS)], pattern


def test_what_another_build_of_python_kept_is_not_used(tmp_path: Path) -> None:
    file = tmp_path / "old.patterns"
    file.write_bytes(marshal.dumps((f"{sys.version} of another day", {("a", 0): (0, b"", 0, {}, ())})))
    assert compiled_patterns.read(file) == {}


@pytest.mark.parametrize("content", [b"", b"no marshal", marshal.dumps(7), marshal.dumps((sys.version, 7))])
def test_a_damaged_file_keeps_nothing(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "damaged.patterns"
    file.write_bytes(content)
    assert compiled_patterns.read(file) == {}
    assert compiled_patterns.read(tmp_path / "missing") == {}


def test_code_that_is_not_sound_is_compiled_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(compiled_patterns, "_read", [True])
    monkeypatch.setattr(compiled_patterns, "_kept", {("ab+", 0): (32, b"\xff\xff\xff\xff", 0, {}, (None,))})
    assert compiled_patterns.get("ab+", 0) is None
    assert lazy_regex.pattern_of("ab+").findall("abb a ab") == ["abb", "ab"]

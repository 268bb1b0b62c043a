"""Templates keep the rules that make both formats right."""

import re
from pathlib import Path

import pytest
from jinja2 import Environment, nodes
from specimens import TEMPLATES

from mission_estimate.model.outline import PARAGRAPH_KEYS, bind_outline
from mission_estimate.yaml_reader import read_bytes

FILES = sorted(TEMPLATES.rglob("*.j2"))


def macros(name: str) -> dict[str, list[str]]:
    tree = Environment(autoescape=True).parse((TEMPLATES / "blocks" / name).read_text(encoding="utf-8"))
    return {
        macro.name: [str(arg.name) for arg in macro.args]
        for macro in tree.find_all(nodes.Macro)
        if not macro.name.startswith("_")
    }


def test_there_are_templates() -> None:
    assert len(FILES) > 15


def test_both_block_libraries_have_the_same_macros() -> None:
    assert macros("html.j2") == macros("markdown.j2")


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_no_template_marks_text_as_safe(path: Path) -> None:
    assert not re.search(r"\|\s*safe\b|autoescape|from_string", path.read_text(encoding="utf-8"))


def test_the_outline_holds_every_paragraph_once() -> None:
    raw = (TEMPLATES / "estimate" / "outline.yaml").read_bytes()
    outline = bind_outline(read_bytes(raw, file="outline.yaml").data)
    assert outline is not None
    assert outline.keys == PARAGRAPH_KEYS
    for part in outline.parts:
        for paragraph in part.paragraphs:
            assert (TEMPLATES / "estimate" / "paragraphs" / f"{paragraph.template}.j2").is_file()

"""Every line of words of an estimate may hold every sign, and the documents keep their shape."""

import re
from collections.abc import Iterator
from pathlib import Path

from rendered import XHTML, seen_in_html, seen_in_markdown, tree_of
from specimens import SAMPLES, SPECIMEN, TEMPLATES

from mission_estimate.derived_values import reckon
from mission_estimate.model.binding import bind
from mission_estimate.model.index import index_of
from mission_estimate.model.scalars import Line
from mission_estimate.model.walk import walk
from mission_estimate.options import Options
from mission_estimate.pipeline.examine import Examined
from mission_estimate.pipeline.render import begin_rendering, read_outline
from mission_estimate.positions import Positions
from mission_estimate.workspace import Workspace
from mission_estimate.yaml_reader import read_folder

SIGNS = "</td></tr></table><script>x</script> | a | b | [x](javascript:1) ![y](z) [^1] `*_~~$<!-- \\"


def files_of(signs: str) -> dict[str, str]:
    """Render the specimen with some signs behind every line of words that is printed."""
    data = dict(read_folder(SAMPLES / SPECIMEN.mission / SPECIMEN.edition, shown_as="specimen").data)
    whole = bind(data, Positions()).estimate
    assert whole is not None
    changed = 0
    for path, value in walk(whole):
        if type(value) is Line and path[-1] not in {"acronym", "symbol"}:
            here: object = data
            for step in path[:-1]:
                here = here[step]  # type: ignore[index]
            if isinstance(here, dict) and here.get(path[-1]) == str(value):
                here[path[-1]] = f"{value} {signs}".strip()
                changed += 1
    assert changed > 40
    binding = bind(data, Positions())
    assert binding.findings == ()
    estimate = binding.estimate
    assert estimate is not None
    examined = Examined(SPECIMEN, (), {}, estimate, index_of(estimate), reckon(estimate))
    workspace = Workspace(Path("estimates"), Path("build"), (TEMPLATES,))
    options = Options(("markdown", "html"), documents=("full",))
    made = begin_rendering(workspace, read_outline(workspace), examined, options, None).finish().files
    return {name: content.decode() for name, content in made.items()}


def _tags(html: str) -> Iterator[str]:
    for element in tree_of(html).iter():  # type: ignore[attr-defined]
        if isinstance(element.tag, str):
            yield element.tag.removeprefix(XHTML)


def test_signs_in_every_line_change_no_shape() -> None:
    plain, made = files_of("so"), files_of(SIGNS)
    assert set(plain) == set(made)
    for name in (name for name in made if name.endswith(".html")):
        assert set(_tags(made[name])) == set(_tags(plain[name]))
    stem = "specimen-2020-01-31"
    for seen, ending in ((seen_in_html, "html"), (seen_in_markdown, "md")):
        one, other = seen(plain[f"{stem}.{ending}"]), seen(made[f"{stem}.{ending}"])
        assert len(one.headings) == len(other.headings)
        assert len(one.cells) == len(other.cells)
        assert one.calls == other.calls
    assert not re.search(r"(?<!\\)<script", "".join(made.values()))

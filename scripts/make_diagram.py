"""Draw the packages and their imports into docs/architecture.md, from the layers in pyproject.toml.

python scripts/make_diagram.py            write the diagram
python scripts/make_diagram.py --check    exit with 1 if the diagram is out of date

The layers are those of the first import contract; the arrows are the imports that exist. An import
that follows from two others is left out, as is every import of the lowest layer, which all share.
"""

import re
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import grimp

PAGE = Path("docs/architecture.md")
PACKAGE = "mission_estimate"
BEGIN, END = "<!-- diagram: make docs -->", "<!-- end of diagram -->"

Edges = dict[str, set[str]]


def main(arguments: list[str]) -> int:
    """Write the diagram, or compare it."""
    page = PAGE.read_text(encoding="utf-8")
    before, rest = page.split(BEGIN)
    after = rest.split(END)[1]
    text = "\n".join([f"{before}{BEGIN}", "", *diagram(), "", f"{END}{after}"])
    if "--check" in arguments:
        return int(text != page)
    PAGE.write_text(text, encoding="utf-8", newline="\n")
    print(PAGE)
    return 0


def diagram() -> Iterator[str]:
    """Yield the lines of a Mermaid flowchart."""
    layers = read_layers()
    above = [name for layer in layers[:-1] for name in layer]
    yield from ("```mermaid", "flowchart TB")
    for number, layer in enumerate(layers):
        yield from (f'  subgraph L{number}[" "]', "    direction LR")
        yield from (f"    {name}" for name in layer)
        yield "  end"
    edges = reduced(imports_of(above))
    yield from (f"  {one} --> {other}" for one in above for other in sorted(edges[one]))
    yield "```"


def read_layers() -> list[list[str]]:
    """Return the names in each layer, from the top to the bottom."""
    settings = tomllib.loads(Path("pyproject.toml").read_text(encoding="utf-8"))
    contract = settings["tool"]["importlinter"]["contracts"][0]
    return [re.findall(r"\w+", layer) for layer in contract["layers"] if layer != "__main__"]


def imports_of(names: list[str]) -> Edges:
    """Return which of the packages each package imports."""
    graph = grimp.build_graph(PACKAGE, cache_dir=None)
    found: Edges = {name: set() for name in names}
    for module in graph.modules:
        for imported in graph.find_modules_directly_imported_by(module):
            one, other = _top(module), _top(imported)
            if one in found and other in found and one != other:
                found[one].add(other)
    return found


def _top(module: str) -> str:
    return [*module.split("."), ""][1]


def reduced(edges: Edges) -> Edges:
    """Leave out each edge that a longer way makes as well."""
    return {
        one: {other for other in others if not any(_leads(edges, via, other) for via in others - {other})}
        for one, others in edges.items()
    }


def _leads(edges: Edges, start: str, goal: str) -> bool:
    return goal in edges[start] or any(_leads(edges, via, goal) for via in edges[start])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

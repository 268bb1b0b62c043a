"""The two template environments: HTML, and Markdown with its own escaping.

Both are sandboxed, refuse what is undefined, and escape everything that is not
markup already. A folder of the same names next to the estimates overrides ours,
file by file.
"""

import sys
from functools import lru_cache
from pathlib import Path

import jinja2
from jinja2 import StrictUndefined
from markupsafe import Markup

from mission_estimate.rendering import escaping, sandbox
from mission_estimate.rendering.escaping import escape_markdown
from mission_estimate.rendering.sandbox import PlainEnvironment
from mission_estimate.rendering.template_cache import CompiledTemplates
from mission_estimate.rendering.template_faults import TemplateLoader

_COMPILING = {
    "autoescape": True,
    "trim_blocks": True,
    "lstrip_blocks": True,
    "keep_trailing_newline": False,
}
"""What decides how a template is compiled, besides its words and how its output is finished."""


def html_environment(folders: tuple[Path, ...], cache: Path | None = None) -> PlainEnvironment:
    """Make the environment in which text is escaped for HTML; `cache` is for compiled templates."""
    return _environment(folders, "html", cache)


def markdown_environment(folders: tuple[Path, ...], cache: Path | None = None) -> PlainEnvironment:
    """Make the environment in which text is escaped for Markdown."""
    environment = _environment(folders, "markdown", cache)
    environment.finalize = escape_markdown
    return environment


@lru_cache(maxsize=1)
def _kind() -> bytes:
    """Return what compiled templates depend on: the engine, and our modules whose functions it calls early.

    The engine works out what is constant when it compiles, with our filters too.
    """
    ours = (Path(module.__file__ or "").read_bytes() for module in (escaping, sandbox, sys.modules[__name__]))
    return b"\0".join((f"{jinja2.__version__} {_COMPILING}".encode(), *ours))


def _environment(folders: tuple[Path, ...], form: str, cache: Path | None) -> PlainEnvironment:
    environment = PlainEnvironment(
        loader=TemplateLoader([str(folder) for folder in folders], encoding="utf-8"),
        undefined=StrictUndefined,
        auto_reload=False,
        bytecode_cache=CompiledTemplates(form, _kind(), cache),
        **_COMPILING,
    )
    environment.filters["sentence"] = sentence
    environment.filters["capitalize_first"] = capitalize_first
    environment.filters["lower_first"] = lower_first
    environment.filters["verbatim_url"] = verbatim_url
    environment.filters["autolink"] = autolink
    environment.filters["drawn"] = drawn
    return environment


def sentence(text: str) -> str:
    """Close a text with a full stop, if nothing closes it."""
    kept = text.strip()
    return kept if kept.endswith((".", "!", "?", "…", "”", ".”")) else f"{kept}."


def capitalize_first(text: str) -> str:
    """Begin a text with a capital and leave the rest as it is."""
    return text[:1].upper() + text[1:]


def lower_first(text: str) -> str:
    """Begin a title with a small letter inside a sentence, unless it begins with an acronym."""
    return text[:1].lower() + text[1:] if text[1:2].islower() else text


def verbatim_url(url: str) -> Markup:
    """Pass a web address into the brackets of a Markdown link, where its own would end it."""
    return Markup(autolink(url).replace("(", "%28").replace(")", "%29"))  # noqa: S704 - ASCII without markup


def autolink(url: str) -> Markup:
    """Pass a web address into the angles of a Markdown link, which only an angle of its own would end."""
    return Markup(url.replace("<", "%3C").replace(">", "%3E"))  # noqa: S704 - ASCII without markup


def drawn(svg: str) -> Markup:
    """Pass a finished drawing into a page; whoever drew it escaped the words in it."""
    return Markup(svg)  # noqa: S704 - made by our own figures

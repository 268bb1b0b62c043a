"""Compile the package's modules, templates and patterns ahead, as an installer does with what it copies.

    python scripts/compile_package.py

An editable installation copies nothing and compiles nothing. Where Python is set to keep no compiled modules
(PYTHONDONTWRITEBYTECODE), every command would then compile half the package for itself.
"""

import compileall
import gc
import importlib
import pkgutil
import sys
from pathlib import Path

import mission_estimate
from mission_estimate import compiled_patterns, lazy_regex
from mission_estimate.cli.cache_dir import cache_folder
from mission_estimate.rendering.environment import html_environment, markdown_environment
from mission_estimate.workspace import own_templates


def compile_templates() -> None:
    """Compile every template for both forms; the cache keeps what it is asked for."""
    folder = own_templates()
    if folder is None:
        return
    cache = cache_folder()
    for environment in (html_environment((folder,), cache), markdown_environment((folder,), cache)):
        for name in environment.list_templates(extensions=["j2"]):
            environment.get_template(name)


def compile_patterns() -> None:
    """Compile every pattern that a module declares."""
    for module in pkgutil.walk_packages(mission_estimate.__path__, "mission_estimate."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)
    declared = (one for one in gc.get_objects() if isinstance(one, lazy_regex._Later))  # noqa: SLF001
    compiled_patterns.keep({(one.pattern, one.flags) for one in declared})


if __name__ == "__main__":
    sys.dont_write_bytecode = False
    compileall.compile_dir(Path(mission_estimate.__file__).parent, quiet=1)
    compile_templates()
    compile_patterns()

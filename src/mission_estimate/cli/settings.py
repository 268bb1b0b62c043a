"""Settings of the check: from the command line, estimates/settings.yaml and pyproject.toml, in this order."""

from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any, cast

import click

from mission_estimate.errors import WrongUse
from mission_estimate.findings import Finding, Severity
from mission_estimate.options import Asked, Settings, is_essential
from mission_estimate.workspace import Workspace

KEYS = ("select", "ignore", "fail-on")


def findings_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add `--select`, `--ignore`, `--all-rules` and `--fail-on`."""
    options = (
        click.option("--fail-on", type=click.Choice([s.value for s in Severity]),
                     help="Exit 1 at this severity or above; default: error, or the setting of the project."),
        click.option("--all-rules", is_flag=True,
                     help="Run all rules, including those that the settings ignore."),
        click.option("--ignore", metavar="RULE[,…]", help="Skip these rules or families of rules."),
        click.option("--select", metavar="RULE[,…]",
                     help="Run only these rules or families, such as NUM,DAT003,mandate-gap."),
    )  # fmt: skip
    for option in options:
        command = option(command)
    return command


def settings_of(place: Workspace, asked: Asked) -> Settings:
    """Join what the files and the command line say; the nearer one wins, key by key."""
    if asked.all_rules and (asked.select is not None or asked.ignore is not None):
        raise WrongUse(
            "`--all-rules` cannot be combined with `--select` or `--ignore`", "use `--all-rules` alone"
        )
    said: dict[str, tuple[object, str]] = {}
    for path in place.settings():
        table = _of_project(path) if path.suffix == ".toml" else _of_file(path)
        said |= {key: (value, _short(path)) for key, value in _known(table, path).items()}
    given = {"select": asked.select, "ignore": asked.ignore, "fail-on": asked.fail_on}
    said |= {key: (value, f"--{key}") for key, value in given.items() if value is not None}
    kept = () if asked.all_rules else ("select", "ignore")
    codes = {key: _codes(*said[key], what=key) for key in kept if key in said}
    fail_on = _severity(*said["fail-on"]) if "fail-on" in said else Severity.ERROR
    said_in = tuple((key, where) for key, (_, where) in said.items())
    return Settings(codes.get("select", ()), codes.get("ignore", ()), fail_on, said_in)


def _short(path: Path) -> str:
    """Return a path as seen from the current folder if it lies below it."""
    with suppress(ValueError, OSError):
        return path.absolute().relative_to(Path.cwd()).as_posix()
    return path.as_posix()


def _of_project(path: Path) -> Mapping[str, object]:
    import tomllib  # noqa: PLC0415 - few projects have such a table

    try:
        read = tomllib.loads(path.read_text(encoding="utf-8"))
    except (ValueError, OSError, RecursionError) as fault:
        raise WrongUse(f"{path.as_posix()} cannot be read: {fault}", "fix the file") from None
    return cast("Mapping[str, object]", read["tool"]["mission-estimate"])


def _of_file(path: Path) -> Mapping[str, object]:
    from mission_estimate.yaml_reader import Limits, open_bytes, read_bytes  # noqa: PLC0415 - few estimates have such a file

    shown_as = path.as_posix()
    raw = open_bytes(path, shown_as, Limits().file_bytes)
    if isinstance(raw, Finding):
        raise WrongUse(f"{shown_as} cannot be read: {raw.message}", raw.help)
    reading = read_bytes(raw, file=shown_as)
    for found in reading.findings:
        line = found.position.line if found.position else 1
        raise WrongUse(f"{shown_as}:{line}: {found.message}", found.help)
    return reading.data


def _known(table: object, path: Path) -> Mapping[str, object]:
    if not isinstance(table, Mapping):
        raise WrongUse(f"invalid settings in {path.as_posix()}: not a table", f"use {', '.join(KEYS)}")
    for key in table:
        if key not in KEYS:
            raise WrongUse(
                f"unknown setting {key!a} in {path.as_posix()}",
                _near(str(key), KEYS, f"use one of: {', '.join(KEYS)}"),
            )
    return table


def _codes(written: object, where: str, *, what: str) -> tuple[str, ...]:
    """Return the codes of the rules and families that are named by code, beginning of a code, or name."""
    from mission_estimate.rule_docs import all_entries  # noqa: PLC0415 - heavy, and rarely asked for

    words = written.split(",") if isinstance(written, str) else written
    if not isinstance(words, list | tuple) or not all(isinstance(word, str) for word in words):
        raise WrongUse(
            f"`{what}` in {where} is not a list of rules", "write codes or names, such as NUM,mandate-gap"
        )
    entries = all_entries()
    by_name = {entry.name.upper(): entry.code for entry in entries}
    asked = tuple(by_name.get(code, code) for word in words if (code := word.strip().upper()))
    if not asked:
        raise WrongUse(f"`{what}` in {where} names no rule", "write codes or names, such as NUM,mandate-gap")
    for code in asked:
        members = [entry for entry in entries if entry.code.startswith(code)]
        if not members:
            known = {key for entry in entries for key in (entry.code, entry.family, entry.name)}
            meant = code.lower() if "-" in code else code
            raise WrongUse(
                f"unknown rule {meant!a} ({where})",
                _near(meant, known, "`estimate rules` lists them all"),
            )
        if what == "ignore" and all(is_essential(entry.code, entry.severity) for entry in members):
            raise WrongUse(
                f"{code} cannot be ignored ({where}): it prevents the estimate from being read or printed",
                "fix what it reports",
            )
    return asked


def _severity(written: object, where: str) -> Severity:
    words = [severity.value for severity in Severity]
    if written not in words:
        raise WrongUse(f"invalid severity {written!a} ({where})", f"use one of: {', '.join(words)}")
    return Severity(str(written))


def _near(word: str, known: "tuple[str, ...] | set[str]", otherwise: str) -> str:
    from mission_estimate.checks.suggestions import did_you_mean  # noqa: PLC0415 - only for a message

    return did_you_mean(word, sorted(known), otherwise)

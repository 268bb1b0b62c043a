"""`estimate rules`."""

import json

import click

from mission_estimate.cli.output import write_product
from mission_estimate.errors import ExitCode
from mission_estimate.rule_docs import Entry, all_entries


@click.command("rules")
@click.option("--json", "as_json", is_flag=True, help="For programs.")
def command(*, as_json: bool) -> int:
    """List every rule: code, name, severity, and what it reports in one line."""
    entries = all_entries()
    if as_json:
        write_product(f"{json.dumps([_row(entry) for entry in entries], indent=2)}\n")
        return ExitCode.DONE
    width = max(len(entry.name) for entry in entries)
    write_product("".join(_line(entry, width) for entry in entries))
    return ExitCode.DONE


def _line(entry: Entry, width: int) -> str:
    return f"{entry.code}  {entry.name:<{width}}  {entry.severity:<7}  {entry.line}\n"


def _row(entry: Entry) -> dict[str, str]:
    return {
        "code": entry.code,
        "name": entry.name,
        "severity": entry.severity,
        "title": entry.title,
        "line": entry.line,
    }

"""Write docs/commands.md, the reference of the command line, from the help of the commands.

python scripts/make_commands.py            write the page
python scripts/make_commands.py --check    exit with 1 if the page is out of date
"""

import importlib
import sys
from collections.abc import Iterator
from pathlib import Path

import click

from mission_estimate.cli.main import COMMANDS, estimate

PAGE = Path("docs/commands.md")
INTRODUCTION = """# Commands

`make docs` generates this page from the commands. A terminal shows the same with `estimate COMMAND --help`.

`MISSION` is the name of a folder below `estimates/`. A mission without an edition means its newest edition
where documents are built, and all its editions where they are checked. Documents go to files, reports to
stdout, messages to stderr.

| exit code | meaning |
|---|---|
| 0 | done, and nothing refuses the estimate |
| 1 | an estimate was refused: a finding is at the severity of `--fail-on` or above |
| 2 | the command was used in a wrong way, or the program failed |
| 130, 143 | ended by Ctrl-C or by another program |
"""


def main(arguments: list[str]) -> int:
    """Write the page, or compare it."""
    text = "\n".join(_page())
    if "--check" in arguments:
        return int(PAGE.read_text(encoding="utf-8") != text)
    PAGE.write_text(text, encoding="utf-8", newline="\n")
    print(PAGE)
    return 0


def _page() -> Iterator[str]:
    yield INTRODUCTION
    with click.Context(estimate, info_name="estimate") as root:
        yield from ("## estimate", "", *_table(estimate, root))
        for name in COMMANDS:
            command = importlib.import_module(f"mission_estimate.cli.{name}_command").command
            with click.Context(command, info_name=name, parent=root) as context:
                yield from _command(command, context)


def _command(command: click.Command, context: click.Context) -> Iterator[str]:
    usage = " ".join(command.collect_usage_pieces(context))
    yield from (f"## {context.command_path}", "", f"    {context.command_path} {usage}", "")
    for paragraph in (command.help or "").replace("\b\n", "").strip().split("\n\n"):
        yield from (_cell(" ".join(paragraph.split())), "")
    yield from _table(command, context)


def _table(command: click.Command, context: click.Context) -> Iterator[str]:
    rows = [record for one in command.get_params(context) if (record := one.get_help_record(context))]
    yield from ("| option | meaning |", "|---|---|")
    for option, meaning in (row for row in rows if row[1]):
        yield f"| `{option.replace('|', chr(92) + '|')}` | {_cell(meaning)} |"
    yield ""


def _cell(text: str) -> str:
    return text.replace("|", r"\|").replace("<", r"\<")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

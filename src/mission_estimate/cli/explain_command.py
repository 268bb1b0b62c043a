"""`estimate explain`."""

from difflib import get_close_matches

import click

from mission_estimate.catalogue import all_entries, page_text
from mission_estimate.cli.talk import write_product
from mission_estimate.errors import ExitCode, WrongUse


@click.command("explain")
@click.argument("codes", metavar="CODE...", nargs=-1, required=True)
def command(codes: tuple[str, ...]) -> int:
    """Show the manual page of a rule: what it looks at, why, and what to do, with examples."""
    pages = {entry.code: page_text(entry) for entry in all_entries()}
    asked = [_known(code, list(pages)) for code in codes]
    write_product("\n".join(pages[code] for code in asked))
    return ExitCode.DONE


def _known(code: str, known: list[str]) -> str:
    written = code.upper()
    if written in known:
        return written
    near = get_close_matches(written, known, n=1, cutoff=0.6)
    remedy = f"did you mean {near[0]}? " if near else ""
    raise WrongUse(f"no rule has the code {code!a}", f"{remedy}`estimate rules` lists them all")

"""`estimate explain`."""

from difflib import get_close_matches

import click

from mission_estimate.cli.output import shown, write_product
from mission_estimate.errors import ExitCode, WrongUse
from mission_estimate.rule_docs import all_entries, all_word_lists, page_text, word_list_text


@click.command("explain")
@click.argument("names", metavar="RULE...", nargs=-1, required=True)
def command(names: tuple[str, ...]) -> int:
    """Show the page of a rule: what it checks, why, and what to do, with examples.

    RULE is a code or a name, such as DAT028 or mandate-gap. The name of a list of words, such as
    actor-kind, shows what its words mean.
    """
    pages = {key: page_text(entry) for entry in all_entries() for key in (entry.code, entry.name)}
    pages |= {found.name: word_list_text(found) for found in all_word_lists()}
    asked = [_known(name, list(pages)) for name in names]
    write_product("\n".join(pages[name] for name in asked))
    return ExitCode.DONE


def _known(name: str, known: list[str]) -> str:
    for written in (name.upper(), name.lower()):
        if written in known:
            return written
    near = get_close_matches(name.upper(), known, n=1, cutoff=0.6) or get_close_matches(
        name.lower(), known, n=1, cutoff=0.6
    )
    remedy = f"did you mean {near[0]}? " if near else ""
    raise WrongUse(f"unknown rule {shown(name)!a}", f"{remedy}`estimate rules` lists them all")

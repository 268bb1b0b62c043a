"""Find runs of words that the prose of an estimate shares with the documents it was written from.

    python scripts/shared_runs.py estimates/minusma/2017-07-10 --seeds FOLDER

FOLDER holds those documents as text files; they are no part of the repository, so this runs only where
they are at hand. Case, punctuation, accents and numbers do not count, nor do the marks of prose. An
official name counts as one word: those of the estimate's registers, and the lines of ALLOWED.
"""

import argparse
import re
import sys
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import yaml

ALLOWED = Path(__file__).with_name("shared_runs_allowed.txt")
REGISTERS = {"actors", "missions", "places", "sources", "acronyms"}
_NAME = re.compile(r"(name|full_name|expansion|title|also_known_as\b.*)")
_LINK = re.compile(r"\[\[([^\]|]+)(?:\|([^\]]+))?\]\]")
_WORD = re.compile(r"[a-z]+|[0-9]+(?:[.,][0-9]+)*")

Words = tuple[str, ...]
Text = tuple[str, str, str]  # file, path in it, text


def words_of(text: str) -> Words:
    """Return the words in lower case without accents, every number as `#`."""
    plain = unicodedata.normalize("NFKD", text.casefold().replace("’", "").replace("'", ""))
    bare = "".join(character for character in plain if not unicodedata.combining(character))
    return tuple("#" if word[0].isdigit() else word for word in _WORD.findall(bare))


def unmarked(text: str, names: dict[str, str]) -> str:
    """Return prose as a reader sees it: no citations, links by their words, a value as a number."""
    text = re.sub(r"\{\{[^}]*\}\}", " 0 ", re.sub(r"\[@[^\]]*\]", " ", text))
    return _LINK.sub(lambda link: link[2] or names.get(link[1], link[1]), text)


def strings_of(node: object, path: str = "") -> Iterator[tuple[str, str]]:
    """Walk the scalars of a file; a list item is named by its id."""
    if isinstance(node, dict):
        for key, value in node.items():
            yield from strings_of(value, f"{path}.{key}".lstrip("."))
    elif isinstance(node, list):
        for index, item in enumerate(node):
            step = item.get("id", index) if isinstance(item, dict) else index
            yield from strings_of(item, f"{path}.{step}")
    else:
        yield path, str(node)


def texts_of(folder: Path) -> Iterator[Text]:
    """Read every scalar of the estimate."""
    for file in sorted(folder.rglob("*.yaml")):
        data = yaml.load(file.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)  # noqa: S506 - types nothing
        for path, text in strings_of(data):
            yield file.relative_to(folder).as_posix(), path, text


def registered(texts: list[Text]) -> tuple[dict[str, str], set[Words]]:
    """Return the names by id that links print, and the official names."""
    names: dict[str, str] = {}
    official = {words_of(line) for line in ALLOWED.read_text(encoding="utf-8").splitlines()}
    for _, path, text in texts:
        register, identifier, key = [*path.split(".", 2), "", ""][:3]
        if register in REGISTERS and _NAME.fullmatch(key):
            official.add(words_of(text))
            names.setdefault(identifier, text)
    return names, official


def joined(words: Words, official: set[Words]) -> Words:
    """Make one word of each official name, the longest first."""
    result, at = [], 0
    lengths = sorted({len(name) for name in official if len(name) > 1}, reverse=True)
    while at < len(words):
        length = next((n for n in lengths if words[at : at + n] in official), 1)
        result.append(" ".join(words[at : at + length]))
        at += length
    return tuple(result)


def runs_of(words: Words, known: set[Words], least: int) -> Iterator[str]:
    """Yield each longest run all of whose parts of `least` words are known."""
    covered = [words[at : at + least] in known for at in range(len(words))] + [False]
    for at, hit in enumerate(covered):
        if hit and not (at and covered[at - 1]):
            stop = covered.index(False, at)
            yield " ".join(words[at : stop + least - 1])


def shared_runs(folder: Path, seeds: list[Path], least: int) -> Iterator[str]:
    """Yield a line for each run that the estimate shares with a source document."""
    texts = list(texts_of(folder))
    names, official = registered(texts)
    own = [joined(words_of(unmarked(text, names)), official) for _, _, text in texts]
    for seed in seeds:
        words = joined(words_of(seed.read_text(encoding="utf-8")), official)
        known = {words[at : at + least] for at in range(len(words) - least + 1)}
        for (file, path, _), mine in zip(texts, own, strict=True):
            yield from (f"{file}: {path}: “{run}” ({seed.name})" for run in runs_of(mine, known, least))


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("estimate", type=Path, help="folder of the edition")
    parser.add_argument("--seeds", type=Path, required=True, help="folder with the documents as .txt files")
    parser.add_argument("--least", type=int, default=8, help="words that make a run (default 8)")
    given = parser.parse_args()
    documents = sorted(given.seeds.rglob("*.txt"))
    if not documents or not any(given.estimate.rglob("*.yaml")):
        sys.exit("Nothing to compare: name a folder with .yaml files and one with .txt files.")
    found = list(shared_runs(given.estimate, documents, given.least))
    print("\n".join(found) or "No shared runs.")
    sys.exit(1 if found else 0)

"""Look for words of an old or figurative manner in messages, docstrings, comments and docs.

    python scripts/plain_english.py            every file that git tracks
    python scripts/plain_english.py FILE...    these files

The words, with what to write instead, are in scripts/plain_english.txt. Not looked at are estimates, tests
and generated pages, patterns (strings with the prefix r), strings of one word, which are names and keys, code
in backticks, code and tags of templates, and lines with the comment `# word list`.
"""

import re
import subprocess
import sys
import tokenize
from collections.abc import Iterator
from pathlib import Path

WORDS = Path(__file__).with_name("plain_english.txt")
TEXTS = (".md", ".toml", ".yml", ".j2", ".sh")
LEFT_OUT = (
    "estimates/",
    "docs/rules/",
    "docs/review/",
    "tests/",
    "scripts/plain_english",
    "CHANGELOG.md",
    "src/mission_estimate/rule_docs/cases/",
)
CODE = re.compile(r"`[^`\n]*`|\{[{%].*?[%}]\}|<[a-z][^>\n]*>", re.DOTALL)
FIELD = re.compile(r"\{[^{}]*\}")
WORD_LIST = "# word list"


def main(arguments: list[str]) -> int:
    """Print every place, and return 1 if there is one."""
    patterns = list(read_words())
    found = [line for path in arguments or tracked() for line in places(Path(path), patterns)]
    print("\n".join(found), end="\n" if found else "")
    if found:
        print(f"{len(found)} words to replace; scripts/plain_english.txt says by what", file=sys.stderr)
    return 1 if found else 0


def read_words() -> Iterator[tuple[re.Pattern[str], str]]:
    """Read the list: a pattern, a tab or two spaces, and what to write instead."""
    for line in WORDS.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            pattern, _, instead = line.partition("  ")
            yield re.compile(rf"\b(?:{pattern})\b", re.IGNORECASE), instead.strip()


def tracked() -> list[str]:
    """Return the files that are looked at by default."""
    listed = subprocess.run(["git", "ls-files", "-z"], check=True, stdout=subprocess.PIPE).stdout.decode()
    return [
        path
        for path in listed.split("\0")
        if path.endswith((".py", *TEXTS, "Makefile")) and not path.startswith(LEFT_OUT)
    ]


def places(path: Path, patterns: list[tuple[re.Pattern[str], str]]) -> Iterator[str]:
    """Yield a line for each word that is found."""
    if not path.is_file():
        return
    for row, text in words_of(path):
        for pattern, instead in patterns:
            for found in pattern.finditer(text):
                line = row + text.count("\n", 0, found.start())
                yield f"{path}:{line}: {found.group()!r}: {instead}"


def words_of(path: Path) -> Iterator[tuple[int, str]]:
    """Yield the texts of a file with their first lines: of Python only strings and comments."""
    if path.suffix != ".py":
        yield 1, without_code(path.read_text(encoding="utf-8"))
        return
    kinds = {tokenize.STRING, tokenize.COMMENT, getattr(tokenize, "FSTRING_MIDDLE", tokenize.STRING)}
    with path.open("rb") as source:
        for token in tokenize.tokenize(source.readline):
            is_pattern = token.string[:2].lower() in {"r'", 'r"', "rf", "fr"}
            if token.type not in kinds or " " not in token.string or is_pattern or WORD_LIST in token.line:
                continue
            is_filled = token.string[:1].lower() == "f"
            yield token.start[0], without_code(FIELD.sub("", token.string) if is_filled else token.string)


def without_code(text: str) -> str:
    """Blank out code in backticks and in the braces of templates; the lines stay the same."""
    return CODE.sub(lambda found: re.sub(r"[^\n]", " ", found.group()), text)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

"""Write the pages of the rules into docs/rules, from the docstrings of their modules, and docs/words.md."""

from pathlib import Path

from mission_estimate.rule_docs import all_entries, all_word_lists, pages_markdown, word_lists_markdown

FOLDER = Path("docs/rules")
WORDS = Path("docs/words.md")


def main() -> None:
    """Write every page that differs, and remove those of codes that are gone."""
    pages = pages_markdown(all_entries())
    FOLDER.mkdir(parents=True, exist_ok=True)
    for path in FOLDER.glob("*.md"):
        if path.name not in pages:
            path.unlink()
    for name, text in pages.items():
        (FOLDER / name).write_text(text, encoding="utf-8", newline="\n")
    WORDS.write_text(word_lists_markdown(all_word_lists()), encoding="utf-8", newline="\n")
    print(f"{FOLDER}: {len(pages)} pages")


if __name__ == "__main__":
    main()

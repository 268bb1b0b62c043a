"""What a command is asked for. Imports nothing heavy: an unchanged build compares it and stops."""

from dataclasses import dataclass, field
from typing import NamedTuple

from mission_estimate.findings import Finding, Severity, reaches

DOCUMENTS = ("full", "brief")
FORMATS = ("markdown", "html", "pdf", "json")
ENDINGS = {"markdown": "md", "html": "html", "pdf": "pdf", "json": "json"}
PAPERS = ("a4", "letter")

ESSENTIAL = ("YML", "STR", "REF00", "TXT0", "CHK", "PDF")
"""Where these codes begin an error, the estimate cannot be read or printed, so they cannot be ignored."""


def is_essential(code: str, severity: Severity) -> bool:
    """Return whether a finding can be neither left out nor waived."""
    return severity is Severity.ERROR and code.startswith(ESSENTIAL)


class Asked(NamedTuple):
    """What the command line says of the findings, as it was written; None where it says nothing."""

    select: str | None = None
    ignore: str | None = None
    fail_on: str | None = None
    all_rules: bool = False

    def key(self) -> dict[str, str]:
        """Return it as the manifest keeps it."""
        said = {"select": self.select or "", "ignore": self.ignore or "", "fail_on": self.fail_on or ""}
        return {**said, "all_rules": "yes"} if self.all_rules else said


class Settings(NamedTuple):
    """Which findings are reported, by the beginnings of their codes, and which of them refuse an estimate.

    `said_in` names for each key the file or the option that set it.
    """

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    fail_on: Severity = Severity.ERROR
    said_in: tuple[tuple[str, str], ...] = ()

    def switched_off(self) -> str:
        """Say that rules are off, and where that is set; nothing if all rules are checked."""
        off = {"select": self.select, "ignore": self.ignore}
        said = [_setting(key, ", ".join(codes), dict(self.said_in)) for key, codes in off.items() if codes]
        return f"not all rules are checked: {'; '.join(said)} (`--all-rules` checks all)" if said else ""

    def why_refused(self, findings: tuple[Finding, ...]) -> str:
        """Say why findings refuse that are no errors; nothing if an error refuses, or nothing does."""
        if reaches(findings, Severity.ERROR) or not reaches(findings, self.fail_on):
            return ""
        lightest = "warnings refuse" if self.fail_on is Severity.WARNING else "warnings and advice refuse"
        where = _setting("fail-on", self.fail_on, dict(self.said_in))
        return f"{lightest} an estimate here: {where}, so that what is published has none"

    def tells(self, code: str, severity: Severity) -> bool:
        """Return whether a code is selected; the longer prefix wins, as in `--select NUM003`."""
        if is_essential(code, severity):
            return True
        wanted = _longest(self.select, code) if self.select else 0
        unwanted = _longest(self.ignore, code)
        return wanted is not None and (unwanted is None or wanted > unwanted)

    def keep(self, findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
        """Return the findings that are wanted."""
        return tuple(found for found in findings if self.tells(found.code, found.severity))


def _setting(key: str, value: str, said_in: dict[str, str]) -> str:
    """Quote a setting as it can be looked up: in a file, or on the command line."""
    where = said_in.get(key, "")
    return f"`{where} {value}`" if where.startswith("--") else f"`{key}: {value}` in {where}"


def _longest(beginnings: tuple[str, ...], code: str) -> int | None:
    return max((len(one) for one in beginnings if code.startswith(one)), default=None)


@dataclass(frozen=True, slots=True)
class Options:
    """Formats, paper, whether to mark every page as a draft, what is asked of the findings, documents."""

    formats: tuple[str, ...] = FORMATS
    paper: str = "a4"
    draft: bool = False
    asked: Asked = field(default_factory=Asked)
    documents: tuple[str, ...] = DOCUMENTS

    def key(self) -> dict[str, str | bool]:
        """Return the options as the manifest keeps them."""
        return {
            "documents": " ".join(self.documents),
            "formats": " ".join(self.formats),
            "paper": self.paper,
            "draft": self.draft,
            **self.asked.key(),
        }

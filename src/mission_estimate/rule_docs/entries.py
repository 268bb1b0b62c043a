"""Gather all codes: the kinds of the reader, the misfits of the models, the rules, and the few besides."""

import re
from dataclasses import dataclass
from functools import cache
from inspect import cleandoc

from mission_estimate.checks import RULES, Rule
from mission_estimate.findings import Severity, rule_name_of
from mission_estimate.markup import FORM_TITLES
from mission_estimate.markup.forbidden_markup import REFUSED
from mission_estimate.model.validation_errors import TITLES
from mission_estimate.rule_docs.case_files import Case, cases_of
from mission_estimate.rule_docs.texts import FORMS, MISFITS, OTHERS
from mission_estimate.yaml_reader import KINDS, Kind

_PART = re.compile(r"^(What|Why|Source): (.*(?:\n(?!\n|[A-Z][a-z]+:).*)*)", re.MULTILINE)
_FORM = "TXT001"
"""The rule that reports every form of a text; it has a page for each."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One code: the name of its rule, what it says in one line, and the parts of its page by their heads."""

    code: str
    name: str
    severity: Severity
    title: str
    line: str
    parts: tuple[tuple[str, str], ...]

    @property
    def family(self) -> str:
        """The letters of the code."""
        return self.code[:3]

    @property
    def examples(self) -> tuple[tuple[str, Case], ...]:
        """The first case that is reported and the first that is not, each with its heading."""
        cases = cases_of(self.code)
        found = [("Fails", next((case for case in cases if case.reports(self.code)), None))]
        found.append(("Passes", next((case for case in cases if not case.reports(self.code)), None)))
        return tuple((head, case) for head, case in found if case is not None)

    def part(self, head: str) -> str:
        """Return a part of the page, empty where it has none."""
        return dict(self.parts).get(head, "")


@cache
def all_entries() -> tuple[Entry, ...]:
    """Return every code there is, in order."""
    rules = (_of_rule(rule) for rule in RULES if rule.code != _FORM)
    found = [*map(_of_kind, KINDS), *_of_misfits(), *_of_forms(), *rules, *OTHERS_ENTRIES]
    return tuple(sorted(found, key=lambda entry: entry.code))


def _of_rule(rule: Rule) -> Entry:
    line, _, rest = cleandoc(rule.page).partition("\n")
    parts = tuple((head, " ".join(text.split())) for head, text in _PART.findall(rest))
    return Entry(rule.code, rule.name, rule.severity, rule.title, line, (*parts, ("Hint", rule.help)))


def _of_kind(kind: Kind) -> Entry:
    line = kind.title if kind.message == "{why}" else _filled(kind.message)
    return Entry(
        kind.code,
        rule_name_of(kind.title),
        kind.severity,
        kind.title,
        _sentence(line),
        (("Hint", _filled(kind.help)),),
    )


def _filled(message: str) -> str:
    """Replace the placeholders of a message with «…», and doubled braces with single ones."""
    return re.sub(r"\{([a-z_]+(?::[^}]*)?)\}|\{\{|\}\}", lambda m: "…" if m[1] else m[0][0], message)


def _sentence(message: str) -> str:
    return f"{message[0].upper()}{message[1:]}{'' if message.endswith('…') else '.'}"


def _of_misfits() -> list[Entry]:
    found = []
    for code, title in TITLES.items():
        line, what, remedy = MISFITS[code]
        found.append(
            Entry(code, rule_name_of(title), Severity.ERROR, title, line, (("What", what), ("Hint", remedy)))
        )
    return found


def _of_forms() -> list[Entry]:
    forms: dict[str, list[tuple[str, str]]] = {}
    for refused in REFUSED:
        forms.setdefault(refused.code, []).append((refused.message, refused.help))
    for code, message, remedy in FORMS:
        forms.setdefault(code, []).append((message, remedy))
    return [_of_form(code, pairs) for code, pairs in forms.items()]


def _of_form(code: str, pairs: list[tuple[str, str]]) -> Entry:
    rule = next(rule for rule in RULES if rule.code == _FORM)
    messages = "; ".join(dict.fromkeys(message for message, _ in pairs))
    remedies = "; ".join(dict.fromkeys(remedy for _, remedy in pairs))
    parts = (("Why", _of_rule(rule).part("Why")), ("Hint", remedies))
    title = FORM_TITLES[code]
    return Entry(code, rule_name_of(title), rule.severity, title, _sentence(messages), parts)


OTHERS_ENTRIES = tuple(
    Entry(code, rule_name_of(title), severity, title, line, (("What", what), ("Hint", remedy)))
    for code, severity, title, line, what, remedy in OTHERS
)

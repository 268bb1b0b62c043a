"""What `estimate check` reports, in every form."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import NamedTuple, Self

from mission_estimate.findings import Finding, Waived
from mission_estimate.options import Settings
from mission_estimate.pipeline.examine import Examined
from mission_estimate.reporting import render_github, render_json, render_step_summary, render_text
from mission_estimate.workspace import EditionName

MOST_NAMED = 3
"""Editions that a summary names; of more it gives the number."""


class Checked(NamedTuple):
    """What is reported of an edition; the estimate itself is let go before the next one is read."""

    name: EditionName
    findings: tuple[Finding, ...]
    waived: tuple[Waived, ...]
    lines: Mapping[str, tuple[str, ...]]

    @classmethod
    def of(cls, examined: Examined) -> Self:
        """Keep the findings, and of the files the lines that an excerpt shows; other lines become empty."""
        shown: defaultdict[str, set[int]] = defaultdict(set)
        for found in examined.findings:
            if found.position is not None:
                shown[found.position.file] |= {found.position.line - 2, found.position.line - 1}
        lines = {
            file: tuple(line if number in shown[file] else "" for number, line in enumerate(text))
            for file, text in examined.lines.items()
            if file in shown
        }
        return cls(examined.name, examined.findings, examined.waived, lines)


class Report(NamedTuple):
    """The findings of all editions of one run; `notes` say that rules are off, if any are."""

    subject: str
    findings: tuple[Finding, ...]
    waived: tuple[Waived, ...]
    lines: Mapping[str, tuple[str, ...]]
    notes: tuple[str, ...]

    @classmethod
    def of(cls, checked: Sequence[Checked], settings: Settings, around: tuple[Finding, ...] = ()) -> Self:
        """Join the findings `around` the editions and of each, in the order in which they were checked."""
        off = settings.switched_off()
        return cls(
            subject_of([one.name for one in checked]),
            (*around, *(found for one in checked for found in one.findings)),
            tuple(found for one in checked for found in one.waived),
            {file: text for one in checked for file, text in one.lines.items()},
            (off,) if off else (),
        )

    def written(self, form: str, *, colour: bool) -> str:
        """Return the report in the form that was asked for."""
        match form:
            case "json":
                return render_json(self.findings, self.waived, self.notes)
            case "github":
                return render_github(self.findings, self.notes)
            case "sarif":
                return self._sarif()
            case _:
                return render_text(
                    self.findings,
                    self.lines,
                    colour=colour,
                    subject=self.subject,
                    explained=True,
                    notes=self.notes,
                )

    def step_summary(self) -> str:
        """Return the summary of a job on GitHub."""
        return render_step_summary(self.findings, self.lines, subject=self.subject, notes=self.notes)

    def _sarif(self) -> str:
        from mission_estimate.reporting.sarif import Described, codes_of, render_sarif  # noqa: PLC0415
        from mission_estimate.rule_docs import all_entries, page_markdown, page_text  # noqa: PLC0415 - only this form

        used = codes_of(self.findings, self.waived)
        rules = tuple(
            Described(e.code, e.name, e.severity, e.title, e.line, page_text(e), page_markdown(e))
            for e in all_entries()
            if e.code in used
        )
        return render_sarif(self.findings, rules, self.waived, self.notes)


def subject_of(names: Sequence[EditionName]) -> str:
    """Return what a summary is about: the editions, or how many there are."""
    if not names:
        return "the folder of the estimates"
    if len(names) <= MOST_NAMED:
        return ", ".join(map(str, names))
    missions = len({name.mission for name in names})
    return f"{len(names)} editions of {missions} mission{'s' if missions > 1 else ''}"

"""Build editions: look whether one has changed, render it, publish it, and say what became of it.

Several editions overlap: while the PDF of one is set, the next one is rendered.
"""

from collections import deque
from collections.abc import Iterator, Mapping
from contextlib import ExitStack
from dataclasses import dataclass
from enum import StrEnum

from mission_estimate import workflow
from mission_estimate.errors import CannotGoOn
from mission_estimate.findings import Finding
from mission_estimate.freshness import inputs_of
from mission_estimate.model.outline import Outline
from mission_estimate.options import Options
from mission_estimate.publishing import Inputs, OutputFolder, Publisher
from mission_estimate.rendering.pdf import PdfEngine
from mission_estimate.workflow import Examined, Pending
from mission_estimate.workspace import EditionName, Workspace


class End(StrEnum):
    """What became of an edition."""

    BUILT = "built"
    REFUSED = "refused"
    STOPPED = "stopped"


@dataclass(frozen=True, slots=True)
class Outcome:
    """One edition built or not; `kept` says whether a last good set stays in its place."""

    name: EditionName
    end: End
    findings: tuple[Finding, ...] = ()
    lines: Mapping[str, tuple[str, ...]] | None = None
    files: tuple[str, ...] = ()
    pages: int = 0
    kept: bool = False
    fault: CannotGoOn | None = None


@dataclass(frozen=True, slots=True)
class _Begun:
    """An edition whose PDF is awaited; `held` gives its lock back."""

    examined: Examined
    pending: Pending
    inputs: Inputs
    publisher: Publisher
    held: ExitStack


@dataclass(frozen=True, slots=True)
class Builder:
    """What all editions of one call share."""

    workspace: Workspace
    outline: Outline
    options: Options
    engine: PdfEngine | None

    def build(self, names: tuple[EditionName, ...], overlapping: int) -> Iterator[Outcome]:
        """Build each edition; one that fails does not stop the others."""
        waiting: deque[_Begun] = deque()
        for name in names:
            begun = self._begin(name)
            if isinstance(begun, Outcome):
                yield begun
                continue
            waiting.append(begun)
            if len(waiting) > overlapping:
                yield self._finish(waiting.popleft())
        while waiting:
            yield self._finish(waiting.popleft())

    def _begin(self, name: EditionName) -> _Begun | Outcome:
        held = ExitStack()
        try:
            output = OutputFolder(self.workspace.output, name.mission, name.edition)
            publisher = held.enter_context(output.locked())
            inputs = inputs_of(self.workspace, name)
            examined = workflow.examine(self.workspace, name)
            if examined.refused():
                with held:
                    return _refused(examined, publisher, inputs, examined.findings)
            pending = workflow.begin_rendering(
                self.workspace, self.outline, examined, self.options, self.engine
            )
        except CannotGoOn as fault:
            held.close()
            return Outcome(name, End.STOPPED, fault=fault)
        except BaseException:
            held.close()
            raise
        return _Begun(examined, pending, inputs, publisher, held)

    def _finish(self, begun: _Begun) -> Outcome:
        name = begun.examined.name
        try:
            with begun.held:
                rendered = begun.pending.finish()
                findings = (*begun.examined.findings, *rendered.findings)
                if rendered.findings:
                    return _refused(begun.examined, begun.publisher, begun.inputs, findings)
                begun.publisher.publish(rendered.files, begun.inputs, self.options.key(), findings)
        except CannotGoOn as fault:
            return Outcome(name, End.STOPPED, fault=fault)
        files = tuple(sorted(rendered.files))
        return Outcome(name, End.BUILT, findings, begun.examined.lines, files, rendered.pages)


def _refused(
    examined: Examined, publisher: Publisher, inputs: Inputs, findings: tuple[Finding, ...]
) -> Outcome:
    kept = publisher.mark_refused(inputs, findings)
    return Outcome(examined.name, End.REFUSED, findings, examined.lines, kept=kept)

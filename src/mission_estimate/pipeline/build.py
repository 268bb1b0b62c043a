"""Build editions: look whether one has changed, render it, publish it, and say what became of it.

Several editions overlap: while the PDF of one is set, the next one is rendered.
"""

from collections import deque
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import dataclass, field, replace
from enum import StrEnum

from mission_estimate.errors import CannotGoOn, TookTooLong, TookTooMuch
from mission_estimate.findings import Finding, reaches
from mission_estimate.model.outline import Outline
from mission_estimate.options import Options, Settings
from mission_estimate.pipeline import examine, render
from mission_estimate.pipeline.build_inputs import BuildInputs
from mission_estimate.pipeline.examine import Examined
from mission_estimate.pipeline.render import Pending
from mission_estimate.publishing import Inputs, OutputFolder
from mission_estimate.rendering.pdf import PdfEngine
from mission_estimate.rendering.template_faults import naming_the_template
from mission_estimate.workspace import EditionName, Workspace

RENDER_SECONDS = 18.0
"""The deadline of the texts, in seconds of the processor.

With the 20 of a check and the 80 of a PDF it keeps a build below two minutes.
"""

RENDER_MEBIBYTES = 512
"""The memory that the texts of an edition may take; the largest that can be read take a quarter."""


class End(StrEnum):
    """What became of an edition."""

    BUILT = "built"
    REFUSED = "refused"
    STOPPED = "stopped"


@dataclass(frozen=True, slots=True)
class Outcome:
    """One edition built or not.

    `kept` says whether a last good set stays in its place; `fault` why the work stopped, or why
    the last good set could not be marked: CannotGoOn, or whatever a fault of our own raised.
    """

    name: EditionName
    end: End
    findings: tuple[Finding, ...] = ()
    lines: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    files: tuple[str, ...] = ()
    pages: int = 0
    kept: bool = False
    fault: Exception | None = None


@dataclass(frozen=True, slots=True)
class _Begun:
    """An edition whose PDF is awaited."""

    examined: Examined
    inputs: Inputs
    pending: Pending


def _say_nothing(_: str) -> None:
    pass


def _without_end(_: float) -> AbstractContextManager[None]:
    return nullcontext()


@dataclass(frozen=True, slots=True)
class Builder:
    """What all editions of one call share.

    `on_wait` gets a sentence when another build is running, `on_step` what is done now;
    `within` keeps the deadlines, in seconds, and `sparing` the limit of memory, in MiB.
    """

    inputs: BuildInputs
    outline: Outline
    options: Options
    engine: PdfEngine | None
    settings: Settings = field(default_factory=Settings)
    on_wait: Callable[[str], None] = _say_nothing
    on_step: Callable[[str], None] = _say_nothing
    within: Callable[[float], AbstractContextManager[None]] = _without_end
    sparing: Callable[[int], AbstractContextManager[None]] = _without_end

    @property
    def workspace(self) -> Workspace:
        """Where estimates, templates and output are."""
        return self.inputs.workspace

    def build(self, names: tuple[EditionName, ...], overlapping: int) -> Iterator[Outcome]:
        """Build each edition; one that fails, in whatever way, does not stop the others."""
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
        inputs = Inputs({})
        self.on_step(f"checking {name}")
        try:
            inputs = self.inputs.of(name)
            with self.within(examine.CHECK_SECONDS):
                examined = examine.examine(self.workspace, name, self.settings)
            if examined.estimate is None or examined.refused(self.settings.fail_on):
                return self._refuse(examined, inputs, examined.findings)
            self.on_step(f"rendering {name}")
            with self._bounded():
                pending = render.begin_rendering(
                    self.workspace,
                    self.outline,
                    examined,
                    self.options,
                    self.engine,
                    earlier=examine.edition_before(self.workspace, name),
                )
        except (TookTooLong, TookTooMuch) as limit:
            return self._given_up(name, inputs, limit)
        except Exception as fault:  # noqa: BLE001 - the others are still built, and the error is reported
            return Outcome(name, End.STOPPED, fault=fault)
        return _Begun(examined, inputs, pending)

    def _finish(self, begun: _Begun) -> Outcome:
        examined, name = begun.examined, begun.examined.name
        self.on_step(f"setting the PDF of {name}" if self.engine else f"writing {name}")
        try:
            with self._bounded():  # a brief that does not fit is rendered again
                rendered = begun.pending.finish()
            told = self.settings.keep(rendered.findings)
            findings = (*examined.findings, *told)
            if reaches(told, self.settings.fail_on):
                return self._refuse(examined, begun.inputs, findings)
            with self._output(name).locked(on_wait=self.on_wait) as publisher:
                publisher.publish(rendered.files, begun.inputs, self.options.key(), findings)
        except (TookTooLong, TookTooMuch) as limit:
            return self._given_up(name, begun.inputs, limit)
        except Exception as fault:  # noqa: BLE001 - see above
            return Outcome(name, End.STOPPED, fault=fault)
        files = tuple(sorted(rendered.files))
        return Outcome(name, End.BUILT, findings, examined.lines, files, rendered.pages)

    @contextmanager
    def _bounded(self) -> Iterator[None]:
        """Keep the limits of the texts, and name the template where one of the user's meets them."""
        with self.within(RENDER_SECONDS), self.sparing(RENDER_MEBIBYTES), naming_the_template():
            yield

    def _given_up(self, name: EditionName, inputs: Inputs, limit: TookTooLong | TookTooMuch) -> Outcome:
        if isinstance(limit, TookTooMuch):
            examined = examine.too_large(self.workspace, name, limit)
        else:
            what = "the check" if limit.seconds == examine.CHECK_SECONDS else "the rendering of the texts"
            examined = examine.given_up(self.workspace, name, limit, what)
        return self._refuse(examined, inputs, examined.findings)

    def _refuse(self, examined: Examined, inputs: Inputs, findings: tuple[Finding, ...]) -> Outcome:
        """Leave the last good set as it is; the findings are reported even if the mark cannot be written."""
        outcome = Outcome(examined.name, End.REFUSED, findings, examined.lines)
        output = self._output(examined.name)
        if output.last_good() is None:
            return outcome
        try:
            with output.locked(on_wait=self.on_wait) as publisher:
                return replace(outcome, kept=publisher.mark_refused(inputs, findings))
        except CannotGoOn as fault:
            return replace(outcome, kept=True, fault=fault)

    def _output(self, name: EditionName) -> OutputFolder:
        return OutputFolder(self.workspace.output, name.mission, name.edition)

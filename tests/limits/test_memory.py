"""The texts of an edition have a limit of memory: beyond it the edition is refused, and the program goes on."""

import resource
import sys
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from specimens import SPECIMEN, told

from mission_estimate.cli.memory_limit import memory
from mission_estimate.errors import TookTooMuch
from mission_estimate.options import Options
from mission_estimate.pipeline.build import Builder
from mission_estimate.pipeline.build_inputs import BuildInputs
from mission_estimate.pipeline.render import read_outline
from mission_estimate.workspace import Workspace


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux keeps a limit of memory")
def test_a_limit_of_memory_ends_the_work_and_is_taken_back() -> None:
    before = resource.getrlimit(resource.RLIMIT_AS)
    with pytest.raises(TookTooMuch) as ended, memory(64):
        bytearray(600 * 1024**2)
    assert str(ended.value) == "more than 64 MiB of memory needed"
    assert resource.getrlimit(resource.RLIMIT_AS) == before
    with memory(64):
        assert len(bytearray(32 * 1024**2)) == 32 * 1024**2


def test_texts_beyond_the_limit_of_memory_refuse_the_edition(workspace: Workspace) -> None:
    @contextmanager
    def sparing(mebibytes: int) -> Iterator[None]:
        raise TookTooMuch(mebibytes)
        yield

    builder = Builder(
        BuildInputs(workspace), read_outline(workspace), Options(("json",)), None, sparing=sparing
    )
    (outcome,) = builder.build((SPECIMEN,), 1)
    assert outcome.end == "refused"
    assert told(workspace, outcome.findings) == (
        ":1:1 CHK004 the rendering of the texts stopped: it needs more than 512 MiB of memory"
        " | split long texts and lists; if they are of ordinary length, report a bug"
    )
    assert not workspace.output.exists()

"""What is asked of the PDF engine and what it answers, also as bytes.

The two sides are two processes. What comes back is read as JSON and plain bytes
and never unpickled: the process that handled a stranger's document is not
trusted to hand over objects.
"""

import json
import struct
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, BinaryIO

GIVEN_UP = "and was given up"
"""The end of a message about a document beyond its limits."""

_LENGTH = struct.Struct("!Q")


@dataclass(frozen=True, slots=True)
class Limits:
    """What one document may cost: seconds of the processor, bytes of memory, and seconds by the clock.

    The processor's time does not depend on what else the machine does. The clock only ends what waits
    for ever.
    """

    seconds: float = 80.0
    memory: int = 1024**3
    by_the_clock: float = 1800.0


@dataclass(frozen=True, slots=True)
class PdfAttachment:
    """A file inside the PDF. `date` is an ISO date, since the clock must not show."""

    name: str
    content: bytes
    description: str
    mime: str
    date: str


@dataclass(frozen=True, slots=True)
class PdfJob:
    """One document to make.

    `assets` are the files that the HTML and the stylesheet may ask for, by the
    path in `estimate:assets/PATH`, each with its MIME type. `epoch` is the date
    of the data in seconds since 1970: the only clock that the engine sees.
    Title, authors, language and dates are taken from the HTML. Of the elements with
    the ids in `traced` the answer says where they end.
    """

    html: str
    stylesheet: str = ""
    assets: Mapping[str, tuple[str, bytes]] = field(default_factory=dict)
    epoch: int = 0
    attachments: tuple[PdfAttachment, ...] = ()
    limits: Limits = Limits()
    traced: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PdfResult:
    """One document made, or not.

    `warnings` are whole sentences: what the engine said, what it asked for and
    was refused, and why there is no PDF where there is none. `unfit` says what the
    machine lacked, and what to do. `trace` is for the eyes of a programmer. `ends`
    says how far down each traced element ends: 1.5 is the middle of the second page.
    """

    pdf: bytes | None
    warnings: tuple[str, ...] = ()
    pages: int = 0
    trace: str = ""
    ends: Mapping[str, float] = field(default_factory=dict)
    unfit: tuple[str, str] | None = None


def too_much_memory(limits: Limits) -> str:
    """Say that a document met its limit of memory."""
    return f"the PDF needs more than {limits.memory // 1024**2:,} MiB of memory {GIVEN_UP}"


def too_slow(limits: Limits) -> str:
    """Say that a document met its deadline."""
    return f"the PDF was not finished after {limits.seconds:g} seconds of processor time {GIVEN_UP}"


def write_job(job: PdfJob, file: BinaryIO) -> None:
    """Write a job for the other process."""
    header = {
        "assets": [[path, mime] for path, (mime, _) in job.assets.items()],
        "attachments": [[kept.name, kept.description, kept.mime, kept.date] for kept in job.attachments],
        "epoch": job.epoch,
        "limits": [job.limits.seconds, job.limits.memory, job.limits.by_the_clock],
        "traced": list(job.traced),
    }
    contents = [content for _, content in job.assets.values()]
    contents += [kept.content for kept in job.attachments]
    _write(file, header, [job.html.encode(), job.stylesheet.encode(), *contents])


def read_job(file: BinaryIO) -> PdfJob:
    """Read a job from the other process."""
    header, (html, stylesheet, *contents) = _read(file)
    remaining = iter(contents)
    return PdfJob(
        html=html.decode(),
        stylesheet=stylesheet.decode(),
        assets={path: (mime, next(remaining)) for path, mime in header["assets"]},
        epoch=header["epoch"],
        attachments=tuple(
            PdfAttachment(name, next(remaining), description, mime, date)
            for name, description, mime, date in header["attachments"]
        ),
        limits=Limits(*header["limits"]),
        traced=tuple(header["traced"]),
    )


def write_result(result: PdfResult, file: BinaryIO) -> None:
    """Write a result for the other process."""
    header = {
        "made": result.pdf is not None,
        "warnings": list(result.warnings),
        "pages": result.pages,
        "trace": result.trace,
        "ends": dict(result.ends),
        "unfit": result.unfit,
    }
    _write(file, header, [result.pdf or b""])


def read_result(file: BinaryIO) -> PdfResult | None:
    """Read a result from the other process, or None where it wrote none that is whole."""
    try:
        header, (pdf,) = _read(file)
        unfit = header["unfit"]
        return PdfResult(
            pdf=pdf if header["made"] else None,
            warnings=tuple(str(sentence) for sentence in header["warnings"]),
            pages=int(header["pages"]),
            trace=str(header["trace"]),
            ends={str(name): float(end) for name, end in dict(header["ends"]).items()},
            unfit=None if unfit is None else (str(unfit[0]), str(unfit[1])),
        )
    except (EOFError, LookupError, MemoryError, OverflowError, TypeError, ValueError, struct.error):
        return None


def _write(file: BinaryIO, header: Mapping[str, Any], blobs: Sequence[bytes]) -> None:
    for blob in (json.dumps(header).encode(), _LENGTH.pack(len(blobs)), *blobs):
        file.write(_LENGTH.pack(len(blob)))
        file.write(blob)
    file.flush()


def _read(file: BinaryIO) -> tuple[dict[str, Any], list[bytes]]:
    header = json.loads(_read_blob(file))
    (count,) = _LENGTH.unpack(_read_blob(file))
    return header, [_read_blob(file) for _ in range(count)]


def _read_blob(file: BinaryIO) -> bytes:
    (length,) = _LENGTH.unpack(_read_exactly(file, _LENGTH.size))
    return _read_exactly(file, length)


def _read_exactly(file: BinaryIO, length: int) -> bytes:
    content = file.read(length)
    if len(content) != length:
        raise EOFError
    return content

"""Compiled templates, kept in a folder of the user's, since compiling takes longer than rendering.

What is compiled is code, and whoever can write it can run anything. So it lies outside of every checkout,
in a folder that belongs to the user alone, and is read only where no one else can have written it. Nothing
of it is unpickled. Only the program's own templates are kept; a file that is cut, damaged, of another
template or of another version is compiled again. Where there is no such folder, or Python is set to keep
no compiled modules, templates are compiled once by each process.
"""

import marshal
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from hashlib import sha256
from pathlib import Path
from stat import S_ISREG
from types import CodeType
from typing import ClassVar

from jinja2 import BytecodeCache, Environment
from jinja2.bccache import Bucket

from mission_estimate.workspace import OWN_TEMPLATES

_DIGEST = sha256().digest_size
_LARGEST = 1024 * 1024
_NOFOLLOW = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_CLOEXEC", 0)
_FOLDER = os.O_RDONLY | getattr(os, "O_DIRECTORY", 0) | _NOFOLLOW
_READING = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | _NOFOLLOW
_WRITING = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_NONBLOCK", 0) | _NOFOLLOW
_OTHERS_WRITE, _OTHERS = 0o022, 0o077


class CompiledTemplates(BytecodeCache):
    """The code of the program's own templates, compiled for one form of environment.

    `kind` is all that decides how a template of the form is compiled, besides its text.
    """

    _in_this_process: ClassVar[dict[tuple[str, bytes], CodeType]] = {}

    def __init__(self, form: str, kind: bytes, folder: Path | None) -> None:
        self._form = form
        self._kind = kind
        self._folder = folder

    def get_cache_key(self, name: str, filename: str | None = None) -> str:
        """Return the name of the file that keeps a template, or nothing for a template of somebody else."""
        is_own = filename is not None and any(Path(filename) == folder / name for folder in OWN_TEMPLATES)
        return f"{self._form}-{name.replace('/', '.')}.{sys.implementation.cache_tag}" if is_own else ""

    def get_bucket(self, environment: Environment, name: str, filename: str | None, source: str) -> Bucket:
        """Return the code of a template, as if it had been compiled where the template is now."""
        bucket = super().get_bucket(environment, name, filename, source)
        if bucket.code is not None and filename is not None:
            bucket.code = bucket.code.replace(co_filename=filename)
        return bucket

    def load_bytecode(self, bucket: Bucket) -> None:
        """Fill a bucket, where its code was kept whole."""
        if not bucket.key:
            return
        identity = self._identity(bucket)
        bucket.code = self._in_this_process.get((bucket.key, identity)) or self._read(bucket.key, identity)
        if bucket.code is not None:
            self._in_this_process[bucket.key, identity] = bucket.code

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what a bucket holds."""
        if not bucket.key or bucket.code is None:
            return
        identity = self._identity(bucket)
        self._in_this_process[bucket.key, identity] = bucket.code
        if not sys.dont_write_bytecode:
            with suppress(OSError):
                self._write(bucket.key, identity, marshal.dumps(bucket.code))

    def _identity(self, bucket: Bucket) -> bytes:
        return sha256(self._kind + bucket.checksum.encode()).digest()

    def _read(self, key: str, identity: bytes) -> CodeType | None:
        with suppress(OSError), self._opened() as folder:
            kept = _read_own(folder, key)
            head, digest, code = kept[:_DIGEST], kept[_DIGEST : 2 * _DIGEST], kept[2 * _DIGEST :]
            if head == identity and sha256(code).digest() == digest:
                found = marshal.loads(code)  # noqa: S302 - no one else can have written it
                return found if isinstance(found, CodeType) else None
        return None

    def _write(self, key: str, identity: bytes, code: bytes) -> None:
        """Write next to the place and rename.

        The passing name is the same for all processes, so that no more than one file is left by those
        that were killed. Two that write at once may spoil it for each other: its digest then shows that.
        """
        if self._folder is None:
            return
        self._folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        with self._opened() as folder:
            passing = f"{key}.new"
            try:
                with os.fdopen(os.open(passing, _WRITING, 0o600, dir_fd=folder), "wb") as file:
                    file.write(identity + sha256(code).digest() + code)
                os.replace(passing, key, src_dir_fd=folder, dst_dir_fd=folder)
            finally:
                with suppress(FileNotFoundError):
                    os.unlink(passing, dir_fd=folder)

    @contextmanager
    def _opened(self) -> Iterator[int]:
        """Open the folder, or raise OSError where it is not the user's alone."""
        if self._folder is None or os.name != "posix":
            raise FileNotFoundError
        descriptor = os.open(self._folder, _FOLDER)
        try:
            _expect_own(os.fstat(descriptor), _OTHERS)
            yield descriptor
        finally:
            os.close(descriptor)


def _read_own(folder: int, name: str) -> bytes:
    with os.fdopen(os.open(name, _READING, dir_fd=folder), "rb", buffering=0) as file:
        status = os.fstat(file.fileno())
        _expect_own(status, _OTHERS_WRITE)
        if not S_ISREG(status.st_mode) or status.st_size > _LARGEST:
            raise FileNotFoundError
        return file.read(_LARGEST) or b""


def _expect_own(status: os.stat_result, bits: int) -> None:
    if status.st_uid != os.geteuid() or status.st_mode & bits:
        raise PermissionError

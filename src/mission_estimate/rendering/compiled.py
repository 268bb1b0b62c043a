"""Compiled templates, kept beside the compiled modules, since compiling takes longer than rendering.

Only the program's own templates are kept: they are as trusted as the modules beside them, and as few. A file
that is cut, damaged, of another template or of another version is passed over and written anew. Where nothing
can be written, or Python was told to keep no compiled modules, templates are compiled each time.
"""

import sys
from contextlib import suppress
from hashlib import sha256
from importlib.util import cache_from_source
from pathlib import Path

from jinja2 import BytecodeCache
from jinja2.bccache import Bucket

from mission_estimate.workspace import OWN_TEMPLATES

KEPT_IN = Path(cache_from_source(__file__)).parent
"""Where Python keeps this module compiled, which PYTHONPYCACHEPREFIX may have moved."""

_DIGEST = sha256().digest_size


class CompiledTemplates(BytecodeCache):
    """The code of the program's own templates, compiled for one kind of environment."""

    def __init__(self, kind: str) -> None:
        self._kind = sha256(kind.encode()).hexdigest()[:12]

    def get_cache_key(self, name: str, filename: str | None = None) -> str:
        """Return the name of the file that keeps a template, or nothing for a template of somebody else."""
        is_own = filename is not None and any(Path(filename) == folder / name for folder in OWN_TEMPLATES)
        plain = name.replace("/", ".")
        return f"template-{plain}.{sys.implementation.cache_tag}-{self._kind}" if is_own else ""

    def load_bytecode(self, bucket: Bucket) -> None:
        """Fill a bucket, where its code was kept whole."""
        if not bucket.key:
            return
        try:
            kept = (KEPT_IN / bucket.key).read_bytes()
        except OSError:
            return
        digest, code = kept[:_DIGEST], kept[_DIGEST:]
        if sha256(code).digest() == digest:
            bucket.bytecode_from_string(code)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what a bucket holds.

        The passing name is the same for all processes, so that no more than one file is left by those
        that were killed. Two that write at once may spoil it for each other: its digest then tells.
        """
        if not bucket.key or sys.dont_write_bytecode:
            return
        code = bucket.bytecode_to_string()
        path = KEPT_IN / bucket.key
        beside = path.with_name(f"{path.name}.new")
        with suppress(OSError):
            KEPT_IN.mkdir(parents=True, exist_ok=True)
            try:
                beside.write_bytes(sha256(code).digest() + code)
                beside.replace(path)
            finally:
                beside.unlink(missing_ok=True)

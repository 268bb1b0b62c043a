"""The command as the shell runs it, on a specimen in a folder of its own, to be disturbed."""

import json
import os
import signal
import subprocess
import sys
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

MAIN = "import sys; from mission_estimate.cli.main import main; sys.argv[0] = 'estimate'; main()"
EDITION = Path("specimen") / "2020-01-31"


def command(*arguments: str) -> list[str]:
    return [sys.executable, "-P", "-c", MAIN, *arguments]


def _mind_ctrl_c() -> None:
    """Undo what a shell does to jobs in its background, which hear no Ctrl-C."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


@dataclass(frozen=True)
class Bench:
    """A folder with the estimate, and where its temporary files go."""

    root: Path

    @property
    def temporary(self) -> Path:
        return self.root / "temporary files"

    @property
    def documents(self) -> Path:
        return self.root / "build" / EDITION

    def start(self, *arguments: str, **variables: str) -> "subprocess.Popen[str]":
        environment = {**os.environ, "TMPDIR": str(self.temporary), **variables}
        return subprocess.Popen(
            command(*arguments), cwd=self.root, env=environment, text=True, encoding="utf-8",
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True,
            preexec_fn=_mind_ctrl_c,  # noqa: PLW1509 - no thread of ours runs here
        )  # fmt: skip

    def run(self, *arguments: str, **variables: str) -> tuple[int, str]:
        process = self.start(*arguments, **variables)
        told = process.communicate(timeout=60)[1]
        return process.returncode, told

    def write(self, word: str) -> None:
        """Change the estimate, so that there is something to build."""
        path = self.root / "estimates" / EDITION / "estimate.yaml"
        lines = [line for line in path.read_text("utf-8").split("\n") if not line.startswith("  label:")]
        at = lines.index("edition:") + 1
        path.write_text("\n".join((*lines[:at], f"  label: Edition {word}", *lines[at:])), "utf-8")

    def state(self) -> str:
        """Return what the manifest says, and hold it to the files that stand there."""
        manifest = json.loads((self.documents / "manifest.json").read_text("utf-8"))
        state = str(manifest["state"])
        if state != "unfinished":
            for name, output in manifest["outputs"].items():
                assert sha256((self.documents / name).read_bytes()).hexdigest() == output["sha256"], name
        return state

    def words(self) -> str:
        """Return the label that all documents carry."""
        text = (self.documents / "specimen-2020-01-31.json").read_text("utf-8")
        return str(json.loads(text)["estimate"]["edition"]["label"])

    def strays(self) -> list[str]:
        """Return the files that nobody asked for."""
        hidden = [path.name for path in (self.root / "build").rglob(".*~*")]
        return hidden + [path.name for path in self.temporary.iterdir()]

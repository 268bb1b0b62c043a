"""Ask the public list of weaknesses about every pinned package; where no network allows it, say so and pass.

`pip-audit` ends well when it could check nothing, so it runs with `--strict`. The one thing that
passes is that the list itself cannot be reached, which is asked first.
"""

import json
import subprocess
import sys
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

ROOT = Path(__file__).resolve().parent.parent
LOCKS = ("requirements.txt", "requirements-dev.txt")
LIST = "https://pypi.org/pypi/pip/24.0/json"
"""A version that is there for good: some mirrors know packages, and not their versions."""
OPTIONS = ("--strict", "--disable-pip", "--require-hashes", "--progress-spinner=off", "--timeout=20")


def is_reachable(address: str = LIST) -> bool:
    """Return whether the list of known weaknesses answers."""
    try:
        with urlopen(address, timeout=20) as answer:  # noqa: S310 - our own https address
            return "vulnerabilities" in json.load(answer)
    except (URLError, OSError, ValueError):
        return False


def audit(lock: str) -> int:
    """Audit one lock and return the exit code of the audit."""
    command = [sys.executable, "-m", "pip_audit", *OPTIONS, f"--requirement={ROOT / lock}"]
    sys.stderr.write(f"{lock}: ")
    sys.stderr.flush()
    return subprocess.run(command, check=False).returncode


def main() -> int:
    """Audit all locks."""
    if not is_reachable():
        sys.stderr.write("not audited: the list of known weaknesses cannot be reached from here\n")
        return 0
    return max(audit(lock) for lock in LOCKS)


if __name__ == "__main__":
    sys.exit(main())

"""Write the software bill of materials in the CycloneDX form: what the lock pins, with its hashes.

    python scripts/make_sbom.py > sbom.cdx.json

The same lock gives the same bytes: no clock, no random serial number, no look at what is installed.
"""

import json
import re
import sys
import tomllib
import uuid
from hashlib import sha256
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
_PINNED = re.compile(
    r"^([A-Za-z0-9._-]+)==([^\s;\\]+)(?:\s*;\s*([^\\\n]+?))?\s*((?:\\\n\s+--hash=\S+\s*)+)", re.MULTILINE
)
_HASH = re.compile(r"--hash=sha256:([0-9a-f]{64})")


def bill(lock: str, name: str, version: str) -> dict[str, Any]:
    """Return the bill of a program whose dependencies the lock pins."""
    parts = [_component(*found.groups()) for found in _PINNED.finditer(lock)]
    program = f"pkg:pypi/{name}@{version}"
    return {
        "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "serialNumber": f"urn:uuid:{uuid.UUID(sha256(f'{program} {lock}'.encode()).hexdigest()[:32])}",
        "version": 1,
        "metadata": {
            "component": {
                "type": "application",
                "bom-ref": program,
                "name": name,
                "version": version,
                "purl": program,
                "licenses": [{"license": {"id": "MIT"}}],
            }
        },
        "components": parts,
        "dependencies": [{"ref": program, "dependsOn": [part["bom-ref"] for part in parts]}],
    }


def _component(name: str, version: str, marker: str | None, hashes: str) -> dict[str, Any]:
    purl = f"pkg:pypi/{name.lower().replace('_', '-')}@{version}"
    component: dict[str, Any] = {
        "type": "library", "bom-ref": purl, "name": name,
        "version": version, "scope": "required", "purl": purl,
        "properties": [{"name": "pip:sha256", "value": digest} for digest in sorted(_HASH.findall(hashes))],
    }  # fmt: skip
    if marker:
        component["scope"] = "optional"
        component["properties"].append({"name": "pip:marker", "value": marker})
    return component


def main() -> None:
    """Print the bill of this program."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    source = (ROOT / "src" / "mission_estimate" / "__init__.py").read_text("utf-8")
    found = re.search(r'^__version__ = "([^"]+)"', source, re.MULTILINE)
    if found is None:
        sys.exit("src/mission_estimate/__init__.py names no version")
    lock = (ROOT / "requirements.txt").read_text("utf-8")
    json.dump(bill(lock, project["name"], found[1]), sys.stdout, indent=2)
    sys.stdout.write("\n")


if __name__ == "__main__":
    main()

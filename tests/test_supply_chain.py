"""The bill of materials names what the lock pins; an audit that reaches nothing says so."""

import re
from pathlib import Path

import audit
import make_sbom
import pytest

LOCK = (Path(__file__).parent.parent / "requirements.txt").read_text("utf-8")


def test_the_bill_names_every_pinned_package() -> None:
    bill = make_sbom.bill(LOCK, "mission-estimate", "1.0")
    pinned = re.findall(r"^([A-Za-z0-9._-]+)==([^\s;\\]+)", LOCK, re.MULTILINE)
    assert len(pinned) > 10
    assert [(part["name"], part["version"]) for part in bill["components"]] == pinned
    assert all(part["properties"] for part in bill["components"])
    assert (bill["bomFormat"], bill["specVersion"]) == ("CycloneDX", "1.6")
    assert bill == make_sbom.bill(LOCK, "mission-estimate", "1.0")


def test_only_an_unreachable_list_lets_an_audit_pass(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "list.json").write_text('{"vulnerabilities": []}', "utf-8")
    assert audit.is_reachable((tmp_path / "list.json").as_uri())
    assert not audit.is_reachable((tmp_path / "none.json").as_uri())

    monkeypatch.setattr(audit, "audit", {"requirements.txt": 0, "requirements-dev.txt": 1}.__getitem__)
    monkeypatch.setattr(audit, "is_reachable", lambda: True)
    assert audit.main() == 1
    monkeypatch.setattr(audit, "is_reachable", lambda: False)
    assert audit.main() == 0
    assert capsys.readouterr().err == (
        "not audited: the list of known weaknesses cannot be reached from here\n"
    )

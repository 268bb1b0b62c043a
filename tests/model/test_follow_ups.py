"""One cause gives one finding: what follows from a part that does not fit is not reported again."""

import pytest
from specimens import Change

CASES = [
    ("a misspelt key that is needed", "environment.yaml", "        label: Area", "        labl: Area", "STR002"),
    ("a misspelt key that has no near one", "functions.yaml", "  - id: res-2", "  - ix: res-2", "STR002"),
    ("a misspelt part", "environment.yaml", "\nplaces:\n", "\nplacs:\n", "STR002"),
    ("a country that is none", "estimate.yaml", "host_states: [SDN, SSD]", "host_states: [DRC]", "STR003"),
    ("a headquarters that is no id", "estimate.yaml", "headquarters: northtown", "headquarters: North Town", "STR003"),
    ("a kind of mission", "estimate.yaml", "kind: un-peacekeeping", "kind: peacekeeping", "STR004"),
    ("a mission without a name", "estimate.yaml", "    name: United Nations Specimen Force\n", "", "STR001"),
    ("a role that is no word", "estimate.yaml", "role: primary", "role: first", "STR004"),
    ("a reliability in words", "functions.yaml", "    reliability: C", "    reliability: high", "STR004"),
    ("a source that has the id of a resolution", "functions.yaml",
     "    number: S/RES/3001 (2019)\n    issued: 2019-03-14\n    kind: primary",
     "    number: S/RES/3001 (2019)\n    issued: 2019-03-14\n    kind: first", "STR004"),
    ("an actor with a space in its id", "environment.yaml", "  - id: red-band", "  - id: Red Band", "STR003"),
    ("a place with a space in its id", "environment.yaml", "  - id: northtown", "  - id: North Town", "STR003"),
    ("a section with a space in its id", "environment.yaml", "          - id: bands", "          - id: The bands", "STR003"),
    ("a fact with a space in its id", "environment.yaml", "      - id: convoy-days", "      - id: days of a convoy", "STR003"),
    ("a holder in another country", "functions.yaml", "{name: John Present, country: BGD", "{name: John Present, country: XXX", "STR003"),
    ("a number in words", "overview.yaml", "{female: 60, male: 740}", "{female: sixty, male: 740}", "STR003"),
    ("a number in a table", "overview.yaml", "{year: 2020, malicious_act: 2}", "{year: 2020, malicious_act: two}", "STR003"),
    ("a month in a table", "overview.yaml", "troops: 800, police: 75", "troops: 8oo, police: 75", "STR003"),
    ("a misspelt group of strength", "overview.yaml", "      staff_officers: 30", "      staff_oficers: 30", "STR002"),
    ("a resolution without its end", "overview.yaml", "      expires: 2020-03-15", "      expire: 2020-03-15", "STR002"),
    ("a resolution of an impossible day", "overview.yaml", "adopted: 2019-03-14", "adopted: 2019-03-41", "STR003"),
    ("a part of a budget", "functions.yaml", "        includes:\n", "        include:\n", "STR002"),
    ("a key with a space", "environment.yaml", "        value: 12345", "        the value: 12345", "YML044"),
    ("a key with a space in a source", "functions.yaml", "    issued: 2019\n", "    issued in: 2019\n", "YML044"),
    ("a reason whose key is refused", "environment.yaml", "    why: Both parties met", "    why so: Both parties met", "YML044"),
    ("a part whose key is refused", "environment.yaml", "\nplaces:\n", "\nall places:\n", "YML044"),
    ("an event of an impossible day", "situation.yaml", "    date: 2020-01-20", "    date: 2020-01-42", "STR003"),
    ("an acronym that is misspelt in its link", "functions.yaml", "[[ddr]]", "[[dddr]]", "REF004"),
    ("a source that is misspelt in the basis", "situation.yaml",
     "    by: report-2020\n    basis: [report-2020]", "    by: report-2020\n    basis: [report-2002]", "REF002"),
    ("the id of the mission", "estimate.yaml", "  - id: specimen", "  - id: specimn", "STR007"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("file", "before", "after", "code"), [case[1:] for case in CASES], ids=[case[0] for case in CASES]
)
def test_one_cause_gives_one_finding(changed: Change, file: str, before: str, after: str, code: str) -> None:
    assert [found.code for found in changed(file, before, after).findings] == [code]


def test_two_causes_give_two_findings(changed: Change) -> None:
    changed("functions.yaml", "    reliability: C", "    reliability: high")
    found = changed("situation.yaml", "short.[@atlas-2019]", "short.[@atlas-2091]").findings
    assert sorted(one.code for one in found) == ["REF003", "STR004"]


def test_what_is_missing_next_to_an_unknown_key_of_another_name_is_reported(changed: Change) -> None:
    changed("environment.yaml", "        label: Area\n        unit: square-km\n", "        colour: red\n")
    found = changed("situation.yaml", "Four events matter.", "Four events matter.").findings
    assert sorted(one.code for one in found) == ["STR001", "STR001", "STR002"]


def test_the_only_mission_with_a_mistake_is_no_empty_list(changed: Change) -> None:
    only = """  - id: second
    acronym: UNSECOND
    name: United Nations Office in Second Town
    kind: special-political-mission
    role: partner
    host_states: [SSD]
"""
    changed("estimate.yaml", only, "")
    found = changed("estimate.yaml", "host_states: [SDN, SSD]", "host_states: [DRC]").findings
    assert [one.code for one in found if one.code.startswith("STR")] == ["STR003"]

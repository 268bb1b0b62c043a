"""Invalid references are reported with the nearest known word."""

import pytest
from specimens import SPECIMEN, Change, told

from mission_estimate.pipeline.examine import examine
from mission_estimate.workspace import EditionName, Workspace

CASES = [
    ('duplicate id', 'situation.yaml', 'id: accord-signed', 'id: red-band',
     ('environment.yaml:76:9 REF001 the id `red-band` of this actor already belongs to an event | give one '
     'of the two another id, and update the links and paths to it')),
    ('reserved id', 'situation.yaml', 'id: accord-signed', 'id: note-1',
     ('situation.yaml:28:9 REF001 the id `note-1` of this event is reserved for an anchor of the documents | give it '
     'another id, and update the links to it')),
    ('unknown actor', 'situation.yaml', 'actor: red-band', 'actor: red-bnad',
     ('situation.yaml:21:17 REF002 there is no actor with the id `red-bnad` | did you mean `red-band`? If '
     'not, add it under `actors`')),
    ('a place where an actor is named', 'situation.yaml', 'actor: red-band', 'actor: northtown',
     ('situation.yaml:21:17 REF002 `northtown` is a place, but an actor is expected here | add it under '
     '`actors`')),
    ('unknown source in a field', 'overview.yaml', '  sources: [report-2020]\n\nmandate', '  sources: [report-2021]\n\nmandate',
     ('overview.yaml:13:13 REF002 there is no source with the id `report-2021` | did you mean '
     '`report-2020`? If not, add it under `sources`')),
    ('unknown source in a text', 'situation.yaml', 'short.[@atlas-2019]', 'short.[@atlas-2091]',
     ('situation.yaml:3:27 REF003 the citation names the unknown source `atlas-2091` | did you mean '
     '`atlas-2019`? If not, add it under `sources`')),
    ('unknown link', 'situation.yaml', '[[red-band]] denied', '[[red-bend]] denied',
     ('situation.yaml:26:7 REF004 `red-bend` is not a known id | did you mean `red-band`? If not, add it, '
     'for instance under `actors` or `acronyms`')),
    ('link to what cannot be linked', 'situation.yaml', '[[red-band]] denied', '[[road-reopens]] denied',
     ('situation.yaml:26:7 REF004 `road-reopens` is an assessment, which cannot be linked | add it, for '
     'instance under `actors` or `acronyms`')),
    ('unknown value', 'overview.yaml', '{{ mandate.current.expires }}', '{{ mandate.current.expiry }}',
     ('overview.yaml:17:25 REF005 there is no value at `mandate.current.expiry` | did you mean '
     '`mandate.current.expires`? If not, look it up with `estimate values specimen`')),
    ('several values', 'overview.yaml', '{{ mandate.current.expires }}', '{{ mandate.current }}',
     ('overview.yaml:17:25 REF005 `mandate.current` is not a value but contains several, such as '
     '`mandate.current.symbol` | write one of them: `estimate values specimen --below mandate.current` '
     'lists them')),
    ('value of another paragraph', 'overview.yaml', '{{ mandate.current.expires }}', '{{ environment.social.facts.area }}',
     ('overview.yaml:17:25 REF005 there is no value at `environment.social.facts.area` | did you mean '
     '`environment.geographic.facts.area`? If not, look it up with `estimate values specimen`')),
    ('value by its last name', 'overview.yaml', '{{ mandate.current.expires }}', '{{ literacy }}',
     ('overview.yaml:17:25 REF005 there is no value at `literacy` | did you mean `environment.social.facts.literacy`? '
     'If not, look it up with `estimate values specimen`')),
    ('value of the same paragraph with another name', 'overview.yaml', '{{ mandate.current.expires }}',
     '{{ environment.social.facts.births }}', ('overview.yaml:17:25 REF005 there is no value at '
     '`environment.social.facts.births` | look it up with `estimate values specimen`')),
    ('unknown paragraph', 'estimate.yaml', 'functions.sustainment]', 'functions.supply]',
     ('estimate.yaml:52:41 REF006 there is no paragraph `functions.supply` | did you mean '
     '`functions.sustainment`? If not, use one of: background, mandate, deployment, casualties, drivers, '
     'significant_events, environment.geographic, environment.political, environment.military, '
     'environment.economic, environment.social, environment.infrastructure, environment.information, '
     'functions.command_and_control, functions.intelligence, functions.operations, functions.protection, '
     'functions.sustainment, issues, considerations, references')),
    ('unknown paragraph of a discrepancy', 'functions.yaml', '    about: the days of a convoy\n',
     '    about: the days of a convoy\n    paragraph: environment.roads\n',
     ('functions.yaml:73:16 REF006 there is no paragraph `environment.roads` | did you mean '
     '`environment.social`? If not, use one of: background, mandate, deployment, casualties, drivers, significant_events, environment.geographic, environment.political, '
     'environment.military, environment.economic, environment.social, environment.infrastructure, '
     'environment.information, functions.command_and_control, functions.intelligence, functions.operations, '
     'functions.protection, functions.sustainment, issues, considerations, references')),
    ('date of another folder', 'estimate.yaml', 'as_of: 2020-01-31', 'as_of: 2020-02-01',
     ('estimate.yaml:4:10 STR007 the edition is as of 2020-02-01, but its folder is named 2020-01-31 | '
     'correct the date, or rename the folder')),
    ('two primaries', 'estimate.yaml', 'role: partner', 'role: primary',
     ('estimate.yaml:31:11 STR008 a second mission is marked as primary | give it another role, such as '
     'partner')),
    ('form of a text', 'situation.yaml', 'Four events matter.', 'Four <b>events</b> matter.',
     ('situation.yaml:7:10 TXT004 HTML is not allowed in a text | take it out; write `*emphasis*` and '
     '`[text](address)`\n'
     'situation.yaml:7:19 TXT004 HTML is not allowed in a text | take it out; write `*emphasis*` and '
     '`[text](address)`')),
]  # fmt: skip


@pytest.mark.parametrize(
    ("file", "before", "after", "expected"), [case[1:] for case in CASES], ids=[c[0] for c in CASES]
)
def test_an_invalid_reference_is_reported(
    changed: Change, workspace: Workspace, file: str, before: str, after: str, expected: str
) -> None:
    assert told(workspace, changed(file, before, after).findings) == expected


def test_no_mission_is_primary(changed: Change) -> None:
    found = changed("estimate.yaml", "role: primary", "role: partner").findings
    assert [f.message for f in found] == ["no mission is primary"]


def test_a_folder_of_another_mission(workspace: Workspace) -> None:
    (workspace.estimates / "specimen").rename(workspace.estimates / "other")
    found = examine(workspace, EditionName("other", SPECIMEN.edition)).findings
    assert [f.message for f in found] == ["the primary mission is `specimen`, but its folder is named other"]

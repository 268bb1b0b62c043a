"""What does not fit the models is said in our words, at its place, all in one run."""

import pytest
from specimens import SPECIMEN, Change, told

from mission_estimate.model.quantities import Unit
from mission_estimate.pipeline.examine import examine
from mission_estimate.workspace import Workspace

UNITS = f"If not, write one of: {', '.join(Unit)} (`estimate explain unit` says what they mean)"

CASES = [
    ('unknown key', 'estimate.yaml', '  status: draft', '  statsu: draft',
     'estimate.yaml:5:3 STR002 unknown key `statsu` in `edition` | did you mean `status`?'),
    ('key in capitals', 'functions.yaml', '    text: |\n      Camps', '    Text: |\n      Camps',
     'functions.yaml:22:5 STR002 unknown key `Text` in `functions › protection` | did you mean `text`?'),
    ('unknown word', 'estimate.yaml', 'status: draft', 'status: drafts',
     ('estimate.yaml:5:11 STR004 invalid value “drafts” | did you mean '
     '`draft`? If not, write one of: draft, final (`estimate explain status` says what they mean)')),
    ('word with a near one', 'situation.yaml', 'kind: election', 'kind: elections',
     ('situation.yaml:13:11 STR004 invalid value “elections” | did you '
     'mean `election`? If not, write one of: attack, clash, massacre, offensive, politics, coup, '
     'agreement, mandate, mission, region, protest, election, humanitarian, displacement, disaster (`estimate explain event-kind` says what they mean)')),
    ('word of the same meaning', 'environment.yaml', 'unit: square-km', 'unit: km2',
     f'environment.yaml:10:15 STR004 invalid value “km2” | did you mean `square-km`? {UNITS}'),
    ('word that only looks alike', 'environment.yaml', 'unit: square-km', 'unit: partisans',
     ('environment.yaml:10:15 STR004 invalid value “partisans” | '
     f'{UNITS.removeprefix("If not, ")}')),
    ('separators in a number', 'functions.yaml', 'amount: 50000000', 'amount: 50,000,000',
     'functions.yaml:32:17 STR003 “50,000,000” is no number | write 50000000, without separators'),
    ('decimal comma', 'environment.yaml', 'value: 38.7', 'value: 38,7',
     'environment.yaml:48:16 STR003 “38,7” is no number | write 38.7: the decimal sign is a point'),
    ('decimal comma of a latitude', 'environment.yaml', 'latitude: 12.5', 'latitude: 12,5',
     'environment.yaml:111:15 STR003 “12,5” is no number | write 12.5: the decimal sign is a point'),
    ('minutes of a latitude', 'environment.yaml', 'latitude: 12.5', 'latitude: 12°30′ N',
     ('environment.yaml:111:15 STR003 “12°30′ N” is no number | write decimal degrees, such as -12.65: north and east '
     'are positive, south and west negative')),
    ('thousands in point form', 'functions.yaml', 'amount: 50000000', 'amount: 50.000.000',
     'functions.yaml:32:17 STR003 “50.000.000” is no number | write 50000000, without separators'),
    ('thousands and decimals', 'functions.yaml', 'amount: 50000000', 'amount: 50.000.000,0',
     'functions.yaml:32:17 STR003 “50.000.000,0” is no number | write 50000000.0: the decimal sign is a point'),
    ('millions in words', 'functions.yaml', 'amount: 50000000', 'amount: 50 million',
     'functions.yaml:32:17 STR003 “50 million” is no number | write 50000000, in digits'),
    ('one group in point form', 'overview.yaml', 'total: 1055}', 'total: 1.055}',
     ('overview.yaml:61:38 STR003 “1.055” is no whole number | write 1055 if the point separates thousands: a whole '
     'number has no decimals')),
    ('a headcount with decimals', 'overview.yaml', 'staff_officers: 30', 'staff_officers: 30,5',
     'overview.yaml:55:23 STR003 “30,5” is no whole number | write a whole number, without decimals'),
    ('commas that can be read in two ways', 'functions.yaml', 'amount: 50000000', 'amount: 5,00,00',
     ('functions.yaml:32:17 STR003 “5,00,00” is no number | write the number alone, with the digits 0–9; `unit` says '
     'what is counted, `bound` that it is about, at least or at most so many')),
    ('a range', 'environment.yaml', 'value: 12345', 'value: 12000–13000',
     ('environment.yaml:11:16 STR003 “12000–13000” is no number | write a range as `low` and `high`, where these keys '
     'are possible')),
    ('leading zero', 'overview.yaml', 'experts_on_mission: 20', 'experts_on_mission: 020',
     'overview.yaml:54:27 STR003 “020” is no whole number | write 20, without leading zeros'),
    ('Arabic digits', 'overview.yaml', 'staff_officers: 30', 'staff_officers: ٣٠',
     'overview.yaml:55:23 STR003 “٣٠” is no whole number | write 30, with the digits 0–9'),
    ('absurd headcount', 'overview.yaml', 'experts_on_mission: 20', 'experts_on_mission: 112000000',
     ('overview.yaml:54:27 STR003 112,000,000 people is more than any mission ever had | write a number up '
     'to 200,000')),
    ('negative headcount', 'overview.yaml', 'staff_officers: 30', 'staff_officers: -30',
     'overview.yaml:55:23 STR003 “-30” is no whole number | write a number that is not negative'),
    ('not a number', 'environment.yaml', 'value: 12345', 'value: nan',
     'environment.yaml:11:16 STR003 “nan” is no number | write it with the digits 0–9 only'),
    ('impossible day', 'estimate.yaml', 'as_of: 2020-01-31', 'as_of: 2020-02-30',
     'estimate.yaml:4:10 STR003 there is no day “2020-02-30” | write a day of the calendar'),
    ('loose day', 'overview.yaml', 'as_of: 2020-01-15', 'as_of: 2020-1-15',
     'overview.yaml:2:10 STR003 “2020-1-15” is no day | write 2020-01-15: year, month and day as 2017-07-10'),
    ('date of an event', 'situation.yaml', 'date: 2020-01-20', 'date: January 2020',
     ('situation.yaml:16:11 STR003 “January 2020” is no date | write 2020-01: a date has one of the forms '
     '2017, 2017-06, 2017-06-18, 2013~ (about) or 2016-08/2017-02')),
    ('date with a space', 'situation.yaml', 'date: 2020-01-20', "date: '2020-01-20 '",
     'situation.yaml:16:11 STR003 there is a space after “2020-01-20” | write 2020-01-20, without it'),
    ('number before a line break', 'environment.yaml', 'value: 38.7', 'value: |\n          38.7',
     ('environment.yaml:48:16 STR003 a line break follows “38.7” | write it on the line of its key, without `|`')),
    ('name for an id', 'situation.yaml', 'place: northtown', 'place: Northtown',
     ('situation.yaml:19:12 STR003 “Northtown” is no id | write northtown: an id has 2 to 60 lower-case letters a–z, '
     'digits and hyphens, a letter first')),
    ('name in another script for an id', 'situation.yaml', 'place: northtown', 'place: كانانغا',
     ('situation.yaml:19:12 STR003 “كانانغا” is no id | write 2 to 60 lower-case letters a–z, digits and hyphens, '
     'a letter first')),
    ('yes for true', 'overview.yaml', 'complete: true', 'complete: yes',
     'overview.yaml:66:15 STR003 “yes” is neither true nor false | write true'),
    ('an address with letters of another script', 'estimate.yaml', 'url: https://unspec.unmissions.org',
     'url: https://unspec.unmissions.org/é', ('estimate.yaml:37:10 STR003 “https://unspec.unmissions.org/é” is no web '
     'address | write https://unspec.unmissions.org/%C3%A9, with its unusual signs percent-encoded')),
    ('an address without its beginning', 'estimate.yaml', 'url: https://unspec.unmissions.org',
     'url: unspec.unmissions.org', ('estimate.yaml:37:10 STR003 “unspec.unmissions.org” is no web address | write '
     'https://unspec.unmissions.org, the whole address, from https:// on')),
    ('a missing key of an item', 'situation.yaml', '    kind: election\n', '',
     'situation.yaml:10:3 STR001 `kind` is missing in `events › vote-2020` | add a line `kind: …`'),
    ('a missing id of an item', 'situation.yaml', '  - id: vote-2020\n    date', '  - date',
     'situation.yaml:10:3 STR001 `id` is missing in `events › item 1 “Presidential election”` | add a line `id: …`'),
    ('interval backwards', 'situation.yaml', '2015-02-27/2015-03-01', '2015-03-01/2015-02-27',
     ('situation.yaml:29:11 STR003 the interval “2015-03-01/2015-02-27” ends before it begins | put the '
     'earlier date first')),
    ('country name for a code', 'estimate.yaml', 'host_states: [SSD]', 'host_states: [South Sudan]',
     'estimate.yaml:32:19 STR003 “South Sudan” is not a country code | write SSD for South Sudan'),
    ('former state as a host', 'estimate.yaml', 'host_states: [SSD]', 'host_states: [YUG]',
     ('estimate.yaml:32:19 STR003 “YUG” (Yugoslavia) is not the code of a country of today | write the code '
     'of a country of today; YUG is for deaths by nationality only')),
    ('list for a text', 'environment.yaml', 'label: Area', 'label: [Area]',
     'environment.yaml:9:16 STR003 a line of text is expected here, not a list | write a line of text'),
    ('text for a map', 'overview.yaml', '    civilian: {international: 55, national: 70}', '    civilian: 125',
     ('overview.yaml:58:15 STR005 `deployment › strength › civilian` must be a map of keys | write its keys '
     'below it, indented by two spaces: international, national …')),
    ('map for a list', 'overview.yaml', '    missing: [2019-11]', '    missing: 2019-11',
     ('overview.yaml:73:14 STR005 `deployment › monthly › missing` must be a list | start each item with `- ` '
     'on its own line')),
    ('value and readings', 'environment.yaml', '        value: 38.7\n', '',
     ('environment.yaml:44:9 STR003 the fact `literacy` needs either a value or a list of readings | write '
     '`value`, or `low` and `high`, or `readings`, and only one of them')),
    ('range that falls', 'environment.yaml', 'low: 40000, high: 45000', 'low: 45000, high: 40000',
     'environment.yaml:43:13 STR003 the range does not rise | write the smaller figure as `low`'),
    ('an address of a script', 'estimate.yaml', 'url: https://unspec.unmissions.org', 'url: javascript:alert(1)',
     ('estimate.yaml:37:10 STR003 “javascript:alert(1)” is no web address | write the whole address, from '
     'https:// on, without spaces')),
    ('an id with capitals', 'situation.yaml', 'id: vote-2020', 'id: Vote-2020',
     ('situation.yaml:10:9 STR003 “Vote-2020” is no id | write vote-2020: an id has 2 to 60 lower-case letters '
     'a–z, digits and hyphens, a letter first')),
]  # fmt: skip


@pytest.mark.parametrize(
    ("file", "before", "after", "expected"), [case[1:] for case in CASES], ids=[c[0] for c in CASES]
)
def test_a_misfit_is_told_in_full(
    changed: Change, workspace: Workspace, file: str, before: str, after: str, expected: str
) -> None:
    assert told(workspace, changed(file, before, after).findings) == expected


def test_a_part_that_is_missing_is_named(workspace: Workspace) -> None:
    (workspace.folder(SPECIMEN) / "functions.yaml").write_text("issues:\n  text: None.\n", encoding="utf-8")
    found = [f.message for f in examine(workspace, SPECIMEN).findings if f.code == "STR001"]
    assert found == ["`considerations` is missing", "`functions` is missing", "`references` is missing"]


def test_all_findings_come_in_one_run(changed: Change, workspace: Workspace) -> None:
    """A misfit in one place hides no unknown source in another."""
    path = workspace.folder(SPECIMEN) / "environment.yaml"
    path.write_text(path.read_text().replace("[@atlas-2019]", "[@atlas-2018]", 1), encoding="utf-8")
    codes = [found.code for found in changed("situation.yaml", "kind: election", "kind: ballot").findings]
    assert codes == ["REF003", "STR004"]


def test_a_reference_to_what_did_not_fit_is_no_mistake(changed: Change) -> None:
    """The actor exists, though its kind is misspelt."""
    found = changed(
        "environment.yaml",
        "    kind: armed-movement\n    heading: bands",
        "    kind: armed\n    heading: bands",
    )
    assert [f.code for f in found.findings] == ["STR004"]


@pytest.mark.parametrize("degrees", ["12.5", "12.3155556", "12.650000000000001", "-0.3155556"])
def test_coordinates_have_the_places_that_data_sets_give(changed: Change, degrees: str) -> None:
    found = changed("environment.yaml", "latitude: 12.5", f"latitude: {degrees}").findings
    assert [one.code for one in found if one.code.startswith("STR")] == []


@pytest.mark.parametrize("degrees", ["012.5", "12.", "1e1", "12.3155556N", "1234.5", "nan"])
def test_what_is_no_coordinate_is_refused(changed: Change, degrees: str) -> None:
    found = changed("environment.yaml", "latitude: 12.5", f"latitude: {degrees}").findings
    assert "STR003" in {one.code for one in found}


def test_the_specimen_has_no_findings(workspace: Workspace) -> None:
    assert told(workspace, examine(workspace, SPECIMEN).findings) == ""

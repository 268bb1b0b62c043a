"""Whatever differs between two editions is reported, and only what was compared is called the same."""

import shutil

import pytest
from specimens import SPECIMEN

from mission_estimate.comparison.editions import compare
from mission_estimate.model.binding import bind
from mission_estimate.model.estimate import Estimate
from mission_estimate.rendering.views.change_sentences import nothing_changed, sentences
from mission_estimate.rendering.views.changes import Changes, shortened
from mission_estimate.workspace import EditionName, Workspace
from mission_estimate.yaml_reader import read_folder

NOW = EditionName("specimen", "2020-02-29")
ACTORS = "the actors, their sizes, relations and places to the agreement"
EVERYTHING = (
    "the mandate", "the ceiling", "the personnel", "the number of deaths", "the budgets", "the values of all facts",
    "the holders of posts", "the places of the mission", "the trends",
    ACTORS, "the events", "the judgments",
    "the concerns", "the issues", "the tasks",
)  # fmt: skip

CASES = [
    # name, file, what the earlier edition has, what the later one has, the sentence, what is not the same
    ("budget", "functions.yaml", "amount: 50000000", "amount: 60000000",
     "The budget for 2019/20 is $60,000,000; the edition before gives $50,000,000.", "the budgets"),
    ("a further budget", "functions.yaml", "    budgets:\n",
     "    budgets:\n      - {id: b-2, period: 2020/21, start: 2020-07-01, end: 2021-06-30, amount: 60000000, currency: USD}\n",
     "The budget for 2020/21 is $60,000,000, 20% more; the budget for 2019/20 was $50,000,000.", "the budgets"),
    ("civilians", "overview.yaml", "national: 70", "national: 75",
     "Personnel: civilian personnel 130, before 125.", "the personnel"),
    ("police of the ceiling", "overview.yaml", "ceiling: {military: 1000, police: 100}",
     "ceiling: {military: 900, police: 200}", "Ceilings: military 900, before 1,000; police 200, before 100.",
     "the ceiling"),
    ("end of the mandate", "overview.yaml", "expires: 2020-03-15", "expires: 2020-06-15",
     "The mandate runs to 15 June 2020; before, 15 March 2020.", "the mandate"),
    ("fewer deaths", "overview.yaml", "{year: 2020, malicious_act: 2}", "{year: 2020, malicious_act: 1}",
     ("The records of UNSPEC have changed: 5 deaths to 31 January 2020, 2 by malicious acts; before, "
     "6 deaths to 31 January 2020, 3 by malicious acts."), "the number of deaths"),
    ("another cause", "overview.yaml", "{year: 2020, malicious_act: 2}", "{year: 2020, malicious_act: 1, accident: 1}",
     ("The records of UNSPEC have changed: 6 deaths to 31 January 2020, 2 by malicious acts; before, "
     "6 deaths to 31 January 2020, 3 by malicious acts."), "the number of deaths"),
    ("size", "environment.yaml", "low: 100, high: 200", "low: 300, high: 500",
     "Size of Red Band: 300 to 500; before, 100 to 200.", ACTORS),
    ("agreement", "environment.yaml", "accord: outside", "accord: adherent",
     "Place to the peace agreement: Red Band adherent (before, outside).", ACTORS),
    ("a relation that ended", "environment.yaml", "kind: hostile, since: 2019}", "kind: hostile, since: 2019, until: 2019-12}",
     "Relations and memberships of actors: one that no longer holds.", ACTORS),
    ("dissolved", "environment.yaml", "    strength: {low", "    dissolved: 2020-01\n    strength: {low",
     "Dissolved: Red Band.", ACTORS),
    ("a new actor", "environment.yaml", "  - id: old-band\n", "  - {id: new-band, name: New Band, kind: coalition}\n  - id: old-band\n",
     "New among the actors: New Band.", ACTORS),
    ("a place", "environment.yaml", "{kind: headquarters, as_of", "{kind: base, as_of",
     "The mission has something else than before in Northtown.", "the places of the mission"),
    ("a fact", "environment.yaml", "value: 12345", "value: 12346",
     "Figures with another value or date: Area.", "the values of all facts"),
    ("likelihood", "situation.yaml", "likelihood: unlikely", "likelihood: likely",
     "Judgments: one with another likelihood.", "the judgments"),
    ("an issue", "functions.yaml", "title: One road feeds the force", "title: Two roads feed the force",
     "With another title among the issues: Two roads feed the force.", "the issues"),
    ("an event", "situation.yaml", "date: 2020-01-20", "date: 2020-01-21",
     "Events: one with another date, title, kind or toll.", "the events"),
    ("a holder", "functions.yaml", "name: John Present", "name: Joan Present",
     "Head of Mission and Force Commander: Joan Present; before, John Present.", "the holders of posts"),
    ("acting", "functions.yaml", "since: 2019-01, sources", "since: 2019-01, acting: true, sources",
     "Head of Mission and Force Commander: John Present (acting); before, John Present.", "the holders of posts"),
    ("a vacancy that is not known", "functions.yaml", "        vacant_since: 2019-11\n", "",
     "Deputy Head of Mission: not known; before, vacant.", "the holders of posts"),
]  # fmt: skip


def read(workspace: Workspace, name: EditionName) -> Estimate:
    reading = read_folder(workspace.folder(name), shown_as="x")
    estimate = bind(reading.data, reading.positions).estimate
    assert estimate is not None
    return estimate


def changed(workspace: Workspace, file: str, before: str, after: str) -> tuple[Estimate, Estimate]:
    """Return the specimen, and a copy of it with one piece replaced."""
    shutil.copytree(workspace.folder(SPECIMEN), workspace.folder(NOW))
    path = workspace.folder(NOW) / file
    text = path.read_text("utf-8")
    assert text.count(before) == 1, f"{before!r} is {text.count(before)} times in {file}"
    path.write_text(text.replace(before, after), "utf-8")
    return read(workspace, SPECIMEN), read(workspace, NOW)


@pytest.mark.parametrize(
    ("file", "before", "after", "sentence", "aspect"), [c[1:] for c in CASES], ids=[c[0] for c in CASES]
)
def test_a_change_is_reported_and_not_called_the_same(
    workspace: Workspace, file: str, before: str, after: str, sentence: str, aspect: str
) -> None:
    found = compare(*changed(workspace, file, before, after))
    assert sentence in tuple(sentences("UNSPEC", found))
    assert set(EVERYTHING) - set(found.same) == {aspect}


def test_two_equal_editions_say_what_was_compared(specimen: Estimate) -> None:
    found = compare(specimen, specimen)
    assert tuple(sentences("UNSPEC", found)) == ()
    assert found.same == EVERYTHING
    assert nothing_changed(found).startswith(
        "Compared with that edition, and the same: the mandate, the ceiling, "
    )


@pytest.mark.parametrize(
    ("cut", "missing"),
    [
        ({"deployment": {"strength": None}}, {"the personnel"}),
        ({"casualties": {"fatalities": None}}, {"the number of deaths"}),
        ({"actors": ()}, {ACTORS}),
        ({"events": ()}, {"the events"}),
        ({"assessments": ()}, {"the judgments"}),
        ({"mandate": {"tasks": ()}}, {"the tasks"}),
        ({"mandate": {"resolutions": ()}}, {"the mandate", "the ceiling"}),
        ({"places": ()}, {"the places of the mission"}),
    ],
)
def test_what_only_one_edition_has_is_not_called_the_same(
    specimen: Estimate, cut: dict[str, object], missing: set[str]
) -> None:
    ((part, value),) = cut.items()
    if isinstance(value, dict):
        value = getattr(specimen, part).model_copy(update=value)
    without = specimen.model_copy(update={part: value})
    for earlier, now in ((specimen, without), (without, specimen)):
        assert set(EVERYTHING) - set(compare(earlier, now).same) == missing


def test_an_edition_with_nothing_to_compare_says_so(specimen: Estimate) -> None:
    found = compare(specimen, specimen)
    from dataclasses import replace  # noqa: PLC0415

    assert nothing_changed(replace(found, same=())) == "Nothing in it can be compared with that edition."


def test_a_trend_that_turns_is_reported(specimen: Estimate) -> None:
    political = specimen.environment.political
    for before, now, told in (
        ("unchanged", "deteriorated", "Trends: Political deteriorated, before unchanged."),
        ("improved", "improved", None),
    ):
        pair = [
            specimen.model_copy(
                update={"environment": specimen.environment.model_copy(update={"political": one})}
            )
            for one in (
                type(political).model_validate({"text": "T", "trend": trend, "why": "W"})
                for trend in (before, now)
            )
        ]
        assert [s for s in sentences("UNSPEC", compare(*pair)) if "Trend" in s] == ([told] if told else [])


def test_the_brief_has_room_for_some_sentences_and_counts_the_rest() -> None:
    nine = Changes("T", sentences=tuple(f"{n}." for n in range(9)))
    found = shortened(nine, 8)
    assert found is not None
    assert len(found.sentences) == 8
    assert found.sentences[-1] == "The summary of the estimate gives two more differences."
    assert shortened(nine, 9) == nine
    assert shortened(None, 3) is None

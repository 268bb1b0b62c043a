"""Titles of tables claim no more than the tables show."""

from datetime import date

from mission_estimate.model.estimate import Estimate
from mission_estimate.rendering.views import headlines
from mission_estimate.rendering.views.personnel import Counted, PostRow


def post(holder: str) -> PostRow:
    return PostRow("Post", holder, "", "", ())


def test_a_post_whose_holder_nobody_knows_is_not_said_to_be_held() -> None:
    assert (
        headlines.posts_title((post("Jane"), post("John")))
        == "Leadership: none of the two posts listed is vacant"
    )
    assert headlines.posts_title((post("Jane"), post("not known"))) == "Leadership"
    assert headlines.posts_title((post("vacant"), post("Jane"))) == "Leadership: one of two posts is vacant"


def test_a_list_of_the_dead_that_lacks_some_is_held_against_all() -> None:
    rows = (Counted("Chad", 4), Counted("Togo", 1))
    assert headlines.nationalities_title(rows, 9) == "Chad lost 4 of the 9 dead"
    assert headlines.personnel_title(rows, 9) == "Chad: 4 of the 9 dead"


def test_places_of_another_mission_are_not_counted(specimen: Estimate) -> None:
    held = [place for place in specimen.places if place.presence]
    (first, *_) = held
    other = first.model_copy(
        update={"presence": tuple(x.model_copy(update={"mission": "second"}) for x in first.presence)}
    )
    assert (
        headlines.places_title(specimen.primary, (first, other)) == "UNSPEC is in one place: one headquarters"
    )
    assert headlines.places_title(specimen.primary, (other,)) == "Places of the missions"


def test_a_task_counts_until_it_ends(specimen: Estimate) -> None:
    (task,) = specimen.mandate.tasks
    until = specimen.events[0].date
    ended = task.model_copy(update={"until": until})
    after, before = date(until.latest.year + 1, 1, 1), date(until.earliest.year, 1, 1)
    assert headlines.tasks_title((task, ended), before) == "The mandate gives two priority tasks"
    assert headlines.tasks_title((task, ended), after) == "The mandate gives one priority task"

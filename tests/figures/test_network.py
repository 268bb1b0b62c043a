"""The network: one actor, 45 and 120, splinters and mergers, and what is left out."""

import pytest
from figures.cases import drawn_of, estimate_case
from figures.conftest import Drawn, figures_of
from figures.drawings import NAMESPACE, labels, parsed

from mission_estimate.model.actors import Actor, ActorKind, OriginKind, RelationKind
from mission_estimate.model.estimate import Estimate


@pytest.mark.parametrize(
    ("case", "title"),
    [
        ("45 actors", "Nineteen of the 150 relations recorded are hostile"),
        ("eight groups at odds", "All 28 relations recorded are hostile"),
        ("a splinter", "Both relations recorded are hostile"),
    ],
)
def test_the_title_counts_all_relations_and_not_those_drawn(case: str, title: str) -> None:
    assert drawn_of(case)["actor-network"].title == title
    actors = estimate_case(case).actors
    hostile = sum(relation.kind is RelationKind.HOSTILE for actor in actors for relation in actor.relations)
    whole = sum(len(actor.relations) for actor in actors)
    in_words = {19: "Nineteen", 150: "150", 28: "28", 2: "Both"}
    assert in_words[hostile] in title
    assert in_words[whole] in title


def test_the_note_counts_the_coalitions_among_the_actors_drawn(drawn: Drawn) -> None:
    figure = drawn["actor-network"]
    words = {label.words for label in labels(figure.svg)}
    assert {"CMA", "MNLA", "HCUA", "Platform", "GATIA", "JNIM", "AQIM"} <= words
    assert figure.note.startswith("Nineteen of 85 actors and ")


@pytest.mark.parametrize("case", ["one actor", "no actor", "the specimen", "nothing to draw"])
def test_fewer_than_two_relations_make_no_network(case: str) -> None:
    assert "actor-network" not in drawn_of(case)


def test_splinters_and_mergers_are_dotted_lines_with_their_year() -> None:
    figure = drawn_of("45 actors")["actor-network"]
    dotted = [p for p in parsed(figure.svg).iter(f"{NAMESPACE}path") if p.get("stroke-dasharray") == "1.5 3"]
    assert len(dotted) == 2
    assert [label.words for label in labels(figure.svg)].count("merged 2017") == 2
    assert "Valley 11 emerged by merger from Movement for the Deliverance of Valley 8." in figure.alternative
    split = drawn_of("a splinter")["actor-network"]
    assert "Band 2 split from Band 1." in split.alternative
    assert "split 2016" in [label.words for label in labels(split.svg)]
    assert {origin.kind for actor in estimate_case("45 actors").actors for origin in actor.origins} == {
        OriginKind.SPLINTER,
        OriginKind.MERGER,
    }


@pytest.mark.parametrize("case", ["45 actors", "120 actors"])
def test_names_that_begin_alike_are_told_apart(case: str) -> None:
    figure = drawn_of(case)["actor-network"]
    words = [label.words for label in labels(figure.svg)]
    assert not any(word.startswith("Movement") and word.endswith("…") for word in words)
    assert figure.note.endswith("chosen by weight.")


def test_what_is_whole_needs_no_note_and_what_has_no_line_no_box() -> None:
    figure = drawn_of("a splinter")["actor-network"]
    assert figure.note == ""
    assert "UNSPEC" not in [label.words for label in labels(figure.svg)]


@pytest.mark.parametrize(
    "kind", ["rebel-group", "militia", "foreign-armed-group", "self-defense-group", "jihadist-group"]
)
def test_an_armed_actor_without_an_agreement_is_drawn_without_a_side(mali: Estimate, kind: str) -> None:
    """No conflict has the same kinds of group, and not every one has an agreement."""
    names = ("First", "Second", "Third")
    others = [str(actor.id) for actor in mali.actors if actor.kind is ActorKind.HOST_GOVERNMENT]
    state = [actor for actor in mali.actors if str(actor.id) in others[:1]]
    made = [
        Actor.model_validate(
            {
                "id": name.lower(),
                "name": name,
                "kind": kind,
                "heading": "other-armed-groups",
                "relations": [{"to": others[0], "kind": "hostile"}],
            }
        )
        for name in names
    ]
    figure = figures_of(mali.model_copy(update={"actors": (*state, *made)}))["actor-network"]
    words = [label.words for label in labels(figure.svg)]
    assert set(names) <= set(words)
    assert not [word for word in words if "ignatory" in word or "greement" in word or "dherent" in word]

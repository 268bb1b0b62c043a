"""Actors: one, 45 and 120 of them, with coalitions, splinters, mergers and relations of every kind."""

from extremes.base import SOURCE, Change, Data

KINDS = ("hostile", "rival", "allied", "supports", "trains", "mediates", "cooperates", "agreement")
ARMED = ("armed-movement", "jihadist-group", "self-defense-group")
OUTSIDERS = (
    "state", "foreign-force", "peace-operation", "training-mission", "regional-organization",
    "international-organization",
)  # fmt: skip


def actor(number: int, kind: str, name: str, **more: object) -> Data:
    told = {"id": f"actor-{number}", "name": name, "kind": kind, "heading": "bands", "rank": str(number + 1)}
    return {**told, **more, "sources": [SOURCE]}


def actors(*made: Data) -> Change:
    """Let these be the actors; what else names an actor of the specimen falls away."""

    def change(data: Data) -> None:
        data["actors"] = list(made)
        data["summary"]["text"] = "It works."
        data["events"] = [event for event in data["events"] if event["id"] != "ambush-2020-01"]

    return change


def crowd(count: int) -> Change:
    """Return a government, its army, coalitions with members, splinters, mergers and outsiders."""
    made = [
        actor(0, "host-government", "Government of Specimen"),
        actor(1, "state-force", "Armed Forces of Specimen"),
    ]
    made += [
        actor(n, "coalition", f"Coalition {n}", full_name=f"Coordination of the Movements of Place {n}",
              accord="signatory" if n < 4 else "outside")
        for n in range(2, 6)
    ]  # fmt: skip
    for n in range(6, count):
        if n % 5 == 0:
            made.append(
                actor(n, OUTSIDERS[n // 5 % len(OUTSIDERS)], f"Outside Power {n}", relations=_relations(n, 6))
            )
        else:
            made.append(_group(n, count))
    return actors(*made)


def _group(n: int, count: int) -> Data:
    more: Data = {"relations": _relations(n, count), "accord": ("signatory", "outside", "adherent")[n % 3]}
    if n % 2:
        more["member_of"] = [{"actor": f"actor-{2 + n % 4}", "since": "2015"}]
    if n % 7 == 0:
        more["origins"] = [
            {"kind": "splinter", "date": "2016", "of": [f"actor-{n - 1 if (n - 1) % 5 else n - 2}"]}
        ]
    if n % 11 == 0:
        parents = [f"actor-{m}" for m in range(n - 4, n) if m % 5]
        more["origins"] = [{"kind": "merger", "date": "2017-03", "of": parents}]
    return actor(n, ARMED[n % 3], f"Movement for the Deliverance of Valley {n}", **more)


def _relations(n: int, count: int) -> list[Data]:
    goals = dict.fromkeys(goal % count for goal in (n + 1, 0 if n % 3 else 1, 2 + n % 4, n * 7))
    goals.pop(n, None)
    return [
        {"to": f"actor-{goal}", "kind": KINDS[(n + place) % len(KINDS)], "since": f"{2010 + n % 9}"}
        for place, goal in enumerate(goals)
    ]


def one() -> Change:
    return actors(actor(0, "armed-movement", "Red Band"))


def no_one(data: Data) -> None:
    actors()(data)


def all_at_odds() -> Change:
    """Return eight groups outside of any agreement, each hostile to each, without a state."""
    groups = [
        actor(n, "jihadist-group", f"Group {n}",
              relations=[{"to": f"actor-{m}", "kind": "hostile"} for m in range(n + 1, 8)])
        for n in range(8)
    ]  # fmt: skip
    return actors(*groups)


def one_state_and_foes() -> Change:
    """Return the smallest network: a government with two foes that split from one another."""
    foes = [
        actor(n, "armed-movement", f"Band {n}", accord="outside",
              relations=[{"to": "actor-0", "kind": "hostile", "since": "2016"}],
              origins=[{"kind": "splinter", "date": "2016", "of": ["actor-1"]}] if n == 2 else [])
        for n in (1, 2)
    ]  # fmt: skip
    return actors(actor(0, "host-government", "Government of Specimen"), *foes)

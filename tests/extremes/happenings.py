"""Events: far too many, on one day, over ten years or ten days, with the largest tolls."""

from datetime import date, timedelta

from extremes.base import SOURCE, Change, Data

KINDS = (
    "attack", "politics", "clash", "mandate", "region", "attack", "humanitarian", "agreement", "protest", "mission",
)  # fmt: skip


def event(number: int, when: str, kind: str, killed: int | None = None, title: str = "") -> Data:
    told = {"id": f"event-{number}", "date": when, "title": title or f"Event {number}", "kind": kind}
    toll = {} if killed is None else {"killed": {"value": str(killed)}}
    return {**told, **toll, "sources": [SOURCE]}


def events(*made: Data) -> Change:
    def change(data: Data) -> None:
        data["events"] = list(made)

    return change


def four_hundred_over_ten_years() -> Change:
    """Return 400 events: one toll of 900, forty on one day, years alone, intervals, and some to come."""
    made = []
    for n in range(340):
        day = date(2010, 2, 1) + timedelta(days=n * 3640 // 340)
        toll = 900 if n == 170 else (n * 7) % 60 if n % 3 == 0 else None
        kind = KINDS[n % len(KINDS)]
        made.append(event(n, day.isoformat(), kind, toll if kind in ("attack", "clash") else None))
    made += [event(340 + n, "2017-05-05", KINDS[n % 4], n if n % 4 in (0, 2) else None) for n in range(40)]
    made += [event(380 + n, f"{2012 + n}", "politics") for n in range(6)]
    made += [event(390 + n, f"201{n}-03-01/201{n}-04-20", "clash", 12) for n in range(1, 7)]
    made += [event(400 + n, f"2020-0{n + 3}", "politics") for n in range(6)]
    made += [event(410, "2018-04/2019-11", "region"), event(411, "2020-02-28~", "mandate")]
    return events(*made)


def ten_days() -> Change:
    return events(
        *(event(n, f"2020-01-{20 + n % 10}", KINDS[n % 10], n * 3 if n % 5 == 0 else None) for n in range(30))
    )


def one_day() -> Change:
    return events(*(event(n, "2020-01-20", "attack", 10) for n in range(50)))


def no_violence() -> Change:
    return events(*(event(n, f"2019-{n + 3:02}-10", "politics") for n in range(9)))


def attacks_to_come() -> Change:
    """Return events of which all lie ahead, and one that nobody can place."""
    return events(
        *(event(n, f"2020-0{n + 2}-10", "election") for n in range(4)), event(9, "2018", "politics")
    )


def tolls() -> Change:
    """Return tolls of every size; a range, a bound, and zero."""
    made = [
        event(n, f"2019-{n + 2:02}-11", "attack", toll)
        for n, toll in enumerate((0, 1, 2, 5, 9, 40, 160, 900))
    ]
    made.append(event(20, "2019-10-20", "clash") | {"killed": {"low": "10", "high": "21"}})
    made.append(event(21, "2019-11-20", "clash") | {"killed": {"value": "30", "bound": "at-least"}})
    return events(*made)


def million_dead() -> Change:
    return events(
        event(1, "2019-03", "attack", 1_000_000), event(2, "2019-06-05", "clash", 12_345),
        event(3, "2019-08-05", "attack", 3), event(4, "2019-12-31/2020-01-02", "clash", 1_000_000),
    )  # fmt: skip

"""Estimates with extreme content, each a few changes to the specimen, read by the real reader."""

from extremes import crowds, happenings, lands, numbers, words
from extremes.base import Change

NUMBERS: dict[str, tuple[Change, ...]] = {
    "400 events in ten years": (happenings.four_hundred_over_ten_years(),),
    "30 events in ten days": (happenings.ten_days(),),
    "50 attacks on one day": (happenings.one_day(),),
    "no violence": (happenings.no_violence(),),
    "all to come": (happenings.attacks_to_come(),),
    "tolls of every size": (happenings.tolls(),),
    "a million dead": (happenings.million_dead(),),
    "one actor": (crowds.one(),),
    "no actor": (crowds.no_one,),
    "45 actors": (crowds.crowd(45),),
    "120 actors": (crowds.crowd(120),),
    "eight groups at odds": (crowds.all_at_odds(),),
    "a splinter": (crowds.one_state_and_foes(),),
    "120 contributors": (numbers.hundred_and_twenty(),),
    "two contributors": (numbers.contributors([("TCD", 3), ("NPL", 1)]),),
    "unknown whole": (
        numbers.contributors([("IND", 900), ("NPL", 1)], complete=False),
        numbers.without("strength"),
    ),
    "contributors of nothing": (numbers.contributors([("IND", 0), ("NPL", 0)]),),
    "one month": (
        numbers.without("strength"),
        numbers.monthly({"2019-12": 900}, [("2018-03-01", 1000, 100)]),
    ),
    "gaps": (
        numbers.monthly(
            {"2018-01": 800, "2018-02": 820, "2018-07": 900, "2019-06": 700, "2019-12": 980},
            [("2017-03-01", 1000, 100), ("2019-03-01", 800, 0)],
            missing=("2018-03", "2018-04", "2018-05", "2018-06"),
        ),
    ),
    "above the ceiling": (
        numbers.without("strength"),
        numbers.monthly(
            dict.fromkeys(numbers.years(2018, 2019), 21000),
            [("2017-03-01", 9000, 1000), ("2019-02-01", 10000, 1000)],
        ),
    ),
    "closing": (numbers.without("strength"), numbers.closing()),
    "mandate ended": (numbers.without("strength"), numbers.ended()),
    "eighty resolutions": (numbers.without("strength"), numbers.many_ceilings()),
    "nobody deployed": (
        numbers.without("strength"),
        numbers.monthly(dict.fromkeys(numbers.years(2019, 2019), 0)),
    ),
    "a handful": (numbers.without("strength"), numbers.monthly(dict.fromkeys(numbers.years(2019, 2019), 3))),
    "deaths of one year": (numbers.fatalities({"year": 2019, "malicious_act": 1}),),
    "deaths of forty years": (numbers.forty_years(),),
    "zeros between": (
        numbers.fatalities(
            {"year": 2015, "malicious_act": 0},
            {"year": 2016, "malicious_act": 1},
            {"year": 2018, "illness": 2},
            {"year": 2019},
        ),
    ),
    "unknown cause only": (
        numbers.fatalities({"year": 2018, "unknown": 5}, {"year": 2019, "to_be_determined": 7}),
    ),
    "a million deaths": (
        numbers.fatalities(
            {"year": 2018, "malicious_act": 1_000_000, "illness": 12_345}, {"year": 2019, "accident": 1}
        ),
    ),
    "no deaths": (numbers.no_deaths,),
}
LANDS: dict[str, tuple[Change, ...]] = {
    "two hosts": (lands.hosts("SDN", "SSD"),),
    "three hosts": (lands.hosts("SDN", "SSD", "UGA"),),
    "Israel and Syria": (lands.hosts("ISR", "SYR"),),
    "Lebanon": (lands.hosts("LBN"),),
    "Cyprus": (lands.hosts("CYP"),),
    "Western Sahara": (lands.hosts("ESH"),),
    "the Congo": (lands.hosts("COD"),),
    "Fiji": (lands.hosts("FJI"),),
    "Kiribati": (lands.hosts("KIR"),),
    "Russia": (lands.hosts("RUS"),),
    "Timor-Leste": (lands.hosts("TLS"),),
    "Haiti": (lands.hosts("HTI"),),
    "Mali": (lands.hosts("MLI"),),
    "200 places on a point": (lands.pile(200),),
    "one place": (lands.single_place(),),
    "places abroad": (lands.abroad(),),
    "only abroad": (lands.only_abroad(),),
}
WORDS: dict[str, tuple[Change, ...]] = {
    "the specimen": (),
    "Arabic": (words.named(words.ARABIC),),
    "Bambara": (words.named(words.BAMBARA),),
    "unbreakable": (words.named(words.UNBROKEN),),
    "long names": (words.named(words.LONG),),
    "60 tasks and 200 sources": (words.multiplied(60, 200),),
    "nothing to draw": (words.nothing_to_draw,),
}
CASES: dict[str, tuple[Change, ...]] = {
    **{case: (lands.nowhere, *changes) for case, changes in NUMBERS.items()},
    **{case: (lands.nothing_else, *changes) for case, changes in LANDS.items()},
    **WORDS,
}
"""By name, the changes that make the estimate; a case about one figure carries no map, or nothing but one."""

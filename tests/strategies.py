"""Whole estimates and texts for properties: the specimen, with values put in from what people and attackers write."""

import re
from datetime import date

from characters import accepted
from hypothesis import strategies as st
from specimens import SAMPLES, SPECIMEN

FILES = {
    path.name: path.read_text("utf-8")
    for path in sorted((SAMPLES / SPECIMEN.mission / SPECIMEN.edition).glob("*.yaml"))
}
_VALUE = re.compile(r"(?<=: )[^\s|{\[#][^\n#]*$", re.MULTILINE)
_PLACES = [(name, found.span()) for name, text in FILES.items() for found in _VALUE.finditer(text)]

SIGNS = st.text(st.sampled_from(accepted()), min_size=1, max_size=3)
"""Characters that the check accepts, of which there are thousands."""

WORDS = SIGNS.map("a{}b".format) | SIGNS | st.sampled_from(
    ["The road", "is closed", "*often*", "**never**", "12,345", "[un](https://un.org)", "[[red-band]]", "5 < 6", "a | b",
     "{{ deployment.strength.uniformed.total }}", "[@report-2020, para. 2]", "مالي", "Ɛkɔ", "“so”", "\\*", "a_b", "& co",
     "<b>", "![x](y)", "`code`", "[a](javascript:b)", "{% x %}", "[[none]]", "{{ no.path }}", "https://un.org", "# h", "2*3*4"]
)  # fmt: skip
PROSE = st.lists(st.lists(WORDS, min_size=1, max_size=6).map(" ".join), min_size=1, max_size=3).map(
    "\n\n".join
)
SCALARS = st.sampled_from(
    ["NO", "on", "010", "1_000", "nan", "-1", "2020-02-30", "2020", "../x", "con", "red-band", "MLI", "true", "~", "''",
     "https://un.org/a", "javascript:a", "2016-05", "2015-02-27/2015-03-01", "unknown", "<i>x</i>", "'a: b'", "9" * 30]
)  # fmt: skip


@st.composite
def estimates(draw: st.DrawFn) -> dict[str, str]:
    """Return the files of the specimen with up to three values exchanged and one text."""
    files = dict(FILES)
    chosen = draw(st.lists(st.sampled_from(_PLACES), max_size=3, unique=True))
    for name, (start, stop) in sorted(chosen, reverse=True):
        files[name] = files[name][:start] + draw(SCALARS) + files[name][stop:]
    if draw(st.booleans()):
        text = draw(PROSE).replace("\n", "\n    ").replace("    \n", "\n")
        files["situation.yaml"] = files["situation.yaml"].replace(
            "    Grazing land is short.[@atlas-2019]", f"    {text}[@atlas-2019]"
        )
    return files


NAMES = st.sampled_from(
    ["Salt Pan", "Dry Well", "Ɛkɔ", "مالي", "Saint-Élie", "O’Brien Camp", "R&D Hill", "A | B", "<Ford>"]
)
DAYS = st.dates(date(2015, 4, 1), date(2020, 1, 30)).map(str) | st.sampled_from(
    ["2017", "2018-05", "2016-02/2016-04"]
)
WHILE_BOTH_LIVED = st.sampled_from(["2016-06", "2016-11-03", "2016-07-01/2016-09-30"])
COUNTS = st.integers(1, 9) | st.sampled_from(
    ["{value: 12, bound: about}", "{low: 3, high: 8}", "{value: 1, bound: at-least}"]
)
SAFE_PROSE = st.lists(
    st.sampled_from(
        ["The well is *dry*.[@report-2020]", "Nobody **came** (see [[red-band]]).[@atlas-2019, p. 3; @report-2020]",
         "It holds {{ deployment.strength.uniformed.total }} people.[@report-2020]", "مالي and Ɛkɔ.[@atlas-2019]",
         "A [page](https://un.org/a(b)?c=d&e) of 5 < 6 | 7 # 8.[@report-2020]", "- one\n- *two*[@report-2020]", "1. one\n2. two"]
    ), min_size=1, max_size=5
).map("\n\n".join)  # fmt: skip


@st.composite
def rich_estimates(draw: st.DrawFn) -> dict[str, str]:
    """Return the specimen with events, places, actors, facts and acronyms of many kinds, all of them right."""
    files = dict(FILES)
    parts = {"events": _event, "places": _place, "actors": _actor, "acronyms": _acronym}
    text = "".join(
        f"{part}:\n" + "".join(make(draw, number) for number in range(many)) if many else ""
        for part, make in parts.items()
        for many in [draw(st.integers(0, 3))]
    )
    return {**files, "more.yaml": text or "events: []\n"}


def _text(draw: st.DrawFn) -> str:
    lines = draw(SAFE_PROSE).split("\n")
    return "    text: |\n" + "".join(f"      {line}\n" if line else "\n" for line in lines)


def _event(draw: st.DrawFn, number: int) -> str:
    kind = draw(st.sampled_from(["agreement", "election"]))
    return (
        f"  - id: more-event-{number}\n    date: {draw(DAYS)}\n    title: The {draw(NAMES)} event\n    kind: {kind}\n"
        f"    place: northtown\n    injured: {draw(COUNTS)}\n    sources: [report-2020, atlas-2019]\n{_text(draw)}"
    )


def _place(draw: st.DrawFn, number: int) -> str:
    north, east = draw(st.decimals(11, 14, places=3)), draw(st.decimals(28, 32, places=3))
    return (
        f"  - {{id: more-place-{number}, name: '{draw(NAMES)} {number}', kind: town, country: SDN, latitude: {north},"
        f" longitude: {east}, sources: [atlas-2019], presence: [{{kind: headquarters, as_of: 2019,"
        " sources: [report-2020]}]}\n"
    )


def _actor(draw: st.DrawFn, number: int) -> str:
    to, kind = (
        draw(st.sampled_from(["old-band", "red-band", "specimen"])),
        draw(st.sampled_from(["hostile", "allied"])),
    )
    return (
        f"  - id: more-actor-{number}\n    name: The {draw(NAMES)} Movement {number}\n    kind: armed-movement\n"
        f"    relations: [{{to: {to}, kind: {kind}, since: {draw(WHILE_BOTH_LIVED)}}}]\n"
        f"    strength: {{low: {draw(st.integers(1, 99))}, high: 200, as_of: 2019}}\n    sources: [report-2020]\n{_text(draw)}"
    )


def _acronym(draw: st.DrawFn, number: int) -> str:
    return f"  - {{id: more-acronym-{number}, acronym: QZ{'XYW'[number]}, expansion: 'Quiet Zone {draw(NAMES)}'}}\n"

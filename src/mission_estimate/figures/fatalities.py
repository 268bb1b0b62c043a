"""Fatalities by year and cause: what the bars show, and in which words."""

from collections.abc import Iterator

from mission_estimate.derived_values.fatalities import by_cause, cause_total, total
from mission_estimate.derived_values.values import Values
from mission_estimate.figures import wording
from mission_estimate.figures.fatality_bars import Bar, draw_bars
from mission_estimate.figures.figure import Figure, Table
from mission_estimate.model.casualties import Causes, Fatalities, YearOfFatalities
from mission_estimate.model.estimate import Estimate

MOST_ROWS = 14
NAMES = {
    "malicious_act": "malicious acts",
    "accident": "accidents",
    "illness": "illness",
    "self_inflicted": "self-inflicted deaths",
}
SHORT = {
    "malicious_act": "Malicious act",
    "accident": "Accident",
    "illness": "Illness",
    "self_inflicted": "Self-inflicted",
    "undetermined": "Undetermined",
}


def fatalities_figure(estimate: Estimate, values: Values) -> Figure | None:
    """Return the figure, where the deaths are of more than one year or cause."""
    found = estimate.casualties.fatalities
    if found is None or not values["casualties.fatalities.total"].value:
        return None
    bars = _bars(found)
    if sum(bool(count) for bar in bars for count in bar.counts) < 2:
        return None
    acronym = str(estimate.primary.acronym)
    cut_off = wording.day(found.as_of)
    alternative = f"{_title(found)}. {_in_words(bars)}"
    return Figure(
        id="fatalities",
        title=_title(found),
        description=f"Deaths of {acronym} personnel by year and cause, up to {cut_off}",
        sources=found.sources,
        as_of=wording.day(found.retrieved),
        alternative=alternative,
        svg=draw_bars(620, bars[-MOST_ROWS:], _whole(bars), tuple(SHORT.values()), alternative),
        narrow=draw_bars(350, bars[-MOST_ROWS:], _whole(bars), tuple(SHORT.values()), alternative),
        table=_table(bars),
        note=_note(found, bars),
    )


def _bars(found: Fatalities) -> tuple[Bar, ...]:
    """Return a bar for each year from the first with a death to the last: no row, no deaths."""
    given = {year.year: year for year in found.by_year}
    first = min(year.year for year in found.by_year if cause_total(year))
    span = range(first, max(given) + 1)
    return tuple(_bar(found, year, given.get(year)) for year in span)


def _whole(bars: tuple[Bar, ...]) -> Bar:
    """Return the sum of all years."""
    sums = tuple(sum(bar.counts[place] for bar in bars) for place in range(len(SHORT)))
    return Bar("All years", "", sums, sum(sums))


def _bar(found: Fatalities, number: int, year: YearOfFatalities | None) -> Bar:
    """Return the bar of a year; the last is labelled with the cut-off where it is not whole."""
    partial = number == found.as_of.year and (found.as_of.month, found.as_of.day) != (12, 31)
    until = wording.day(found.as_of).removesuffix(f" {number}")
    counts = _counts(year) if year is not None else (0,) * len(SHORT)
    return Bar(str(number), f"to {until}" if partial else "", counts, sum(counts))


def _note(found: Fatalities, bars: tuple[Bar, ...]) -> str:
    """Say what is hatched, and which years are in the table only."""
    shown, early = bars[-MOST_ROWS:], bars[:-MOST_ROWS]
    undetermined = sum(bar.counts[-1] for bar in shown)
    parts = [f"Hatched: cause to be determined or unknown ({wording.number(undetermined)})."]
    if early:
        deaths = wording.some(sum(bar.total for bar in early), "death")
        parts.append(f"Not drawn: {deaths} in the years before {shown[0].label}.")
    return " ".join(filter(None, (*(parts if undetermined else parts[1:]), str(found.note or ""))))


def _counts(causes: Causes) -> tuple[int, ...]:
    known = tuple(int(getattr(causes, cause)) for cause in NAMES)
    return (*known, causes.to_be_determined + causes.unknown)


def _title(found: Fatalities) -> str:
    """State which cause leads, and which is second, where deaths of no known cause cannot change that."""
    causes, everyone = by_cause(found), total(found)
    known = sorted(NAMES, key=lambda cause: -causes[cause])
    first, second, third = (causes[cause] for cause in known[:3])
    malicious, undetermined = causes["malicious_act"], everyone - sum(causes[cause] for cause in NAMES)
    if not first:
        return f"The cause of all {wording.some(everyone, 'death')} is to be determined or unknown"
    if first - second <= undetermined or malicious == 0 or everyone < 3:
        return _plainly(everyone, malicious, undetermined)
    leads = f"caused {wording.number(first)} of {wording.some(everyone, 'death')}"
    if known[0] != "malicious_act":
        return f"{wording.capitalized(NAMES[known[0]])} {leads}, malicious acts {wording.number(malicious)}"
    if second - third > undetermined:
        verb = "are" if NAMES[known[1]].endswith("s") and known[1] != "illness" else "is"
        return f"Malicious acts {leads}; {NAMES[known[1]]} {verb} the second cause"
    return f"Malicious acts {leads}"


def _plainly(everyone: int, malicious: int, undetermined: int) -> str:
    """Count the dead, those of malicious acts, and those of no known cause, where no cause leads."""
    if undetermined:
        every = wording.some(everyone, "death")
        acts = f"{wording.number(malicious)} of {every}" if malicious else f"Of {every}, none"
        verb = "are" if malicious > 1 else "is"
        unknown = f"the cause of {wording.number(undetermined)} is not determined"
        return f"{acts} {verb} recorded as caused by malicious acts; {unknown}"
    died = f"{wording.opening(everyone)} {'person' if everyone == 1 else 'people'} died"
    return f"{died}, {wording.in_words(malicious) if malicious else 'none'} by malicious acts"


def _in_words(bars: tuple[Bar, ...]) -> str:
    every = (*bars, _whole(bars)) if len(bars) > 1 else bars
    return " ".join(f"{_name(bar)}: {wording.some(bar.total, 'death')}{_parts(bar)}." for bar in every)


def _name(bar: Bar) -> str:
    return f"{bar.label} ({bar.sublabel})" if bar.sublabel else bar.label


def _parts(bar: Bar) -> str:
    given = [
        f"{name.lower()} {wording.number(count)}"
        for name, count in zip(SHORT.values(), bar.counts, strict=True)
        if count
    ]
    return f" ({', '.join(given)})" if given else ""


def _table(bars: tuple[Bar, ...]) -> Table:
    used = [place for place in range(len(SHORT)) if any(bar.counts[place] for bar in bars)]
    names = tuple(SHORT.values())
    heads = ("Year", *(names[place] for place in used), "All causes", "By malicious act")
    return Table(heads, tuple(_rows(bars, used)))


def _rows(bars: tuple[Bar, ...], used: list[int]) -> Iterator[tuple[str, ...]]:
    for bar in bars:
        counts = (wording.number(bar.counts[place]) for place in used)
        yield (_name(bar), *counts, wording.number(bar.total), bar.share)
    whole = _whole(bars)
    counts = (wording.number(whole.counts[place]) for place in used)
    yield (whole.label, *counts, wording.number(whole.total), whole.share)

"""Strength, contributors and fatalities: one month, gaps, far above the ceiling, zero, a million."""

from collections.abc import Iterable, Mapping

from extremes.base import SOURCE, Change, Data
from mission_estimate.model.countries import UN_SHORT_NAMES

CAUSES = ("malicious_act", "accident", "illness", "self_inflicted", "to_be_determined", "unknown")


def monthly(
    counts: Mapping[str, int], ceilings: Iterable[tuple[str, int, int]] = (), *, missing: tuple[str, ...] = ()
) -> Change:
    """Let the months have these counts, and the resolutions these ceilings: day, military, police."""

    def change(data: Data) -> None:
        data["deployment"]["monthly"] = {
            "sources": [SOURCE],
            "missing": list(missing),
            "months": [
                {"month": month, "troops": str(count), "police": "0"} for month, count in counts.items()
            ],
        }
        data["mandate"]["resolutions"] = [
            {
                "id": f"res-{n}",
                "symbol": f"S/RES/{2000 + n} ({day[:4]})",
                "adopted": day,
                "ceiling": {"military": str(military), "police": str(police)},
                "sources": [SOURCE],
            }
            for n, (day, military, police) in enumerate(ceilings, 1)
        ]
        data["mandate"]["tasks"] = []
        data["mandate"].pop("text", None)

    return change


def without(*parts: str) -> Change:
    """Leave out parts of the deployment."""

    def change(data: Data) -> None:
        for part in parts:
            data["deployment"].pop(part, None)

    return change


def years(first: int, last: int, count: int = 1) -> dict[str, int]:
    """Return a count for every month of some years."""
    return {f"{year}-{month:02}": count for year in range(first, last + 1) for month in range(1, 13)}


def closing() -> Change:
    """Return a mission whose ceiling falls to nothing and whose people leave."""
    counts = {month: max(0, 12000 - 520 * n) for n, month in enumerate(years(2018, 2019))}
    return monthly(counts, [("2017-06-30", 13000, 1900), ("2018-12-10", 9000, 1000), ("2019-06-30", 0, 0)])


def ended() -> Change:
    """Return a mission whose mandate ends while its people are still there, without a ceiling for them."""

    def change(data: Data) -> None:
        counts = {month: max(0, 12000 - 300 * n) for n, month in enumerate(years(2018, 2019))}
        monthly(counts, [("2017-06-30", 13000, 1900)])(data)
        data["mandate"]["resolutions"].append(
            {
                "id": "ending",
                "symbol": "S/RES/2999 (2019)",
                "adopted": "2019-06-30",
                "ends_mandate": "true",
                "decides": "Ends the mandate at once, and asks for withdrawal by the end of the year",
                "sources": [SOURCE],
            }
        )

    return change


def many_ceilings() -> Change:
    """Return forty years with a resolution every half year, at the same level or another."""
    counts = {month: 9000 + n * 37 % 2500 for n, month in enumerate(years(1980, 2019))}
    days = [f"{1979 + n // 2}-{'03' if n % 2 else '09'}-15" for n in range(80)]
    return monthly(counts, [(day, 10000 + 500 * (n // 9 % 4), 800) for n, day in enumerate(days)])


def contributors(counts: Iterable[tuple[str, int]], *, complete: bool = True) -> Change:
    def change(data: Data) -> None:
        data["deployment"]["contributors"] = {
            "as_of": "2020-01-31",
            "counted": "uniformed",
            "complete": str(complete).lower(),
            "sources": [SOURCE],
            "states": [{"country": code, "count": str(count)} for code, count in counts],
        }

    return change


def hundred_and_twenty() -> Change:
    """Return 120 contributors, those with the longest names first."""
    codes = sorted(UN_SHORT_NAMES, key=lambda code: (-len(UN_SHORT_NAMES[code]), code))[:120]
    return contributors([(code, max(1, 4000 // (n + 1))) for n, code in enumerate(codes)])


def fatalities(*rows: Mapping[str, int]) -> Change:
    """Let the years have these deaths; nothing is known of nationality or personnel."""

    def change(data: Data) -> None:
        found = data["casualties"]["fatalities"]
        found["by_year"] = [{key: str(value) for key, value in row.items()} for row in rows]
        for part in ("by_nationality", "by_personnel", "printed"):
            found.pop(part, None)
        data["casualties"].pop("text", None)

    return change


def forty_years() -> Change:
    return fatalities(
        *(
            {"year": 1981 + n, **{cause: (n * 13 + place * 7) % 41 for place, cause in enumerate(CAUSES)}}
            for n in range(40)
        )
    )


def no_deaths(data: Data) -> None:
    data["casualties"] = {"text": "Nobody died."}

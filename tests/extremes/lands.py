"""Host states: none, two, three, tiny, huge, of islands, and across the antimeridian."""

from extremes.base import Change, Data, place

SITES: dict[str, tuple[tuple[str, float, float, str], ...]] = {
    "LBN": (("Naqoura", 33.118, 35.139, "headquarters"), ("Tyre", 33.27, 35.2, "base"), ("Shama", 33.15, 35.2, "sector-headquarters"),
            ("Marjayoun", 33.36, 35.59, "sector-headquarters"), ("Rmeish", 33.08, 35.37, "base"), ("Beirut", 33.89, 35.5, "office")),
    "CYP": (("Nicosia", 35.17, 33.36, "headquarters"), ("Famagusta", 35.12, 33.94, "sector-headquarters"), ("Skouriotissa", 35.09, 32.89, "sector-headquarters")),
    "ESH": (("Laayoune", 27.15, -13.2, "headquarters"), ("Smara", 26.74, -11.67, "base"), ("Mahbas", 27.43, -9.03, "base"), ("Awsard", 22.55, -14.33, "base")),
    "COD": (("Kinshasa", -4.32, 15.31, "headquarters"), ("Goma", -1.68, 29.22, "sector-headquarters"), ("Bukavu", -2.5, 28.86, "base"),
            ("Bunia", 1.56, 30.25, "sector-headquarters"), ("Beni", 0.49, 29.47, "base"), ("Uvira", -3.4, 29.14, "base"), ("Lubumbashi", -11.66, 27.48, "office")),
    "FJI": (("Suva", -18.14, 178.44, "headquarters"), ("Taveuni", -16.85, -179.97, "base"), ("Labasa", -16.43, 179.37, "base")),
    "SDN": (("Khartoum", 15.5, 32.56, "headquarters"), ("Zalingei", 12.91, 23.47, "sector-headquarters"), ("Port Sudan", 19.62, 37.22, "base"), ("Kadugli", 11.01, 29.72, "base")),
    "SSD": (("Juba", 4.85, 31.58, "headquarters"), ("Malakal", 9.53, 31.66, "base"), ("Wau", 7.7, 28.0, "base")),
    "UGA": (("Entebbe", 0.05, 32.46, "office"),),
    "ISR": (("Jerusalem", 31.77, 35.22, "headquarters"), ("Tiberias", 32.79, 35.53, "base")),
    "SYR": (("Damascus", 33.51, 36.28, "office"), ("Camp Faouar", 33.13, 35.94, "headquarters"), ("Camp Ziouani", 33.1, 35.8, "base")),
    "IDN": (("Jakarta", -6.2, 106.8, "headquarters"), ("Jayapura", -2.53, 140.7, "base"), ("Banda Aceh", 5.55, 95.32, "base")),
    "RUS": (("Moscow", 55.75, 37.6, "headquarters"), ("Anadyr", 64.7, 177.5, "base")),
    "USA": (("New York", 40.7, -74.0, "headquarters"),),
    "TLS": (("Dili", -8.55, 125.58, "headquarters"), ("Baucau", -8.47, 126.45, "base"), ("Oecusse", -9.2, 124.37, "base")),
    "HTI": (("Port-au-Prince", 18.54, -72.34, "headquarters"), ("Les Cayes", 18.2, -73.75, "base"), ("Cap-Haïtien", 19.76, -72.2, "base")),
    "MLI": (("Bamako", 12.65, -8.0, "headquarters"), ("Gao", 16.27, -0.04, "sector-headquarters"), ("Kidal", 18.44, 1.41, "sector-headquarters")),
    "KIR": (("Tarawa", 1.33, 173.0, "headquarters"), ("Kiritimati", 1.87, -157.4, "base")),
}  # fmt: skip
"""Places of an invented mission by country: name, latitude, longitude, presence."""


def hosts(*codes: str) -> Change:
    """Let the mission have these host states, and a few places in each."""
    sites = [
        place(name, code, (north, east), kind)
        for code in codes
        for name, north, east, kind in SITES.get(code, ())
    ]
    return _lands(codes, sites)


def _lands(codes: tuple[str, ...], sites: list[Data]) -> Change:
    def change(data: Data) -> None:
        mission = data["missions"][0]
        mission["host_states"] = list(codes)
        mission.pop("headquarters", None)
        data["places"] = sites
        for one in data["events"]:
            one.pop("place", None)
        for one in data["actors"]:
            one.pop("active_in", None)

    return change


def pile(count: int) -> Change:
    """Return so many bases on two points of Mali."""
    sites = [
        place(f"Camp {n}", "MLI", (round(16.27 + n % 7 * 0.02, 2), round(n % 5 * 0.02 - 0.04, 2)))
        for n in range(count)
    ]
    return _lands(("MLI",), [place("Bamako", "MLI", (12.65, -8.0), "headquarters"), *sites])


def single_place() -> Change:
    return _lands(("MLI",), [place("Bamako", "MLI", (12.65, -8.0), "headquarters")])


def abroad() -> Change:
    """Return places of which most lie outside of the host state."""
    sites = [
        place(name, "UGA", (0.05, 32.46 + n), "office")
        for n, name in enumerate(("Entebbe", "Kampala", "Mbarara"))
    ]
    return _lands(("MLI",), [place("Bamako", "MLI", (12.65, -8.0), "headquarters"), *sites])


def only_abroad() -> Change:
    return _lands(("MLI",), [place("Entebbe", "UGA", (0.05, 32.46), "office")])


def nowhere(data: Data) -> None:
    """Leave out what makes a map: the host states and the places."""
    _lands((), [])(data)


def nothing_else(data: Data) -> None:
    """Leave out what makes any other figure."""
    data["deployment"] = {"text": "The mission is there."}
    data["casualties"] = {"text": "Nobody died."}
    data["events"], data["actors"] = [], []
    data["summary"] = {"lead": "It is there."}

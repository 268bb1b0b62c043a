"""Names in every place that a name can stand: long, unbreakable, Arabic, Bambara with tone marks."""

from extremes.base import Change, Data

ARABIC = "جماعة نصرة الإسلام والمسلمين"
BAMBARA = "Kɛ̀lɛ̂bɔ́law ka jɛ̀-kùlu ɲɛ́nama ŋàna Sògolonjɔ̂n"
UNBROKEN = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"
LONG = (
    "The Coordinating Council of the Patriotic Movements and Fronts of Resistance of the Northern and the Eastern "
    "Provinces for the Defense of the Interests of the Displaced People of the Border Country and of its"
)
NAMES = (ARABIC, BAMBARA, UNBROKEN, LONG)


def named(words: str) -> Change:
    """Give every actor, place, person, event, task and source this name and a number."""

    def change(data: Data) -> None:
        for key, field in (("actors", "name"), ("places", "name"), ("events", "title"), ("sources", "title")):
            for n, one in enumerate(data[key], 1):
                one[field] = f"{words} {n}"
        for n, one in enumerate(data["actors"], 1):
            one["full_name"] = f"{words} ({n})"
            for leader in one.get("leaders", ()):
                leader["name"] = words
        for post in data["functions"]["command_and_control"]["posts"]:
            for holder in post.get("holders", ()):
                holder["name"] = words
        for presence in (one for site in data["places"] for one in site.get("presence", ())):
            presence["title"] = words
        for task in data["mandate"].get("tasks", ()):
            task["title"] = words
        data["summary"]["concerns"][0]["title"] = words
        data["missions"][0]["name"] = words
        data["edition"]["publisher"] = words

    return change


def multiplied(tasks: int, sources: int) -> Change:
    """Return many tasks and sources."""

    def change(data: Data) -> None:
        first = data["mandate"]["tasks"][0]
        data["mandate"]["tasks"] = [
            first | {"id": f"task-{n}", "title": f"Task {n} of the mission"} for n in range(tasks)
        ]
        model = data["sources"][0]
        data["sources"] += [model | {"id": f"source-{n}", "title": f"Report {n}"} for n in range(sources)]
        data["background"]["sources"] = [f"source-{n}" for n in range(sources)]

    return change


def nothing_to_draw(data: Data) -> None:
    """Leave an estimate that carries no figure: no host, no place, strength, death, event or actor."""
    data["missions"][0]["host_states"] = []
    data["missions"][0].pop("headquarters", None)
    data["missions"][0]["kind"] = "special-political-mission"
    data["deployment"] = {"text": "The mission has an office."}
    data["casualties"] = {"text": "Nobody died."}
    data["events"], data["places"], data["actors"] = [], [], []
    data["summary"] = {"lead": "Little is known."}
    data["mandate"] = {"text": "The mandate runs on."}

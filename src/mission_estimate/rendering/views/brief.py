"""Choose what is in the brief of two pages, and note what it has no room for."""

from collections.abc import Iterator
from dataclasses import dataclass

from mission_estimate.markup.tokens import spot_at
from mission_estimate.model.judgments import Likelihood
from mission_estimate.positions import DataPath
from mission_estimate.rendering.shortening import Excerpt, Room, excerpt, shortened
from mission_estimate.rendering.views.brief_attacks import attacks_on_the_mission
from mission_estimate.rendering.views.brief_dates import DateRow, dates_ahead
from mission_estimate.rendering.views.brief_deaths import DeathTable, death_table
from mission_estimate.rendering.views.brief_head import Leader, leaders, mandate_line, subject
from mission_estimate.rendering.views.brief_names import Reader, named_at_the_top
from mission_estimate.rendering.views.brief_rows import (
    AdviceRow,
    ConcernRow,
    CourseRow,
    IndicatorRow,
    JudgementRow,
    Omission,
)
from mission_estimate.rendering.views.brief_strength import BriefStrength, brief_strength
from mission_estimate.rendering.views.changes import Changes
from mission_estimate.rendering.views.changes import shortened as shortened_changes
from mission_estimate.rendering.views.document import DocumentView
from mission_estimate.rendering.views.outlook import indicator_state, ranked_advice

MOST_CHANGES = 12
MOST_CONCERNS, MOST_DATES, MOST_ATTACKS, MOST_JUDGEMENTS, MOST_ISSUES = 5, 6, 4, 4, 4
DRAWINGS = (("map", "deployment-map"), ("chart", "fatalities"))
LEAD = Room(width=33.5, lines=6)
CONCERN_WIDTH, CONCERN_LINES = 28.5, 16
CONCERN_TITLE = Room(width=29.0, lines=2)
JUDGEMENT = Room(width=30.0, lines=4)
DATE = Room(width=19.0, lines=3)
ISSUE = Room(width=15.0, lines=3)
COURSE = Room(width=30.0, lines=4)
ADVICE = Room(width=29.0, lines=2)
INDICATOR = Room(width=15.0, lines=2)
MOST_INDICATORS = 6
"""Widths are the columns in `page/brief.css`, in parts of the size of the type that is in them."""

_SIGNS_PER_SIZE = 2


@dataclass(frozen=True, slots=True)
class BriefView:
    """The brief, arranged; `told` are the missions named at its top, `omissions` what the rules left out."""

    told: frozenset[str]
    subject: str
    mandate: str
    lead: str
    concerns: tuple[ConcernRow, ...]
    dates: tuple[DateRow, ...]
    changes: Changes | None
    outlook: tuple[JudgementRow, ...]
    attacks: tuple[DateRow, ...]
    drawings: tuple[str, ...]
    strength: BriefStrength
    deaths: DeathTable | None
    leaders: tuple[Leader, ...]
    issues: tuple[str, ...]
    issues_description: str
    advice: tuple[AdviceRow, ...]
    indicators: tuple[IndicatorRow, ...]
    courses: tuple[CourseRow, ...]
    omissions: tuple[Omission, ...]


def brief_view(view: DocumentView) -> BriefView:
    """Arrange the brief in the order in which it is read: a name is written out where it comes first."""
    choice = _Choice(view)
    return BriefView(
        told=named_at_the_top(view),
        subject=subject(view.estimate, named_at_the_top(view)),
        mandate=mandate_line(view.estimate),
        lead=choice.prose(view.estimate.summary.lead, LEAD, ("summary", "lead"), "the bottom line"),
        concerns=tuple(choice.concerns()),
        dates=tuple(choice.dates()),
        changes=shortened_changes(view.changes, MOST_CHANGES),
        outlook=() if view.estimate.courses else tuple(choice.outlook()),
        attacks=attacks_on_the_mission(view, MOST_ATTACKS),
        drawings=tuple(name for name, figure in DRAWINGS if figure in view.figures),
        strength=brief_strength(view.strength),
        deaths=death_table(view.estimate),
        leaders=leaders(view.estimate),
        issues=tuple(shortened(str(item.title), ISSUE) for item in view.estimate.issues.items[:MOST_ISSUES]),
        issues_description=_issues(view),
        advice=tuple(choice.advice()),
        indicators=tuple(choice.indicators()),
        courses=tuple(choice.courses()),
        omissions=tuple(choice.omissions),
    )


class _Choice:
    """Takes what there is room for, and keeps a list of the rest."""

    def __init__(self, view: DocumentView) -> None:
        self.omissions: list[Omission] = []
        self._view = view
        self._reader = Reader(view)

    def prose(self, text: str, room: Room, path: DataPath, what: str) -> str:
        """Return the beginning of a text that has room."""
        found = excerpt(text, room, self._reader.words)
        self._reader.told(found.text)
        if found.cut is not None:
            self.omissions.append(self._cut(text, found, room, path, what))
        return found.text

    def concerns(self) -> Iterator[ConcernRow]:
        """Yield the first concerns, each with its first lines."""
        every = self._view.estimate.summary.concerns
        self._leave_out([str(one.title) for one in every], MOST_CONCERNS, ("summary", "concerns"), "concern")
        room = Room(CONCERN_WIDTH, min(5, CONCERN_LINES // max(1, min(len(every), MOST_CONCERNS))))
        for index, one in enumerate(every[:MOST_CONCERNS]):
            name, written = ("brief", one.brief) if one.brief else ("text", one.text)
            what = f"the concern “{one.title}”"
            text = self.prose(written, room, ("summary", "concerns", index, name), what)
            title = shortened(str(one.title), CONCERN_TITLE)
            yield ConcernRow(f"concern-{index + 1}", index + 1, title, text, self._paragraphs(one.see))

    def dates(self) -> Iterator[DateRow]:
        """Yield the next dates."""
        every = dates_ahead(self._view)
        self._leave_out([row.text for row in every], MOST_DATES, ("events",), "further date")
        for row in every[:MOST_DATES]:
            yield DateRow(row.date, shortened(row.text, DATE), row.toll)

    def outlook(self) -> Iterator[JudgementRow]:
        """Yield the key judgments, or the first that have a likelihood where none is called key."""
        every = self._view.estimate.assessments
        stated = [(i, a) for i, a in enumerate(every) if a.likelihood is not Likelihood.NOT_STATED]
        chosen = [(i, a) for i, a in enumerate(every) if a.key] or stated[:MOST_JUDGEMENTS]
        titles = [f"{a.id}" for _, a in chosen]
        self._leave_out(titles, MOST_JUDGEMENTS, ("assessments",), "key judgment")
        for number, (index, one) in enumerate(chosen[:MOST_JUDGEMENTS], start=1):
            path, what = ("assessments", index, "judgement"), f"the judgment `{one.id}`"
            yield JudgementRow(f"outlook-{number}", one, self.prose(one.judgement, JUDGEMENT, path, what))

    def courses(self) -> Iterator[CourseRow]:
        """Yield the courses."""
        for index, one in enumerate(self._view.estimate.courses):
            path, what = ("courses", index, "statement"), f"the course `{one.id}`"
            yield CourseRow(f"course-{index + 1}", one, self.prose(one.statement, COURSE, path, what))

    def advice(self) -> Iterator[AdviceRow]:
        """Yield the ranked recommendations."""
        for row in ranked_advice(self._view.estimate):
            name = "brief" if row.item.brief else "text"
            text = self.prose(row.text, ADVICE, (*row.path, name), f"the recommendation `{row.item.id}`")
            yield AdviceRow(row.rank, row.addressee, text)

    def indicators(self) -> Iterator[IndicatorRow]:
        """Yield the first indicators."""
        every = self._view.estimate.indicators
        self._leave_out([str(one.watch) for one in every], MOST_INDICATORS, ("indicators",), "indicator")
        for one in every[:MOST_INDICATORS]:
            yield IndicatorRow(shortened(str(one.watch), INDICATOR), indicator_state(one))

    def _cut(self, text: str, found: Excerpt, room: Room, path: DataPath, what: str) -> Omission:
        rest = self._reader.words(text[found.cut :]).split()
        start = len(text) - len(text[found.cut :].lstrip())
        said = (
            f"the brief has {room.lines} lines for {what}, and leaves out its last {_count(rest)},"
            f" from “{' '.join(rest[:4])}” on"
        )
        signs = room.lines * int(room.width * _SIGNS_PER_SIZE)
        remedy = (
            f"write what a commander must know into its first {signs} signs,"
            " or accept that the rest is left out"
        )
        return Omission(path, said, remedy, spot_at(text, start))

    def _leave_out(self, titles: list[str], most: int, path: DataPath, what: str) -> None:
        for index, title in enumerate(titles[most:], start=most):
            said = f"the brief has room for {most} {what}s, and leaves out “{title}”"
            place = (*path, index) if path == ("summary", "concerns") else path
            remedy = "put what matters most first, or accept that it is left out"
            self.omissions.append(Omission(place, said, remedy))

    def _paragraphs(self, keys: tuple[str, ...]) -> str:
        numbers = sorted({self._view.paragraphs[key] for key in keys if key in self._view.paragraphs})
        return paragraph_words(numbers)


def _count(words: list[str]) -> str:
    return f"{len(words)} words" if len(words) > 1 else "word"


def paragraph_words(numbers: list[int]) -> str:
    """Refer to paragraphs of the estimate, in the form of a sentence."""
    listed = ", ".join(map(str, numbers))
    return f"{'See paras.' if len(numbers) > 1 else 'See para.'} {listed}." if numbers else ""


def _issues(view: DocumentView) -> str:
    count = len(view.estimate.issues.items)
    number = view.paragraphs.get("issues")
    if number is None:
        return ""
    return f"{MOST_ISSUES} of {count}; all in para. {number}" if count > MOST_ISSUES else f"Para. {number}"

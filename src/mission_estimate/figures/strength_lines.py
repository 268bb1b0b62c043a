"""Draw the course of the strength: a line with its gaps, dashed steps, and the gap by name."""

from datetime import date, timedelta
from itertools import pairwise

from mission_estimate.figures import palette, wording
from mission_estimate.figures.axes import month_and_year_ticks, year_ticks
from mission_estimate.figures.strength_course import Course, endings_of
from mission_estimate.figures.svg import Drawing, Point
from mission_estimate.figures.text_metrics import Box, Type, free

HEIGHT = 236.0
SHORT = 30
"""Up to so many months the axis names months."""
_NICE = (1, 2, 2.5, 3, 4, 5, 8, 10)


class Plot:
    """The axes: days to x, people to y."""

    def __init__(self, width: float, course: Course) -> None:
        self.narrow = width < 400
        self.label, self.small = (Type(12.5), Type(11.5)) if self.narrow else (Type(11.3), Type(9.6))
        self.bold = Type(self.label.size, 600)
        highest = max(*(count for _, count in course.points), course.last.count, course.ceiling or 0)
        highest = max([highest, *(step.level for step in course.steps)])
        self.tick = tick_of(highest)
        self.left = self.label.width(wording.number(4 * self.tick)) + 10
        endings = [self.bold.width(words) for words, _ in endings_of(course)]
        below = [self.small.width(words) for _, words in endings_of(course)]
        self.margin = min(max(*endings, *below), width * 0.36)
        self.right = width - self.margin - 12
        self.top, self.bottom = 26.0, HEIGHT - 24
        self._first, self._span = course.first, max(1, (course.until - course.first).days + 1)

    def x(self, when: date) -> float:
        """Return the place of the end of a day."""
        return self.left + (self.right - self.left) * ((when - self._first).days + 1) / self._span

    def before(self, when: date) -> float:
        """Return the place of the beginning of a day."""
        return self.x(when - timedelta(days=1))

    def y(self, count: float) -> float:
        """Return the height of a count."""
        return self.bottom - (self.bottom - self.top) * count / (4 * self.tick)


def tick_of(highest: int) -> int:
    """Return the smallest round step of which four reach the highest value."""
    power = 1
    while 4 * 10 * power < highest:
        power *= 10
    return next(int(nice * power) for nice in _NICE if 4 * int(nice * power) >= highest)


def draw_course(width: float, course: Course, alternative: str) -> str:
    """Return the drawing."""
    plot, drawing = Plot(width, course), Drawing(width, HEIGHT, alternative)
    _draw_axes(drawing, plot, course)
    line = _along(plot, course)
    taken = [*_draw_endings(drawing, plot, course), *line]
    _draw_ceiling(drawing, plot, course, taken)
    _draw_line(drawing, plot, course)
    _draw_gap(drawing, plot, course, taken)
    _draw_missing(drawing, plot, course, taken)
    return str(drawing)


def _draw_axes(drawing: Drawing, plot: Plot, course: Course) -> None:
    for place in range(5):
        y = plot.y(place * plot.tick)
        color, width = (palette.INK, 1.2) if place == 0 else (palette.GRID, 1.0)
        drawing.line((plot.left, y), (plot.right, y), color, width)
        words = wording.number(place * plot.tick)
        drawing.text((plot.left - 7, y + plot.label.size * 0.34), words, plot.label, palette.SOFT, "end")
    months = (course.until - course.first).days / 30.4
    ticks = month_and_year_ticks if months <= SHORT else year_ticks
    for tick in ticks(course.first, course.until, plot.before, plot.label):
        drawing.line((tick.x, plot.bottom), (tick.x, plot.bottom + 5))
        if tick.words:
            drawing.text((tick.label, plot.bottom + 16), tick.words, plot.label, palette.SOFT)


def _along(plot: Plot, course: Course) -> list[Box]:
    """Return boxes along the line, from each month to the next, for labels to keep clear of."""
    places = [(plot.x(day), plot.y(count)) for day, count in course.points]
    return [
        Box(start[0], min(start[1], end[1]) - 1, end[0], max(start[1], end[1]) + 1)
        for (start, end), (day, after) in zip(
            pairwise(places), pairwise(day for day, _ in course.points), strict=True
        )
        if (after - day).days <= 31
    ]


def _draw_ceiling(drawing: Drawing, plot: Plot, course: Course, taken: list[Box]) -> None:
    """Draw the steps; mark and number each resolution, write each former level under its step."""
    corners: list[Point] = []
    for step in course.steps:
        x = max(plot.left, plot.x(step.day))
        if corners:
            corners.append((x, corners[-1][1]))
        corners.append((x, plot.y(step.level)))
    if not corners:
        return
    ends = plot.right if course.end is None else max(plot.left, plot.x(course.end.day))
    corners.append((ends, corners[-1][1]))
    drawing.path(corners, width=1.3, dash="5 3")
    if course.end is not None and course.end.day >= course.first:
        _mark(drawing, plot, corners[-1], course.end.number, taken)
    rises = [
        Box(x, min(y, upper), x, max(y, upper)) for (x, y), (_, upper) in pairwise(corners) if y != upper
    ]
    taken += rises
    level = None
    for step in course.steps:
        x, y = max(plot.left, plot.x(step.day)), plot.y(step.level)
        if step in course.shown:
            _mark(drawing, plot, (x, y), step.number, taken)
        if step.level not in (level, course.ceiling):
            words = ("Ceiling " if level is None and not plot.narrow else "") + wording.number(step.level)
            _try(drawing, plot.small, ((x + 4, y + 12), "start"), (words, palette.INK), taken)
        level = step.level


def _mark(drawing: Drawing, plot: Plot, at: Point, number: str, taken: list[Box]) -> None:
    """Mark a resolution, and number it where there is room."""
    x, y = at
    drawing.rect(Box(x - 2.5, y - 2.5, x + 2.5, y + 2.5), palette.INK)
    fits = x + 1 + plot.small.width(number) <= plot.right + 4
    low = y + 12 < plot.bottom
    beside = ((x - 1, y - 7), (x + 4, y - 5), (x + 4, y + 12))[: 2 + low] if fits else ((x + 3, y - 7),)
    ends = ((place, "start" if fits else "end") for place in beside)
    any(_try(drawing, plot.small, end, (number, palette.SOFT), taken) for end in ends)


def _try(
    drawing: Drawing, type_: Type, at: tuple[Point, str], told: tuple[str, str], taken: list[Box]
) -> bool:
    """Draw a label where there is room; otherwise only the table shows it."""
    box = type_.box(*at[0], told[0], at[1])
    if not free(box, taken, 1.5) or box.right > drawing.width or box.left < 0:
        return False
    taken.append(drawing.text(at[0], told[0], type_, told[1], at[1], halo=palette.WHITE))
    return True


def _draw_line(drawing: Drawing, plot: Plot, course: Course) -> None:
    run: list[Point] = []
    runs = [run]
    for (before, _), (day, count) in pairwise(((course.points[0][0], 0), *course.points)):
        if (day.year - before.year) * 12 + day.month - before.month > 1:
            run = []
            runs.append(run)
        run.append((plot.x(day), plot.y(count)))
    for points in runs:
        if len(points) == 1:
            drawing.disc(points[0], 2.6, palette.BLUE)
        else:
            drawing.path(points, palette.BLUE, 2.2)
    drawing.disc((plot.x(course.last.day), plot.y(course.last.count)), 3.4, palette.BLUE, palette.WHITE, 1)


def _draw_gap(drawing: Drawing, plot: Plot, course: Course, taken: list[Box]) -> None:
    """Name the gap next to a bracket, where both have room."""
    if not course.gap or course.ceiling is None:
        return
    x, ends = plot.x(course.last.day), sorted((plot.y(course.ceiling), plot.y(course.last.count)))
    if ends[1] - ends[0] < 14:
        return
    for y in (ends[0] + 3, ends[1] - 5):
        drawing.line((x - 3, y), (x + 3, y))
    drawing.line((x, ends[0] + 3), (x, ends[1] - 5))
    middle = (ends[0] + ends[1]) / 2 + plot.label.size * 0.34
    for type_ in (plot.bold, Type(plot.small.size, 600)):
        if _try(drawing, type_, ((x - 7, middle), "end"), (course.gap, palette.INK), taken):
            return


def _draw_endings(drawing: Drawing, plot: Plot, course: Course) -> list[Box]:
    """Label the ends of the lines, the upper first, each clear of the one above."""
    wanted = [plot.y(course.ceiling)] if course.ceiling is not None else []
    wanted.append(plot.y(course.last.count))
    colors = (palette.INK, palette.BLUE) if len(wanted) == 2 else (palette.BLUE,)
    step, lowest = plot.label.size + plot.small.size + 9, plot.bottom - plot.small.size
    order = sorted(range(len(wanted)), key=lambda place: wanted[place])
    places = [
        min(wanted[place] + 4, lowest - step * (len(order) - 1 - row)) for row, place in enumerate(order)
    ]
    taken: list[Box] = []
    for row, place in enumerate(order):
        y = max(places[row], places[row - 1] + step) if row else places[row]
        bold, soft = endings_of(course)[place]
        taken.append(drawing.text((plot.right + 8, y), bold, plot.bold, colors[place]))
        below = (plot.right + 8, y + plot.small.size + 3)
        taken.append(drawing.text(below, plot.small.cut(soft, plot.margin), plot.small, palette.SOFT))
    return taken


def _draw_missing(drawing: Drawing, plot: Plot, course: Course, taken: list[Box]) -> None:
    """Point to the one month that is missing; several are named below the figure."""
    if len(course.missing) != 1:
        return
    year, number = int(course.missing[0][:4]), int(course.missing[0][5:])
    near = [count for day, count in course.points if day < date(year, number, 1)]
    x, y = plot.x(date(year, number, 28)), plot.y(near[-1])
    words = f"{wording.month(course.missing[0])}: no report"
    for anchor, shift in (("end", -4), ("start", 4)):
        for down in range(30, int(plot.bottom - y) - 6, 10):
            told = (words, palette.SOFT)
            if _try(drawing, plot.small, ((x + shift, y + down), anchor), told, taken):
                drawing.line((x, y + 6), (x, y + down + 2), palette.SOFT, 0.7)
                return

"""Say where a YAML parser stopped, and what it had read until then."""

from dataclasses import dataclass

from yaml.error import MarkedYAMLError

from mission_estimate.positions import Position
from mission_estimate.yaml_reader.text import FileText


@dataclass(frozen=True, slots=True)
class Understood:
    """The last value that was read: the indexes of its first character and of its end."""

    start: int = 0
    end: int = 0


@dataclass(frozen=True, slots=True)
class Trouble:
    """Where and in what the parser stopped.

    `index` is where it stopped, `around` where the thing began in which it
    stopped. `problem` and `context` are the library's words, never shown.
    """

    text: FileText
    understood: Understood
    index: int
    around: int
    problem: str
    context: str

    @property
    def char(self) -> str:
        """Return the character at which the parser stopped."""
        return self.text.text[self.index : self.index + 1]

    @property
    def line(self) -> int:
        """Return the line at which the parser stopped, counted from 0."""
        return self.text.at(self.index).line - 1

    @property
    def column(self) -> int:
        """Return the column at which the parser stopped, counted from 0."""
        return self.text.at(self.index).column - 1

    def whole_line(self, line: int) -> Position:
        """Return the position of what is written in a line."""
        written = self.text.line_at(line)
        indent = len(written) - len(written.lstrip(" "))
        return self.text.spot(line, indent, len(written.strip()))


def read_trouble(error: Exception, text: FileText, understood: Understood) -> Trouble:
    """Take from an exception what it knows; some know no place, and some are no YAML errors."""
    problem = context = ""
    index = around = understood.end
    if isinstance(error, MarkedYAMLError):
        problem, context = error.problem or "", error.context or ""
        index = around = error.problem_mark.index if error.problem_mark else index
        around = error.context_mark.index if error.context_mark else around
    last = max(len(text.text) - 1, 0)
    return Trouble(text, understood, min(index, last), min(around, last), problem, context)

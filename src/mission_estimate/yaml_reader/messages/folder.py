"""Word what can be wrong with the folder, its files and their size."""

from mission_estimate.findings import Severity
from mission_estimate.yaml_reader.messages.message_kind import Kind

NOTHING_TO_READ = Kind(
    "YML001",
    "nothing to read",
    "{why}",
    "put the parts of the estimate into files that end in .yaml, such as estimate.yaml",
)
WRONG_ENDING = Kind(
    "YML002",
    "wrong file ending",
    "the file {name} is not read, because only files that end in .yaml or .json belong to an estimate",
    "rename it to {wanted}",
)
LEFT_OUT = Kind(
    "YML003",
    "file left out",
    "{name} looks like a part of the estimate and is not read, because {why}",
    "delete it if it is a spare copy, or move it so that it counts",
    Severity.WARNING,
)
FILE_NAME = Kind(
    "YML004",
    "unfit file name",
    "the name {name} cannot be used on every machine{why}",
    "rename it with the letters a–z, digits, hyphens, underscores and dots, a letter or digit first",
)
NOT_A_FILE = Kind(
    "YML005",
    "not a plain file",
    "{name} is {what}, and only plain files of the edition itself are read",
    "replace it by a plain file with the text in it",
)
UNREADABLE = Kind(
    "YML006",
    "file cannot be opened",
    "{name} cannot be opened: {why}",
    "give yourself the right to read it, then try again",
)
FILE_TOO_LARGE = Kind(
    "YML007",
    "file too large",
    "the file has more than {limit:,} bytes",
    "divide it into several files, or take out what is no part of the estimate",
)
TOO_MANY_FILES = Kind(
    "YML008",
    "too many files",
    "the edition has {count:,} files, at most {limit:,} are read",
    "put several actors or events into one file",
)
TOO_MANY_BYTES = Kind(
    "YML009",
    "edition too large",
    "with this file the edition has more than {limit:,} bytes",
    "take out what is no part of the estimate",
)
TOO_MANY_VALUES = Kind(
    "YML010",
    "too many values",
    "from here on the edition has more than {limit:,} values",
    "take out what is no part of the estimate",
)
TOO_DEEP = Kind(
    "YML011",
    "nested too deeply",
    "lists and maps are nested more than {limit} deep here",
    "put the value into quotes if it is a text with brackets, or flatten the structure",
)
TEXT_TOO_LONG = Kind(
    "YML012",
    "text too long",
    "this text has {count:,} characters, at most {limit:,} are read",
    "divide it into sections",
)
TOO_MANY_ENTRIES = Kind(
    "YML013",
    "too many entries",
    "this {what} has more than {limit:,} entries",
    "divide it, or take out what is no part of the estimate",
)
LINE_TOO_LONG = Kind(
    "YML014",
    "line too long",
    "this line has {count:,} characters, at most {limit:,} are read",
    "break the text into several lines below `|`",
)
CUT_OFF = Kind(
    "YML015",
    "no line end at the end",
    "the file ends in the middle of a line, as a file does that was cut off",
    "look whether its end is missing; if not, press Enter after the last line",
    Severity.WARNING,
)
ONE_NAME = Kind(
    "YML016",
    "two names that are one",
    "{name} and {other} are one name on machines that do not tell capitals apart",
    "rename one of them, or put both into one",
)
HIDES_CHANGES = Kind(
    "YML017",
    "hides changes",
    "{name} can hide the changes of an estimate from whoever reviews them",
    "delete it; the attributes of the project are in the file of this name at its top",
)

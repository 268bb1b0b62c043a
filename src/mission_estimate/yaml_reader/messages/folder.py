"""Word what can be wrong with the folder, its files and their size."""

from mission_estimate.findings import Severity
from mission_estimate.yaml_reader.messages.message_kind import Kind

NOTHING_TO_READ = Kind(
    "YML001",
    "nothing to read",
    "{why}",
    "write the estimate in files that end in .yaml, such as estimate.yaml",
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
    "delete it if it is a copy; otherwise move it to where it is read",
    Severity.WARNING,
)
FILE_NAME = Kind(
    "YML004",
    "invalid file name",
    "invalid file name {name}: it does not work on every system{why}",
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
    "change its permissions so that you can read it, then try again",
)
FILE_TOO_LARGE = Kind(
    "YML007",
    "file too large",
    "the file has more than {limit:,} bytes",
    "split it into several files, or remove what does not belong to the estimate",
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
    "remove what does not belong to the estimate",
)
TOO_MANY_VALUES = Kind(
    "YML010",
    "too many values",
    "the edition has more than {limit:,} values; the limit is reached here",
    "remove what does not belong to the estimate",
)
TOO_DEEP = Kind(
    "YML011",
    "nested too deeply",
    "lists and maps are nested more than {limit} levels deep",
    "put the value into quotes if it is a text with brackets, or flatten the structure",
)
TEXT_TOO_LONG = Kind(
    "YML012",
    "text too long",
    "this text has {count:,} characters, at most {limit:,} are read",
    "split it into sections",
)
TOO_MANY_ENTRIES = Kind(
    "YML013",
    "too many entries",
    "this {what} has more than {limit:,} entries",
    "split it, or remove what does not belong to the estimate",
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
    "no newline at end of file; it may be incomplete",
    "check that the end is not missing, then press Enter after the last line",
    Severity.WARNING,
)
ONE_NAME = Kind(
    "YML016",
    "two names that are one",
    "{name} and {other} are the same name on systems that ignore case",
    "rename one of them, or combine them",
)
HIDES_CHANGES = Kind(
    "YML017",
    "hides changes",
    "{name} can hide changes to an estimate from reviewers",
    "delete it; the attributes of the project are in the file of this name at its top",
)

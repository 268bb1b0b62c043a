"""Word what can be wrong with the bytes and characters of a file."""

from mission_estimate.yaml_reader.messages.message_kind import Kind

NOT_UTF8 = Kind(
    "YML020",
    "not UTF-8",
    "the file is not written in UTF-8: {what}",
    "save the file again with the encoding UTF-8",
)
LINE_ENDS = Kind(
    "YML021",
    "wrong line end",
    "the line ends with a carriage return only, which other programs do not read as a line end",
    "save the file again with the line ends LF (Unix)",
)
CONTROL = Kind(
    "YML022",
    "control character",
    "control character {name} in the text",
    "delete it, and type the text again if it came from another program",
)
DIRECTION = Kind(
    "YML023",
    "hidden change of direction",
    "{name} in the text: it changes the order in which the text is displayed",
    "delete it: Arabic and Hebrew are displayed from right to left without it",
)
INVISIBLE = Kind(
    "YML024",
    "invisible character",
    "invisible character {name} in the text: words that look equal are different",
    "delete it, if necessary with the letters around it, and type those again",
)
NO_CHARACTER = Kind(
    "YML025",
    "broken character",
    "{name} is not a text character",
    "write the intended character",
)
MARKS = Kind(
    "YML026",
    "too many accents on a letter",
    "a letter has {count:,} combining marks; at most {limit} are allowed",
    "delete the marks and type the letter again",
)
TAB = Kind(
    "YML027",
    "tab",
    "tab instead of spaces",
    "use spaces: two for each step of indentation, one after a colon",
)
WRONG_SPACE = Kind(
    "YML028",
    "wrong kind of space",
    "the line is indented with {name}, which looks like a space and does not count as one",
    "replace it with plain spaces (delete the start of the line and type it again)",
)
CONFLICT = Kind(
    "YML029",
    "merge conflict",
    "unresolved merge conflict marker",
    "choose one of the two versions and delete the lines with <<<<<<<, ======= and >>>>>>>",
)

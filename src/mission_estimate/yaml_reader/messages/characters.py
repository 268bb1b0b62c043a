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
    "a line ends here with a lone carriage return, which other programs do not take for a line end",
    "save the file again with the line ends LF (Unix)",
)
CONTROL = Kind(
    "YML022",
    "control character",
    "the control character {name} stands here; it is not text",
    "delete it, and type the text again if it came from another program",
)
DIRECTION = Kind(
    "YML023",
    "hidden change of direction",
    "{name} stands here; it makes people read other words than the computer does",
    "delete it: Arabic and Hebrew words are set from right to left without it",
)
INVISIBLE = Kind(
    "YML024",
    "invisible character",
    "{name} stands here, which nobody sees and which makes equal words different",
    "delete it, together with the letters around it if it cannot be caught, and type them again",
)
NO_CHARACTER = Kind(
    "YML025",
    "broken character",
    "{name} stands here, which is no character of any text",
    "write the character itself that was meant",
)
MARKS = Kind(
    "YML026",
    "too many accents on a letter",
    "one letter carries {count:,} combining marks here, at most {limit} belong to any writing",
    "delete the marks and type the letter again",
)
TAB = Kind(
    "YML027",
    "tab",
    "a tab stands here, and YAML counts spaces only",
    "use spaces: two for each step of indentation, one after a colon",
)
WRONG_SPACE = Kind(
    "YML028",
    "wrong kind of space",
    "the line is indented with {name}, which looks like a space and does not count as one",
    "replace it by plain spaces (delete the beginning of the line and type it again)",
)
CONFLICT = Kind(
    "YML029",
    "merge conflict",
    "this line is the marker of a merge conflict that was not resolved",
    "choose one of the two versions and delete the lines with <<<<<<<, ======= and >>>>>>>",
)

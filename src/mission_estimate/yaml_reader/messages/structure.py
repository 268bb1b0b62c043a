"""Word what an estimate must not do, although YAML allows it."""

from mission_estimate.yaml_reader.messages.message_kind import Kind

DIRECTIVE = Kind(
    "YML030",
    "directive",
    "invalid YAML directive: the line begins with %",
    "delete the line; if it is text, indent it below `|`",
)
SECOND_DOCUMENT = Kind(
    "YML031",
    "second document",
    "{marker} ends the document; the text after it is not read",
    "delete the marker, or move the text after it to another file",
)
EMPTY_FILE = Kind(
    "YML032",
    "empty file",
    "the file is empty",
    "add a part, such as `mandate:`, or delete the file",
)
NOT_A_MAP = Kind(
    "YML033",
    "no parts at the top",
    "expected the name of a part, found {what}",
    "start with the name of a part and a colon, such as `mandate:`",
)
NOT_JSON = Kind(
    "YML034",
    "not JSON",
    "invalid JSON: {why}",
    "export it again from the reference manager, as CSL JSON",
)
NOT_SOURCES = Kind(
    "YML035",
    "no sources in a JSON file",
    "expected a list of sources; files that end in .json can contain nothing else",
    "export the sources as CSL JSON; write all other parts in files that end in .yaml",
)

ANCHOR = Kind(
    "YML040",
    "anchor or alias",
    "{text} is {what} in YAML, which an estimate cannot use",
    "write the value in full; if it is text that begins with {sign}, put it after `|` or into quotes",
)
TAG = Kind(
    "YML041",
    "tag",
    "{text} is a type tag in YAML, which an estimate cannot use",
    "delete the tag; if it is text that begins with !, put it after `|` or into quotes",
)
MERGE_KEY = Kind(
    "YML042",
    "merge key",
    "<< is a merge key in YAML, which an estimate cannot use",
    "write the values in full",
)
DUPLICATE_KEY = Kind(
    "YML043",
    "duplicate key",
    "duplicate key {key} in lines {first} and {second}",
    "delete one of them, or combine them{hint}",
)
KEY_FORM = Kind(
    "YML044",
    "invalid key",
    "invalid key {key}: {why}",
    "write a key of the letters a–z, digits, hyphens and underscores; "
    "if it is text with a colon inside, put the text after `|` or into quotes",
)
KEY_SHAPE = Kind(
    "YML045",
    "list or map as key",
    "expected a key, found {what}",
    "write a key that is one word; if it is text, put it after `|` or into quotes",
)
NO_VALUE = Kind(
    "YML046",
    "no value",
    "{what} has no value",
    "write it, or delete the line",
)
NULL = Kind(
    "YML048",
    "null",
    "{text} means “no value” in YAML",
    "write the value, or delete the line; if it is a word, put it into quotes",
)
TWO_FILES = Kind(
    "YML047",
    "part in two files",
    "duplicate part {key} in {first} (line {first_line}) and {second} (line {second_line}); "
    "only lists can be split between files",
    "write it in one of the two files",
)

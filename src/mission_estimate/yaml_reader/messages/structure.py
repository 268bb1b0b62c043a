"""Word what an estimate must not do, although YAML allows it."""

from mission_estimate.yaml_reader.messages.message_kind import Kind

DIRECTIVE = Kind(
    "YML030",
    "directive",
    "a line begins with %, which YAML keeps for directives; an estimate needs none",
    "delete the line; if it is text, indent it below `|`",
)
SECOND_DOCUMENT = Kind(
    "YML031",
    "second document",
    "{marker} ends the document here, and what follows would not be read",
    "delete the marker, or move what follows to a file of its own",
)
EMPTY_FILE = Kind(
    "YML032",
    "empty file",
    "the file holds no part of the estimate",
    "write a part into it, such as `mandate:`, or delete the file",
)
NOT_A_MAP = Kind(
    "YML033",
    "no parts at the top",
    "the file holds {what} where the names of parts are expected",
    "begin with the name of a part, a colon and a space or a new line, such as `mandate:`",
)
NOT_JSON = Kind(
    "YML034",
    "not JSON",
    "the file is not JSON: {why}",
    "export it again from the reference manager, as CSL JSON",
)
NOT_SOURCES = Kind(
    "YML035",
    "no sources in a JSON file",
    "the file holds no list of sources, and nothing else is read from a file that ends in .json",
    "export the sources as CSL JSON; write every other part into files that end in .yaml",
)

ANCHOR = Kind(
    "YML040",
    "anchor or alias",
    "{text} is read by YAML as {what}, and a value must stand where it is read",
    "write the value out; if it is text that begins with {sign}, put it after `|` or into quotes",
)
TAG = Kind(
    "YML041",
    "tag",
    "{text} is read by YAML as the tag of a type, and an estimate has none",
    "delete the tag; if it is text that begins with !, put it after `|` or into quotes",
)
MERGE_KEY = Kind(
    "YML042",
    "merge key",
    "<< would merge another map into this one and hide where a value comes from",
    "write the values out",
)
DUPLICATE_KEY = Kind(
    "YML043",
    "key written twice",
    "the key {key} stands in line {first} and again in line {second}, and one of them would be lost",
    "delete one of the two, or put both into one{hint}",
)
KEY_FORM = Kind(
    "YML044",
    "unfit key",
    "{key} cannot be a key: {why}",
    "write a key of the letters a–z, digits, hyphens and underscores; "
    "if it is text with a colon inside, put the text after `|` or into quotes",
)
KEY_SHAPE = Kind(
    "YML045",
    "list or map as key",
    "{what} stands where a key is expected",
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
    "YAML takes {text} for no value",
    "write the value, or delete the line; if it is a word, put it into quotes",
)
TWO_FILES = Kind(
    "YML047",
    "part in two files",
    "{key} stands in {first} (line {first_line}) and again in {second} (line {second_line}); "
    "only lists may be spread over files",
    "put it into one of the two files",
)

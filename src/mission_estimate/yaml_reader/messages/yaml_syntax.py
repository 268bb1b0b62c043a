"""Word the traps and the errors of YAML, where it reads something else than was meant."""

from mission_estimate.yaml_reader.messages.message_kind import Kind

COMMA = Kind(
    "YML050",
    "comma inside braces",
    "a comma inside {{ }} ends the value, so {text} became a key of its own without a value",
    "put each key on a line of its own and the text after `|`, or put the text into quotes",
)
CUT_NUMBER = Kind(
    "YML063",
    "comma inside a number",
    "a comma inside {{ }} ends the value, so {text} is cut into pieces",
    "write the number without a comma{number}",
)
FIRST_SIGN = Kind(
    "YML051",
    "text begins with a sign of YAML",
    "text cannot begin with {sign} here, because the sign means something else to YAML",
    "put the text after `|` or into quotes",
)
COLON = Kind(
    "YML052",
    "colon inside a text",
    "a colon and a space inside a text make YAML take {text} for a key",
    "put the text after `|` or into quotes",
)
COMMENT = Kind(
    "YML053",
    "text lost after #",
    "the text ends at {text}: YAML takes everything after a space and # for a comment",
    "put the text after `|` or into quotes; before a real comment, write two spaces",
)
OPEN_QUOTE = Kind(
    "YML054",
    "quotation mark not closed",
    "the quotation mark that opens here is never closed",
    "write the closing mark; if the text has quotation marks inside, put it after `|`",
)
AFTER_QUOTE = Kind(
    "YML055",
    "text after a closing quotation mark",
    "the quotation mark closes the text, and {text} stands after it",
    "put the whole text after `|`",
)
OPEN_BRACKET = Kind(
    "YML056",
    "bracket not closed",
    "the {sign} that opens here is never closed",
    "write the closing {closing}; if it is text that begins with {sign}, put it after `|` or into quotes",
)
IN_BRACKETS = Kind(
    "YML057",
    "brackets cannot be read",
    "what follows the {sign} in line {line} cannot be read from here on",
    "separate the entries by commas, and put texts with signs in them into quotes",
)
BLOCK_HEADER = Kind(
    "YML058",
    "text on the line of its sign",
    "after `|` or `>` the text begins on the next line, and {text} stands on the same",
    "move the text to the next line and indent it by two spaces",
)
NO_SPACE = Kind(
    "YML059",
    "no space after the colon",
    "after {key} a plain space is missing",
    "write one space after the colon",
)
NO_SPACE_AFTER_HYPHEN = Kind(
    "YML064",
    "no space after the hyphen",
    "after the hyphen of an item a space is missing, so {key} became a key",
    "write one space after the hyphen",
)
NO_KEY = Kind(
    "YML060",
    "line without a key",
    "{text} is neither `key: value` nor an item that begins with a hyphen",
    "indent it by two spaces more than its key if it belongs to a text above (after `|`), or write its key",
)
INDENTATION = Kind(
    "YML061",
    "indentation does not fit",
    "this line does not stand below any line that it could belong to",
    "indent it exactly as its neighbours: keys of one map, and hyphens of one list, stand below each other",
)
ESCAPE = Kind(
    "YML062",
    "unknown escape",
    "in double quotes a backslash begins an escape, and {text} is none",
    "write the character itself, or put the text after `|`",
)
SYNTAX = Kind(
    "YML069",
    "cannot be read",
    "from here on the file cannot be read as YAML",
    "look for a missing colon, quotation mark or bracket here and in the line above; "
    "put text with signs in it after `|`",
)

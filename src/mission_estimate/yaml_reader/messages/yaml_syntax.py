"""Word the traps and the errors of YAML, where it reads something else than was meant."""

from mission_estimate.yaml_reader.messages.message_kind import Kind

COMMA = Kind(
    "YML050",
    "comma inside braces",
    "a comma inside {{ }} ends the value, so {text} is read as a key without a value",
    "put each key on a line of its own and the text after `|`, or put the text into quotes",
)
CUT_NUMBER = Kind(
    "YML063",
    "comma inside a number",
    "a comma inside {{ }} ends the value, so {text} is split",
    "write the number without a comma{number}",
)
FIRST_SIGN = Kind(
    "YML051",
    "text begins with a special character of YAML",
    "text cannot start with {sign}, which has a special meaning in YAML",
    "put the text after `|` or into quotes",
)
COLON = Kind(
    "YML052",
    "colon inside a text",
    "YAML reads {text} as a key because a colon and a space follow it",
    "put the text after `|` or into quotes",
)
COMMENT = Kind(
    "YML053",
    "text lost after #",
    "the text ends at {text}: YAML reads everything after a space and # as a comment",
    "put the text after `|` or into quotes; before a real comment, write two spaces",
)
OPEN_QUOTE = Kind(
    "YML054",
    "unclosed quotation mark",
    "unclosed quotation mark",
    "add the closing quotation mark; if the text contains quotation marks, put it after `|`",
)
AFTER_QUOTE = Kind(
    "YML055",
    "text after a closing quotation mark",
    "unexpected {text} after the closing quotation mark",
    "put the whole text after `|`",
)
OPEN_BRACKET = Kind(
    "YML056",
    "unclosed bracket",
    "unclosed {sign}",
    "add the closing {closing}; if it is text that begins with {sign}, put it after `|` or into quotes",
)
IN_BRACKETS = Kind(
    "YML057",
    "brackets cannot be read",
    "invalid list or map after the {sign} in line {line}",
    "separate the entries with commas, and put text with punctuation into quotes",
)
BLOCK_HEADER = Kind(
    "YML058",
    "text on the line of `|` or `>`",
    "unexpected {text} after `|` or `>`: the text must start on the next line",
    "move the text to the next line and indent it by two spaces",
)
NO_SPACE = Kind(
    "YML059",
    "no space after the colon",
    "missing space after {key}",
    "add a space after the colon",
)
NO_SPACE_AFTER_HYPHEN = Kind(
    "YML064",
    "no space after the hyphen",
    "missing space after the hyphen of an item, so YAML reads {key} as a key",
    "add a space after the hyphen",
)
NO_KEY = Kind(
    "YML060",
    "line without a key",
    "{text} is neither `key: value` nor an item that begins with a hyphen",
    "if it belongs to the text above, indent it two spaces more than the key; otherwise add its key",
)
INDENTATION = Kind(
    "YML061",
    "invalid indentation",
    "invalid indentation: the line does not align with any line above it",
    "indent it like the lines around it: align the keys of a map, and the hyphens of a list",
)
ESCAPE = Kind(
    "YML062",
    "unknown escape",
    "invalid escape {text} in double quotes",
    "write the character itself, or put the text after `|`",
)
SYNTAX = Kind(
    "YML069",
    "cannot be read",
    "invalid YAML from here on",
    "check for a missing colon, quotation mark or bracket here and in the line above; "
    "put text with punctuation after `|`",
)

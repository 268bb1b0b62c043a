"""The pages of the codes that no module of a rule has: misfits, forms of a text, and a few more."""

from mission_estimate.checks.waivers import IDLE, TITLES, UNKNOWN
from mission_estimate.findings import Severity
from mission_estimate.model.csl.accepting import IDS_CODE, IDS_TITLE, NOT_USED_CODE, NOT_USED_TITLE

MISFITS = {
    "STR001": (
        "A key that every such part has is missing.",
        "The models say which keys a part must have; the finding names the key and the part that lacks it.",
        "add the key; `estimate new` shows the whole form, and an editor with the JSON Schema completes it",
    ),
    "STR002": (
        "A key is not known at this place.",
        "A misspelt key would be lost in silence, so only known keys are read; the nearest one is offered.",
        "correct the spelling, or move the value to the part that it belongs to",
    ),
    "STR003": (
        "A value is not of the kind that the key wants.",
        "Numbers, days, ids, codes of countries and addresses each have a form; the message says which.",
        "write it in the form that the message names",
    ),
    "STR004": (
        "A word is not of the list that the key allows.",
        "Kinds, roles, grades and likelihoods come from closed lists, so that they can be compared.",
        "choose one of the words that the finding lists; `estimate explain` shows what they mean",
    ),
    "STR005": (
        "A list stands where a map belongs, or the other way round.",
        "A map has keys, each with a colon; a list has items, each with a hyphen.",
        "write keys below it for a map, or begin each item with `- ` for a list",
    ),
    "STR006": (
        "A list that needs an item has none.",
        "Some lists say nothing when they are empty, such as the missions of an estimate.",
        "add an item, beginning with `- `",
    ),
}
"""Of each misfit: one line, what it means, what to do."""

FORMS = (
    ("TXT001", "a citation, link or value cannot be read", "write `[@id]`, `[[id]]` or `{{ path }}`"),
    ("TXT002", "there is no such format of a value", "use one of: plain, percent, words, date, year, full"),
    ("TXT003", "a text has more signs, lines or longer words and paragraphs than are read", "divide it"),
    ("TXT015", "the mark of a footnote came along with copied words",
     "take the mark out, and cite the source"),
    ("TXT021", "a list here has one level, begins at the left edge and has a blank line before it",
     "put an empty line before the first item, begin each item at the left edge, with words behind its sign"),
    ("TXT022", "a line that begins with a number and a full stop becomes a list, and prints another number",
     "begin the sentence with another word, or number the list 1, 2, 3"),
    ("TXT023", "the emphasis is not closed", "put the second `*`, or `**`, behind the last word of it"),
    ("TXT024", "the texts together have more characters than are read", "shorten them, the longest first"),
)  # fmt: skip
"""The forms that the grammar finds by itself: code, message, what to do."""

OTHERS = (
    ("CHK001", Severity.ERROR, "a rule failed",
     "A rule of the program stopped with a fault; the others have run.",
     "A rule must never stop a check, so its fault is told as a finding, with the code of the rule.",
     "report it as a fault of the program, with the estimate"),
    ("CHK002", Severity.WARNING, "more findings than are shown",
     "A rule found more than are shown; the others are left out.",
     "Thousands of findings of one kind have one cause, and no reader looks at all of them.",
     "fix those that are shown, then check again"),
    ("CHK003", Severity.ERROR, "the check took too long",
     "The check of an edition was given up at its deadline.",
     "Every part of an estimate is bounded, so a check takes seconds; what takes longer holds up others.",
     "divide long texts and lists; if the estimate is an ordinary one, report it as a fault of the program"),
    ("CHK004", Severity.ERROR, "too much memory",
     "The documents of an edition were given up at their limit of memory.",
     "Every part of an estimate is bounded, so its texts take little memory; more would stop other work.",
     "divide long texts and lists; if the estimate is an ordinary one, report it as a fault of the program"),
    ("EDN001", Severity.ADVICE, "no comparison with the edition before",
     "The edition before cannot be read, so the summary and the brief do not say what has changed.",
     "An estimate is read beside its last edition; one that is broken compares with nothing.",
     "mend the edition before: `estimate check MISSION --edition DATE` tells what is wrong with it"),
    ("PDF001", Severity.ERROR, "the PDF engine complains",
     "The PDF would not show what was written.",
     "The engine skips what it cannot set and goes on; whatever it says while it does so is told here.",
     "mend the text or figure that the message speaks of"),
    ("PDF002", Severity.WARNING, "the brief does not hold everything",
     "The brief of two pages leaves out what the message names.",
     "Texts have a few lines each, and a block without room on the two printed pages goes whole.",
     "write what a commander must know first, or accept that it is left out"),
    ("PDF003", Severity.ERROR, "the brief is too long",
     "The brief has more than two pages, whatever is left out.",
     "Names of missions, bottom line and key figures are never left out, and they fill a page.",
     "shorten the names and titles on its first page"),
    (NOT_USED_CODE, Severity.ADVICE, NOT_USED_TITLE,
     "Fields of an exported source are not used.",
     "Reference managers export more than a reference prints, such as abstracts; one finding names it all.",
     "leave them as they are, or delete them"),
    (IDS_CODE, Severity.ADVICE, IDS_TITLE,
     "Ids of exported sources are read in the form that texts can cite.",
     "A citation has lower-case letters, digits and hyphens only; reference managers write other ids too.",
     "cite the sources as the finding says, or write such ids into the file"),
    (IDLE, Severity.WARNING, TITLES[IDLE],
     "A waiver accepts a finding that is not there.",
     "A waiver that outlives its finding would hide the next one there; its path covers all below it.",
     "delete the waiver, or mend its path"),
    (UNKNOWN, Severity.WARNING, TITLES[UNKNOWN],
     "A waiver names a rule that nobody can waive.",
     "The code is misspelt, or it is one without which an estimate could not be read or printed.",
     "write the code as the finding shows it, or mend what is wrong"),
)  # fmt: skip
"""Code, severity, title, one line, what it means, what to do."""

"""The pages of the codes that are not rules: validation errors, markup errors, and others."""

from mission_estimate.checks.waivers import TITLES, UNKNOWN, UNUSED
from mission_estimate.findings import Severity
from mission_estimate.model.csl.accepting import IDS_CODE, IDS_TITLE, NOT_USED_CODE, NOT_USED_TITLE

MISFITS = {
    "STR001": (
        "A required key is missing.",
        "The models define the required keys; the finding names the key and the part that lacks it.",
        "add the key; `estimate new` shows the whole form, and an editor with the JSON Schema completes it",
    ),
    "STR002": (
        "A key is unknown at this place.",
        "A misspelt key would be silently lost, so unknown keys are errors; the nearest key is suggested.",
        "correct the spelling, or move the value to the part that it belongs to",
    ),
    "STR003": (
        "A value has an invalid type or format.",
        "Numbers, dates, ids, country codes and addresses each have a format; the message names it.",
        "write the value in the format that the message names",
    ),
    "STR004": (
        "A word is not in the closed list of the key.",
        "Kinds, roles, grades and likelihoods come from closed lists, so that they can be compared.",
        "choose one of the words in the finding; `estimate explain` shows their meanings",
    ),
    "STR005": (
        "A list is where a map is expected, or the reverse.",
        "A map has keys, each with a colon; a list has items, each with a hyphen.",
        "write keys below it for a map, or begin each item with `- ` for a list",
    ),
    "STR006": (
        "A list that needs an item is empty.",
        "Some lists must not be empty, such as the missions of an estimate.",
        "add an item, beginning with `- `",
    ),
}
"""For each validation error: one line, its meaning, its fix."""

FORMS = (
    ("TXT001", "a citation, link or value cannot be parsed", "write `[@id]`, `[[id]]` or `{{ path }}`"),
    ("TXT002", "unknown format of a value", "use one of: plain, percent, words, date, year, full"),
    ("TXT003", "a text exceeds the limits on characters, lines, words or paragraphs", "split it"),
    ("TXT015", "the text contains a copied footnote mark", "remove the mark, and cite the source"),
    ("TXT021", "a list must have one level, begin at the left margin and follow a blank line",
     "put a blank line before the first item, begin each item at the left margin, with words after its mark"),
    ("TXT022", "a line that begins with a number and a full stop becomes a list, which changes the number",
     "begin the sentence with another word, or number the list 1, 2, 3"),
    ("TXT023", "the emphasis is not closed", "put the second `*` or `**` after the last word"),
    ("TXT024", "the texts together exceed the limit on characters", "shorten them, the longest first"),
)  # fmt: skip
"""The markup errors that the parser finds: code, message, fix."""

OTHERS = (
    ("CHK001", Severity.ERROR, "a rule failed",
     "A rule of the program failed with an internal error; the others have run.",
     "A rule must not stop a check, so its error is reported as a finding with the code of the rule.",
     "report this as a bug, with the estimate"),
    ("CHK002", Severity.WARNING, "more findings than are shown",
     "A rule has more findings than are shown.",
     "Thousands of findings of one kind have one cause, and no one reads all of them.",
     "fix the findings that are shown, then check again"),
    ("CHK003", Severity.ERROR, "the check took too long",
     "The check of an edition was stopped at its deadline.",
     "Every part of an estimate has a size limit, so a check takes seconds; a longer one delays others.",
     "split long texts and lists; if the estimate is of ordinary size, report this as a bug"),
    ("CHK004", Severity.ERROR, "too much memory",
     "The documents of an edition exceeded their memory limit.",
     "Every part of an estimate has a size limit, so its texts need little memory; more blocks other work.",
     "split long texts and lists; if the estimate is of ordinary size, report this as a bug"),
    ("EDN001", Severity.ADVICE, "no comparison with the edition before",
     "The previous edition cannot be read, so the summary and the brief do not list the changes.",
     "Readers compare an estimate with its previous edition; an invalid one cannot be compared.",
     "fix the previous edition: `estimate check MISSION --edition DATE` shows its errors"),
    ("PDF001", Severity.ERROR, "the PDF engine complains",
     "The PDF would not show everything.",
     "The engine skips what it cannot render and continues; its messages are reported.",
     "correct the text or figure that the message names"),
    ("PDF002", Severity.WARNING, "the brief does not hold everything",
     "The brief of two pages omits what the message names.",
     "Texts are limited to a few lines, and a block that does not fit on the two printed pages is omitted.",
     "write what a commander must know first, or accept the omission"),
    ("PDF003", Severity.ERROR, "the brief is too long",
     "The brief has more than two pages, even without optional blocks.",
     "Names of missions, bottom line and key figures are never omitted, and they fill a page.",
     "shorten the names and titles on its first page"),
    (NOT_USED_CODE, Severity.ADVICE, NOT_USED_TITLE,
     "Fields of an exported source are not used.",
     "Reference managers export more than a reference prints, such as abstracts; one finding lists them.",
     "keep the fields, or remove them"),
    (IDS_CODE, Severity.ADVICE, IDS_TITLE,
     "Ids of exported sources are converted to a form that texts can cite.",
     "A citation has only lower-case letters, digits and hyphens; reference managers also write other ids.",
     "cite the sources as the finding says, or change the ids in the file"),
    (UNUSED, Severity.WARNING, TITLES[UNUSED],
     "A waiver matches no finding.",
     "An unused waiver would hide the next finding there; its path covers everything below it.",
     "remove the waiver, or correct its path"),
    (UNKNOWN, Severity.WARNING, TITLES[UNKNOWN],
     "A waiver names a rule that does not exist or cannot be waived.",
     "The code is misspelt, or an estimate with such a finding could not be read or printed.",
     "write the code as the finding shows it, or fix the error"),
)  # fmt: skip
"""Code, severity, title, one line, meaning, fix."""

"""Unknown language codes."""

from collections.abc import Iterator

from mission_estimate.checks.context import Context
from mission_estimate.checks.rule import WARNING, Issue, rule

_TWO_LETTERS = (
    "aa ab ae af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de "
    "dv dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia "
    "id ie ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo "
    "lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl "
    "ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk "
    "tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu"
)
TWO_LETTERS = frozenset(_TWO_LETTERS.split())
SHORTER = {
    "ara": "ar",
    "fra": "fr",
    "fre": "fr",
    "eng": "en",
    "spa": "es",
    "rus": "ru",
    "zho": "zh",
    "por": "pt",
    "bam": "bm",
    "hau": "ha",
    "ful": "ff",
    "swa": "sw",
    "lin": "ln",
    "kon": "kg",
    "som": "so",
    "amh": "am",
    "deu": "de",
    "ger": "de",
    "ita": "it",
    "nld": "nl",
    "heb": "he",
    "tur": "tr",
    "ell": "el",
    "hat": "ht",
    "sag": "sg",
    "wol": "wo",
}


@rule("NAM007", WARNING, "unknown language", help="write the code of the language, such as fr, ar or bm")
def unknown_language(context: Context) -> Iterator[Issue]:
    """A language tag is invalid.

    What: a tag begins with a known ISO 639 code in lower case; a code of three letters is invalid if the
    language has one of two (fra for fr). A script has four letters (ar-Latn), a region two capitals
    (fr-ML).
    Why: voice and hyphenation depend on the tag; screen readers read an unknown one as English.
    Source: BCP 47 (RFC 5646); WCAG 2.1, success criterion 3.1.2.
    """
    for path, tag in context.languages:
        fault = _fault(tag)
        if fault:
            yield Issue(path, f"“{tag}” {fault}")


def _fault(tag: str) -> str:
    language, *rest = tag.split("-")
    if language in SHORTER:
        return f"has three letters, but the language has the code {SHORTER[language]}"
    if len(language) == 2 and language not in TWO_LETTERS:
        return "does not begin with a language code"
    for part in rest:
        if len(part) == 4 and part.isalpha() and not part.istitle():
            return f"has a script, which must be written {part.title()}"
        if len(part) == 2 and not part.isupper():
            return f"has a region, which must be written {part.upper()}"
    return ""

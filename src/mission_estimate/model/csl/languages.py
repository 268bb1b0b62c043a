"""Languages as people write them in reference managers, as language tags."""

from functools import cache

from mission_estimate.lazy_regex import pattern_of

_TAG = pattern_of(r"([A-Za-z]{2,3})((?:[-_][A-Za-z0-9]{2,8})*)")
_END = pattern_of(r"\s*[;,/(].*")

NAMES = {
    "ar": "ara arabic arabe العربية",
    "bm": "bam bambara bamanankan",
    "de": "deu ger german deutsch",
    "el": "ell gre greek",
    "en": "eng english anglais inglés",
    "es": "spa spanish español espanol castellano",
    "fa": "fas per persian farsi",
    "ff": "ful fula fulah fulani peul",
    "fr": "fra fre french français francais",
    "ha": "hau hausa",
    "he": "heb hebrew עברית",
    "ht": "hat haitian",
    "it": "ita italian italiano",
    "ja": "jpn japanese 日本語",
    "kg": "kon kongo kikongo",
    "ln": "lin lingala",
    "nl": "nld dut dutch nederlands",
    "pl": "pol polish",
    "pt": "por portuguese português portugues",
    "ru": "rus russian русский",
    "sg": "sag sango",
    "so": "som somali",
    "sv": "swe swedish",
    "sw": "swa swahili kiswahili",
    "tr": "tur turkish",
    "uk": "ukr ukrainian",
    "wo": "wol wolof",
    "zh": "zho chi chinese 中文",
}
"""The tag of a language by its codes of three letters and its names."""

_NONE = frozenset(("und", "zxx", "mul", "mis", "undetermined", "null"))


def read_language(text: str) -> str | None:
    """Return the tag that is meant, or None; a tag with a region is written as BCP 47 does."""
    bare = _END.sub("", text.strip())
    name = bare.casefold()
    if name in _NONE:
        return None
    by_name = _by_name()
    if name in by_name:
        return by_name[name]
    found = _TAG.fullmatch(bare)
    if not found:
        return None
    language, rest = found[1].lower(), found[2].replace("_", "-").split("-")[1:]
    return "-".join((by_name.get(language, language), *map(_subtag, rest)))


@cache
def _by_name() -> dict[str, str]:
    """Return the tags by the codes of three letters and the names."""
    return {word: tag for tag, words in NAMES.items() for word in words.split()}


def _subtag(part: str) -> str:
    if len(part) == 4 and part.isalpha():
        return part.title()
    return part.upper() if len(part) == 2 else part

"""Countries and territories by ISO 3166-1 alpha-3 code, with the short names that the UN uses.

The table is `countries.json`: of each code the alpha-2 code, the printed name, and other names and codes that
people write. Codes and most names come from the Unicode CLDR; where the United Nations writes another short
name (Viet Nam, Republic of Korea), the table has that one. `former` are states that no longer exist, by
ISO 3166-3: people of these nationalities died in UN missions.
"""

import json
import unicodedata
from difflib import SequenceMatcher
from functools import cache
from pathlib import Path

UNDETERMINED = "ZZZ"
"""The code of CLDR for a country that is not known."""

_TABLE: dict[str, dict[str, list[str]]] = json.loads(
    Path(__file__).with_suffix(".json").read_text(encoding="utf-8")
)
_NAME = 1
UN_SHORT_NAMES: dict[str, str] = {code: row[_NAME] for code, row in _TABLE["states"].items()}
FORMER_STATES: dict[str, str] = {code: row[_NAME] for code, row in _TABLE["former"].items()}
NATIONALITIES: dict[str, str] = {
    **UN_SHORT_NAMES,
    **FORMER_STATES,
    UNDETERMINED: "Nationality undetermined",
}
"""What the nationality of a person who died can be."""

_WORDS_FOR_UNDETERMINED = (
    "zzz",
    "zz",
    "zz undetermined",
    "undetermined",
    "unknown",
    "not known",
    "xxx",
)
_SHORTEST_NAME = 5
_LIKE = 0.8
_AS_LIKE = 0.05
_LETTERS_OF_CODE = 3


def exact_countries(text: str) -> list[str]:
    """Return the codes for which a text is another code or a name: several where it has several meanings."""
    key = _plain(text)
    return [UNDETERMINED] if key in _WORDS_FOR_UNDETERMINED else list(_by_name().get(key, ()))


def similar_countries(text: str) -> list[str]:
    """Return the codes that a misspelt text may mean.

    Names are compared by their letters, codes only where they have the same letters in another order. A code
    of two letters that looks like another one does not mean it: UK is not Ukraine.
    """
    key = _plain(text)
    if len(key) == _LETTERS_OF_CODE:
        found = [code for code in NATIONALITIES if sorted(code.casefold()) == sorted(key)]
        return found if len(found) == 1 else []
    return _like(key) if len(key) >= _SHORTEST_NAME else []


def _like(key: str) -> list[str]:
    """Return the codes whose names are as like a text as the most similar one."""
    scores: dict[str, float] = {}
    for name, codes in _by_name().items():
        score = SequenceMatcher(None, key, name).ratio() if len(name) >= _SHORTEST_NAME else 0.0
        for code in codes if score >= _LIKE else ():
            scores[code] = max(score, scores.get(code, 0.0))
    best = max(scores.values(), default=0.0)
    return [code for code, score in scores.items() if score >= best - _AS_LIKE]


@cache
def _by_name() -> dict[str, list[str]]:
    """Return the codes by all names and codes that represent them, in plain letters."""
    found: dict[str, list[str]] = {}
    for rows in _TABLE.values():
        for code, row in rows.items():
            for name in dict.fromkeys(map(_plain, (code, *row))):
                found.setdefault(name, []).append(code)
    return found


def _plain(text: str) -> str:
    """Leave small letters and single spaces, without accents and an article: names are compared so."""
    flat = unicodedata.normalize("NFKD", text).casefold().replace("&", " and ")
    kept = (sign for sign in flat if sign.isascii() and sign not in "'.")
    letters = "".join(sign if sign.isalpha() else " " for sign in kept)
    return " ".join(letters.split()).removeprefix("the ")

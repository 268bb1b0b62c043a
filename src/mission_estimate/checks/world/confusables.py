"""Letters of other scripts that look like Latin ones (Unicode Technical Standard 39)."""

_CYRILLIC = (
    "\u0410\u0412\u0415\u0405\u0406\u0408\u041a\u041c\u041d\u041e\u0420\u0421\u0422\u0425\u0423"
    "\u0430\u0435\u0455\u0456\u0458\u043e\u0440\u0441\u0445\u0443\u0501\u051b\u051d\u04bb"
    "\u04cf\u04c0"
)
_GREEK = "\u0391\u0392\u0395\u0396\u0397\u0399\u039a\u039c\u039d\u039f\u03a1\u03a4\u03a5\u03a7\u03bf"
LATIN_OF = dict(zip(_CYRILLIC + _GREEK, "ABESIJKMHOPCTXYaesijopcxydqwhlIABEZHIKMNOPTYXo", strict=True))
"""Cyrillic and Greek letters, each with the Latin letter that it looks like."""


def looks_latin(word: str) -> bool:
    """Return whether a word of another script has only letters that look like Latin ones."""
    letters = [sign for sign in word if sign.isalpha()]
    return bool(letters) and all(letter in LATIN_OF for letter in letters)

"""The printed words for the terms of the vocabularies."""

from enum import Enum

_SPECIAL = {
    "un-peacekeeping": "United Nations peacekeeping operation",
    "special-political-mission": "special political mission",
    "african-union": "African Union operation",
    "european-union": "European Union mission",
    "what-changed": "What changed since the last edition",
    "disagreement": "Disagreement between sources",
    "sourcing": "Sourcing",
    "military-observer": "military observers",
    "experts_on_mission": "experts on mission",
    "staff_officers": "staff officers",
    "individual_police": "individual police officers",
    "formed_police_units": "formed police units",
    "international": "international civilians",
    "national": "national civilians",
    "un_volunteers": "UN Volunteers",
    "uniformed": "uniformed personnel",
    "civilian": "civilian personnel",
    "total": "all personnel",
    "malicious_act": "malicious acts",
    "self_inflicted": "self-inflicted",
    "to_be_determined": "to be determined",
    "accident": "accidents",
    "international-civilian": "international civilians",
    "local": "local staff",
    "humanitarian": "humanitarian",
    "self-defense-group": "self-defense group",
    "de-facto-authority": "de facto authority",
    "non-state-armed-group": "non-state armed group",
    "post-weblog": "web log",
    "entry-encyclopedia": "reference work",
    "environment.military": "military and security",
}


def words(term: object) -> str:
    """Print a term of a vocabulary as words in lower case."""
    text = str(term.value) if isinstance(term, Enum) else str(term)
    return _SPECIAL.get(text, text.replace("_", " ").replace("-", " "))


def label(term: object) -> str:
    """Print a term with a capital."""
    text = words(term)
    return text[:1].upper() + text[1:]

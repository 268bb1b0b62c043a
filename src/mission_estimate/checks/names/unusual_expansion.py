"""Common acronyms with an unusual expansion."""

import re
from collections.abc import Iterator

from mission_estimate.checks.context import Context
from mission_estimate.checks.records.known_names import key
from mission_estimate.checks.rule import WARNING, Issue, rule
from mission_estimate.checks.sentences.acronyms import registered

USUAL = {
    "AFISMA": "African-led International Support Mission in Mali",
    "AMISOM": "African Union Mission in Somalia",
    "AU": "African Union",
    "DDR": "disarmament, demobilization and reintegration",
    "DFS": "Department of Field Support",
    "DPKO": "Department of Peacekeeping Operations",
    "DSRSG": "Deputy Special Representative of the Secretary-General",
    "ECOWAS": "Economic Community of West African States",
    "FPU": "formed police unit",
    "HRDDP": "human rights due diligence policy",
    "ICC": "International Criminal Court",
    "ICRC": "International Committee of the Red Cross",
    "IDP": "internally displaced person",
    "IED": "improvised explosive device",
    "IGAD": "Intergovernmental Authority on Development",
    "IMF": "International Monetary Fund",
    "IOM": "International Organization for Migration",
    "JMAC": "Joint Mission Analysis Centre",
    "JOC": "Joint Operations Centre",
    "MINUSCA": "United Nations Multidimensional Integrated Stabilization Mission "
    "in the Central African Republic",
    "MINUSMA": "United Nations Multidimensional Integrated Stabilization Mission in Mali",
    "MONUSCO": "United Nations Organization Stabilization Mission in the Democratic Republic of the Congo",
    "NATO": "North Atlantic Treaty Organization",
    "OCHA": "Office for the Coordination of Humanitarian Affairs",
    "OHCHR": "Office of the United Nations High Commissioner for Human Rights",
    "PCC": "police-contributing country",
    "QIP": "quick-impact project",
    "SOFA": "status-of-forces agreement",
    "SRSG": "Special Representative of the Secretary-General",
    "SSR": "security sector reform",
    "TCC": "troop-contributing country",
    "UNAMID": "African Union-United Nations Hybrid Operation in Darfur",
    "UNDOF": "United Nations Disengagement Observer Force",
    "UNDP": "United Nations Development Programme",
    "UNFICYP": "United Nations Peacekeeping Force in Cyprus",
    "UNHCR": "Office of the United Nations High Commissioner for Refugees",
    "UNICEF": "United Nations Children’s Fund",
    "UNIFIL": "United Nations Interim Force in Lebanon",
    "UNISFA": "United Nations Interim Security Force for Abyei",
    "UNMAS": "United Nations Mine Action Service",
    "UNMIL": "United Nations Mission in Liberia",
    "UNMISS": "United Nations Mission in South Sudan",
    "UNOCI": "United Nations Operation in Côte d’Ivoire",
    "UNOWAS": "United Nations Office for West Africa and the Sahel",
    "UNSMIL": "United Nations Support Mission in Libya",
    "UNSOM": "United Nations Assistance Mission in Somalia",
    "UNTSO": "United Nations Truce Supervision Organization",
    "WFP": "World Food Programme",
}
_LITTLE = frozenset(("and", "the", "of", "for", "in", "on", "un"))


@rule("NAM012", WARNING, "unusual expansion of an acronym",
      help="write the usual expansion, or register the other meaning under another acronym")  # fmt: skip
def unusual_expansion(context: Context) -> Iterator[Issue]:
    """A common acronym of peace operations has an unusual expansion.

    What: compares acronyms with only one meaning in the United Nations with their usual expansion;
    expansions that share no word with it, such as those in other languages, are skipped.
    Why: DDR begins with disarmament; readers believe a wrong expansion in the list of acronyms.
    Source: UNTERM, the terminology database of the UN; seen in the 2017 estimate of MINUSMA (DDR as
    “demilitarization, …”).
    """
    for expansion in registered(context):
        usual = USUAL.get(expansion.acronym)
        if usual and _is_odd(expansion.words, usual):
            yield Issue(
                expansion.path,
                f"{expansion.acronym} means “{expansion.words}” here, but usually “{usual}”",
            )


def _is_odd(words: str, usual: str) -> bool:
    """Return whether some but not all words of the usual expansion are present."""
    given, wanted = _weights(words), _weights(usual)
    return bool(given & wanted) and not wanted <= given


def _weights(words: str) -> set[str]:
    american = (
        words.casefold()
        .replace("united nations", "")
        .replace("programme", "program")
        .replace("centre", "center")
    )
    folded = {re.sub(r"is(?=ation|ing)", "iz", word) for word in re.findall(r"[^\W_]+", american)}
    return {key(word).rstrip("s") for word in folded} - _LITTLE

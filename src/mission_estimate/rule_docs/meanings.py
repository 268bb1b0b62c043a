"""The meanings of the words of the closed lists."""

from mission_estimate.rule_docs.meanings_of_kinds import KINDS

PLAIN = {
    "Currency": "ISO 4217.",
    "Likelihood": "From the least to the most likely; `not-stated` if the source of the judgment gives none.",
    "Marking": "Printed on every page.",
    "SourceType": "As reference managers export them.",
    "StrengthPart": "The totals of `deployment.strength`, by their names.",
}
"""A description of lists whose words need no explanation, by the class of the list."""

MEANINGS: dict[str, dict[str, str]] = KINDS | {
    "Accord": {
        "signatory": "signed the peace agreement",
        "adherent": "joined it later, or acts within it, without a signature",
        "outside": "is not part of it",
        "mediator": "mediated it or guarantees it",
    },
    "ActorRole": {
        "perpetrator": "committed the act",
        "target": "was attacked",
        "party": "took part in a clash, a negotiation or an agreement",
        "mediator": "brought the parties together",
        "organizer": "called or held the event",
        "author": "issued the text or the decision",
        "responder": "came to help, or answered it",
    },
    "Attitude": {
        "hostile": "fights or threatens it",
        "critical": "opposes it with words",
        "neutral": "takes no side",
        "supportive": "helps it or welcomes it",
        "mixed": "parts of it differ, or words and acts do",
        "unknown": "no source says",
    },
    "Attribution": {
        "established": "shown by evidence, a court or an investigation",
        "claimed": "the actor says so",
        "alleged": "others say so",
    },
    "Basis": {
        "original": "the publisher wrote the estimate",
        "reconstruction": "rebuilt from public sources; the cover says so",
    },
    "Bound": {
        "exact": "the figure as it is; the default",
        "about": "an estimate, or a rounded figure",
        "at-least": "this many or more",
        "at-most": "this many or fewer",
    },
    "CalloutKind": {
        "definition": "what a term means",
        "what-changed": "what is new since the last edition; the brief prints it first",
        "sourcing": "how well the paragraph is sourced",
        "disagreement": "sources that contradict each other",
        "note": "anything else",
    },
    "Chapter": {
        "VI": "peaceful settlement of disputes",
        "VII": "action against threats to the peace, with force where it is authorized",
    },
    "Confidence": {
        "low": "few, old or weak sources",
        "moderate": "credible sources, without much to confirm them",
        "high": "good sources that confirm each other",
        "not-stated": "the source of the judgment gives none",
    },
    "CourseKind": {
        "most-likely": "what the editors expect; one at most",
        "most-dangerous": "what would harm the mission most, if it came; one at most",
    },
    "Counted": {
        "troops": "troops only",
        "military": "troops, staff officers and experts on mission",
        "uniformed": "military and police",
    },
    "Credibility": {
        "1": "confirmed by at least two other sources, independent of it and of each other",
        "2": "probably true: agrees with what else is known",
        "3": "possibly true: fits in part",
        "4": "doubtful: possible, but does not fit",
        "5": "improbable: better evidence contradicts it",
        "6": "cannot be judged",
    },
    "IndicatorStatus": {
        "not-seen": "sources look at it, and it has not happened",
        "emerging": "there are first signs of it",
        "seen": "it has happened, or goes on",
        "not-reported": "no source says whether it has happened",
    },
    "LifeCycle": {
        "active": "at work under its mandate",
        "drawing-down": "leaves, under a decision to close or hand over",
        "closed": "has ended",
    },
    "LinkKind": {
        "deployment-map": "a map of the deployment",
        "mission-site": "the site of the mission",
        "country-profile": "a profile of the host state",
        "other": "anything else",
    },
    "MissionKind": {
        "un-peacekeeping": "led by the UN Department of Peace Operations, with uniformed personnel",
        "special-political-mission": "led by the UN Department of Political and Peacebuilding Affairs",
        "african-union": "mandated and led by the African Union",
        "regional-force": "of a regional organization or a group of states",
        "european-union": "a mission or operation of the EU",
        "organization": "not a mission, but an organization at work there",
    },
    "MissionRole": {
        "primary": "the mission that the estimate is about; one only",
        "partner": "works next to it",
        "successor": "takes over from it",
        "predecessor": "was there before it",
    },
    "OriginKind": {
        "founded": "began on its own",
        "merger": "came from several that joined",
        "splinter": "broke away from another",
        "renamed": "is another under a new name",
    },
    "PersonnelType": {
        "military": "troops and staff officers",
        "police": "individual police and formed units",
        "military-observer": "military experts on mission",
        "international-civilian": "international civilian staff",
        "local": "national staff",
        "other": "contractors, volunteers and others",
    },
    "PresenceKind": {
        "headquarters": "of the whole mission",
        "sector-headquarters": "of a sector",
        "base": "a camp or base of troops or police",
        "office": "a civilian office",
    },
    "Priority": {
        "strategic": "a strategic priority of the mandate",
        "priority": "a priority task",
        "authorized": "authorized, but not a priority",
    },
    "RelationKind": {
        "allied": "fight on one side",
        "hostile": "fight each other",
        "rival": "compete without open fighting",
        "supports": "gives the other money, arms or shelter",
        "trains": "trains the other",
        "mediates": "mediates for the other",
        "cooperates": "work together on some matters",
        "agreement": "have an agreement with each other",
    },
    "Reliability": {
        "A": "completely reliable",
        "B": "usually reliable",
        "C": "fairly reliable",
        "D": "not usually reliable",
        "E": "unreliable",
        "F": "cannot be judged",
    },
    "SourceKind": {
        "primary": "created or counted the fact: a resolution, a record, a report of its own work",
        "party": "speaks for a side",
        "data": "a data set",
        "press": "news",
        "analysis": "interprets what others found",
        "reference": "an encyclopedia, an almanac, a profile",
    },
    "Status": {
        "draft": "in progress; marked on every page",
        "final": "finished",
    },
    "Trend": {
        "deteriorated": "worse than in the last edition",
        "unchanged": "as in the last edition",
        "improved": "better than in the last edition",
    },
    "Unit": {
        "persons": "people",
        "percent": "a share of a hundred; `of` names the whole",
        "XOF": "CFA francs of West Africa",
        "seats": "seats of a parliament or council",
        "parties": "political parties, or parties to a conflict",
        "groups": "groups of people or of actors",
        "per-thousand": "a rate, such as births a year",
        "per-hundred-thousand": "a rate, such as maternal deaths",
        "per-hundred-persons": "a rate, such as telephones",
        "children-per-woman": "total fertility",
        "subscriptions": "of telephones or internet access",
        "rank": "a place in a list of others",
        "count": "anything else that is counted; the label says what",
    },
}
"""The meanings by the class of the list and by the word."""

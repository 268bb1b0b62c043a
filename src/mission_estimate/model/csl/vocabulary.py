"""The words of CSL 1.0.2 and of the programs that write it: those that are used, and those that are not."""

TEXTS = frozenset(
    (
        "title", "container-title", "publisher", "publisher-place", "genre", "number", "volume", "issue",
        "page", "edition", "DOI", "ISBN", "URL", "note",
    )
)  # fmt: skip
"""Texts of CSL that a reference prints."""

NAMES = frozenset(("author", "editor"))
DATES = frozenset(("issued", "accessed"))
OWN = frozenset(
    ("kind", "reliability", "credibility", "independent_of", "archived", "held_by")
)  # fmt: skip
"""Keys that only an estimate has: CSL has no grade."""

USED = frozenset(("id", "type", "language", *TEXTS, *NAMES, *DATES, *OWN))

_TEXTS_NOT_USED = (
    "abstract annote archive archive_collection archive_location archive-place authority call-number "
    "chapter-number citation-key citation-label citation-number collection-number collection-title "
    "container-title-short dimensions division event event-place event-title first-reference-note-number "
    "ISSN journalAbbreviation jurisdiction keyword license locator medium number-of-pages number-of-volumes "
    "original-publisher original-publisher-place original-title page-first part-number part-title PMCID PMID "
    "printing-number references reviewed-genre reviewed-title scale section shortTitle source status "
    "supplement-number title-short version volume-title year-suffix"
)
_DATES_NOT_USED = "available-date event-date original-date submitted"
_NAMES_NOT_USED = (
    "chair collection-editor compiler composer container-author contributor curator director "
    "editor-translator editorial-director executive-producer guest host illustrator interviewer narrator "
    "organizer original-author performer producer recipient reviewed-author script-writer series-creator "
    "translator"
)
_OF_OTHERS = (
    "annotation categories country custom hereinafter locale"  # CSL JSON itself, pandoc, Juris-M
    " alternative-id article-number assertion clinical-trial-number content-domain content-updates copyright"
    " created deposited funder indexed institution is-referenced-by-count isbn-type issn-type journal-issue"
    " link member original prefix published published-online published-other published-print"
    " reference reference-count references-count relation resource review score short-container-title"
    " short-title subject subtitle subtype updated-by update-policy update-to"  # Crossref and DataCite
    " mendeley system_id uris"
)
NOT_USED = frozenset(f"{_TEXTS_NOT_USED} {_DATES_NOT_USED} {_NAMES_NOT_USED} {_OF_OTHERS}".split())
"""Keys that are known and not used; any other key of a file written by hand is a mistake."""

PARTS_OF_NAMES = frozenset(
    ("family", "given", "dropping-particle", "non-dropping-particle", "suffix", "literal")
)
HINTS_OF_NAMES = frozenset(
    (
        "comma-suffix", "static-ordering", "parse-names", "isInstitution", "sequence", "ORCID",
        "authenticated-orcid", "affiliation", "multi", "role", "role-start",
    )
)  # fmt: skip
"""Hints to typesetting and to databases inside of names."""

TYPES = {
    "journal-article": "article-journal",
    "magazine-article": "article-magazine",
    "newspaper-article": "article-newspaper",
    "proceedings-article": "paper-conference",
    "conference-paper": "paper-conference",
    "posted-content": "article",
    "preprint": "article",
    "monograph": "book",
    "edited-book": "book",
    "reference-book": "book",
    "book-chapter": "chapter",
    "book-section": "chapter",
    "dissertation": "thesis",
    "reference-entry": "entry",
    "report-series": "report",
    "peer-review": "review",
    "blog-post": "post-weblog",
    "web-page": "webpage",
    "legal-case": "legal_case",
    "motion-picture": "motion_picture",
    "musical-score": "musical_score",
    "personal-communication": "personal_communication",
}
"""Types that Crossref and others write where CSL has another word."""

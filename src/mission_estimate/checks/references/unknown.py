"""References to ids, paths and paragraphs that do not exist."""

from collections.abc import Iterator
from difflib import get_close_matches

from mission_estimate.checks.context import Context, tokens
from mission_estimate.checks.records.unknown_ids import is_the_folder
from mission_estimate.checks.rule import ERROR, Issue, rule
from mission_estimate.checks.suggestions import did_you_mean, with_article
from mission_estimate.markup import Citation, Link, ValueMark
from mission_estimate.model.identifiers import Reference
from mission_estimate.model.index import LINKED
from mission_estimate.model.outline import PARAGRAPH_KEYS
from mission_estimate.model.walk import follow
from mission_estimate.positions import DataPath

ALSO = {"actor": ("actor", "mission"), "course or judgment": ("course", "assessment")}


@rule("REF002", ERROR, "unknown id", help="correct the id, or add the record that it names")
def unknown_id(context: Context) -> Iterator[Issue]:
    """A field names an unknown id.

    What: an actor, place, mission, resolution, section or source that a field names must exist.
    Why: readers could not follow the reference, and a misspelt id would silently lose a relation.
    Source: references between the parts of an estimate are made by id.
    """
    known = {
        kind: set(context.index.of_kind(*ALSO.get(kind, (kind,))))
        for kind in ("actor", "place", "mission", "resolution", "section", "course or judgment")
    }
    known["source"] = set(context.index.sources)
    for named in context.named:
        value = named.reference
        kinds = ALSO.get(value.kind, (value.kind,))
        if is_the_folder(context, value):
            continue
        if value not in known[value.kind] and not context.left_out.may_have(value, *kinds):
            remedy = _help(value, known[value.kind])
            yield Issue(named.path, _message(context, value), remedy)


def _message(context: Context, value: Reference) -> str:
    other = context.index.by_id.get(value)
    if other is not None and value.kind != "source":
        return f"`{value}` is {with_article(other.kind)}, but {with_article(value.kind)} is expected here"
    return f"there is no {value.kind} with the id `{value}`"


def _help(value: Reference, known: set[str]) -> str:
    part = {
        "mission": "missions",
        "resolution": "mandate.resolutions",
        "section": "environment.military.sections",
        "course or judgment": "courses",
    }
    where = part.get(value.kind, f"{value.kind}s")
    return did_you_mean(value, sorted(known), f"add it under `{where}`")


@rule("REF003", ERROR, "unknown source", help="correct the id, or add the source under `sources`")
def unknown_source(context: Context) -> Iterator[Issue]:
    """A citation names an unknown source.

    What: `[@id]` in a text must name an entry of `sources`.
    Why: a note without a source is useless to the reader.
    Source: every note of a document refers to a source.
    """
    for path, token in tokens(context):
        if not isinstance(token, Citation):
            continue
        for mark in token.marks:
            known = mark.source in context.index.sources
            if not known and not context.left_out.may_have(mark.source, "source"):
                yield Issue(
                    path,
                    f"the citation names the unknown source `{mark.source}`",
                    did_you_mean(mark.source, context.index.sources, "add it under `sources`"),
                    spot=token.spot,
                )


@rule("REF004", ERROR, "unknown link", help="correct the id, or add the record that it names")
def unknown_link(context: Context) -> Iterator[Issue]:
    """A link in a text names an unknown id.

    What: `[[id]]` must name an actor, mission, place, event, task, resolution, acronym, course or
    indicator.
    Why: the link would lead nowhere, and the printed name comes from the linked record.
    Source: links in a text use ids.
    """
    known = context.index.of_kind(*LINKED)
    targets = set(known)
    for path, token in tokens(context):
        if not isinstance(token, Link) or token.target in targets or is_the_folder(context, token.target):
            continue
        if not context.left_out.may_have(token.target, *LINKED):
            other = context.index.by_id.get(token.target)
            what = f"{with_article(other.kind)}, which cannot be linked" if other else "not a known id"
            yield Issue(
                path,
                f"`{token.target}` is {what}",
                did_you_mean(token.target, known, "add it, for instance under `actors` or `acronyms`"),
                spot=token.spot,
            )


_COMPUTED_FROM = {"deployment": (("mandate",),)}
"""Parts from which values of another part are computed: shares of the ceiling."""


@rule("REF005", ERROR, "unknown value", help="correct the path; `estimate values MISSION` lists them all")
def unknown_value(context: Context) -> Iterator[Issue]:
    """A text refers to a value that does not exist.

    What: `{{ path }}` must be the path of a value; `estimate values MISSION` lists them all.
    Why: a number in a sentence is taken from the data; without it the sentence cannot be printed.
    Source: values in a text come from the data.
    """
    for path, token in tokens(context):
        if isinstance(token, ValueMark) and _is_unknown(context, token.path):
            yield _unknown_value(context, path, token.path)._replace(spot=token.spot)
    for index, discrepancy in enumerate(context.estimate.discrepancies):
        if discrepancy.path is not None and _is_unknown(context, discrepancy.path):
            yield _unknown_value(context, ("discrepancies", index, "path"), discrepancy.path)


def _is_unknown(context: Context, path: str) -> bool:
    """Return whether a path has no value; a path through an omitted part may have had one."""
    if path in context.values:
        return False
    names = path.split(".")
    reached, _ = follow(context.estimate, names)
    parts = (reached, *_COMPUTED_FROM.get(names[0], ()))
    return not any(context.left_out.may_hold(part) for part in parts)


def _below(context: Context, path: str) -> list[str]:
    return [known for known in context.values if known.startswith(f"{path}.")]


def _unknown_value(context: Context, at: DataPath, path: str) -> Issue:
    if below := _below(context, path):
        message = f"`{path}` is not a value but contains several, such as `{below[0]}`"
        advice = f"write one of them: `estimate values {context.mission} --below {path}` lists them"
        return Issue(at, message, advice)
    return Issue(at, f"there is no value at `{path}`", _suggestion(context, path))


def _suggestion(context: Context, asked: str) -> str:
    """Suggest the value whose last name is the requested one, wherever it is."""
    otherwise = f"look it up with `estimate values {context.mission}`"
    named = _named(context, asked.rpartition(".")[2])
    if not named:
        return otherwise
    steps = set(asked.split("."))
    best = max(named, key=lambda path: (len(steps & set(path.split("."))), -len(path)))
    return f"did you mean `{best}`? If not, {otherwise}"


def _named(context: Context, last: str) -> list[str]:
    """Return the paths that end with a name or a similar one, or contain it."""
    by_name: dict[str, list[str]] = {}
    for path in context.values:
        by_name.setdefault(path.rpartition(".")[2], []).append(path)
    near = [last] if last in by_name else get_close_matches(last, by_name, n=1, cutoff=0.75)
    return by_name[near[0]] if near else [path for path in context.values if last in path.split(".")]


@rule("REF006", ERROR, "unknown paragraph", help="use a key of the outline, such as `environment.political`")
def unknown_paragraph(context: Context) -> Iterator[Issue]:
    """A field names a paragraph that is not in the outline.

    What: `see` of a concern and `paragraph` of an assessment or a discrepancy name a paragraph by key,
    such as `environment.political`.
    Why: the judgment would not be printed, and the cross-reference would lead nowhere.
    Source: the outline of the series has 21 paragraphs.
    """
    for path, key in _named_paragraphs(context):
        if key not in PARAGRAPH_KEYS:
            otherwise = f"use one of: {', '.join(PARAGRAPH_KEYS)}"
            yield Issue(path, f"there is no paragraph `{key}`", did_you_mean(key, PARAGRAPH_KEYS, otherwise))


def _named_paragraphs(context: Context) -> Iterator[tuple[DataPath, str]]:
    for index, concern in enumerate(context.estimate.summary.concerns):
        for place, key in enumerate(concern.see):
            yield ("summary", "concerns", index, "see", place), key
    for index, assessment in enumerate(context.estimate.assessments):
        yield ("assessments", index, "paragraph"), assessment.paragraph
    for index, discrepancy in enumerate(context.estimate.discrepancies):
        if discrepancy.paragraph:
            yield ("discrepancies", index, "paragraph"), discrepancy.paragraph

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

ALSO = {"actor": ("actor", "mission")}


@rule("REF002", ERROR, "unknown id", help="correct the id, or describe what it names")
def unknown_id(context: Context) -> Iterator[Issue]:
    """A field names an id that nothing has.

    What: an actor, place, mission, resolution, section or source that a field names must be described.
    Why: the reader could not follow the reference, and a misspelt id would lose a relation in silence.
    Source: references between the parts of an estimate are made by id.
    """
    known = {
        kind: set(context.index.of_kind(*ALSO.get(kind, (kind,))))
        for kind in ("actor", "place", "mission", "resolution", "section")
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
        return f"`{value}` is {with_article(other.kind)}, and {with_article(value.kind)} is named here"
    return f"there is no {value.kind} with the id `{value}`"


def _help(value: Reference, known: set[str]) -> str:
    part = {
        "mission": "missions",
        "resolution": "mandate.resolutions",
        "section": "environment.military.sections",
    }
    where = part.get(value.kind, f"{value.kind}s")
    return did_you_mean(value, sorted(known), f"describe it under `{where}`")


@rule("REF003", ERROR, "unknown source", help="correct the id, or describe the source under `sources`")
def unknown_source(context: Context) -> Iterator[Issue]:
    """A citation names a source that is not described.

    What: `[@id]` in a text must name an entry of `sources`.
    Why: a note without a source is worth nothing to the reader.
    Source: every note of a document leads to a source.
    """
    for path, token in tokens(context):
        if not isinstance(token, Citation):
            continue
        for mark in token.marks:
            known = mark.source in context.index.sources
            if not known and not context.left_out.may_have(mark.source, "source"):
                yield Issue(
                    path,
                    f"the citation names `{mark.source}`, and no source has this id",
                    did_you_mean(mark.source, context.index.sources, "describe it under `sources`"),
                    spot=token.spot,
                )


@rule("REF004", ERROR, "unknown link", help="correct the id, or describe what it names")
def unknown_link(context: Context) -> Iterator[Issue]:
    """A link in a text leads to an id that nothing has.

    What: `[[id]]` must name an actor, mission, place, event, task, resolution or acronym.
    Why: the reader would click on nothing; and the name printed comes from the id.
    Source: links in a text are made by id.
    """
    known = context.index.of_kind(*LINKED)
    targets = set(known)
    for path, token in tokens(context):
        if not isinstance(token, Link) or token.target in targets or is_the_folder(context, token.target):
            continue
        if not context.left_out.may_have(token.target, *LINKED):
            other = context.index.by_id.get(token.target)
            what = (
                f"{with_article(other.kind)}, to which no link leads" if other else "not the id of anything"
            )
            yield Issue(
                path,
                f"`{token.target}` is {what}",
                did_you_mean(token.target, known, "describe it, for instance under `actors` or `acronyms`"),
                spot=token.spot,
            )


_RECKONED_FROM = {"deployment": (("mandate",),)}
"""Parts from which values of another part are reckoned: shares of the ceiling."""


@rule("REF005", ERROR, "unknown value", help="correct the path; `estimate values MISSION` lists them all")
def unknown_value(context: Context) -> Iterator[Issue]:
    """A text takes a value from a path that has none.

    What: `{{ path }}` must be the path of a value; `estimate values MISSION` lists them all.
    Why: a number in a sentence comes from the one place where it stands, or the sentence cannot be
    printed.
    Source: values in a text are taken from the data.
    """
    for path, token in tokens(context):
        if (
            isinstance(token, ValueMark)
            and token.path not in context.values
            and not _left_out(context, token.path)
        ):
            yield Issue(
                path,
                _message_of_unknown_value(context, token.path),
                _help_of_unknown_value(context, token.path),
                spot=token.spot,
            )
    for index, discrepancy in enumerate(context.estimate.discrepancies):
        asked = discrepancy.path
        if asked is not None and asked not in context.values and not _left_out(context, asked):
            yield Issue(
                ("discrepancies", index, "path"),
                _message_of_unknown_value(context, asked),
                _help_of_unknown_value(context, asked),
            )


def _left_out(context: Context, path: str) -> bool:
    """Tell whether the path leads to, or through, something of which a part was left out."""
    names = path.split(".")
    reached, _ = follow(context.estimate, names)
    return any(context.left_out.may_hold(part) for part in (reached, *_RECKONED_FROM.get(names[0], ())))


def _below(context: Context, path: str) -> list[str]:
    return [known for known in context.values if known.startswith(f"{path}.")]


def _message_of_unknown_value(context: Context, path: str) -> str:
    if below := _below(context, path):
        return f"`{path}` is not one value but holds several, such as `{below[0]}`"
    return f"there is no value at `{path}`"


def _help_of_unknown_value(context: Context, asked: str) -> str:
    """Offer the value whose last name is the one that is asked for, wherever it stands."""
    if _below(context, asked):
        return f"write one of them: `estimate values {context.mission} --below {asked}` lists them"
    otherwise = f"look it up with `estimate values {context.mission}`"
    named = _named(context, asked.rpartition(".")[2])
    if not named:
        return otherwise
    steps = set(asked.split("."))
    best = max(named, key=lambda path: (len(steps & set(path.split("."))), -len(path)))
    return f"did you mean `{best}`? If not, {otherwise}"


def _named(context: Context, last: str) -> list[str]:
    """Return the paths that end with a name, or lead past it, or end with one that is nearly the same."""
    by_name: dict[str, list[str]] = {}
    for path in context.values:
        by_name.setdefault(path.rpartition(".")[2], []).append(path)
    near = [last] if last in by_name else get_close_matches(last, by_name, n=1, cutoff=0.75)
    return by_name[near[0]] if near else [path for path in context.values if last in path.split(".")]


@rule("REF006", ERROR, "unknown paragraph", help="use a key of the outline, such as `environment.political`")
def unknown_paragraph(context: Context) -> Iterator[Issue]:
    """A field names a paragraph that the outline does not have.

    What: `see` of a concern and `paragraph` of an assessment or a discrepancy name a paragraph by key,
    such as `environment.political`.
    Why: the judgement would be printed nowhere, and the reader be sent to nothing.
    Source: the outline of the series, with its 21 paragraphs.
    """
    for path, key in _named_of_unknown_paragraph(context):
        if key not in PARAGRAPH_KEYS:
            otherwise = f"use one of: {', '.join(PARAGRAPH_KEYS)}"
            yield Issue(path, f"there is no paragraph `{key}`", did_you_mean(key, PARAGRAPH_KEYS, otherwise))


def _named_of_unknown_paragraph(context: Context) -> Iterator[tuple[DataPath, str]]:
    for index, concern in enumerate(context.estimate.summary.concerns):
        for place, key in enumerate(concern.see):
            yield ("summary", "concerns", index, "see", place), key
    for index, assessment in enumerate(context.estimate.assessments):
        yield ("assessments", index, "paragraph"), assessment.paragraph
    for index, discrepancy in enumerate(context.estimate.discrepancies):
        if discrepancy.paragraph:
            yield ("discrepancies", index, "paragraph"), discrepancy.paragraph

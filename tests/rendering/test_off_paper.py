"""What paper leaves out is on the web page and in the data, and paper says nothing of its own."""

import re
from pathlib import Path

import pytest
from rendered import XHTML, document_of, printed_page, texts_of, tree_of
from specimens import FROZEN, LARGE, SAMPLES, SPECIMEN, TEMPLATES

from mission_estimate.model.estimate import Estimate
from mission_estimate.model.quantities import Fact
from mission_estimate.workspace import EditionName, Workspace

EDITIONS = pytest.mark.parametrize(
    ("estimates", "name"), [(SAMPLES, SPECIMEN), (FROZEN, LARGE)], ids=["specimen", "large"]
)
ONLY_ON_PAPER = """
    A B C Annex Further figures that no sentence of this estimate gives has have the a it Sources disagree Here raised
    number leads to source Dates ahead newest first line in gray kind event toll and who did sources name Would change
    document leaves out what its sentences already say attached file are complete record points on which As Sept Jan
    Feb Aug Oct Nov Dec web page data profiles units bounds allegedly claimed by
"""
"""Words of the arrangement itself: headings of annexes, how to read, short months."""


def words_of(html: str) -> set[str]:
    """Return the words of a page, without its drawings and styles."""
    bare = re.sub(r"<(svg|style|sup)\b.*?</\1>", " ", html, flags=re.DOTALL)
    main = next(tree_of(bare).iter(f"{XHTML}main"))  # type: ignore[attr-defined]
    return set(re.findall(r"[^\W\d_]+", " ".join(main.itertext()).casefold()))


@EDITIONS
def test_paper_has_no_words_that_the_web_page_lacks(
    tmp_path: Path, estimates: Path, name: EditionName
) -> None:
    web = texts_of(Workspace(estimates, tmp_path, (TEMPLATES,)), name)["html"]
    alone = (
        words_of(printed_page(estimates, name, "a4")) - words_of(web) - set(ONLY_ON_PAPER.casefold().split())
    )
    assert sorted(alone) == []


@EDITIONS
def test_what_is_off_paper_is_on_the_web_page_and_in_the_data(
    tmp_path: Path, estimates: Path, name: EditionName
) -> None:
    texts = texts_of(Workspace(estimates, tmp_path, (TEMPLATES,)), name)
    web = " ".join(" ".join(tree_of(texts["html"]).itertext()).split())  # type: ignore[attr-defined]
    data = texts["json"]
    said = kept_off(document_of(estimates, name).view.estimate)
    assert said
    assert [text for text in said if " ".join(text.split()) not in web] == []
    assert [text for text in said if re.sub(r'(["\\])', r"\\\1", text) not in data] == []


def kept_off(estimate: Estimate) -> list[str]:
    """Return what the rules keep off paper: facts that a sentence gives, profiles of minor actors, roles."""
    view = estimate.environment.military
    placed = {str(section.id) for section in view.sections}
    placed |= {str(inner.id) for section in view.sections for inner in section.sections}
    minor = [actor for actor in estimate.actors if actor.heading not in placed]
    return [
        *(str(fact.label) for fact in facts_of(estimate)),
        *(str(name.name) for actor in minor for name in actor.also_known_as),
        *(str(actor.name) for actor in minor),
    ]


def facts_of(estimate: Estimate) -> list[Fact]:
    paragraphs = [
        estimate.background,
        estimate.mandate,
        estimate.deployment,
        estimate.casualties,
        estimate.drivers,
    ]
    paragraphs += [getattr(estimate.environment, key) for key in type(estimate.environment).model_fields]
    paragraphs += [getattr(estimate.functions, key) for key in type(estimate.functions).model_fields]
    return [fact for paragraph in paragraphs for fact in getattr(paragraph, "facts", ())]

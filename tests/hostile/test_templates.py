"""A template can reach plain data and listed functions only, whatever way it takes."""

import inspect
import shutil
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from decimal import Decimal
from enum import Enum
from pathlib import Path
from types import FunctionType, MethodType, ModuleType

import pytest
from hostile.attacks import rows_of
from jinja2 import Template, Undefined
from jinja2.environment import TemplateModule
from jinja2.runtime import BlockReference, Context, LoopContext, Macro, TemplateReference
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup
from pydantic import BaseModel
from specimens import SAMPLES, SPECIMEN, TEMPLATES

from mission_estimate.cli.main import run
from mission_estimate.errors import CannotGoOn
from mission_estimate.options import Options
from mission_estimate.pipeline.examine import examine
from mission_estimate.pipeline.render import begin_rendering, read_outline
from mission_estimate.rendering import environment as environments
from mission_estimate.rendering.sandbox import PlainEnvironment
from mission_estimate.rendering.template_faults import naming_the_template
from mission_estimate.rendering.views.document import DocumentView
from mission_estimate.rendering.views.paragraphs import ParagraphView
from mission_estimate.workspace import Workspace

ROWS = rows_of("templates")
DATA = (str, Markup, int, bool, float, type(None), Decimal, date, Enum)
MANY = (tuple, list, dict, frozenset)
OF_THE_ENGINE = (Macro, BlockReference, LoopContext, TemplateReference, TemplateModule, Undefined)


ALIKE = 12
"""How many objects of a class are looked at: three hundred actors are alike."""

ENOUGH = dict.fromkeys((*MANY, FunctionType, MethodType, type), 5_000)


class Reach:
    """Everything that a template can get at from some objects, by the ways that an environment leaves open."""

    def __init__(self, environment: ImmutableSandboxedEnvironment) -> None:
        self._environment = environment
        self._seen: dict[int, object] = {}
        self._alike: Counter[type] = Counter()
        self.found: dict[str, object] = {}

    def walk(self, name: str, start: object) -> None:
        """Take every name and entry of an object, of what these lead to, and so on."""
        waiting = [(name, start)]
        while waiting:
            path, one = waiting.pop()
            if id(one) in self._seen or self._alike[type(one)] >= ENOUGH.get(type(one), ALIKE):
                continue
            self._seen[id(one)] = one
            self._alike[type(one)] += 1
            self.found[path] = one
            if isinstance(one, Undefined) or type(one) in {str, int, bool, type(None), Markup}:
                continue
            waiting += [(f"{path}.{name}", value) for name, value in self._attributes(one)]
            waiting += [(f"{path}[{key!r}]", value) for key, value in self._entries(one)]

    def _attributes(self, one: object) -> Iterator[tuple[str, object]]:
        for name in sorted({*dir(one), *dir(type(one))}):
            for way in (self._environment.getattr, self._environment.getitem):
                try:
                    value = way(one, name)
                except Exception:  # noqa: BLE001, S112 - a way that is closed
                    continue
                if not isinstance(value, Undefined):
                    yield name, value

    def _entries(self, one: object) -> Iterator[tuple[object, object]]:
        if isinstance(one, Mapping):
            yield from one.items()
        elif not isinstance(one, str | type) and hasattr(one, "__iter__"):
            yield from enumerate(one)


@pytest.fixture(scope="module")
def given() -> dict[str, object]:
    """Return everything that the templates of all documents are given: variables, and what functions return."""
    found: dict[str, object] = {}
    whole_context, whole_call = Template.new_context, PlainEnvironment.call

    def noted(self: Template, vars: dict[str, object] | None = None, *rest: bool) -> object:  # noqa: A002
        for name, value in (vars or {}).items():
            found[f"{name} {id(value)}"] = value
        return whole_context(self, vars, *rest)  # type: ignore[arg-type]

    def called(
        self: PlainEnvironment, context: Context, function: object, *given: object, **named: object
    ) -> object:
        result = whole_call(self, context, function, *given, **named)
        if not isinstance(result, str):
            found[f"{getattr(function, '__name__', '')}() {id(result)}"] = result
        return result

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(Template, "new_context", noted)
        patched.setattr(PlainEnvironment, "call", called)
        workspace = Workspace(SAMPLES, Path("build"), (TEMPLATES,))
        examined = examine(workspace, SPECIMEN)
        begin_rendering(workspace, read_outline(workspace), examined, Options(("markdown", "html")), None)
    assert len({name.split()[0] for name in found}) > 60
    return found


def of_the_engine(environment: ImmutableSandboxedEnvironment) -> Iterator[tuple[str, object]]:
    """Yield what the engine itself puts into templates."""
    yield from environment.globals.items()
    source = (
        "{% macro m() %}{{ seen(caller, varargs, kwargs) }}{% endmacro %}{% call m(1, a=2) %}{% endcall %}"
        "{% for x in [1] %}{{ seen(loop) }}{% endfor %}"
        "{% block b %}{{ seen(self, self.b, super) }}{% endblock %}{{ seen(m) }}"
    )
    objects: list[object] = []

    def seen(*given: object) -> str:
        objects.extend(given)
        return ""

    if isinstance(environment, PlainEnvironment):
        environment.allow([seen])
    environment.from_string(source).render(seen=seen)
    yield from ((f"engine {number}", one) for number, one in enumerate(objects))


def is_data(one: object) -> bool:
    module = type(one).__module__.partition(".")[0]
    return isinstance(one, DATA) or type(one) in MANY or (module == "mission_estimate" and not callable(one))


LISTED = """
    acronym acronym_tables actor_title annex annex_anchor annex_pointer begin begin_part belongs body_parts
    budget_rows budgets_title callout_label card_groups cite confidence confidence_alone contributor_rows
    contributors_description contributors_title count counted_tables country course_label course_range
    courses_of dates_ahead day directory_pairs indicator_state ranked_advice
    disagreements document_title documents_by_number event_pairs event_toll fact_rows fatality_groups
    is_long judgement_label label likelihood likelihood_range missing_months month_tables
    nationalities_title note_reference notes numbered personnel_title place place_rows places_title
    post_rows posts_title prose recommendation_groups reference reference_paragraphs resolutions_title
    rows_of_strength runs_of_places said seen short_date strength_title symbol tasks_title trends_title
    uncited unsaid_rows
"""
"""The functions that a template may call. Before one is added: nothing that it is given may become a path or code."""


def test_no_other_functions_are_given(given: dict[str, object]) -> None:
    functions = {
        name.split()[0] for name, one in given.items() if callable(one) and not isinstance(one, Macro)
    }
    assert {name for name in functions if not name.endswith("()")} == {*LISTED.split(), "loop"}


def strangers(environment: ImmutableSandboxedEnvironment, given: dict[str, object]) -> dict[str, object]:
    """Return what is neither plain data nor a listed function, by the way that leads to it."""
    reach = Reach(environment)
    for name, one in (*given.items(), *of_the_engine(environment)):
        reach.walk(name, one)
    functions = {id(one) for one in given.values() if callable(one)}
    return {
        path: one
        for path, one in reach.found.items()
        if not (is_data(one) or isinstance(one, OF_THE_ENGINE) or id(one) in functions)
    }


Form = Callable[[tuple[Path, ...]], PlainEnvironment]
FORMS: tuple[Form, ...] = (
    environments.html_environment,
    environments.markdown_environment,
)


@pytest.mark.parametrize("form", FORMS)
def test_only_data_and_listed_functions_can_be_reached(given: dict[str, object], form: Form) -> None:
    environment = form((TEMPLATES,))
    environment.allow(given.values())
    assert strangers(environment, given) == {}


def test_the_sandbox_of_the_engine_alone_leaves_ways_open(given: dict[str, object]) -> None:
    """The walk finds them, so that it can find nothing in the other."""
    some = {name: one for name, one in given.items() if name.split()[0] in {"plan", "cite", "numbered"}}
    found = strangers(ImmutableSandboxedEnvironment(), {**some, "record": mandate_of(given).record})
    names = {path.rpartition(".")[2] for path in found}
    assert {"parse_raw", "parse_file", "model_construct"} <= names
    assert any(isinstance(one, type) for one in found.values())


def test_no_name_of_the_base_class_is_seen() -> None:
    workspace = Workspace(SAMPLES, Path("build"), (TEMPLATES,))
    estimate = examine(workspace, SPECIMEN).estimate
    environment = environments.html_environment((TEMPLATES,))
    for name in dir(BaseModel):
        assert isinstance(environment.getattr(estimate, name), Undefined), name
        assert isinstance(environment.getitem(estimate, name), Undefined), name


def test_modules_and_classes_are_not_let_in() -> None:
    environment = environments.html_environment((TEMPLATES,))
    for one in (inspect, ModuleType, Path, open, print, BaseModel.model_dump):
        assert not environment.is_safe_callable(one)
        assert isinstance(environment.getattr({"a": one}, "a"), Undefined)
        assert isinstance(environment.getitem({"a": one}, "a"), Undefined)


def mandate_of(given: dict[str, object]) -> ParagraphView:
    view = next(one for one in given.values() if isinstance(one, DocumentView))
    return next(p for part in view.parts for p in part.paragraphs if p.key == "mandate")


@pytest.mark.parametrize("row", ROWS, ids=[row["case"] for row in ROWS])
@pytest.mark.parametrize("form", FORMS)
def test_is_refused_with_its_line(
    tmp_path: Path, given: dict[str, object], form: Form, row: dict[str, str]
) -> None:
    path = tmp_path / "hostile.j2"
    times = int(row.get("times", "0"))
    made = row.get("unit", "") * times + "x" + row.get("ends", "") * times
    path.write_text(f"line 1\n{row['template'].replace('@@GEN@@', made)}", "utf-8")
    environment = form((tmp_path, TEMPLATES))
    environment.allow(given.values())
    names = {name.split()[0]: one for name, one in given.items()}
    with pytest.raises(CannotGoOn) as refused, naming_the_template():
        environment.get_template(path.name).render({**names, "p": mandate_of(given)})
    where = f"the template {path.as_posix()}:{row.get('line', '2')} cannot be used: "
    assert refused.value.message.removeprefix(where).startswith(row["said"])


def test_a_build_ends_with_the_name_of_the_template(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    shutil.copytree(SAMPLES, tmp_path / "estimates")
    path = tmp_path / "templates" / "estimate" / "paragraphs" / "mandate.j2"
    path.parent.mkdir(parents=True)
    path.write_text("{{ p.record.parse_file('/etc/passwd') }}", "utf-8")
    where = [f"--estimates={tmp_path / 'estimates'}", f"--output={tmp_path / 'build'}"]
    assert run(["build", "specimen", "--format=md", "--document=full", *where]) == 2
    assert f"estimate: the template {path.as_posix()}:1 cannot be used: `parse_file` of Mandate" in (
        capfd.readouterr().err
    )
    assert not (tmp_path / "build").exists()

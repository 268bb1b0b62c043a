"""The sandbox of the templates: plain data, listed functions, and nothing else.

Jinja's own sandbox refuses what is known to be dangerous. This one refuses what is not
listed: attributes by `plain`, functions by `allow`, filters, tests and operators here.
"""

from collections.abc import Iterable
from decimal import Decimal
from types import MappingProxyType
from typing import Any, NoReturn

from jinja2 import TemplateSyntaxError, Undefined
from jinja2.environment import TemplateModule
from jinja2.exceptions import SecurityError
from jinja2.filters import FILTERS as ALL_FILTERS
from jinja2.filters import do_indent
from jinja2.runtime import BlockReference, Context, LoopContext, Macro, TemplateReference
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.tests import TESTS as ALL_TESTS

from mission_estimate.rendering.template_views import DATA_OF, PLAIN

FILTERS = (
    "capitalize", "count", "d", "default", "dictsort", "e", "escape", "first", "int", "items", "join", "last",
    "length", "list", "lower", "map", "max", "min", "reject", "rejectattr", "replace", "reverse", "select",
    "selectattr", "sort", "title", "trim", "unique", "upper", "wordcount",
)  # fmt: skip
"""The filters of the engine that a template may use.

Left out: those that mark a text as safe or make markup of it, those that choose at random,
and those that make as much out of little as a number in the template says.
"""

TESTS = (
    "!=", "<", "<=", "==", ">", ">=", "boolean", "defined", "eq", "equalto", "even", "false", "ge",
    "greaterthan", "gt", "in", "integer", "iterable", "le", "lessthan", "lower", "lt", "mapping", "ne",
    "none", "number", "odd", "sameas", "sequence", "string", "true", "undefined", "upper",
)  # fmt: skip
"""The tests of the engine that a template may use."""

WIDEST_INDENT = 40
LARGEST_NUMBER = 10**15
"""No document prints a larger number."""

_LOOP = frozenset(
    {"depth", "depth0", "first", "index", "index0", "last", "length", "nextitem", "previtem", "revindex",
     "revindex0"}
)  # fmt: skip
_OF_THE_ENGINE = {LoopContext: _LOOP, BlockReference: frozenset({"super"})}
_CALLED = frozenset({Macro, BlockReference, LoopContext})
_HELD = frozenset({*_CALLED, TemplateModule})
_SUBSCRIPTED = (str, tuple, list, dict, MappingProxyType)


class PlainEnvironment(ImmutableSandboxedEnvironment):
    """An environment whose templates can reach plain data and listed functions only."""

    intercepted_binops = frozenset({"*", "**", "%"})

    def __init__(self, **options: Any) -> None:  # noqa: ANN401 - as the engine takes them
        super().__init__(**options)
        self.globals = {}
        self.filters = {**{name: ALL_FILTERS[name] for name in FILTERS}, "indent": indent}
        self.tests = {name: ALL_TESTS[name] for name in TESTS}
        self._functions: dict[int, object] = {}

    def compile(self, source: Any, name: Any = None, filename: Any = None, *rest: Any, **more: Any) -> Any:  # noqa: ANN401 - as the engine calls it
        """Compile a template; what neither the engine nor Python can take in is a mistake in it."""
        try:
            return super().compile(source, name, filename, *rest, **more)
        except (SyntaxError, RecursionError, OverflowError) as fault:
            said = "expressions or blocks are nested too deeply"
            raise TemplateSyntaxError(said, 1, name, filename) from fault

    def allow(self, functions: Iterable[object]) -> None:
        """Let templates call these functions, which they get by name."""
        self._functions |= {id(one): one for one in functions if callable(one)}

    def getattr(self, obj: Any, attribute: str) -> Any:  # noqa: ANN401 - as the engine calls it
        """Return an attribute that is data, or else an entry of that name."""
        if attribute in DATA_OF[type(obj)] or attribute in self._offered(obj):
            return self._held(obj, attribute, getattr(obj, attribute))
        if isinstance(obj, dict | MappingProxyType | TemplateReference):
            return self._entry(obj, attribute)
        return self._missing(obj, attribute)

    def getitem(self, obj: Any, argument: Any) -> Any:  # noqa: ANN401 - as the engine calls it
        """Return an entry of a text, a list or a map, or else an attribute that is data."""
        if isinstance(argument, str) and not isinstance(obj, dict | MappingProxyType):
            return self.getattr(obj, str(argument))
        if isinstance(obj, _SUBSCRIPTED):
            return self._entry(obj, argument)
        return self._missing(obj, argument)

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:  # noqa: ANN401 - as the engine calls it
        """Return whether an attribute is data."""
        return attr in DATA_OF[type(obj)] and self._may_hold(value)

    def is_safe_callable(self, obj: Any) -> bool:  # noqa: ANN401 - as the engine calls it
        """Return whether a template may call this: its own macros and blocks, and what was allowed."""
        return type(obj) in _CALLED or self._functions.get(id(obj)) is obj

    def call(self, context: Context, obj: Any, /, *args: Any, **kwargs: Any) -> Any:  # noqa: ANN401 - see above
        """Call a function, and say what is missing where there is none."""
        if isinstance(obj, Undefined):
            _fail(obj)
        if not self.is_safe_callable(obj):
            raise SecurityError("a template cannot call what is no listed function")
        return context.call(obj, *args, **kwargs)

    def unsafe_undefined(self, obj: Any, attribute: str) -> Undefined:  # noqa: ANN401 - see above
        """Refuse what is there, but is no data."""
        hint = f"`{attribute}` of {type(obj).__name__} is not available in templates"
        return self.undefined(hint, name=attribute, obj=obj, exc=SecurityError)

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:  # noqa: ANN401 - see above
        """Refuse what makes a huge text or number out of two small ones."""
        if operator == "**" or not (_is_small(left) and _is_small(right)):
            raise SecurityError(f"`{operator}` is only possible between small numbers")
        return super().call_binop(context, operator, left, right)

    def _offered(self, obj: object) -> Iterable[str]:
        """Return what an object of the engine's offers: macros of a library, the state of a loop."""
        if isinstance(obj, TemplateModule):
            return {name for name in vars(obj) if not name.startswith("_")}
        return _OF_THE_ENGINE.get(type(obj), ())

    def _entry(self, obj: Any, key: Any) -> Any:  # noqa: ANN401 - see above
        try:
            value = obj[key]
        except (TypeError, LookupError):
            return self._missing(obj, key)
        return self._held(obj, key, value)

    def _held(self, obj: object, name: object, value: object) -> object:
        return value if self._may_hold(value) else self.unsafe_undefined(obj, str(name))

    def _may_hold(self, value: object) -> bool:
        return (
            PLAIN[type(value)]
            or type(value) in _HELD
            or isinstance(value, Undefined)
            or self.is_safe_callable(value)
        )

    def _missing(self, obj: Any, name: Any) -> Undefined:  # noqa: ANN401 - see above
        if isinstance(obj, Undefined):
            _fail(obj)
        if isinstance(name, str) and hasattr(type(obj), name):
            return self.unsafe_undefined(obj, name)
        return self.undefined(obj=obj, name=name)


def indent(text: str, width: int | str = 4, first: bool = False, blank: bool = False) -> str:
    """Indent the lines of a text, as the filter of the engine does, by a width that a page can have."""
    wide = width if isinstance(width, int) else len(width)
    if wide > WIDEST_INDENT:
        raise SecurityError(f"a text can be indented by {WIDEST_INDENT} characters at most")
    return do_indent(text, width, first, blank)


def _fail(missing: Undefined) -> NoReturn:
    missing._fail_with_undefined_error()  # noqa: SLF001 - it knows what was missing where


def _is_small(value: object) -> bool:
    return isinstance(value, int | float | Decimal) and -LARGEST_NUMBER <= value <= LARGEST_NUMBER

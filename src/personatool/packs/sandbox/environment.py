"""The sandbox itself: an environment without anything that reaches out, repeats without end, or lets text act."""

from collections.abc import Callable, Mapping
from typing import Any

from jinja2 import BaseLoader, Environment, StrictUndefined, TemplateNotFound, nodes
from jinja2.exceptions import SecurityError
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup

from personatool.packs.builder.markup import code_spans

_LONGEST = 1_000_000  # characters or items that a multiplication may make
_POWER = 64
_REFUSED_FILTERS = ("safe", "random")  # lets text act as markup; never the same twice


class Sandbox(ImmutableSandboxedEnvironment):
    """Jinja's sandbox, with sums that stay small."""

    intercepted_binops = frozenset({"*", "**"})

    def call_binop(self, context: Any, operator: str, left: Any, right: Any) -> Any:
        """Refuse what would take all memory or all time."""
        if operator == "**" and (abs(right) > _POWER or abs(left) > _LONGEST):
            reason = "the power is too large"
            raise SecurityError(reason)
        if operator == "*" and _length(left, right) > _LONGEST:
            reason = "the repetition is too long"
            raise SecurityError(reason)
        return super().call_binop(context, operator, left, right)


class CheckedLoader(BaseLoader):
    """Templates by their names, from memory alone; checks each before it is used."""

    def __init__(self, sources: Mapping[str, str]) -> None:
        self._sources = sources

    def get_source(self, environment: Environment, template: str) -> tuple[str, str, Callable[[], bool]]:
        """Find a template. Its name stands for its file in tracebacks, where we look for the line."""
        if template not in self._sources:
            raise TemplateNotFound(template)
        check_template(environment, self._sources[template], template)
        return self._sources[template], template, lambda: True


class RefusedError(Exception):
    """A template asks for something it may not have."""

    def __init__(self, name: str, line: int, what: str) -> None:
        super().__init__(what)
        self.name, self.line, self.what = name, line, what


def check_template(environment: Environment, source: str, name: str) -> None:
    """Refuse what would let text act as markup. Raises `RefusedError`."""
    tree = environment.parse(source, name)
    for node in tree.find_all((nodes.Filter, nodes.EvalContextModifier)):
        if isinstance(node, nodes.EvalContextModifier):
            raise RefusedError(name, node.lineno, "autoescape")
        if isinstance(node, nodes.Filter) and node.name in _REFUSED_FILTERS:
            raise RefusedError(name, node.lineno, f"|{node.name}")


def sandbox(sources: Mapping[str, str], ours: frozenset[str]) -> Sandbox:
    """Make the environment; `ours` is the markup that may be set into a page as it is."""
    made = Sandbox(
        loader=CheckedLoader(sources),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    made.globals.pop("lipsum", None)
    made.filters["coded"] = code_spans
    made.filters["drawn"] = lambda text: Markup(text) if text in ours else text  # noqa: S704 - made by us
    return made


def _length(left: Any, right: Any) -> int:
    """How long a repetition would be; nothing for a product of numbers."""
    for thing, times in ((left, right), (right, left)):
        if isinstance(thing, str | list | tuple) and isinstance(times, int):
            return len(thing) * times
    return 0

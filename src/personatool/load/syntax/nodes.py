"""YAML text → node trees with positions, by PyYAML. Safe against depth, number, and repetition.

The parser of libyaml composes nested nodes on the C stack, 30,000 brackets crash it; so it composes alone only what
is small and flat by a bound computed from the text. Everything else is composed event by event.
"""

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

import yaml
from yaml.nodes import Node

from personatool.load.problems.problem import Problem
from personatool.load.syntax.composer import VALUE_LIMIT, Composer, StoppedError
from personatool.load.syntax.parser import PARSE_ERRORS, YamlParser

_SMALL = 96 * 1024  # two characters make a value at least: never more than VALUE_LIMIT values
_FEW_BRACKETS = 400
_LONG_PREFIX = re.compile(r"\n[ ?:\-]{200}")  # after a line end, which is found faster than by `^`


class Composed(NamedTuple):
    """The documents of a file, up to the first problem."""

    documents: tuple[Node, ...] = ()
    problem: Problem | None = None


def compose(text: str, limit: int = VALUE_LIMIT) -> Composed:
    """Compose all documents of a text, at most `limit` of them. Never raises for what a text may hold."""
    documents: list[Node] = []
    try:
        found = _directly(text) if _is_harmless(text) else Composer(text).documents()
        for node in found:
            documents.append(node)
            if len(documents) >= limit:
                break
    except StoppedError as stopped:
        return Composed(tuple(documents), stopped.problem)
    except PARSE_ERRORS as error:
        from personatool.load.syntax.errors import syntax_problem  # noqa: PLC0415 - most texts are YAML

        return Composed(tuple(documents), syntax_problem(text, error))
    return Composed(tuple(documents))


def _is_harmless(text: str) -> bool:
    """Whether the text is small, without anchors, and nested less than the C stack can take, at a glance."""
    return (
        yaml.__with_libyaml__
        and len(text) <= _SMALL
        and "&" not in text
        and text.count("[") + text.count("{") <= _FEW_BRACKETS
        and _LONG_PREFIX.search(f"\n{text}") is None
    )


def _directly(text: str) -> Iterator[Node]:
    parser: Any = YamlParser(text)
    while parser.check_node():
        yield parser.get_node()

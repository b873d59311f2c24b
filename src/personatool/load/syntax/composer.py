"""Nodes composed event by event, with the limits on depth, number and repetition in hand."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from personatool.load.problems.file import ALIAS, ALIAS_CYCLE, ALIAS_TOO_LARGE, MERGE_KEY, TOO_DEEP, TOO_MANY_VALUES
from personatool.load.problems.problem import Problem, shorten
from personatool.load.syntax.parser import YamlParser
from personatool.model.diagnostic import Kind
from personatool.model.message import Message, msg

DEPTH_LIMIT = 32
VALUE_LIMIT = 50_000
ALIAS_LIMIT = 1_000


class StoppedError(Exception):
    """Composing was stopped by a limit."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.kind.code)
        self.problem = problem


@dataclass(slots=True)
class Composer:
    """Composes nodes event by event; `weights` are the numbers of values behind finished anchors."""

    text: str
    parser: Any = None
    anchors: dict[str, Node] = field(default_factory=dict)
    weights: dict[str, int] = field(default_factory=dict)
    count: int = 0
    repeated: int = 0

    def documents(self) -> Iterator[Node]:
        """Compose one document after the other. Raises `StoppedError`, and what the parser raises."""
        self.parser = YamlParser(self.text)
        while not isinstance(event := self.parser.get_event(), yaml.StreamEndEvent):
            if isinstance(event, yaml.DocumentStartEvent):
                self.anchors, self.weights = {}, {}
                yield self._node(self.parser.get_event(), 1)[0]

    def _node(self, event: Any, depth: int) -> tuple[Node, int]:
        """Compose what starts with an event: the node, and how many values it holds."""
        if isinstance(event, yaml.AliasEvent):
            return self._alias(event)
        self.count += 1
        self._check_limits(event, depth)
        marks = (event.start_mark, event.end_mark)
        if isinstance(event, yaml.ScalarEvent):
            node: Node = ScalarNode(self._tag(event), event.value, *marks, style=event.style or "")
            self._remember(event, node, 1)
            return node, 1
        kind = MappingNode if isinstance(event, yaml.MappingStartEvent) else SequenceNode
        node = kind(self._tag(event), [], *marks, flow_style=event.flow_style)
        if event.anchor:
            self.anchors[event.anchor] = node
            self.weights.pop(event.anchor, None)
        weight = 1 + self._fill(node, depth)
        self._remember(event, node, weight)
        return node, weight

    def _fill(self, node: Any, depth: int) -> int:
        weight = 0
        while not isinstance(event := self.parser.get_event(), yaml.CollectionEndEvent):
            item, item_weight = self._node(event, depth + 1)
            if isinstance(node, MappingNode) and is_merge_key(item):
                raise StoppedError(merge_problem(item))
            weight += item_weight
            if isinstance(node, MappingNode):
                value, value_weight = self._node(self.parser.get_event(), depth + 1)
                weight += value_weight
                node.value.append((item, value))
            else:
                node.value.append(item)
        return weight

    def _tag(self, event: Any) -> Any:
        """The tag as written: none for most nodes, which the types of PyYAML do not foresee."""
        return None if event.tag in (None, "!") else event.tag

    def _remember(self, event: Any, node: Node, weight: int) -> None:
        if event.anchor:
            self.anchors[event.anchor] = node
            self.weights[event.anchor] = weight

    def _alias(self, event: Any) -> tuple[Node, int]:
        name = event.anchor
        if name not in self.anchors:
            self._stop(ALIAS, msg("“*{name}” repeats something that is not there.", name=shorten(name)), event)
        if name not in self.weights:
            self._stop(ALIAS_CYCLE, msg("“*{name}” repeats the block it stands in.", name=shorten(name)), event)
        self.repeated += self.weights[name]
        if self.repeated > ALIAS_LIMIT:
            message = msg(
                "With “*{name}” this file repeats {count} values; the limit is {limit}.",
                name=shorten(name),
                count=self.repeated,
                limit=ALIAS_LIMIT,
            )
            self._stop(ALIAS_TOO_LARGE, message, event)
        return self.anchors[name], self.weights[name]

    def _check_limits(self, event: Any, depth: int) -> None:
        nested = not isinstance(event, yaml.ScalarEvent)
        if nested and depth > DEPTH_LIMIT:
            self._stop(TOO_DEEP, too_deep_message(), event)
        if self.count > VALUE_LIMIT:
            message = msg("This file holds more than {limit} values.", limit=VALUE_LIMIT)
            self._stop(TOO_MANY_VALUES, message, event)

    def _stop(self, kind: Kind, message: Message, event: Any) -> None:
        start = event.start_mark.index
        end = start + 1 + len(event.anchor or "") if isinstance(event, yaml.AliasEvent) else start + 1
        raise StoppedError(Problem(kind, message, start, end))


def is_merge_key(key: Any) -> bool:
    """Whether a key is `<<`, without quotes."""
    return key.__class__ is ScalarNode and not key.style and key.value == "<<"


def merge_problem(key: Node) -> Problem:
    """Refuse a merge key before it can multiply anything."""
    start = key.start_mark.index
    return Problem(MERGE_KEY, msg("“<<” is a merge key, which is not supported."), start, start + 2)


def too_deep_message() -> Message:
    """Say how deep is too deep."""
    return msg("Here the file goes deeper than {limit} levels.", limit=DEPTH_LIMIT)

"""A node tree → plain values: mappings, lists and texts as written; what may not be there becomes a problem."""

from dataclasses import dataclass, field
from typing import Any

from yaml.nodes import MappingNode, Node, ScalarNode

from personatool.load.characters import scan_escapes
from personatool.load.composer import DEPTH_LIMIT, is_merge_key, merge_problem, too_deep_message
from personatool.load.kinds_file import DUPLICATE_KEY, KEY_NOT_TEXT, TAG, TOO_DEEP
from personatool.load.problem import Problem, shorten
from personatool.model.message import msg

_ALLOWED_TAGS = frozenset({None, *(f"tag:yaml.org,2002:{name}" for name in ("str", "seq", "map"))})


@dataclass(slots=True)
class Reading:
    """The problems met while values are read from the nodes of one text."""

    text: str
    problems: list[Problem] = field(default_factory=list)

    def value(self, node: Node, depth: int = 1) -> Any:
        """Read a value: a text, nothing (`~` or empty), a list, a mapping with texts as keys."""
        if node.tag not in _ALLOWED_TAGS:
            self._refuse_tag(node)
        if node.__class__ is ScalarNode:
            return self._scalar(node)
        if depth > DEPTH_LIMIT:
            at = node.start_mark.index
            self.problems.append(Problem(TOO_DEEP, too_deep_message(), at, at + 1))
            return None
        if node.__class__ is MappingNode:
            return self._mapping(node, depth + 1)
        return [self.value(item, depth + 1) for item in node.value]

    def _scalar(self, node: Any) -> str | None:
        text: str = node.value
        if not node.style:
            return None if text in ("", "~") else text
        if node.style == '"':
            self._check_escapes(node)
        return text

    def _check_escapes(self, node: Node) -> None:
        start, end = node.start_mark.index, node.end_mark.index
        if "\\" in self.text[start:end] and (found := scan_escapes(self.text, start, end)):
            self.problems.append(found)

    def _mapping(self, node: Node, depth: int) -> dict[str, Any]:
        values: dict[str, Any] = {}
        keys: dict[str, Node] = {}
        for key, item in node.value:
            if key.__class__ is not ScalarNode or (not key.style and key.value in ("", "~", "<<")):
                self._refuse_key(key)
                continue
            if key.style == '"':
                self._check_escapes(key)
            if key.tag not in _ALLOWED_TAGS:
                self._refuse_tag(key)
            if key.value in keys:
                self._refuse_twin(keys[key.value], key)
            keys[key.value] = key
            values[key.value] = self.value(item, depth)
        return values

    def _refuse_key(self, key: Node) -> None:
        if is_merge_key(key):
            self.problems.append(merge_problem(key))
        else:
            start = key.start_mark.index
            message = msg("What stands here before a colon is no name.")
            self.problems.append(Problem(KEY_NOT_TEXT, message, start, start + 1))

    def _refuse_twin(self, first: Node, second: Node) -> None:
        key = shorten(second.value)
        related = (first.start_mark.index, first.end_mark.index, msg("“{key}” is first here.", key=key))
        message = msg("“{key}” is written twice at the same level.", key=key)
        start, end = second.start_mark.index, second.end_mark.index
        self.problems.append(Problem(DUPLICATE_KEY, message, start, end, related=(related,)))

    def _refuse_tag(self, node: Node) -> None:
        start = node.start_mark.index
        name = shorten(node.tag.replace("tag:yaml.org,2002:", "!!"))
        end = start + 1 if self.text[start : start + 1] == "!" else start
        message = msg("“{name}” is a YAML tag, which is not supported.", name=name)
        self.problems.append(Problem(TAG, message, start, end))

"""A node tree → plain values: mappings, lists and texts as written; what may not be there becomes a problem."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from yaml.nodes import MappingNode, Node, ScalarNode

from personatool.load.files.characters import scan_escapes
from personatool.load.problems.file import DUPLICATE_KEY, KEY_NOT_TEXT, TAG, TOO_DEEP
from personatool.load.problems.problem import Problem, shorten
from personatool.load.syntax.composer import DEPTH_LIMIT, is_merge_key, merge_problem, too_deep_message
from personatool.model.message import msg

_ALLOWED_TAGS = frozenset({None, *(f"tag:yaml.org,2002:{name}" for name in ("str", "seq", "map"))})
_NOTHING = ("", "~")
_NO_NAMES = (*_NOTHING, "<<")


@dataclass(slots=True)
class Reading:
    """The problems met while values are read from the nodes of one text."""

    text: str
    problems: list[Problem] = field(default_factory=list)

    def value(self, node: Node, depth: int = 1) -> Any:
        """Read a value: a text, nothing (`~` or empty), a list, a mapping with texts as keys."""
        if node.__class__ is ScalarNode and not (node.style or node.tag):  # nearly all are such, and quickly read
            return None if node.value in _NOTHING else node.value
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
        if node.style == '"':
            self._check_escapes(node)
        return text if node.style or text not in _NOTHING else None

    def _check_escapes(self, node: Node) -> None:
        start, end = node.start_mark.index, node.end_mark.index
        if "\\" in self.text[start:end] and (found := scan_escapes(self.text, start, end)):
            self.problems.append(found)

    def _mapping(self, node: Node, depth: int) -> dict[str, Any]:
        values: dict[str, Any] = {}
        for key, item in node.value:
            # Nearly all keys and values are plain: to ask two functions of each would be a fifth of all reading.
            plain = key.__class__ is ScalarNode and not (key.style or key.tag) and key.value not in _NO_NAMES
            if not plain and not self._is_key(key):
                continue
            if item.__class__ is ScalarNode and not (item.style or item.tag or item.value in _NOTHING):
                values[key.value] = item.value
            else:
                values[key.value] = self.value(item, depth)
        if len(values) < len(node.value):
            self._refuse_duplicates([key for key, _ in node.value if _is_name(key)])
        return values

    def _is_key(self, key: Any) -> bool:
        """Whether a node is a key, however it is written; what may not stand in one is a problem."""
        if not _is_name(key):
            self._refuse_key(key)
            return False
        if key.style == '"':
            self._check_escapes(key)
        if key.tag not in _ALLOWED_TAGS:
            self._refuse_tag(key)
        return True

    def _refuse_key(self, key: Node) -> None:
        if is_merge_key(key):
            self.problems.append(merge_problem(key))
        else:
            start = key.start_mark.index
            message = msg("What stands here before a colon is no name.")
            self.problems.append(Problem(KEY_NOT_TEXT, message, start, start + 1))

    def _refuse_duplicates(self, keys: Iterable[Node]) -> None:
        seen: dict[str, Node] = {}
        for name in keys:
            first = seen.get(name.value)  # by its text: an alias is the very node that it repeats
            if first is None:
                seen[name.value] = name
                continue
            key = shorten(name.value)
            related = (first.start_mark.index, first.end_mark.index, msg("“{key}” is first here.", key=key))
            message = msg("“{key}” is written twice at the same level.", key=key)
            start, end = name.start_mark.index, name.end_mark.index
            self.problems.append(Problem(DUPLICATE_KEY, message, start, end, related=(related,)))

    def _refuse_tag(self, node: Node) -> None:
        start = node.start_mark.index
        name = shorten(node.tag.replace("tag:yaml.org,2002:", "!!"))
        end = start + 1 if self.text[start : start + 1] == "!" else start
        message = msg("“{name}” is a YAML tag, which is not supported.", name=name)
        self.problems.append(Problem(TAG, message, start, end))


def _is_name(key: Node) -> bool:
    return key.__class__ is ScalarNode and (bool(key.style) or key.value not in _NO_NAMES)

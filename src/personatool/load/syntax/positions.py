"""From a route to a line and a column, looked up late, from the nearest parent when the place itself is not there."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property

from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from personatool.load.files.source import Source
from personatool.load.syntax.comments import Comment, comments
from personatool.load.syntax.nodes import compose
from personatool.load.syntax.pyproject import Table
from personatool.model.place import OTHER_SPELLINGS, PROJECT_FILE, SETTINGS_FILE, Route, Span, Spot

_BLOCK = frozenset("|>")


@dataclass(frozen=True)
class _Tree:
    """The nodes of one file, composed anew when the first position is asked for: most files never need it."""

    source: Source
    _keys: dict[int, dict[str, tuple[Node, Node]]] = field(default_factory=dict)

    @cached_property
    def documents(self) -> tuple[Node, ...]:
        return compose(self.source.text).documents if self.source.problem is None else ()

    def find(self, spot: Spot) -> tuple[int, int]:
        """The offsets of a place; those of the file's start when there is nothing nearer."""
        if spot.document >= len(self.documents):
            return (0, 0)
        node, key = self.documents[spot.document], None
        for part in spot.route:
            step = self._step(node, part)
            if step is None:
                continue
            key, node = step
        return _extent(node, key, prefer_key=spot.key)

    def holds(self, route: Route) -> bool:
        """Whether something is written at a place of the first document."""
        node: Node | None = self.documents[0] if self.documents else None
        for part in route:
            step = self._step(node, part) if node else None
            node = step[1] if step else None
        return node is not None

    def _step(self, node: Node, part: str | int) -> tuple[Node | None, Node] | None:
        if isinstance(part, int):
            inside = isinstance(node, SequenceNode) and part < len(node.value)
            return (None, node.value[part]) if inside else None
        if not isinstance(node, MappingNode):
            return None
        known = self._keys.get(id(node))
        if known is None:
            known = self._keys[id(node)] = {key.value: (key, item) for key, item in node.value if _is_text(key)}
        return known.get(part) or known.get(OTHER_SPELLINGS.get(part, part))


def _is_text(key: Node) -> bool:
    return isinstance(key, ScalarNode)


def _extent(node: Node, key: Node | None, *, prefer_key: bool) -> tuple[int, int]:
    """A text's own place; for what spreads over lines, its key's, else its first text's."""
    if key is not None and (prefer_key or not isinstance(node, ScalarNode) or node.style in _BLOCK or not node.value):
        return (key.start_mark.index, key.end_mark.index)
    if isinstance(node, ScalarNode):
        return (node.start_mark.index, node.end_mark.index)
    return next(_first_text(node), (node.start_mark.index, node.start_mark.index + 1))


def _first_text(node: Node) -> Iterator[tuple[int, int]]:
    for _ in range(64):
        if isinstance(node, ScalarNode):
            yield (node.start_mark.index, node.end_mark.index)
            return
        if not node.value:
            return
        node = node.value[0][0] if isinstance(node, MappingNode) else node.value[0]


@dataclass(frozen=True, slots=True)
class Sources:
    """The texts of all files read, by path."""

    _trees: Mapping[str, _Tree | Table]

    @classmethod
    def of(cls, sources: Mapping[str, Source]) -> "Sources":
        """Keep the sources for look-ups."""
        return cls({path: Table(source) if path == PROJECT_FILE else _Tree(source) for path, source in sources.items()})

    def home(self, spot: Spot) -> Spot:
        """Where a place of the settings is really written: in `pyproject.toml`, it may be."""
        project, own = self._trees.get(PROJECT_FILE), self._trees.get(SETTINGS_FILE)
        if spot.path != SETTINGS_FILE or not project or not project.holds(spot.route):
            return spot
        return spot if own and own.holds(spot.route) else replace(spot, path=PROJECT_FILE)

    def locate(self, spot: Spot) -> Span:
        """Find the line and columns of a place, or of the nearest parent that is written in the file."""
        tree = self._trees.get(spot.path)
        return tree.source.span(*tree.find(spot)) if tree else Span(1, 1, 1)

    def line(self, path: str, line: int) -> str:
        """A line of a file as written, without its end."""
        return self._trees[path].source.line(line) if path in self._trees else ""

    def text(self, path: str) -> str:
        """A file's whole text; nothing for a file that could not be read."""
        return self._trees[path].source.text if path in self._trees else ""

    def source(self, path: str) -> Source:
        """A file that was read."""
        return self._trees[path].source

    def comments(self, path: str) -> tuple[Comment, ...]:
        """The comments of a file, in order; a `#` inside a text is none."""
        return comments(self.text(path))

    def span(self, path: str, start: int, end: int) -> Span:
        """Turn offsets of a file's text into a place."""
        return self._trees[path].source.span(start, end)


def route_of(location: Route) -> Route:
    """Take out of a pydantic location what is no part of the file: markers such as `[key]`."""
    return tuple(part for part in location if part != "[key]")

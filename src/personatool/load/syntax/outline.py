"""A YAML text → its outline, for those who change texts."""

import re
from collections.abc import Iterator
from typing import Any

import yaml

from personatool.load.files.source import decode
from personatool.load.syntax.comments import comments
from personatool.load.syntax.nodes import compose
from personatool.load.syntax.parser import YamlParser
from personatool.load.syntax.values import Reading
from personatool.model.outline import Comment, DocumentOutline, Node, Outline

_LINE_END = re.compile(r"\r\n|\r|\n")
_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+")
_ODD_BREAK = re.compile("[\u0085\u2028\u2029]")
_ASKED_KEY = re.compile(r"(?:^|[\s\[{,])\?[ \t]+\Z")


def outline(data: bytes) -> Outline | None:
    """Outline the text in a file's bytes; nothing when it is not YAML as the format takes it."""
    source = decode("", data)
    if source.problem or not _is_read(source.text):
        return None
    text = source.text
    events = _Events(text)
    parts = tuple(events.parts())
    return Outline(text, parts, _remarks(text), events.unusual)


def _is_read(text: str) -> bool:
    composed = compose(text)
    if composed.problem:
        return False
    reading = Reading(text)
    for node in composed.documents:
        reading.value(node)
    return not reading.problems


def _remarks(text: str) -> tuple[Comment, ...]:
    starts = [0, *(found.end() for found in _LINE_END.finditer(text))]
    return tuple(
        Comment(starts[comment.line - 1] + comment.column - 1, comment.text.rstrip()) for comment in comments(text)
    )


class _Events:
    """The events of a text that is known to be sound and not too deep."""

    def __init__(self, text: str) -> None:
        self.text = text
        # For YAML 1.1 these end a line, for everybody else they do not.
        self.unusual = _ODD_BREAK.search(text) is not None
        self._parser: Any = YamlParser(text)

    def parts(self) -> Iterator[DocumentOutline]:
        while not isinstance(event := self._parser.get_event(), yaml.StreamEndEvent):
            if isinstance(event, yaml.DocumentStartEvent):
                yield self._part(event)
            elif isinstance(event, yaml.DocumentEndEvent):
                self.unusual |= bool(event.explicit)

    def _part(self, event: Any) -> DocumentOutline:
        self.unusual |= bool(event.version or event.tags)
        return DocumentOutline(self._node(self._parser.get_event()), event.start_mark.index if event.explicit else None)

    def _node(self, event: Any) -> Node:
        start = event.start_mark.index
        if isinstance(event, yaml.AliasEvent):
            self.unusual = True
            return Node("text", start, _end_of(event), "*", str(event.anchor))
        self.unusual |= bool(event.anchor or event.tag)
        if not isinstance(event, yaml.ScalarEvent):
            return self._collection(event, start)
        return Node("text", start, self._end(event), event.style or "", event.value)

    def _collection(self, event: Any, start: int) -> Node:
        items: list[Node] = []
        inner: Any = self._parser.get_event()
        while not isinstance(inner, yaml.CollectionEndEvent):
            items.append(self._node(inner))
            inner = self._parser.get_event()
        is_map = isinstance(event, yaml.MappingStartEvent)
        if is_map:
            self.unusual |= any(_ASKED_KEY.search(self.text, max(0, key.start - 9), key.start) for key in items[::2])
        # A block's own end mark lies beyond the comments that follow it.
        end = _end_of(inner) if event.flow_style or not items else items[-1].end
        return Node("map" if is_map else "list", start, end, self._bracket(event), "", tuple(items))

    def _bracket(self, event: Any) -> str:
        if not event.flow_style:
            return ""
        # One pair in a list may go without its own braces.
        return "{" if isinstance(event, yaml.MappingStartEvent) else "["

    def _end(self, event: Any) -> int:
        start, end = event.start_mark.index, _end_of(event)
        return _content_end(self.text, start, end) if event.style in ("|", ">") else end


def _end_of(event: Any) -> int:
    """Where an event ends, which the types of PyYAML leave open."""
    return int(event.end_mark.index)


def _content_end(text: str, start: int, end: int) -> int:
    """A block text ends with its last line; the empty ones below belong to it only when it keeps them (`|+`)."""
    header, *lines = _LINE.findall(text, start, end)
    sign = header.split("#")[0]
    if "+" in sign:
        return end
    indents = [len(line) - len(line.lstrip(" ")) for line in lines if line.strip()]
    width = 0 if any(character.isdigit() for character in sign) else min(indents, default=end)
    while lines and lines[-1].strip(" \r\n") == "" and len(lines[-1].rstrip("\r\n")) <= width:
        end -= len(lines.pop())
    return end

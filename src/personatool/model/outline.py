"""What stands where in a YAML text: its values with their offsets, and its comments. For changing the text itself."""

from dataclasses import dataclass
from typing import Literal

NodeKind = Literal["text", "list", "map"]


@dataclass(frozen=True, slots=True)
class Node:
    """A value between two offsets (in characters) of a text.

    `style` is the sign a text starts with (`'`, `"`, `|`, `>`), `[` or `{` for lists and mappings in brackets, nothing
    for plain texts and blocks. A mapping's `items` are its keys and values in turn. An empty text that is plain stands
    for nothing at all.
    """

    kind: NodeKind
    start: int
    end: int
    style: str = ""
    text: str = ""
    items: tuple["Node", ...] = ()

    @property
    def pairs(self) -> tuple[tuple["Node", "Node"], ...]:
        """The keys of a mapping with their values."""
        return tuple(zip(self.items[::2], self.items[1::2], strict=True)) if self.kind == "map" else ()

    @property
    def is_block(self) -> bool:
        """Whether it is a list or a mapping spread over lines."""
        return self.kind != "text" and not self.style

    @property
    def is_empty(self) -> bool:
        """Whether nothing was written."""
        return self.kind == "text" and not self.style and self.start == self.end


@dataclass(frozen=True, slots=True)
class DocumentOutline:
    """One document of a file. `marker` is the offset of its `---`, none when it starts without."""

    root: Node
    marker: int | None = None


@dataclass(frozen=True, slots=True)
class Comment:
    """A comment, from its `#` on, and its offset."""

    start: int
    text: str

    @property
    def end(self) -> int:
        """Where it ends."""
        return self.start + len(self.text)


@dataclass(frozen=True, slots=True)
class Outline:
    """A text's documents and comments.

    `unusual` texts hold anchors, aliases, tags, directives, `?` keys or `...`: they can be read, their style is left
    alone.
    """

    text: str
    documents: tuple[DocumentOutline, ...] = ()
    comments: tuple[Comment, ...] = ()
    unusual: bool = False

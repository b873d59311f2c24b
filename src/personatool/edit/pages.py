"""An outline → pages of entries: which comment belongs to what, which key comes where."""

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from personatool.edit.blocks import Beside, Block, Entry, Line, Page
from personatool.edit.comment_queue import CommentQueue
from personatool.edit.forms import Form, in_order
from personatool.edit.long_texts import long_text
from personatool.edit.scalars import in_one_line, tidy
from personatool.model.outline import DocumentOutline, Node, Outline

if TYPE_CHECKING:
    from collections.abc import Iterable

_WIDTH = 120
_BREAK = re.compile(r"[\r\n]")
_IGNORE_FILE = re.compile(r"#+\s*personatool\s*:\s*ignore-file\s*\[")


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a block is written: its indent in the new text, its column in the old one, where the next thing starts."""

    form: Form
    indent: int
    column: int
    limit: int


def read_pages(outline: Outline, form: Form) -> tuple[Page, ...]:
    """Read the pages of an outline whose documents are mappings, or nothing."""
    reader = _Reader(outline)
    parts = outline.documents or (DocumentOutline(Node("text", 0, 0)),)
    limits = [*(part.marker or 0 for part in parts[1:]), len(outline.text) + 1]
    return tuple(reader.page(part, form, limit) for part, limit in zip(parts, limits, strict=True))


class _Reader:
    """Goes through a text from top to bottom; each comment is taken once, on the way."""

    def __init__(self, outline: Outline) -> None:
        self._text = outline.text
        self._comments = CommentQueue(outline)

    def page(self, part: DocumentOutline, form: Form, limit: int) -> Page:
        above: tuple[Line, ...] = ()
        beside = None
        if part.marker is not None:
            above = self._comments.take_lines(part.marker)
            _, beside = self._comments.take_around(part.marker + 3, limit, 0)
        entries = self._entries(part.root, _Place(form, 0, 0, limit))
        block = Block(is_list=False, entries=entries, tail=self._comments.take_lines(limit))
        page = _page(part, above, beside, block)
        names = [key.text for key, _ in part.root.pairs]
        return replace(page, block=replace(page.block, entries=in_order(page.block.entries, names, form.keys)))

    def _block(self, node: Node, place: _Place) -> Block:
        """Read a list or a mapping, in lines or in brackets, as a block."""
        entries = self._entries(node, place)
        # Behind brackets no column tells where a comment belongs, only the bracket that closes.
        tail = self._comments.take_lines(place.limit, 0 if node.style else place.column)
        names = [key.text for key, _ in node.pairs]
        return Block(node.kind == "list", in_order(entries, names, place.form.keys) if names else entries, tail)

    def _entries(self, node: Node, place: _Place) -> tuple[Entry, ...]:
        starts = self._comments.starts(node)
        limits = [*starts[1:], place.limit][: len(starts)]
        pairs: Iterable[tuple[Node | None, Node]] = node.pairs or [(None, item) for item in node.items]
        return tuple(
            self._entry(key, value, start, replace(place, limit=limit))
            for (key, value), start, limit in zip(pairs, starts, limits, strict=True)
        )

    def _entry(self, key: Node | None, value: Node, start: int, place: _Place) -> Entry:
        """Read a key with its value, or an item; `limit` is where the next one starts."""
        lead = self._comments.take_lines(start)
        form = place.form.under(key.text) if key else place.form
        name = tidy(key, self._raw(key), brackets=False) if key else ""
        entry = Entry(name, (), None, lead, None, self._comments.blank_above(start))
        column = self._comments.column(start)
        if value.kind != "text" and value.items and self._spreads(value, form, place.indent + len(name) + 2):
            return self._with_block(entry, value, replace(place, form=form, column=column))
        above, beside = self._comments.take_around(value.end, place.limit, column)
        return replace(entry, value=self._value(value, form, column), lead=(*lead, *above), beside=beside)

    def _with_block(self, entry: Entry, value: Node, place: _Place) -> Entry:
        first = self._comments.starts(value)[0]
        comments = self._comments
        beside = comments.take_beside(value.start, first, place.column)
        column = max(comments.column(first), place.column + 1)
        if value.is_block:
            block = self._block(value, replace(place, indent=place.indent + 2, column=column))
            return replace(entry, block=block, beside=beside)
        inner = replace(place, indent=place.indent + 2, limit=value.end)
        block = self._block(value, inner)
        above, after = comments.take_around(value.end, place.limit, place.column)
        if beside and after:
            above = (Line(beside.text, blank=False), *above)
        return replace(entry, block=block, lead=(*entry.lead, *above), beside=after or beside)

    def _spreads(self, node: Node, form: Form, before: int) -> bool:
        """Whether it is written over lines: what is, unless it is in brackets, free of comments, and fits in a line."""
        if node.is_block or self._comments.has_comment(node.start, node.end):
            return True
        if not _BREAK.search(self._raw(node)):
            return False
        return before + len(self._inline(node, form)) > _WIDTH

    def _value(self, node: Node, form: Form, column: int) -> tuple[str, ...]:
        raw = self._raw(node)
        if node.kind != "text":
            return (self._inline(node, form),)
        if node.is_empty:
            return ()
        if not _BREAK.search(raw) and node.style not in ("|", ">"):
            return (tidy(node, raw, brackets=False),)
        self._comments.passed(node.end)
        return long_text(raw, column)

    def _inline(self, node: Node, form: Form) -> str:
        """A list or a mapping in brackets, on one line."""
        if node.kind == "text":
            return in_one_line(node, self._raw(node), brackets=True)
        if node.kind == "list":
            return f"[{', '.join(self._inline(item, form) for item in node.items)}]"
        pairs = [self._inline_pair(key, value, form) for key, value in node.pairs]
        return f"{{{', '.join(in_order(pairs, [key.text for key, _ in node.pairs], form.keys))}}}"

    def _inline_pair(self, key: Node, value: Node, form: Form) -> str:
        name = self._inline(key, form)
        return name if value.is_empty else f"{name}: {self._inline(value, form.under(key.text))}"

    def _raw(self, node: Node) -> str:
        return self._text[node.start : node.end]


def _page(part: DocumentOutline, above: tuple[Line, ...], beside: Beside | None, block: Block) -> Page:
    """Keep the comments on top of a document on top, whatever key comes first then."""
    header: tuple[Line, ...] = ()
    blank = False
    if block.entries:
        first, *others = block.entries
        kept = _header_length(first)
        header = first.lead[:kept]
        blank = first.lead[kept].blank if kept < len(first.lead) else first.blank
        block = replace(block, entries=(replace(first, lead=first.lead[kept:]), *others))
    return Page(above, part.marker is not None, beside, header, blank, block)


def _header_length(first: Entry) -> int:
    """How many of the first comments speak of the whole: those above a blank line, and what sets aside a whole file."""
    blanks = [*(line.blank for line in first.lead[1:]), first.blank]
    if True in blanks:
        return len(blanks) - blanks[::-1].index(True)
    of_file = [place for place, line in enumerate(first.lead, 1) if _IGNORE_FILE.match(line.text)]
    return max(of_file, default=0)

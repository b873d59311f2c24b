"""The comments of a text, taken one after the other from top to bottom, each by what it belongs to."""

import re
from bisect import bisect_right
from dataclasses import replace

from personatool.edit.blocks import Beside, Line
from personatool.model.outline import Comment, Node, Outline

_BREAK = re.compile(r"\r\n|\r|\n")
_DASH = re.compile(r"(?:\s|#[^\r\n]*)*")


class CommentQueue:
    """The comments of a text that were not taken yet."""

    def __init__(self, outline: Outline) -> None:
        self._text = outline.text
        self._comments = outline.comments
        self._lines = [0, *(found.end() for found in _BREAK.finditer(outline.text))]
        self._next = 0
        self._floor = 0

    def column(self, offset: int) -> int:
        """The column of an offset, counted from 0."""
        return offset - self._line_start(offset)

    def blank_above(self, offset: int) -> bool:
        """Whether the line above is blank, and no part of a text that keeps its blank lines."""
        line = bisect_right(self._lines, offset) - 1
        if line == 0 or self._lines[line - 1] < self._floor:
            return False
        return not self._text[self._lines[line - 1] : self._lines[line]].strip()

    def passed(self, offset: int) -> None:
        """Blank lines before this offset belong to a text."""
        self._floor = offset

    def take_lines(self, limit: int, column: int = 0) -> tuple[Line, ...]:
        """Take the comments before an offset, as long as they start at a column or further right."""
        taken: list[Line] = []
        while (comment := self._peek(limit)) and self.column(comment.start) >= column:
            self._next += 1
            taken.append(Line(comment.text, self._alone(comment) and self.blank_above(comment.start)))
        return tuple(taken)

    def take_beside(self, since: int, limit: int, column: int) -> Beside | None:
        """Take the next comment before an offset if it stands at the end of a line; `column` is its entry's.

        A bracket or a comma between `since`, where what it speaks of ends, and the comment leaves it no own place.
        """
        comment = self._peek(limit)
        if comment is None or self._alone(comment):
            return None
        self._next += 1
        before = self._text[self._line_start(comment.start) : comment.start]
        bracketed = self._text[since : comment.start].rstrip().endswith((",", "[", "{"))
        gap = 0 if bracketed else len(before) - len(before.rstrip())
        return Beside(comment.text, gap, len(before) - column)

    def take_around(self, end: int, limit: int, column: int) -> tuple[tuple[Line, ...], Beside | None]:
        """Take the comments up to the end of a value, and the one beside it: all but the last go above."""
        above: list[Line] = []
        beside = None
        while (comment := self._peek(limit)) and (comment.start < end or self._follows(comment, end)):
            if beside:
                above.append(Line(beside.text, blank=False))
            inside = comment.start < end
            beside = self.take_beside(end, limit, column)
            if not beside:
                above += self._one_line()
            elif inside:
                beside = replace(beside, gap=0)
        return tuple(above), beside

    def starts(self, node: Node) -> list[int]:
        """Where the entries of a list or a mapping start: their keys, their dashes, in brackets the items."""
        if node.kind == "map":
            return [key.start for key, _ in node.pairs]
        if node.style:
            return [item.start for item in node.items]
        starts = []
        at = node.start
        for item in node.items:
            found = _DASH.match(self._text, at)
            starts.append(found.end() if found else at)
            at = item.end if item.end > starts[-1] else starts[-1] + 1
        return starts

    def has_comment(self, start: int, end: int) -> bool:
        """Whether a comment stands between two offsets."""
        return any(start < comment.start < end for comment in self._comments[self._next :])

    def _peek(self, limit: int) -> Comment | None:
        comment = self._comments[self._next] if self._next < len(self._comments) else None
        return comment if comment and comment.start < limit else None

    def _one_line(self) -> tuple[Line, ...]:
        comment = self._comments[self._next]
        self._next += 1
        return (Line(comment.text, blank=False),)

    def _follows(self, comment: Comment, end: int) -> bool:
        return not _BREAK.search(self._text, end, comment.start) and not self._alone(comment)

    def _alone(self, comment: Comment) -> bool:
        return not self._text[self._line_start(comment.start) : comment.start].strip()

    def _line_start(self, offset: int) -> int:
        return self._lines[bisect_right(self._lines, offset) - 1]

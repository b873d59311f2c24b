"""A source line with a caret under the exact place."""

from personatool.model.place import Span
from personatool.report.text import cells, defuse, fitting, fitting_end, shorten, source_text

WIDTH = 80
_BEFORE = 30
_ENOUGH = 400  # characters worth looking at on either side: lines of a million exist


def snippet(line: str, span: Span, *, indented: bool = False) -> tuple[str, str]:
    """The line, cut around the place to 80 columns, and the carets that belong under it.

    `indented` keeps the spaces at its start, each as a dot: there they are what is looked at.
    """
    if indented:
        spaces = len(line) - len(line.lstrip(" \t"))
        line = line[:spaces].replace(" ", "·").replace("\t", "→") + line[spaces:]
    first, last = span.column - 1, max(span.end - 1, span.column)
    before = source_text(line[max(0, first - _ENOUGH) : first])
    place = source_text(line[first : min(last, first + _ENOUGH)])
    after = source_text(line[last : last + _ENOUGH])
    start = _start(before, cells(place) + cells(after), whole=first <= _ENOUGH)
    place = shorten(place, WIDTH - cells(start))
    text = start + place + _end(after, WIDTH - cells(start) - cells(place))
    return defuse(text).rstrip(), " " * cells(start) + "^" * max(cells(place), 1)


def _start(before: str, rest: int, *, whole: bool) -> str:
    """What stands before the place, without its indentation; cut when the line would grow too long."""
    unindented = before.lstrip(" ")
    if whole and (cells(unindented) <= _BEFORE or cells(unindented) + rest <= WIDTH):
        return unindented
    return "…" + fitting_end(before, _BEFORE - 1)


def _end(after: str, room: int) -> str:
    if cells(after) <= room:
        return after
    return fitting(after, room - 1) + "…" if room else ""

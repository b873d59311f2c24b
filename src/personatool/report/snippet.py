"""A source line with a caret under the exact place."""

from personatool.model.place import Span
from personatool.report.plain import cells, fitting, fitting_end, shorten, source_text

WIDTH = 80
_BEFORE = 30


def snippet(line: str, span: Span) -> tuple[str, str]:
    """The line, cut around the place to 80 columns, and the carets that belong under it."""
    first, last = span.column - 1, max(span.end - 1, span.column)
    before, place, after = (source_text(part) for part in (line[:first], line[first:last], line[last:]))
    whole = cells(before) + cells(place) + cells(after) <= WIDTH
    shown = (
        before.lstrip(" ") if whole or cells(before.lstrip(" ")) <= _BEFORE else "…" + fitting_end(before, _BEFORE - 1)
    )
    place = shorten(place, WIDTH - cells(shown))
    room = WIDTH - cells(shown) - cells(place)
    tail = after if cells(after) <= room else fitting(after, room - 1) + "…" if room else ""
    return (shown + place + tail).rstrip(), " " * cells(shown) + "^" * max(cells(place), 1)

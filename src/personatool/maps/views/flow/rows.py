"""The columns of a flow in rows, so that the page has the proportions of a screen."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from math import log


@dataclass(frozen=True, slots=True)
class Rows:
    """Columns in rows: the first and the one behind the last of each."""

    bounds: tuple[tuple[int, int], ...]

    def row_of(self, column: int) -> int:
        """The row a column stands in."""
        return next(row for row, (first, last) in enumerate(self.bounds) if first <= column < last)

    def begins(self, column: int) -> bool:
        """Whether a column is the first of its row."""
        return any(column == first for first, _ in self.bounds)


def in_rows(widths: Sequence[float], heights: Sequence[float], ratio: float = 1.6) -> Rows:
    """Share columns between as many rows as make the page nearest to a proportion of width to height."""
    best = min(_sharings(widths), key=lambda rows: abs(log(_proportion(widths, heights, rows) / ratio)))
    return Rows(tuple(best))


def _proportion(widths: Sequence[float], heights: Sequence[float], rows: Sequence[tuple[int, int]]) -> float:
    wide = max(sum(widths[a:b]) + 60 * (b - a) for a, b in rows)
    tall = 260 + sum(max(heights[a:b]) + 150 for a, b in rows)
    return wide / tall


def _sharings(widths: Sequence[float]) -> Iterator[list[tuple[int, int]]]:
    for count in range(1, len(widths) + 1):
        limit = max(sum(widths) / count * 1.08, *widths)
        rows = list(_filled(widths, limit))
        if len(rows) <= count:
            yield rows


def _filled(widths: Sequence[float], limit: float) -> Iterable[tuple[int, int]]:
    ends, used = [0], 0.0
    for index, width in enumerate(widths):
        if used and used + width > limit:
            ends.append(index)
            used = 0.0
        used += width
    return zip(ends, [*ends[1:], len(widths)], strict=True)

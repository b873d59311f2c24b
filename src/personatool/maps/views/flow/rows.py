"""The columns of a flow in rows, and the channels between them that its lines run in."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from math import log
from typing import Literal

ChannelKind = Literal["axis", "gap", "gutter", "aisle", "side"]


@dataclass(frozen=True, slots=True)
class Channel:
    """Where runs lie. `group` is a column or a shelf; `place` counts gaps and gutters, aisles are 0 above, 1 below."""

    kind: ChannelKind
    group: int = 0
    place: int = 0


@dataclass(frozen=True, slots=True)
class Shelves:
    """Columns in rows: the first and the one behind the last of each."""

    rows: tuple[tuple[int, int], ...]

    def of(self, column: int) -> int:
        """The row a column stands in."""
        return next(row for row, (first, last) in enumerate(self.rows) if first <= column < last)

    def first(self, column: int) -> bool:
        """Whether a column is the first of its row."""
        return any(column == first for first, _ in self.rows)

    def gutter(self, column: int, *, right: bool = False) -> Channel:
        """The gutter beside a column."""
        row = self.of(column)
        return Channel("gutter", row, column - self.rows[row][0] + right)


def in_rows(widths: Sequence[float], heights: Sequence[float], ratio: float = 1.6) -> Shelves:
    """Share columns between as many rows as make the page nearest to a proportion of width to height."""
    best = min(_sharings(widths), key=lambda rows: abs(log(_proportion(widths, heights, rows) / ratio)))
    return Shelves(tuple(best))


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

"""Pieces set in columns that keep their order: down the first column, then the next."""

from collections.abc import Callable, Sequence
from typing import Final

from personatool.maps.canvas.shapes import Piece, Placed

GAP: Final = 14.0
# Draws something at a width, at least so tall, in points; what cannot grow keeps its height.
Draw = Callable[[float, float], Piece]


def column_width(width: float, columns: int, between: float = GAP) -> float:
    """The width of one of so many columns."""
    return float((width - between * (columns - 1)) // columns)


def balanced_columns(
    draws: Sequence[Draw], width: float, columns: int, below: float = GAP, between: float = GAP, least: float = 0
) -> Piece:
    """Set pieces in columns as even as their order allows, all growing to the same foot, at least so far down."""
    column = column_width(width, columns, between)
    heights = [draw(column, 0).height for draw in draws]
    runs = even_runs(heights, columns, below)
    if 0 < len(runs) < columns:
        return balanced_columns(draws, width, len(runs), below, between, least)
    tall = max((_height(heights[first:last], below) for first, last in runs), default=0.0)
    tall = max(tall, least)
    placed: list[Placed] = []
    for index, (first, last) in enumerate(runs):
        x = index * (column + between)
        placed += [piece.at(x, y) for piece, y in _column(draws[first:last], heights[first:last], column, tall, below)]
    return Piece(width, tall, tuple(placed))


def _column(
    draws: Sequence[Draw], heights: Sequence[float], width: float, tall: float, below: float
) -> list[tuple[Piece, float]]:
    """Share what is left of the height between the pieces of a column."""
    spare = (tall - _height(heights, below)) / max(len(draws), 1)
    found, y = [], 0.0
    for index, (draw, height) in enumerate(zip(draws, heights, strict=True)):
        piece = draw(width, tall - y if index == len(draws) - 1 else float(round(height + spare)))
        found.append((piece, y))
        y += piece.height + below
    return found


def _height(heights: Sequence[float], below: float) -> float:
    return sum(heights) + below * max(len(heights) - 1, 0)


def even_runs(heights: Sequence[float], columns: int, below: float) -> list[tuple[int, int]]:
    """Cut a sequence into runs (first, behind the last), the tallest of which is as low as their order allows."""
    low, high = max(heights, default=0.0), _height(heights, below)
    while high - low > 1:
        middle = (low + high) / 2
        low, high = (low, middle) if len(_filled(heights, middle, below)) <= columns else (middle, high)
    return _filled(heights, high, below)


def _filled(heights: Sequence[float], limit: float, below: float) -> list[tuple[int, int]]:
    runs: list[tuple[int, int]] = []
    first, total = 0, 0.0
    for index in range(1, len(heights) + 1):
        total += heights[index - 1]
        if index == len(heights) or total + heights[index] + below * (index - first) > limit:
            runs.append((first, index))
            first, total = index, 0.0
    return runs

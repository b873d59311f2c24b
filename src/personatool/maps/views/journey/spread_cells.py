"""A row whose fullest cells spread over empty columns beside them, so that the lane stays low."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Final

from personatool.maps.canvas.shapes import Piece, Placed
from personatool.maps.parts.columns import GUTTER, Column, Grid

_GAIN: Final = 12.0
_GAP: Final = 8.0


@dataclass(frozen=True, slots=True)
class Room:
    """What a cell may take: its width and least height in points, over how many columns; `away` from its own alone."""

    width: float
    height: float = 0.0
    columns: int = 1
    away: bool = False


Cell = Callable[[Column, Room], Piece]


@dataclass(frozen=True, slots=True)
class _Slot:
    """A cell's column and the columns it takes, by index, first and last."""

    own: int
    first: int
    last: int
    top: float
    piece: Piece

    @property
    def bottom(self) -> float:
        return self.top + self.piece.height


def spread(grid: Grid, cell: Cell, *, even: bool) -> Piece | None:
    """Lay cells out, what stages say of themselves above their own steps; None when all are empty."""
    heads = {column.stage: (column, cell(column, Room(column.room))) for column in grid.stage_columns}
    tops = {stage: piece.height + _GAP for stage, (_, piece) in heads.items() if piece.height}
    slots = _narrow(grid.columns, cell, tops)
    if not (slots or tops):
        return None
    slots = _levelled(grid.columns, cell, slots) if even and not tops else _lowered(grid.columns, cell, slots)
    placed: list[Placed] = [piece.at(column.x, 0) for column, piece in heads.values() if piece.height]
    placed += [slot.piece.at(grid.columns[slot.first].x, slot.top) for slot in slots]
    height = max([slot.bottom for slot in slots] + [piece.height for _, piece in heads.values()])
    return Piece(grid.width, height, tuple(placed))


def _narrow(columns: Sequence[Column], cell: Cell, tops: dict[int, float]) -> list[_Slot]:
    drawn = [(index, column, cell(column, Room(column.room))) for index, column in enumerate(columns)]
    return [_Slot(i, i, i, tops.get(column.stage, 0.0), piece) for i, column, piece in drawn if piece.height]


def _levelled(columns: Sequence[Column], cell: Cell, slots: list[_Slot]) -> list[_Slot]:
    tallest = max(slot.piece.height for slot in slots)
    return [replace(slot, piece=cell(columns[slot.own], Room(columns[slot.own].room, tallest))) for slot in slots]


def _lowered(columns: Sequence[Column], cell: Cell, slots: list[_Slot]) -> list[_Slot]:
    """Widen whichever cell makes the row as high as it is, as long as that helps."""
    while slots:
        index = max(range(len(slots)), key=lambda i: (slots[i].bottom, -i))
        better = _widened(columns, cell, slots, index, 1) or _widened(columns, cell, slots, index, -1)
        if better is None:
            break
        slots = better
    return slots


def _widened(columns: Sequence[Column], cell: Cell, slots: list[_Slot], index: int, side: int) -> list[_Slot] | None:
    """Give a cell one more column on a side, moving its neighbours on; None when there is no room or no gain."""
    moved = _pushed(columns, slots, index, side)
    if moved is None:
        return None
    slot = slots[index]
    first, last = (slot.first, slot.last + 1) if side > 0 else (slot.first - 1, slot.last)
    wider = _redrawn(columns, cell, slot, first, last)
    if wider.piece.height > slot.piece.height - _GAIN:
        return None
    others = {i: _redrawn(columns, cell, slots[i], slots[i].first + side, slots[i].last + side) for i in moved}
    if any(other.bottom > slot.bottom - _GAIN for other in others.values()):
        return None
    return [wider if i == index else others.get(i, slot) for i, slot in enumerate(slots)]


def _pushed(columns: Sequence[Column], slots: Sequence[_Slot], index: int, side: int) -> list[int] | None:
    """Cells that must move on for a neighbour to grow; None when the stage has no empty column on that side."""
    edge = slots[index].last if side > 0 else slots[index].first
    moved: list[int] = []
    while True:
        edge += side
        if not 0 <= edge < len(columns) or columns[edge].stage != columns[slots[index].own].stage:
            return None
        here = [i for i, slot in enumerate(slots) if slot.first <= edge <= slot.last]
        if not here:
            return moved
        moved += here
        edge = slots[here[0]].last if side > 0 else slots[here[0]].first


def _redrawn(columns: Sequence[Column], cell: Cell, slot: _Slot, first: int, last: int) -> _Slot:
    width = sum(column.width for column in columns[first : last + 1]) - GUTTER
    away = first != slot.own or last != slot.own
    return _Slot(slot.own, first, last, slot.top, cell(columns[slot.own], Room(width, 0.0, last - first + 1, away)))

"""A map over several sheets of one scale: stages and names of lanes on every one, nothing but grounds and lines cut."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final

from personatool.colour.contrast import readable
from personatool.i18n import translator
from personatool.maps.canvas import colours
from personatool.maps.canvas.colours import Paint
from personatool.maps.canvas.mirror import mirror
from personatool.maps.canvas.paths import segment
from personatool.maps.canvas.shapes import (
    Area,
    Box,
    Curve,
    Drawing,
    Frame,
    Gradient,
    Icon,
    Label,
    Marker,
    Portrait,
    Shape,
    moved,
)
from personatool.maps.canvas.typesetting import Style, wrap
from personatool.maps.engine.dot import DotSource
from personatool.maps.export.clipping import cut, ink
from personatool.maps.export.paper import MM, fitted
from personatool.maps.export.tile_covers import covers
from personatool.maps.parts.page import GAP
from personatool.model.message import Message, msg, msg_n
from personatool.model.paper import Paper

_NOTE = Style("medium", 12, 16)
_FOOT: Final = 40.0
_MARK: Final = 12.0
_OVER: Final = 24.0  # the point of a stage reaches over the next
_SHRINK: Final = 0.97
Edges = tuple[float, ...]


@dataclass(frozen=True, slots=True)
class _Sheet:
    """A sheet of paper at a scale: its size and its margin in units of the drawing, and points a unit."""

    width: float
    height: float
    margin: float
    scale: float

    @property
    def room(self) -> tuple[float, float]:
        """What is left between the margins, above the note at the foot."""
        return self.width - 2 * self.margin, self.height - 2 * self.margin - _FOOT


def tiled(source: DotSource, papers: Sequence[Paper], margin: float) -> tuple[DotSource, ...]:
    """Set a map on as few sheets as keep its smallest words readable; on one when it cannot be cut."""
    drawing = source.drawing
    mirrored = bool(drawing.frame and drawing.frame.mirrored)
    plans = [plan for paper in papers if (plan := _plan(mirror(drawing) if mirrored else drawing, paper, margin))]
    if not plans:
        return (fitted(source, tuple(papers), margin),)
    plan = min(plans, key=lambda plan: len(plan.pages))
    turn: Callable[[Drawing], Drawing] = mirror if mirrored else lambda page: page
    return tuple(
        replace(source, printed=plan.sheet.scale, drawing=turn(_finished(source, plan, page, number)))
        for number, page in enumerate(plan.pages, 1)
    )


@dataclass(frozen=True, slots=True)
class _Plan:
    """Sheets of one size: those of what stands above and below the lanes, then these in rows of so many `across`."""

    sheet: _Sheet
    pages: tuple[Drawing, ...]
    covers: int
    across: int


def _plan(drawing: Drawing, paper: Paper, margin: float) -> _Plan | None:
    """The largest scale, from that of readable words down, at which everything fits; None when a sheet is as good."""
    if drawing.frame is None:
        return None
    smallest = min((shape.size for shape in drawing.shapes if isinstance(shape, Label)), default=paper.least)
    scale = paper.least / smallest
    least = min(paper.width * MM / drawing.width, paper.height * MM / drawing.height)
    while scale > least:
        sheet = _Sheet(paper.width * MM / scale, paper.height * MM / scale, margin * MM / scale, scale)
        plan = _pages(drawing, drawing.frame, sheet)
        if plan:
            return plan
        scale *= _SHRINK
    return None


def _pages(drawing: Drawing, frame: Frame, sheet: _Sheet) -> _Plan | None:
    width, height = sheet.room
    band = frame.lanes[0] - frame.top
    columns = grouped(frame.columns[0], _preferred(drawing, frame), width - (frame.columns[0] - frame.left) - _OVER)
    lanes = grouped(frame.lanes[0], [(edge, True) for edge in frame.lanes[1:]], height - band)
    cover = covers(drawing, frame, width, height)
    if columns is None or lanes is None or cover is None:
        return None
    page = replace(drawing, width=sheet.width, height=sheet.height, frame=None)
    pages = [replace(page, shapes=_at_margin(shapes, sheet)) for shapes in cover]
    for rows in pairwise(lanes):
        pages += [replace(page, shapes=_at_margin(_tile(drawing, frame, across, rows), sheet))
                  for across in pairwise(columns)]  # fmt: skip
    return _Plan(sheet, tuple(pages), len(cover), len(columns) - 1)


def grouped(start: float, edges: Sequence[tuple[float, bool]], room: float) -> Edges | None:
    """Go as far as there is room, to a preferred edge where there is one; None when a step is too far."""
    found = [start]
    while found[-1] < edges[-1][0]:
        near = [(edge, good) for edge, good in edges if found[-1] < edge <= found[-1] + room]
        if not near:
            return None
        found.append(max((edge for edge, good in near if good), default=near[-1][0]))
    return tuple(found)


def _preferred(drawing: Drawing, frame: Frame) -> list[tuple[float, bool]]:
    """Edges of columns that no word or card crosses; those between stages are preferred."""
    whole = [ink(shape) for shape in drawing.shapes if isinstance(shape, Box | Label | Marker | Icon | Portrait)]
    inside = [area for area in whole if area.bottom > frame.top and area.top < frame.lanes[-1]]
    clear = [x for x in frame.columns[1:] if not any(area.left < x - 1 and area.right > x + 1 for area in inside)]
    return [(x, x in frame.stages) for x in dict.fromkeys((*clear, frame.columns[-1]))]


def _tile(drawing: Drawing, frame: Frame, across: tuple[float, float], rows: tuple[float, float]) -> list[Shape]:
    """Names of lanes, stages, cells: each cut out and moved beside the others, from the top left corner."""
    (start, end), (top, bottom) = across, rows
    end = frame.columns[-1] + _OVER if end == frame.columns[-1] else end
    first, band = frame.columns[0], frame.lanes[0] - frame.top
    bottom -= GAP if bottom < frame.lanes[-1] else 0  # the next lane begins on its own sheet
    names = Area(frame.left - 2, top, first, bottom + 1)
    stages, cells = Area(start, frame.top, end, frame.lanes[0]), Area(start, top, end, bottom + 1)
    left = first - frame.left
    return [
        *cut(drawing.shapes, names, -frame.left, band - top),
        *cut(_without_gradients(drawing.shapes), stages, left - start, -frame.top),
        *_continued(drawing, frame, across, left),
        *cut(_without_gradients(drawing.shapes), cells, left - start, band - top),
    ]


def _continued(drawing: Drawing, frame: Frame, across: tuple[float, float], left: float) -> Iterator[Shape]:
    """The name of a stage again, where it goes on from the sheet before."""
    start, end = across
    for begin, close in pairwise(frame.stages):
        if begin < start < close:
            names = [shape for shape in drawing.shapes if isinstance(shape, Label) and shape.face == "bold"]
            area = Area(begin, frame.top, close, frame.lanes[0])
            again = list(cut(names, area, left - begin, -frame.top))
            yield from (name for name in again if ink(name).right < left + min(close, end) - start)


def _without_gradients(shapes: Sequence[Shape]) -> list[Shape]:
    return [shape for shape in shapes if not isinstance(shape, Gradient)]


def _at_margin(shapes: Sequence[Shape], sheet: _Sheet) -> tuple[Shape, ...]:
    return tuple(moved(shape, sheet.margin, sheet.margin) for shape in shapes)


def _finished(source: DotSource, plan: _Plan, page: Drawing, number: int) -> Drawing:
    """Marks to lay sheets edge to edge, which of how many this one is, and what goes on beside it."""
    sheet, count = plan.sheet, len(plan.pages)
    ink_colour = colours.Paint(readable(colours.MUTED, page.background), "muted")
    own = msg("Sheet {number} of {count} · {title}", number=number, count=count, title=source.name)
    words = " · ".join(map(translator(source.language).labelled(source.labels).say, (own, *_goes_on(plan, number))))
    note = wrap(words, _NOTE, sheet.width - 2 * (sheet.margin + _MARK + 8))
    label = note.label(sheet.margin + _MARK + 8, sheet.height - sheet.margin - note.height, ink_colour)
    return replace(
        page, shapes=(*page.shapes, *corner_marks(sheet.width, sheet.height, sheet.margin, ink_colour), label)
    )


def _goes_on(plan: _Plan, number: int) -> Iterator[Message]:
    """How to glue the sheets, on the first; on each of the lanes, its neighbours."""
    place, lanes = number - plan.covers - 1, len(plan.pages) - plan.covers
    if number == 1 and lanes > 1:
        yield msg_n(
            "To hang it as one: from sheet {first} on, {count} sheet a row. Cut each below its last lane, "
            "then glue edge to edge.",
            "To hang it as one: from sheet {first} on, {count} sheets a row. Cut each at its right end, "
            "cut the names of lanes off all but the first of a row, then glue edge to edge.",
            plan.across, first=plan.covers + 1,
        )  # fmt: skip
    if place >= 0 and (place + 1) % plan.across:
        yield msg("on the right: sheet {number}", number=number + 1)
    if 0 <= place < lanes - plan.across:
        yield msg("below: sheet {number}", number=number + plan.across)


def corner_marks(width: float, height: float, edge: float, colour: Paint) -> Iterator[Curve]:
    """Marks at the corners between the margins."""
    for x, inward in ((edge, 1), (width - edge, -1)):
        for y, down in ((edge, 1), (height - edge, -1)):
            yield Curve(segment((x, y), (x + inward * _MARK, y)), colour, 0.7)
            yield Curve(segment((x, y), (x, y + down * _MARK)), colour, 0.7)

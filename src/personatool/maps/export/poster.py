"""One drawing over sheets to be glued: cut evenly, between words where there is room for it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise, product
from math import ceil
from typing import Final

from personatool.colour.contrast import readable
from personatool.i18n import translator
from personatool.maps.canvas import colours
from personatool.maps.canvas.colours import Paint
from personatool.maps.canvas.paths import segment
from personatool.maps.canvas.shapes import Area, Box, Curve, Gradient, Icon, Label, Marker, Portrait, Shape, moved
from personatool.maps.canvas.typesetting import Style, single
from personatool.maps.engine.dot import DotSource
from personatool.maps.export.clipping import ink
from personatool.maps.export.paper import MM, extent, inked
from personatool.model.message import Message, msg
from personatool.model.paper import Paper

_OVER: Final = 3.0  # millimetres that are printed beyond a cut, as nobody cuts to a hair
_NOTED: Final = 7.0  # of margin, from which on the sheet says which one it is
_MARK: Final = 4.0
_SMALLER: Final = 0.95  # a poster may be so much smaller to save sheets
_LOOSE: Final = 0.93  # of the largest scale: room to cut between words
_STEPS: Final = 24
_FINE: Final = 1e-6


@dataclass(frozen=True, slots=True)
class _Plan:
    """So many sheets of a paper beside and below each other, at a scale."""

    paper: Paper
    scale: float
    across: int
    down: int

    @property
    def count(self) -> int:
        """How many sheets it takes."""
        return self.across * self.down


def posted(source: DotSource, papers: Sequence[Paper], margin: float, scale: float) -> tuple[DotSource, ...]:
    """Cut a drawing over sheets at a scale, in points a unit, or a little smaller where that saves some."""
    area = inked(source.drawing)
    scales = [scale * (1 - (1 - _SMALLER) * step / _STEPS) for step in range(_STEPS + 1)]
    plans = [_plan(area, paper, margin, each) for paper in papers for each in scales]
    return _cut_up(source, min(plans, key=lambda plan: (plan.count, -plan.scale)), margin)


def spread_out(source: DotSource, papers: Sequence[Paper], margin: float, scale: float) -> tuple[DotSource, ...]:
    """Cut a drawing over as few sheets as a scale takes, then as large as these sheets hold it."""
    area = inked(source.drawing)
    plans = [_largest(area, paper, margin, _plan(area, paper, margin, scale)) for paper in papers]
    return _cut_up(source, min(plans, key=lambda plan: (plan.count, -plan.scale)), margin)


def _plan(area: Area, paper: Paper, margin: float, scale: float) -> _Plan:
    width, height = _room(paper, margin, scale)
    return _Plan(paper, scale, ceil(area.width / width - _FINE), ceil(area.height / height - _FINE))


def _largest(area: Area, paper: Paper, margin: float, plan: _Plan) -> _Plan:
    width, height = _room(paper, margin, 1)
    most = min(plan.across * width / area.width, plan.down * height / area.height)
    return replace(plan, scale=max(plan.scale, most * _LOOSE))


def _room(paper: Paper, margin: float, scale: float) -> tuple[float, float]:
    """What a sheet holds between its margins, in units."""
    return (paper.width - 2 * margin) * MM / scale, (paper.height - 2 * margin) * MM / scale


def _cut_up(source: DotSource, plan: _Plan, margin: float) -> tuple[DotSource, ...]:
    area, whole = inked(source.drawing), [ink(shape) for shape in source.drawing.shapes if _is_whole(shape)]
    width, height = _room(plan.paper, margin, plan.scale)
    sides = [(each.left, each.right) for each in whole]
    heights = [(each.top, each.bottom) for each in whole]
    columns = list(pairwise(_cuts(area.left, area.right, plan.across, width, sides)))
    rows = list(pairwise(_cuts(area.top, area.bottom, plan.down, height, heights)))
    windows = [Area(left, top, right, bottom) for (top, bottom), (left, right) in product(rows, columns)]
    used = [any(_meet(window, each) for each in whole) for window in windows]
    numbers = {at: number for number, at in enumerate((at for at, is_used in enumerate(used) if is_used), 1)}
    return tuple(_sheet(source, plan, margin, windows[at], _words(source, plan, numbers, at)) for at in numbers)


def _is_whole(shape: Shape) -> bool:
    return isinstance(shape, Label | Box | Icon | Marker | Portrait)


def _meet(window: Area, other: Area) -> bool:
    return (
        other.left < window.right and other.right > window.left
        and other.top < window.bottom and other.bottom > window.top
    )  # fmt: skip


def _cuts(start: float, end: float, count: int, room: float, whole: Sequence[tuple[float, float]]) -> list[float]:
    """Where to cut: near even parts, none larger than there is room for, through as little as possible."""
    cuts, part = [start], (end - start) / count
    for number in range(1, count):
        even = start + number * part
        least, most = end - (count - number) * room, cuts[-1] + room
        low, high = max(even - part / 4, least), min(even + part / 4, most)
        places = [even, *(low + (high - low) * step / _STEPS for step in range(_STEPS + 1))]
        able = [place for place in places if least - _FINE <= place <= most + _FINE]
        cuts.append(min(able, key=lambda place: (_crossed(place, whole), abs(place - even))))
    return [*cuts, end]


def _crossed(place: float, whole: Sequence[tuple[float, float]]) -> int:
    return sum(low < place < high for low, high in whole)


def _sheet(source: DotSource, plan: _Plan, margin: float, window: Area, words: str) -> DotSource:
    """What lies in a window, between covers over the margins, with marks where to cut."""
    drawing, unit = source.drawing, MM / plan.scale
    over = min(_OVER, margin) * unit
    width, height = plan.paper.width * unit, plan.paper.height * unit
    around = Area(window.left - over, window.top - over, window.right + over, window.bottom + over)
    shapes = [shape for shape in drawing.shapes if isinstance(shape, Gradient) or _meet(around, next(extent(shape)))]
    symbols = [
        shape for shape in shapes if not isinstance(shape, Icon | Portrait) or _meet(window, next(extent(shape)))
    ]
    left, top = (width - window.width) / 2, (height - window.height) / 2
    inside = [moved(shape, left - window.left, top - window.top) for shape in symbols]
    trim = Area(left, top, left + window.width, top + window.height)
    shown = Area(trim.left - over, trim.top - over, trim.right + over, trim.bottom + over)
    tone = Paint(readable(colours.MUTED, drawing.background), "muted")
    items = (*inside, *_covers(shown, width, height, drawing.background), *_marks(trim, over, unit, tone))
    if margin >= _NOTED:
        note = single(words, Style("medium", plan.paper.least / plan.scale, plan.paper.least * 1.3 / plan.scale))
        items = (*items, note.label(trim.left + 8 * unit, shown.bottom + unit, tone))
    page = replace(drawing, width=float(ceil(width)), height=float(ceil(height)), shapes=items, frame=None)
    return replace(source, printed=plan.scale, drawing=page)


def _covers(shown: Area, width: float, height: float, paint: Paint) -> Iterator[Box]:
    """Blank paper around what is shown; it reaches beyond the sheet, so that only its inner edges are seen."""
    far = width + height
    yield Box(-far, -far, far + shown.left, far * 3, paint)
    yield Box(shown.right, -far, far, far * 3, paint)
    yield Box(-far, -far, far * 3, far + shown.top, paint)
    yield Box(-far, shown.bottom, far * 3, far, paint)


def _marks(trim: Area, over: float, unit: float, tone: Paint) -> Iterator[Curve]:
    """Crop marks beyond each corner."""
    near, far = over + unit / 2, over + _MARK * unit
    for x, out in ((trim.left, -1), (trim.right, 1)):
        for y, away in ((trim.top, -1), (trim.bottom, 1)):
            yield Curve(segment((x + out * near, y), (x + out * far, y)), tone, unit / 4)
            yield Curve(segment((x, y + away * near), (x, y + away * far)), tone, unit / 4)


def _words(source: DotSource, plan: _Plan, numbers: dict[int, int], at: int) -> str:
    say = translator(source.language).labelled(source.labels).say
    told: list[Message] = [
        msg("Sheet {number} of {count} · {title}", number=numbers[at], count=len(numbers), title=source.name)
    ]
    if (at + 1) % plan.across and at + 1 in numbers:
        told.append(msg("on the right: sheet {number}", number=numbers[at + 1]))
    if at + plan.across in numbers:
        told.append(msg("below: sheet {number}", number=numbers[at + plan.across]))
    return " · ".join(map(say, told))

"""A journey map for a sheet of paper: its stages in rows, as a score goes on below, so that words stay large.

Words are set in one size but for titles. Then the sheet, seen at the scale at which that size is readable on it, is a
room to be filled: with everything if it fits, else sparingly, and what is left out is said.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from typing import Final

from personatool.maps.canvas import colours
from personatool.maps.canvas.shapes import Curve, Drawing, Gradient, Label, Path, Piece, Shape, flatten, walk
from personatool.maps.canvas.typesetting import Style, no_smaller_than, single, wrap
from personatool.maps.parts.column_width import Lane, even_widths, text_lanes
from personatool.maps.parts.columns import EDGE, LABELS, Grid, column_count, part_of, whole_of
from personatool.maps.parts.context import Context, Sparing
from personatool.maps.parts.evidence import named_sources
from personatool.maps.parts.header import header
from personatool.maps.parts.legend import Entries, legend
from personatool.maps.parts.page import body, colophon, footer
from personatool.maps.parts.stages import phase_row, stage_row
from personatool.maps.views.journey.executive import decision
from personatool.maps.views.journey.persona_card import LEAN, WALL, is_slight, persona_card
from personatool.model.message import Message, msg
from personatool.model.paper import Sheet

WORDS: Final = 16.0
LEAST_COLUMN, LEAST_STAGE = 150.0, 300.0
MM: Final = 72 / 25.4
_FOOT: Final = 30.0  # for the number of a sheet
_COLUMN: Final = 400.0  # what a column weighs besides its words
_MOST_ROWS: Final = 6
_BETWEEN, _BELOW_STAGES, _BELOW_HEAD = 22.0, 8.0, 16.0
_NOTE = Style("medium", 14, 18)
_TITLE, _SOURCES = Style("semibold", 13, 17), Style("regular", 12.5, 17)
LEVELS: Final = (Sparing(), Sparing(close=True), Sparing(close=True, most=2), Sparing(close=True, most=1),
                 Sparing(close=True, most=2, bare=True), Sparing(close=True, most=1, bare=True))  # fmt: skip
LEAN_LEVELS: Final = (Sparing(), Sparing(most=2), Sparing(most=2, bare=True), Sparing(most=1, bare=True))
Lanes = Callable[[Context, Grid, float], Iterator[tuple[Piece, float]]]


@dataclass(frozen=True, slots=True)
class Room:
    """A sheet seen at the scale at which `WORDS` are as small as may be read on it: all lengths in units of that."""

    sheet: Sheet

    @property
    def scale(self) -> float:
        """Points of paper a unit takes."""
        return self.sheet.paper.least / WORDS

    @property
    def width(self) -> float:
        """What is left between the margins."""
        return self._units(self.sheet.paper.width - 2 * self.sheet.margin)

    @property
    def height(self) -> float:
        """What is left between the margins."""
        return self._units(self.sheet.paper.height - 2 * self.sheet.margin)

    def _units(self, length: float) -> float:
        return float(length * MM / self.scale // 1)

    def drawing(self, piece: Piece, *, first: bool = True, top: float = 0) -> Drawing:
        """The sheet with a piece between its margins, as far down as said; the first has the logo."""
        margin = self._units(self.sheet.margin)
        paper, shapes = self.sheet.paper, tuple(flatten(piece, margin, margin + top))
        return Drawing(self._units(paper.width), self._units(paper.height), colours.PAGE, shapes, margin=margin,
                       head=margin + top if first else None)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Kind:
    """A journey map to be set in rows: its lanes, how its room may be saved, how narrow columns or stages may be.

    `unsaid` tells what the full map has besides, `signs` the icons to be explained.
    """

    lanes: Lanes
    levels: tuple[Sparing, ...]
    least: float
    unsaid: Callable[[Context], str]
    lean: bool = False
    signs: Callable[[Piece], Entries] = lambda _: ()


def on_one_sheet(ctx: Context, kind: Kind, room: Room) -> tuple[Drawing, ...]:
    """The whole journey on one sheet, sparingly where it has to be; nothing when even the least is too much."""
    with no_smaller_than(WORDS):
        if _fitting(ctx, kind, kind.levels[-1], room) is None:
            return ()
        page = next(found for level in kind.levels if (found := _fitting(ctx, kind, level, room)))
        return (room.drawing(page, top=float((room.height - page.height) // 2)),)


def _fitting(ctx: Context, kind: Kind, level: Sparing, room: Room) -> Piece | None:
    """The lowest of all ways to set the journey in rows, if the sheet is high enough for it."""
    ctx, lowest = replace(ctx, sparing=level), None
    for rows in _ways(ctx, kind, room.width):
        page = _page(ctx, kind, rows, room.width)
        if lowest and page.height > lowest.height:
            break  # more rows only get lower as long as columns are too narrow
        lowest = page
    return lowest if lowest and lowest.height <= room.height else None


def on_sheets(ctx: Context, kind: Kind, room: Room, title: str) -> tuple[Drawing, ...]:
    """All that the map tells over as few sheets as hold whole rows; nothing when one row is too high for a sheet."""
    with no_smaller_than(WORDS):
        plans: list[tuple[Context, list[Piece]]] = []
        for level in kind.levels[: 1 if kind.lean else 2]:
            told = replace(ctx, sparing=level)
            for rows in _ways(told, kind, room.width):
                plans += [(told, pages) for pages in _cut(told, kind, rows, room)]
        if not plans:
            return ()
        ctx, pages = min(plans, key=lambda plan: (len(plan[1]), max(page.height for page in plan[1])))
        return tuple(
            room.drawing(_numbered(ctx, page, (number, len(pages)), title, room), first=number == 1)
            for number, page in enumerate(pages, 1)
        )


def _cut(ctx: Context, kind: Kind, rows: Sequence[Grid], room: Room) -> Iterator[list[Piece]]:
    """Rows shared between sheets, all but the last at least half full: with the persona first, or last."""
    head, systems = list(_head(ctx, kind, room.width)), list(_systems(ctx, kind, rows, room.width))
    foot = list(_foot(ctx, kind, [piece for piece, _ in systems], room.width))
    height = room.height - _FOOT
    for parts in ([*head, *systems, *foot], [head[0], *systems, *head[1:], *foot]):
        sheets: list[list[tuple[Piece, float]]] = [[]]
        for part in parts:
            if sheets[-1] and _stacked([*sheets[-1], part], room.width).height > height:
                sheets.append([])
            sheets[-1].append(part)
        pages = [_stacked(each, room.width) for each in sheets]
        if all(page.height <= height for page in pages) and all(page.height >= height / 2 for page in pages[:-1]):
            yield pages


def _numbered(ctx: Context, page: Piece, place: tuple[int, int], title: str, room: Room) -> Piece:
    """A page, and at the foot of its sheet which of how many it is."""
    number, count = place
    words = ctx.say(msg("Sheet {number} of {count} · {title}", number=number, count=count, title=title))
    text = wrap(words, _NOTE, room.width)
    foot = Piece(room.width, text.height, (text.label(0, 0, colours.MUTED, room.width),))
    return Piece(room.width, room.height, (page.at(0, 0), foot.at(0, room.height - text.height)))


def _ways(ctx: Context, kind: Kind, width: float) -> Iterator[list[Grid]]:
    """The journey in one row, in two, in more: as even as its stages allow, as long as they do not get too wide."""
    journey, lanes = ctx.journey, text_lanes(ctx.journey, ctx.sparing)
    for count in range(1, min(_MOST_ROWS, len(journey.stages)) + 1):
        grids = [_grid(ctx, kind, lanes, stages, width) for stages in _shared(ctx, lanes, count)]
        if all(grids):
            yield [grid for grid in grids if grid]


def _grid(ctx: Context, kind: Kind, lanes: Sequence[Lane], stages: range, width: float) -> Grid | None:
    first = column_count(ctx.journey.stages[: stages.start])
    last = first + column_count(ctx.journey.stages[stages.start : stages.stop])
    room = width - LABELS - EDGE
    if kind.lean:
        each = float(room // len(stages))
        shares = [[each / max(len(ctx.journey.stages[place].steps), 1)] * column_count([ctx.journey.stages[place]])
                  for place in stages]  # fmt: skip
        return part_of(ctx.journey, stages, [*chain.from_iterable(shares)]) if each >= kind.least else None
    widths = even_widths(lanes, first, last, room, kind.least)
    return part_of(ctx.journey, stages, widths) if widths else None


def _shared(ctx: Context, lanes: Sequence[Lane], count: int) -> list[range]:
    """Stages in so many rows, the fullest of which has as little to say as their order allows."""
    stages, weights, column = ctx.journey.stages, [], 0
    for stage in stages:
        after = column + column_count([stage])
        said = sum(sum(cell) for lane in lanes for cell in lane[column:after])
        weights.append(said + _COLUMN * (after - column))
        column = after
    best: dict[tuple[int, int], tuple[float, list[range]]] = {(0, 0): (0.0, [])}
    for end in range(1, len(stages) + 1):
        for rows in range(1, count + 1):
            options = [
                (max(best[start, rows - 1][0], sum(weights[start:end])), [*best[start, rows - 1][1], range(start, end)])
                for start in range(end) if (start, rows - 1) in best
            ]  # fmt: skip
            if options:
                best[end, rows] = min(options, key=lambda option: option[0])
    return best[len(stages), count][1]


def _page(ctx: Context, kind: Kind, rows: Sequence[Grid], width: float) -> Piece:
    parts = [*_head(ctx, kind, width), *_systems(ctx, kind, rows, width)]
    return _stacked([*parts, *_foot(ctx, kind, [piece for piece, _ in parts], width)], width)


def _stacked(parts: Sequence[tuple[Piece, float]], width: float) -> Piece:
    placed, y = [], 0.0
    for piece, gap in parts:
        placed.append(piece.at(0, y))
        y += piece.height + gap
    return Piece(width, y - parts[-1][1], tuple(placed))


def _head(ctx: Context, kind: Kind, width: float) -> Iterator[tuple[Piece, float]]:
    shown = LEAN if kind.lean or ctx.sparing.most else WALL
    told = ctx.sparing.bare and not kind.lean
    yield header(ctx, width, persona=told or is_slight(ctx, shown)), _BELOW_HEAD
    if kind.lean and ctx.journey.decision_supported:
        yield decision(ctx, ctx.journey.decision_supported, width), _BELOW_HEAD
    card = None if told else persona_card(ctx, width, shown)
    if card:
        yield card, _BELOW_HEAD


def _systems(ctx: Context, kind: Kind, rows: Sequence[Grid], width: float) -> Iterator[tuple[Piece, float]]:
    """Each row with its stages above its lanes, their names at its head."""
    for number, grid in enumerate(rows):
        inner = LABELS + grid.width + EDGE
        parts: list[tuple[Piece, float]] = []
        phases, stages = phase_row(ctx, grid), stage_row(ctx, grid)
        if phases:
            parts.append((Piece(inner, phases.height, (phases.at(LABELS, 0),)), 2))
        parts.append((Piece(inner, stages.height, (stages.at(LABELS, 0),)), _BELOW_STAGES))
        parts.append((body(ctx, kind.lanes(ctx, grid, inner), grid, inner), 0))
        whole = _stacked(parts, width)
        shapes = (_told_apart(shape, number) for shape in flatten(whole))
        yield Piece(width, whole.height, tuple(shapes)), _BETWEEN


def _told_apart(shape: Shape, number: int) -> Shape:
    """A gradient by a name of its own in each row, as it lies elsewhere; and what is painted with it."""
    if isinstance(shape, Gradient):
        return replace(shape, name=f"{shape.name}-{number}")
    if isinstance(shape, Path | Curve) and shape.paint:
        return replace(shape, paint=f"{shape.paint}-{number}")
    return shape


def _foot(ctx: Context, kind: Kind, drawn: Sequence[Piece], width: float) -> Iterator[tuple[Piece, float]]:
    """What is left out, what the marks mean, what it rests on."""
    lanes = Piece(width, 0, tuple(piece.at(0, 0) for piece in drawn))
    said = (*map(ctx.say, _left_out(ctx, kind)), kind.unsaid(ctx))
    left_out = wrap(" ".join(filter(None, said)), _NOTE, width)
    if left_out.lines:
        yield Piece(width, left_out.height, (left_out.label(0, 0, colours.MUTED, width),)), 10
    explained = legend(ctx, whole_of(ctx.journey), width, lanes, more=kind.signs(lanes))
    if explained:
        yield explained, 10
    yield _colophon(ctx, width), 0


def _colophon(ctx: Context, width: float) -> Piece:
    """Sources one after the other, where each has its line on the map itself; which version of what it is."""
    sources, journey = named_sources(ctx), ctx.journey
    if not sources:
        return footer(ctx, width)
    ground = colophon(ctx, None, journey.id, journey.reviewed, width)
    version = max(shape.width for shape in walk(ground) if isinstance(shape, Label))
    title = single(ctx.say(msg("Sources")), _TITLE)
    text = wrap(" · ".join(sources), _SOURCES, width - title.width - version - 80)
    return Piece(width, max(12 + text.height, ground.height), (
        ground.at(0, 0), title.label(0, 12, colours.INK), text.label(title.width + 20, 12, colours.MUTED),
    ))  # fmt: skip


def _left_out(ctx: Context, kind: Kind) -> Iterator[Message]:
    """What is told nowhere on the sheet, besides lanes that are not drawn."""
    sparing, steps = ctx.sparing, ctx.journey.steps
    if sparing.most and not kind.lean:
        yield msg("+1, +2: so many more on the full map, as well as more about the persona.")
    if sparing.bare and not kind.lean and any(step.name and step.action for step in steps):
        yield msg("What is done at each step is written there too.")
    if sparing.bare and kind.lean and any(moment.picture for moment in (*ctx.journey.stages, *steps)):
        yield msg("Pictures are on the full map.")

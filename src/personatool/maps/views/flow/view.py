"""The flow: where each step leads, on what condition, what goes wrong and the way out; laid out by Graphviz."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from personatool.i18n import Translator
from personatool.maps.canvas import colours
from personatool.maps.canvas.mirror import mirror
from personatool.maps.canvas.paths import panel
from personatool.maps.canvas.shapes import Drawing, Frame, Piece, Placed
from personatool.maps.engine.dot import DotSource, dot_source
from personatool.maps.engine.graphviz import Arrange
from personatool.maps.parts.columns import EDGE, Grid, Span
from personatool.maps.parts.context import Context, context
from personatool.maps.parts.header import header
from personatool.maps.parts.legend import symbols
from personatool.maps.parts.page import MARGIN, Body, footer, page
from personatool.maps.parts.stages import stage_row
from personatool.maps.views.flow.cards import CARD, failure_card
from personatool.maps.views.flow.column_graph import failure_key, lines, sketch, step_key
from personatool.maps.views.flow.column_layout import Stand, stands
from personatool.maps.views.flow.description import key, sentences
from personatool.maps.views.flow.graph import Flow, flow_of
from personatool.maps.views.flow.lines import line, there_and_back
from personatool.maps.views.flow.router import PAD, Ground, Plan, Surveyor
from personatool.maps.views.flow.rows import in_rows
from personatool.model.journey import Journey
from personatool.model.measured import Measured
from personatool.model.message import msg

_LEAST: Final = 1000.0
_OVER: Final = 8.0
_BELOW_HEAD: Final = 26.0
_INTO_MARGIN: Final = 36.0  # lines at the side run in the margin, so that stages begin where the title does
_KIND: Final = msg("Flow")


def flow(measured: Measured, journey: Journey, say: Translator, arrange: Arrange) -> DotSource:
    """Draw the flow of a journey and write the drawing as DOT; `arrange` runs `dot`."""
    ctx, found = context(measured, journey, say), flow_of(journey)
    return dot_source(
        draw(ctx, found, arrange), map_id=f"flow-{journey.id}",
        name=ctx.say(msg("Flow: {title}", title=journey.title)),
        description=" ".join(map(ctx.say, sentences(ctx, found))), language=say.language, written=ctx.written,
    )  # fmt: skip


def draw(ctx: Context, found: Flow, arrange: Arrange) -> Drawing:
    """Lay the page out; it changes sides where people read from right to left."""
    whole = _plan(ctx, found, arrange)
    width = max(whole.width, _LEAST)
    head = header(ctx, width, _KIND)
    placed = whole.at((width - whole.width) // 2, 0)
    drawing = page(_parts(ctx, found, (head, Piece(width, whole.height, (placed,))), width), width)
    left, top = MARGIN + placed.x, MARGIN - 10 + head.height + _BELOW_HEAD
    stages, columns = (tuple(left + x for x in edges) for edges in (whole.stages, whole.columns))
    drawing = replace(drawing, frame=Frame(left, top, stages, columns, tuple(top + y for y in whole.lanes)))
    return mirror(drawing) if ctx.from_right else drawing


def _parts(ctx: Context, found: Flow, drawn: tuple[Piece, Piece], width: float) -> Iterator[tuple[Piece, float]]:
    yield drawn[0], _BELOW_HEAD
    yield drawn[1], 18
    legend = symbols(ctx, key(ctx, found), width)
    if legend:
        yield legend, 12
    yield footer(ctx, width), 0


def _plan(ctx: Context, found: Flow, arrange: Arrange) -> Body:
    """Columns in rows, their cards, every line."""
    sketches = [sketch(ctx, found, column) for column in found.columns]
    stood = stands(sketches, arrange)
    shelves = in_rows([column.width + 2 * PAD for column in stood], [_tall(column) for column in stood])
    drawn = lines(found, sketches, stood, shelves)

    def band(row: int, edges: Sequence[float]) -> Piece:
        return _band(ctx, [column.stage for column in found.columns[slice(*shelves.rows[row])]], edges)

    plan = Surveyor(shelves, stood, drawn, band).plan()
    shapes = [shape for line_, corners in zip(drawn, plan.corners, strict=True)
              for shape in line(ctx, corners, back=line_.back, arrow=line_.arrow)]  # fmt: skip
    cards = [card for at, (stand, ground) in enumerate(zip(stood, plan.grounds, strict=True))
             for card in _column(ctx, found, at, stand, ground)]  # fmt: skip
    out = min(plan.grounds[0].x, _INTO_MARGIN)
    drawn_whole = Piece(plan.width, plan.height, (*plan.bands, *cards, *shapes))
    stages, columns, rows = _cuts(found, plan)
    return Body(plan.width + EDGE - out, plan.height, (drawn_whole.at(-out, 0),),
                tuple(x - out for x in stages), tuple(x - out for x in columns), rows)  # fmt: skip


def _cuts(found: Flow, plan: Plan) -> tuple[tuple[float, ...], tuple[float, ...], tuple[float, ...]]:
    """Where the page may be cut: between stages, between columns, between rows; below the stages of a lone row."""
    inner = [(ground.x - _OVER, column, before) for ground, column, before in
             zip(plan.grounds[1:], found.columns[1:], found.columns, strict=False)]  # fmt: skip
    columns = {0.0, plan.width, *(x for x, _, _ in inner)}
    stages = {0.0, plan.width, *(x for x, column, before in inner if column.stage != before.stage)}
    first, *others = plan.bands
    rows = [band.y - _OVER for band in others]
    lanes = (0.0, *rows, plan.height) if rows else (first.piece.height + 6, plan.height)
    return tuple(sorted(stages)), tuple(sorted(columns)), lanes


def _band(ctx: Context, stages: Sequence[int], edges: Sequence[float]) -> Piece:
    """The stages over a row: a chevron over all the columns of one."""
    begins = [at for at, stage in enumerate(stages) if not at or stage != stages[at - 1]]
    cuts = [*(edges[at] - (_OVER if at else 0) for at in begins), edges[-1] + EDGE]
    spans = tuple(Span(ctx.journey.stages[stages[at]], left, right - left, lone=True)
                  for at, (left, right) in zip(begins, pairwise(cuts), strict=True))  # fmt: skip
    return stage_row(ctx, Grid((), spans, cuts[-1]), [stages[at] for at in begins])


def _tall(stand: Stand) -> float:
    return sum(stand.heights) + 44 * len(stand.heights)


def _column(ctx: Context, found: Flow, at: int, stand: Stand, ground: Ground) -> Iterator[Placed]:
    """The ground of a column and all that stands on it."""
    column = found.columns[at]
    fill = colours.wash(ctx.stage_colour(column.stage), 0.08)
    yield Piece(0, 0, (panel(ground.width, ground.height, fill, colours.NONE, 16),)).at(ground.x, ground.y)
    for spot in stand.spots.values():
        yield spot.piece.at(ground.x + ground.pad + spot.x, ground.tops[spot.rank])
    for place in column.places:
        if place.moment.failure:
            own, beside = stand.spots[step_key(place.index)], stand.spots[failure_key(place.index)]
            _, wrong, out = failure_card(ctx, place.moment.failure)
            left, right = ground.x + ground.pad + own.x + CARD, ground.x + ground.pad + beside.x
            yield Piece(0, 0, tuple(there_and_back(left, right, (wrong, out)))).at(0, ground.tops[own.rank])

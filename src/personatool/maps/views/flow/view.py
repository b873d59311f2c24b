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
from personatool.maps.views.flow.columns import CardKey, ColumnLayout, column_graph, lay_out
from personatool.maps.views.flow.description import key, sentences
from personatool.maps.views.flow.graph import Column, Flow, flow_of
from personatool.maps.views.flow.lines import line, there_and_back
from personatool.maps.views.flow.router import PAD, Ground, Plan, Router
from personatool.maps.views.flow.routes import lines
from personatool.maps.views.flow.rows import in_rows
from personatool.model.journey import Journey
from personatool.model.measured import Measured
from personatool.model.message import msg

_LEAST: Final = 1000.0
_OVER: Final = 8.0
_BELOW_HEAD: Final = 26.0
_INTO_MARGIN: Final = 36.0  # lines at the side run in the margin, so that stages begin where the title does
_KIND: Final = msg("Flow")


def flow_map(measured: Measured, journey: Journey, say: Translator, arrange: Arrange) -> DotSource:
    """Draw the flow of a journey and write the drawing as DOT; `arrange` runs `dot`."""
    ctx, flow = context(measured, journey, say), flow_of(journey)
    return dot_source(
        draw(ctx, flow, arrange), map_id=f"flow-{journey.id}",
        name=ctx.say(msg("Flow: {title}", title=journey.title)),
        description=" ".join(map(ctx.say, sentences(ctx, flow))), language=say.language, written=ctx.written,
    )  # fmt: skip


def draw(ctx: Context, flow: Flow, arrange: Arrange) -> Drawing:
    """Lay the page out; it changes sides where people read from right to left."""
    whole = _plan(ctx, flow, arrange)
    width = max(whole.width, _LEAST)
    head = header(ctx, width, _KIND)
    placed = whole.at((width - whole.width) // 2, 0)
    drawing = page(_parts(ctx, flow, (head, Piece(width, whole.height, (placed,))), width), width)
    left, top = MARGIN + placed.x, MARGIN - 10 + head.height + _BELOW_HEAD
    stages, columns = (tuple(left + x for x in edges) for edges in (whole.stages, whole.columns))
    drawing = replace(drawing, frame=Frame(left, top, stages, columns, tuple(top + y for y in whole.lanes)))
    return mirror(drawing) if ctx.from_right else drawing


def _parts(ctx: Context, flow: Flow, drawn: tuple[Piece, Piece], width: float) -> Iterator[tuple[Piece, float]]:
    yield drawn[0], _BELOW_HEAD
    yield drawn[1], 18
    legend = symbols(ctx, key(ctx, flow), width)
    if legend:
        yield legend, 12
    yield footer(ctx, width), 0


def _plan(ctx: Context, flow: Flow, arrange: Arrange) -> Body:
    """Columns in rows, their cards, every line."""
    graphs = [column_graph(ctx, flow, column) for column in flow.columns]
    layouts = lay_out(graphs, arrange)
    rows = in_rows([layout.width + 2 * PAD for layout in layouts], [_tall(layout) for layout in layouts])
    routes = lines(flow, graphs, layouts, rows)

    def band(row: int, edges: Sequence[float]) -> Piece:
        return _band(ctx, [column.stage for column in flow.columns[slice(*rows.bounds[row])]], edges)

    plan = Router(rows, layouts, routes, band).plan()
    shapes = [shape for route, corners in zip(routes, plan.corners, strict=True)
              for shape in line(ctx, corners, back=route.back, arrow=route.arrow)]  # fmt: skip
    cards = [card for column, layout, ground in zip(flow.columns, layouts, plan.grounds, strict=True)
             for card in _column(ctx, column, layout, ground)]  # fmt: skip
    out = min(plan.grounds[0].x, _INTO_MARGIN)
    drawn_whole = Piece(plan.width, plan.height, (*plan.bands, *cards, *shapes))
    stages, columns, lanes = _cuts(flow, plan)
    return Body(plan.width + EDGE - out, plan.height, (drawn_whole.at(-out, 0),),
                tuple(x - out for x in stages), tuple(x - out for x in columns), lanes)  # fmt: skip


def _cuts(flow: Flow, plan: Plan) -> tuple[tuple[float, ...], tuple[float, ...], tuple[float, ...]]:
    """Where the page may be cut: between stages, between columns, between rows; below the stages of a lone row."""
    inner = [(ground.x - _OVER, column, before) for ground, column, before in
             zip(plan.grounds[1:], flow.columns[1:], flow.columns, strict=False)]  # fmt: skip
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
    spans = tuple(Span(ctx.journey.stages[stages[at]], left, right - left, lone=True, place=stages[at])
                  for at, (left, right) in zip(begins, pairwise(cuts), strict=True))  # fmt: skip
    return stage_row(ctx, Grid((), spans, cuts[-1]), [stages[at] for at in begins])


def _tall(layout: ColumnLayout) -> float:
    return sum(layout.heights) + 44 * len(layout.heights)


def _column(ctx: Context, column: Column, layout: ColumnLayout, ground: Ground) -> Iterator[Placed]:
    """The ground of a column and all that stands on it."""
    fill = colours.wash(ctx.stage_colour(column.stage), 0.08)
    yield Piece(0, 0, (panel(ground.width, ground.height, fill, colours.NONE, 16),)).at(ground.x, ground.y)
    for spot in layout.spots.values():
        yield spot.piece.at(ground.x + ground.pad + spot.x, ground.tops[spot.rank])
    for place in column.places:
        if place.moment.failure:
            step, failure = (layout.spots[CardKey(kind, place.index)] for kind in ("step", "failure"))
            _, wrong, way_out = failure_card(ctx, place.moment.failure)
            left, right = ground.x + ground.pad + step.x + CARD, ground.x + ground.pad + failure.x
            yield Piece(0, 0, tuple(there_and_back(left, right, (wrong, way_out)))).at(0, ground.tops[step.rank])

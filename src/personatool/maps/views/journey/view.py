"""The journey map: everything a journey says, on one page."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Final

from personatool.i18n import Translator
from personatool.maps.canvas import colours
from personatool.maps.canvas.mirror import mirror
from personatool.maps.canvas.shapes import Drawing, Icon, Marker, Piece, flatten
from personatool.maps.engine.dot import DotSource, dot_source
from personatool.maps.parts.columns import EDGE, LABELS, Grid, grid
from personatool.maps.parts.compact_cells import STEP, step_disc
from personatool.maps.parts.context import Context, context
from personatool.maps.parts.description import describe
from personatool.maps.parts.detail import Detail
from personatool.maps.parts.emotion.lane import emotion_row
from personatool.maps.parts.header import header
from personatool.maps.parts.lanes import BEHIND, EXPERIENCE, STEERING, THOUGHTS, lane_row, own_lanes, row
from personatool.maps.parts.legend import legend
from personatool.maps.parts.page import GAP, body, footer, page, visibility
from personatool.maps.parts.stages import phase_row, stage_row
from personatool.maps.parts.steps import meeting, step_row
from personatool.maps.views.journey import essential, executive
from personatool.maps.views.journey.persona_card import persona_card
from personatool.model.journey import Journey
from personatool.model.measured import Measured
from personatool.model.message import Message, msg

if TYPE_CHECKING:
    from personatool.model.moment import Moment

_SIGNS: Final = (
    ("clock", msg("Duration"), lambda moment: moment.duration),
    ("hourglass", msg("Wait"), lambda moment: moment.wait),
    ("coins", msg("Cost"), lambda moment: moment.cost),
    ("id-card", msg("Data"), lambda moment: moment.asks),
    ("file-text", msg("Documents"), lambda moment: moment.documents),
    ("user-cog", msg("Backstage"), lambda moment: moment.backstage),
    ("handshake", msg("Support processes"), lambda moment: moment.support),
    ("database", msg("Systems"), lambda moment: moment.systems),
)


def signs(context: Context, lanes: Piece) -> Iterator[tuple[Piece, Message]]:
    """Icons in use, and the number on a card that stands away from its step."""
    moments: list[Moment] = [moment for stage in context.journey.stages for moment in (stage, *stage.steps)]
    for icon, words, present in _SIGNS:
        if any(map(present, moments)):
            yield Piece(18, 24, (Icon(0, 3, 18, icon, colours.MUTED),)), words
    if any(isinstance(shape, Marker) and shape.name == STEP for shape in flatten(lanes)):
        number = step_disc(1, context.stage_colour(0))
        yield Piece(number.width, 24, (number.at(0, (24 - number.height) / 2),)), msg("The step it is about")


def journey_map(
    measured: Measured, journey: Journey, say: Translator, detail: Detail = "essential"
) -> DotSource:  # fmt: skip
    """Draw a journey and write the drawing as DOT."""
    ctx = context(measured, journey, say)
    name, description = describe(ctx)
    return dot_source(
        draw(ctx, detail),
        map_id=f"map-{journey.id}",
        name=name,
        description=description,
        language=say.language,
        written=ctx.written,
    )


def draw(ctx: Context, detail: Detail = "essential") -> Drawing:
    """Lay the whole page out; it changes sides where people read from right to left."""
    drawing = executive.draw(ctx) if detail == "executive" else _on_columns(ctx, detail)
    return mirror(drawing) if ctx.from_right else drawing


def _on_columns(ctx: Context, detail: Detail) -> Drawing:
    columns = grid(ctx.journey)
    width = LABELS + columns.width + EDGE
    return page(_parts(ctx, columns, width, detail), width)


def _parts(ctx: Context, columns: Grid, width: float, detail: Detail) -> Iterator[tuple[Piece, float]]:
    yield header(ctx, width), 18
    card = persona_card(ctx, width)
    if card:
        yield card, 18
    phases = phase_row(ctx, columns)
    if phases:
        yield Piece(width, phases.height, (phases.at(LABELS, 0),)), 2
    stages = stage_row(ctx, columns)
    yield Piece(width, stages.height, (stages.at(LABELS, 0),)), 12
    lanes = body(_rows(ctx, columns, width, detail), columns, width)
    yield lanes, 14
    explained = legend(ctx, columns, width, more=signs(ctx, lanes) if detail == "essential" else ())
    if explained:
        yield explained, 10
    yield footer(ctx, width), 0


def _rows(ctx: Context, columns: Grid, width: float, detail: Detail) -> Iterator[tuple[Piece, float]]:
    front = [step_row(ctx, columns, (msg("Steps"), "footprints")), _meetings(ctx, columns),
             lane_row(ctx, columns, THOUGHTS), emotion_row(ctx, columns)]  # fmt: skip
    lanes = _every_lane(ctx, columns) if detail == "full" else _wall_lanes(ctx, columns)
    before, behind, rest = ([piece for piece in group if piece] for group in lanes)
    yield from ((piece, GAP) for piece in (*front, *before) if piece)
    if behind:
        yield visibility(ctx, width), GAP
    yield from ((piece, GAP) for piece in (*behind, *rest))


Pieces = Iterable[Piece | None]


def _every_lane(ctx: Context, columns: Grid) -> tuple[Pieces, Pieces, Pieces]:
    """Lanes before the line of visibility, behind it, and those that stand apart."""
    moments = [moment for stage in ctx.journey.stages for moment in (stage, *stage.steps)]
    groups = (EXPERIENCE, BEHIND, (*STEERING, *own_lanes(moments)))
    before, behind, rest = ([lane_row(ctx, columns, lane) for lane in group] for group in groups)
    return before, behind, rest


def _wall_lanes(ctx: Context, columns: Grid) -> tuple[Pieces, Pieces, Pieces]:
    return (essential.in_front(ctx, columns), (essential.behind(ctx, columns),),
            essential.own(ctx, columns, ctx.journey))  # fmt: skip


def _meetings(ctx: Context, columns: Grid) -> Piece | None:
    return row(
        ctx, columns, (msg("Touchpoints"), "route"), colours.WHITE, ctx.accent,
        lambda column, height: meeting(ctx, column, height),
    )  # fmt: skip

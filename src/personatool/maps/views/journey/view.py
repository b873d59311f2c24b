"""The journey map: everything a journey says, on one page."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from typing import Final

from personatool.i18n import Translator
from personatool.maps.canvas import colours
from personatool.maps.canvas.mirror import mirror
from personatool.maps.canvas.shapes import Drawing, Icon, Piece, walk
from personatool.maps.engine.dot import DotSource, dot_source
from personatool.maps.parts.columns import EDGE, LABELS, Grid, grid
from personatool.maps.parts.context import Context, context
from personatool.maps.parts.description import describe
from personatool.maps.parts.detail import Detail
from personatool.maps.parts.emotion.lane import emotion_row
from personatool.maps.parts.header import header
from personatool.maps.parts.lanes import BACK, BEHIND, EXPERIENCE, STEERING, THOUGHTS, lane_row, own_lanes, row
from personatool.maps.parts.left_out import left_out, loose_opportunities, quiet_line
from personatool.maps.parts.legend import legend
from personatool.maps.parts.page import GAP, body, footer, page, visibility
from personatool.maps.parts.stages import phase_row, stage_row
from personatool.maps.parts.steps import meeting, step_row
from personatool.maps.parts.storyboard import storyboard
from personatool.maps.views.journey import essential, executive, in_rows
from personatool.maps.views.journey.chosen_lanes import chosen_rows, drawn_names
from personatool.maps.views.journey.close_lanes import together
from personatool.maps.views.journey.persona_card import comfortable, is_slight, persona_card
from personatool.maps.views.journey.summaries import time_and_cost
from personatool.model.journey import Journey
from personatool.model.measured import Measured
from personatool.model.message import Message, msg
from personatool.model.paper import Sheet

_CARD, _LOW_CARD = 240.0, 130.0  # about how tall the persona's card is, of many sections and of few
_SHORT, _LONG = 900.0, 1800.0  # what the columns of a short journey share: as much as its persona needs
_PLOT: Final = 120.0  # between best and worst on executive maps in rows
_SIGN: Final = 16  # the size of an icon in a cell
_SIGNS: Final = (
    ("clock", msg("Duration")), ("hourglass", msg("Wait")), ("coins", msg("Cost")),
    ("id-card", msg("Data")), ("file-text", msg("Documents")),
    ("user-cog", msg("Backstage")), ("handshake", msg("Support processes")), ("database", msg("Systems")),
)  # fmt: skip


def signs(lanes: Piece) -> Iterator[tuple[Piece, Message]]:
    """The icons of the cells, where they stand for a word."""
    drawn = {shape.name for shape in walk(lanes) if isinstance(shape, Icon) and shape.size == _SIGN}
    for icon, words in _SIGNS:
        if icon in drawn:
            yield Piece(18, 24, (Icon(0, 3, 18, icon, colours.MUTED),)), words


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


def on_paper(
    measured: Measured, journey: Journey, say: Translator, detail: Detail, sheet: Sheet
) -> tuple[DotSource, ...]:
    """Set a journey in rows on a sheet, or on several like it; nothing when words get too small."""
    ctx, kind = context(measured, journey, say), _kind(detail)
    name, description = describe(ctx)
    room = in_rows.Room(sheet)
    drawings = in_rows.on_one_sheet(ctx, kind, room) if sheet.alone else in_rows.on_sheets(ctx, kind, room, name)
    return tuple(
        replace(
            dot_source(
                mirror(drawing) if ctx.from_right else drawing, map_id=f"map-{journey.id}", name=name,
                description=description, language=say.language, written=ctx.written,
            ),
            printed=room.scale,
        )
        for drawing in drawings
    )  # fmt: skip


def _kind(detail: Detail) -> in_rows.Kind:
    """What a map in rows is made of, in each detail."""
    if detail == "executive":
        return in_rows.Kind(
            lambda ctx, grid, _: executive.rows(ctx, grid, _PLOT), in_rows.LEAN_LEVELS, in_rows.LEAST_STAGE,
            executive.not_drawn, lean=True,
        )  # fmt: skip
    levels = in_rows.LEVELS if detail == "essential" else in_rows.LEVELS[:1]
    return in_rows.Kind(
        lambda ctx, grid, width: rows(ctx, grid, width, detail), levels, in_rows.LEAST_COLUMN,
        lambda ctx: _unsaid(ctx, detail),
        signs=signs if detail == "essential" else lambda _: (),
    )  # fmt: skip


def _on_columns(ctx: Context, detail: Detail) -> Drawing:
    wish = comfortable(ctx) - LABELS - EDGE
    card = 0 if is_slight(ctx) else _LOW_CARD if wish < _SHORT else _CARD
    columns = grid(ctx.journey, max(_SHORT, min(wish, _LONG)), card)
    width = LABELS + columns.width + EDGE
    return page(_parts(ctx, columns, width, detail), width)


def _parts(ctx: Context, columns: Grid, width: float, detail: Detail) -> Iterator[tuple[Piece, float]]:
    yield header(ctx, width, persona=is_slight(ctx)), 18
    card = persona_card(ctx, width)
    if card:
        yield card, 18
    phases = phase_row(ctx, columns)
    if phases:
        yield Piece(width, phases.height, (phases.at(LABELS, 0),)), 2
    stages = stage_row(ctx, columns)
    yield Piece(width, stages.height, (stages.at(LABELS, 0),)), 12
    lanes = body(ctx, rows(ctx, columns, width, detail), columns, width)
    yield lanes, 14
    if unsaid := _unsaid(ctx, detail):
        yield quiet_line(unsaid, width), 12
    explained = legend(ctx, columns, width, lanes, more=signs(lanes) if detail == "essential" else ())
    if explained:
        yield explained, 10
    yield footer(ctx, width), 0


def rows(ctx: Context, columns: Grid, width: float, detail: Detail) -> Iterator[tuple[Piece, float]]:
    """The lanes of some stages, each with the gap below it."""
    if ctx.lanes:
        yield from chosen_rows(ctx, columns, width, _front(ctx, columns), low=detail == "essential")
        return
    pictures = storyboard(ctx, columns) if detail == "full" else None
    thoughts = None if ctx.sparing.bare else lane_row(ctx, columns, THOUGHTS)
    front = [pictures, step_row(ctx, columns, (msg("Steps"), "footprints")), _meetings(ctx, columns),
             thoughts, emotion_row(ctx, columns)]  # fmt: skip
    lanes = _every_lane(ctx, columns) if detail == "full" else _wall_lanes(ctx, columns)
    before, behind, rest = ([piece for piece in group if piece] for group in lanes)
    yield from ((piece, GAP) for piece in (*front, *before) if piece)
    if behind:
        yield visibility(ctx, width), GAP
    yield from ((piece, GAP) for piece in (*behind, *rest))


def _front(ctx: Context, columns: Grid) -> dict[str, Callable[[], Piece | None]]:
    """The lanes at the top of every map, by name; explained no further where paper is scarce."""
    thoughts: dict[str, Callable[[], Piece | None]] = {"thought": lambda: lane_row(ctx, columns, THOUGHTS)}
    return {
        "storyboard": lambda: storyboard(ctx, columns),
        "steps": lambda: step_row(ctx, columns, (msg("Steps"), "footprints")),
        "channel": lambda: _meetings(ctx, columns),
        "emotion": lambda: emotion_row(ctx, columns),
        **({} if ctx.sparing.bare else thoughts),
    }


def _unsaid(ctx: Context, detail: Detail) -> str:
    """What the map does not draw."""
    if ctx.lanes:
        return left_out(ctx, drawn_names(ctx), {"effort": time_and_cost} if detail == "essential" else {})
    return essential.not_drawn(ctx) if detail == "essential" else ""


Pieces = Iterable[Piece | None]


def _every_lane(ctx: Context, columns: Grid) -> tuple[Pieces, Pieces, Pieces]:
    """Lanes before the line of visibility, behind it, and those that stand apart."""
    moments = [moment for stage in ctx.journey.stages for moment in (stage, *stage.steps)]
    groups = (EXPERIENCE, BEHIND, (*STEERING, *own_lanes(moments)))
    before, behind, rest = ([lane_row(ctx, columns, lane) for lane in group] for group in groups)
    return (*before, essential.loose_row(ctx, columns, loose_opportunities(ctx))), behind, rest


def _wall_lanes(ctx: Context, columns: Grid) -> tuple[Pieces, Pieces, Pieces]:
    if ctx.sparing.close:
        return _close_lanes(ctx, columns)
    return (essential.in_front(ctx, columns), (essential.behind(ctx, columns),),
            essential.own(ctx, columns, ctx.journey))  # fmt: skip


def _close_lanes(ctx: Context, columns: Grid) -> tuple[Pieces, Pieces, Pieces]:
    front, behind = essential.lanes_in_front(ctx), essential.lanes_behind(ctx)
    whole = essential.loose_row(ctx, columns, loose_opportunities(ctx))
    return (together(ctx, columns, front, colours.WHITE), whole), (together(ctx, columns, behind, BACK),), ()


def _meetings(ctx: Context, columns: Grid) -> Piece | None:
    return row(
        ctx, columns, (msg("Touchpoints"), "route"), colours.WHITE, ctx.accent,
        lambda column, height: meeting(ctx, column, height),
    )  # fmt: skip

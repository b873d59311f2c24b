"""The service blueprint: what the person lives above, what the service does below, three lines between."""

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from typing import Final

from personatool.i18n import Translator
from personatool.maps.canvas import colours
from personatool.maps.canvas.mirror import mirror
from personatool.maps.canvas.paths import segment
from personatool.maps.canvas.shapes import Curve, Drawing, Icon, Piece
from personatool.maps.engine.dot import DotSource, dot_source
from personatool.maps.parts.columns import EDGE, LABELS, Grid, grid
from personatool.maps.parts.context import Context, context
from personatool.maps.parts.description import sentences
from personatool.maps.parts.detail import Detail
from personatool.maps.parts.header import header
from personatool.maps.parts.lanes import Lane, lane_row, own_lanes
from personatool.maps.parts.legend import symbols
from personatool.maps.parts.page import GAP, body, footer, page
from personatool.maps.parts.stages import phase_row, stage_row
from personatool.maps.parts.steps import starts
from personatool.maps.views.blueprint.joints import Joints, Row, Way, heads, joints
from personatool.maps.views.blueprint.lanes import (
    BACKSTAGE,
    FAILURES,
    FRONTSTAGE,
    RULES,
    SUPPORT,
    SYSTEMS,
    TIME,
    emotion,
    evidence,
    silent,
    user_actions,
)
from personatool.maps.views.blueprint.lines import INTERNAL, MEETING, PERSON, VISIBILITY, badge, interaction, plain
from personatool.maps.views.journey.essential import low_row
from personatool.model.journey import Journey
from personatool.model.measured import Measured
from personatool.model.message import Message, msg, msg_n
from personatool.model.moment import Moment

_WAYS: Final[dict[Way, Message]] = {
    "serves": msg("Serves what the arrow points to"),
    "both": msg("Goes both ways: asked, then answered"),
    "unknown": msg("Work is handed on; who starts is not noted"),
}


def key(ctx: Context, grid: Grid, width: float, ways: AbstractSet[Way]) -> Piece | None:
    """Signs and their words in rows; None when nothing needs explaining."""
    return symbols(ctx, _entries(ctx, [column.moment for column in grid.columns], ways), width)


def _entries(ctx: Context, moments: list[Moment], ways: AbstractSet[Way]) -> Iterator[tuple[Piece, Message]]:
    who = {starts(ctx, moment) for moment in moments}
    if "user" in who:
        yield Piece(28, 24, badge(13, 12, ctx.accent, "user")), msg("The person starts the exchange")
    if "service" in who:
        yield Piece(28, 24, badge(13, 12, ctx.accent, "service")), msg("The service starts the exchange")
    for way, words in _WAYS.items():
        if way in ways:
            line = Curve(segment((12, 0), (12, 24)), colours.MUTED, 1.4)
            yield Piece(24, 24, (line, *heads(12, 0, 24, way))), words
    if any(moment.key_moment for moment in moments):
        yield Piece(24, 24, (Icon(2, 2, 20, "star", ctx.accent, filled=True),)), msg("Key moment")
    if any(moment.wait for moment in moments):
        yield Piece(20, 24, (Icon(2, 4, 16, "hourglass", colours.MUTED),)), msg("Waiting")


Parts = Iterator[tuple[Piece, float]]


def blueprint(measured: Measured, journey: Journey, say: Translator, _: Detail = "essential") -> DotSource:
    """Draw a journey as a service blueprint and write the drawing as DOT."""
    ctx = context(measured, journey, say)
    name = ctx.say(msg("Service blueprint: {title}", title=journey.title))
    return dot_source(
        draw(ctx), map_id=f"blueprint-{journey.id}", name=name,
        description=" ".join(map(ctx.say, _description(ctx))), language=say.language, written=ctx.written,
    )  # fmt: skip


def draw(ctx: Context) -> Drawing:
    """Lay the whole page out; it changes sides where people read from right to left."""
    columns = grid(ctx.journey)
    width = LABELS + columns.width + EDGE
    drawing = page(_parts(ctx, columns, width), width)
    return mirror(drawing) if ctx.from_right else drawing


def _parts(ctx: Context, columns: Grid, width: float) -> Parts:
    yield header(ctx, width, msg("Service blueprint")), 24
    phases = phase_row(ctx, columns)
    if phases:
        yield Piece(width, phases.height, (phases.at(LABELS, 0),)), 2
    stages = stage_row(ctx, columns)
    yield Piece(width, stages.height, (stages.at(LABELS, 0),)), 12
    service = _service(ctx, columns, width)
    joined = joints(ctx, columns, service, PERSON, MEETING)
    yield body(ctx, _rows(ctx, columns, width, service, joined), columns, width), 16
    explained = key(ctx, columns, width, joined.ways())
    if explained:
        yield explained, 12
    yield footer(ctx, width), 0


def _rows(ctx: Context, columns: Grid, width: float, rows: Sequence[Row], joined: Joints) -> Parts:
    upper = (emotion(ctx, columns), lane_row(ctx, columns, TIME), evidence(ctx, columns))
    yield from ((piece, GAP) for piece in upper if piece)
    yield user_actions(ctx, columns), GAP
    yield interaction(ctx, columns, width, joined.first), GAP
    crossing = Piece(width, 0, tuple(joined.shapes())).at(0, -rows[0].piece.height - GAP)
    for number, row in enumerate(rows):
        piece = row.piece
        # They stand with the line of visibility; where they begin and end, cards lie over them.
        yield (replace(piece, items=(*piece.items, crossing)) if number == 1 else piece), GAP
    rest = (low_row(ctx, columns, lane) for lane in (FAILURES, RULES, *own_lanes(_moments(ctx))))
    yield from ((piece, GAP) for piece in rest if piece)


def _service(ctx: Context, columns: Grid, width: float) -> list[Row]:
    """What the service does, zone by zone: a zone where nothing was written says so, else its line had no meaning."""
    front, back, support = (lane_row(ctx, columns, lane) for lane in (FRONTSTAGE, BACKSTAGE, SUPPORT))
    systems = lane_row(ctx, columns, SYSTEMS)
    below = [Row(piece, lane.name) for lane, piece in ((SUPPORT, support), (SYSTEMS, systems)) if piece]
    return [
        Row(front or silent(ctx, columns, FRONTSTAGE), FRONTSTAGE.name),
        Row(plain(ctx, VISIBILITY, width)),
        Row(back or silent(ctx, columns, BACKSTAGE), BACKSTAGE.name),
        Row(plain(ctx, INTERNAL, width)),
        *(below or [Row(silent(ctx, columns, SUPPORT), SUPPORT.name)]),
    ]


def _moments(ctx: Context) -> "list[Moment]":
    return [moment for stage in ctx.journey.stages for moment in (stage, *stage.steps)]


def _description(ctx: Context) -> Iterator[Message]:
    yield from sentences(ctx)
    for lane, empty in (
        (FRONTSTAGE, msg("Frontstage: nothing noted yet.")),
        (BACKSTAGE, msg("Backstage: nothing noted yet.")),
        (SUPPORT, msg("Support processes: nothing noted yet.")),
    ):
        count = sum(bool(lane.read(ctx, moment)) for moment in _moments(ctx))
        yield _lane_sentence(ctx, lane, count) if count else empty


def _lane_sentence(ctx: Context, lane: Lane, count: int) -> Message:
    words = msg_n("{lane}: noted at {count} moment.", "{lane}: noted at {count} moments.", count, lane="")
    return replace(words, params=(*words.params[:1], ("lane", ctx.say(lane.title))))

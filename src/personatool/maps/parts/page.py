"""What frames every map of a journey: the page, the ground of its lanes, the line of visibility, the footer."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from personatool.maps.canvas import colours
from personatool.maps.canvas.colours import Paint
from personatool.maps.canvas.paths import panel, segment
from personatool.maps.canvas.shapes import Curve, Drawing, Frame, Piece, Placed, flatten
from personatool.maps.canvas.typesetting import Style, single
from personatool.maps.parts.bibliography import bibliography
from personatool.maps.parts.cells import round_up
from personatool.maps.parts.columns import LABELS, Grid
from personatool.maps.parts.context import Base, Context
from personatool.maps.parts.evidence import named_sources
from personatool.maps.parts.rows import NamedRow
from personatool.model.message import msg

MARGIN: Final = 56.0
GAP: Final = 8.0
_CLOSE: Final = 6.0
_BETWEEN: Final = colours.Paint("#C3CBD8", "rule")  # stages
_LINE_LABEL = Style("semibold", 12, 16)
_FOOT = Style("regular", 12.5, 17)
Parts = Iterable[tuple[Piece, float]]


@dataclass(frozen=True, slots=True)
class Body(Piece):
    """All lanes under each other, and where they may be cut, from their top left corner."""

    stages: tuple[float, ...] = ()
    columns: tuple[float, ...] = ()
    lanes: tuple[float, ...] = ()
    stage_names: tuple[tuple[str, Paint], ...] = ()
    lane_names: tuple[str, ...] = ()


def page(parts: Parts, width: float, least: float = 0) -> Drawing:
    """Set parts, each with the gap below it, on a page of a width; the last stands at the foot of a page taller."""
    placed, y = [], MARGIN - 10
    for piece, gap in parts:
        placed.append(piece.at(MARGIN, y))
        y += piece.height + gap
    height = max(round_up(y + MARGIN - 22), least)
    if placed:
        last = placed[-1]
        placed[-1] = last.piece.at(MARGIN, last.y + height - round_up(y + MARGIN - 22))
    full = Piece(width + 2 * MARGIN, height, tuple(placed))
    return Drawing(round_up(full.width), height, colours.PAGE, tuple(flatten(full)), _frame(placed))


def _frame(placed: Sequence[Placed]) -> Frame | None:
    """Where the page may be cut; the stages, and the phases close above them, belong to the lanes below."""
    for index, part in enumerate(placed):
        lanes = part.piece
        if isinstance(lanes, Body) and index:
            top = placed[index - 1].y
            above = placed[index - 2] if index > 1 else None
            top = above.y if above and above.y + above.piece.height > top - _CLOSE else top
            return Frame(part.x, top, tuple(part.x + x for x in lanes.stages), tuple(part.x + x for x in lanes.columns),
                         tuple(part.y + y for y in lanes.lanes),
                         stage_names=lanes.stage_names, lane_names=lanes.lane_names)  # fmt: skip
    return None


def body(ctx: Context, rows: Parts, columns: Grid, width: float) -> Piece:
    """Every lane that says something, stages told apart by dotted lines."""
    placed: list[Placed] = []
    y = 0.0
    for piece, gap in rows:
        placed.append(piece.at(0, y))
        y += piece.height + gap
    height = y - GAP
    lines = tuple(
        Curve(segment((LABELS + span.x, 2), (LABELS + span.x, height - 2)), _BETWEEN, 1.2, "dotted")
        for span in columns.spans[1:]
    )
    return Body(
        width, height, (*placed, *lines), *_edges(columns), (*(lane.y for lane in placed), height),
        tuple((span.stage.name, ctx.stage_colour(span.place)) for span in columns.spans),
        tuple(lane.piece.name if isinstance(lane.piece, NamedRow) else "" for lane in placed),
    )  # fmt: skip


def _edges(columns: Grid) -> tuple[tuple[float, ...], tuple[float, ...]]:
    """Edges of stages and of columns."""
    stages = [LABELS + span.x for span in columns.spans]
    inner = [LABELS + column.x for column in columns.columns]
    end = LABELS + columns.width
    return (*stages, end), (*inner, end)


def visibility(ctx: Context, width: float) -> Piece:
    """The line below which the person sees nothing."""
    text = single(ctx.say(msg("Line of visibility")), _LINE_LABEL)
    label = Piece(text.width + 24, 22, (panel(text.width + 24, 22, colours.PAGE, colours.NONE, 6),
                                        text.label(12, 3, colours.MUTED)))  # fmt: skip
    before, after = (
        Curve(segment((0, 11), (14, 11)), colours.MUTED, 1.4, "dashed"),
        segment((text.width + 42, 11), (width, 11)),
    )
    return Piece(width, 22, (before, label.at(16, 0), Curve(after, colours.MUTED, 1.4, "dashed")))


def footer(ctx: Context, width: float) -> Piece:
    """What the map rests on, and which version of what it is."""
    return colophon(ctx, named_sources(ctx), ctx.journey.id, ctx.journey.reviewed, width)


def colophon(ctx: Base, sources: Sequence[str] | None, name: str, reviewed: date | None, width: float) -> Piece:
    """What a drawing rests on, unless `sources` are `None`, at the left; which version of what it is at the right."""
    mark = single(_mark(ctx, name, reviewed), _FOOT)
    left = Piece() if sources is None else bibliography(ctx, sources, width - mark.width - 60)
    rule = Curve(segment((0, 0), (width, 0)), colours.LINE, 1)
    end = mark.label(width - mark.width, 12, colours.MUTED, mark.width, "right")
    return Piece(width, 12 + max(left.height, mark.height), (rule, left.at(0, 12), end))


def _mark(ctx: Base, name: str, reviewed: date | None) -> str:
    workspace = ctx.workspace
    day = ctx.translator.date(reviewed) if reviewed else ""
    parts = ("personatool", name, ctx.typeset(workspace.settings.version or ""), day, workspace.digest[:8])
    return " · ".join(filter(None, parts))

"""The journey map: everything a journey says, on one page."""

from collections.abc import Iterable, Iterator
from typing import Final

from personatool.i18n import Translator
from personatool.maps import colours, essential
from personatool.maps.cells import whole
from personatool.maps.columns import EDGE, LABELS, Grid, grid
from personatool.maps.context import Context, context
from personatool.maps.describe import describe
from personatool.maps.detail import Detail
from personatool.maps.dot import DotSource, dot_source
from personatool.maps.drawing import Curve, Drawing, Piece, Placed, flatten
from personatool.maps.emotion import emotion_row
from personatool.maps.evidence import named_sources
from personatool.maps.header import header
from personatool.maps.lanes import BEHIND, EXPERIENCE, STEERING, THOUGHTS, lane_row, own_lanes, row
from personatool.maps.legend import legend
from personatool.maps.outline import panel, segment
from personatool.maps.persona_card import persona_card
from personatool.maps.stages import phase_row, stage_row
from personatool.maps.steps import meeting, step_card
from personatool.maps.text import Style, measure, single, wrap
from personatool.model.journey import Journey
from personatool.model.message import msg
from personatool.model.workspace import Workspace

_MARGIN: Final = 56.0
_GAP: Final = 8.0
_LINE_LABEL = Style("semibold", 12, 16)
_FOOT = Style("regular", 12.5, 17)


def journey_map(
    workspace: Workspace, journey: Journey, say: Translator, detail: Detail = "essential"
) -> DotSource:  # fmt: skip
    """Draw a journey and write the drawing as DOT."""
    about = context(workspace, journey, say)
    name, description = describe(about)
    return dot_source(
        draw(about, detail), map_id=f"map-{journey.id}", name=name, description=description, language=say.language
    )


def draw(about: Context, detail: Detail = "essential") -> Drawing:
    """Lay the whole page out."""
    columns = grid(about.journey)
    width = LABELS + columns.width + EDGE
    page, y = [], _MARGIN - 10
    for piece, gap in _page(about, columns, width, detail):
        page.append(piece.at(_MARGIN, y))
        y += piece.height + gap
    height = whole(y + _MARGIN - 22)
    full = Piece(width + 2 * _MARGIN, height, tuple(page))
    return Drawing(whole(full.width), height, colours.PAGE, tuple(flatten(full)))


def _page(about: Context, columns: Grid, width: float, detail: Detail) -> Iterator[tuple[Piece, float]]:
    yield header(about, width), 20
    card = persona_card(about, width)
    if card:
        yield card, 22
    phases = phase_row(about, columns)
    if phases:
        yield Piece(width, phases.height, (phases.at(LABELS, 0),)), 2
    stages = stage_row(about, columns)
    yield Piece(width, stages.height, (stages.at(LABELS, 0),)), 12
    yield _body(_rows(about, columns, width, detail), columns, width), 16
    explained = legend(about, columns, width)
    if explained:
        yield explained, 12
    yield _footer(about, width), 0


def _body(rows: Iterable[tuple[Piece, float]], columns: Grid, width: float) -> Piece:
    """Every lane that says something, stages told apart by dotted lines."""
    placed: list[Placed] = []
    y = 0.0
    for piece, gap in rows:
        placed.append(piece.at(0, y))
        y += piece.height + gap
    height = y - _GAP
    lines = tuple(
        Curve(segment((LABELS + span.x, 2), (LABELS + span.x, height - 2)), "#C3CBD8", 1.2, "dotted")
        for span in columns.spans[1:]
    )
    return Piece(width, height, (*placed, *lines))


def _rows(about: Context, columns: Grid, width: float, detail: Detail) -> Iterator[tuple[Piece, float]]:
    front = [_steps(about, columns), _meetings(about, columns), lane_row(about, columns, THOUGHTS),
             emotion_row(about, columns)]  # fmt: skip
    lanes = _every_lane(about, columns) if detail == "full" else _wall_lanes(about, columns)
    before, behind, rest = ([piece for piece in group if piece] for group in lanes)
    yield from ((piece, _GAP) for piece in (*front, *before) if piece)
    if behind:
        yield _visibility(about, width), _GAP
    yield from ((piece, _GAP) for piece in (*behind, *rest))


Pieces = Iterable[Piece | None]


def _every_lane(about: Context, columns: Grid) -> tuple[Pieces, Pieces, Pieces]:
    """Lanes before the line of visibility, behind it, and those that stand apart."""
    moments = [moment for stage in about.journey.stages for moment in (stage, *stage.steps)]
    groups = (EXPERIENCE, BEHIND, (*STEERING, *own_lanes(moments)))
    before, behind, rest = ([lane_row(about, columns, lane) for lane in group] for group in groups)
    return before, behind, rest


def _wall_lanes(about: Context, columns: Grid) -> tuple[Pieces, Pieces, Pieces]:
    return (essential.in_front(about, columns), (essential.behind(about, columns),),
            essential.own(about, columns, about.journey))  # fmt: skip


def _steps(about: Context, columns: Grid) -> Piece | None:
    return row(
        about, columns, (msg("Steps"), "footprints"), colours.WHITE, about.accent,
        lambda column, height: step_card(about, column, height),
    )  # fmt: skip


def _meetings(about: Context, columns: Grid) -> Piece | None:
    return row(
        about, columns, (msg("Touchpoints"), "route"), colours.WHITE, about.accent,
        lambda column, height: meeting(about, column, height),
    )  # fmt: skip


def _visibility(about: Context, width: float) -> Piece:
    text = single(about.say(msg("Line of visibility")), _LINE_LABEL)
    label = Piece(text.width + 24, 22, (panel(text.width + 24, 22, colours.PAGE, "", 6),
                                        text.label(12, 3, colours.MUTED)))  # fmt: skip
    before, after = (
        Curve(segment((0, 11), (14, 11)), colours.MUTED, 1.4, "dashed"),
        segment((text.width + 42, 11), (width, 11)),
    )
    return Piece(width, 22, (before, label.at(16, 0), Curve(after, colours.MUTED, 1.4, "dashed")))


def _footer(about: Context, width: float) -> Piece:
    mark = _colophon(about)
    room = width - measure(mark, _FOOT) - 60
    named = named_sources(about)
    sources = about.say(msg("Sources: {names}", names=named)) if named else about.say(msg("Sources: none given yet"))
    left, right = wrap(sources, _FOOT, room), single(mark, _FOOT)
    height = 14 + max(left.height, right.height)
    rule = Curve(segment((0, 0), (width, 0)), colours.LINE, 1)
    end = right.label(width - right.width, 14, colours.MUTED, right.width, "right")
    return Piece(width, height, (rule, left.label(0, 14, colours.MUTED, room), end))


def _colophon(about: Context) -> str:
    journey, settings = about.journey, about.workspace.settings
    date = about.translator.date(journey.reviewed) if journey.reviewed else ""
    parts = ("personatool", journey.id, about.typeset(settings.version or ""), date, about.workspace.digest[:8])
    return " · ".join(filter(None, parts))

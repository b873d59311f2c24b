"""The journey map: everything a journey says, on one page."""

from collections.abc import Iterable, Iterator

from personatool.i18n import Translator
from personatool.maps import colours, essential, executive
from personatool.maps.columns import EDGE, LABELS, Grid, grid
from personatool.maps.context import Context, context
from personatool.maps.describe import describe
from personatool.maps.detail import Detail
from personatool.maps.dot import DotSource, dot_source
from personatool.maps.drawing import Drawing, Piece
from personatool.maps.emotion import emotion_row
from personatool.maps.frame import GAP, body, footer, page, visibility
from personatool.maps.header import header
from personatool.maps.lanes import BEHIND, EXPERIENCE, STEERING, THOUGHTS, lane_row, own_lanes, row
from personatool.maps.legend import legend
from personatool.maps.mirror import mirror
from personatool.maps.persona_card import persona_card
from personatool.maps.signs import signs
from personatool.maps.stages import phase_row, stage_row
from personatool.maps.steps import meeting, step_card
from personatool.model.journey import Journey
from personatool.model.message import msg
from personatool.model.workspace import Workspace


def journey_map(
    workspace: Workspace, journey: Journey, say: Translator, detail: Detail = "essential"
) -> DotSource:  # fmt: skip
    """Draw a journey and write the drawing as DOT."""
    about = context(workspace, journey, say)
    name, description = describe(about)
    return dot_source(
        draw(about, detail),
        map_id=f"map-{journey.id}",
        name=name,
        description=description,
        language=say.language,
        written=about.written,
    )


def draw(about: Context, detail: Detail = "essential") -> Drawing:
    """Lay the whole page out; it changes sides where people read from right to left."""
    drawing = executive.draw(about) if detail == "executive" else _on_columns(about, detail)
    return mirror(drawing) if about.from_right else drawing


def _on_columns(about: Context, detail: Detail) -> Drawing:
    columns = grid(about.journey)
    width = LABELS + columns.width + EDGE
    return page(_parts(about, columns, width, detail), width)


def _parts(about: Context, columns: Grid, width: float, detail: Detail) -> Iterator[tuple[Piece, float]]:
    yield header(about, width), 18
    card = persona_card(about, width)
    if card:
        yield card, 18
    phases = phase_row(about, columns)
    if phases:
        yield Piece(width, phases.height, (phases.at(LABELS, 0),)), 2
    stages = stage_row(about, columns)
    yield Piece(width, stages.height, (stages.at(LABELS, 0),)), 12
    lanes = body(_rows(about, columns, width, detail), columns, width)
    yield lanes, 14
    explained = legend(about, columns, width, more=signs(about, lanes) if detail == "essential" else ())
    if explained:
        yield explained, 10
    yield footer(about, width), 0


def _rows(about: Context, columns: Grid, width: float, detail: Detail) -> Iterator[tuple[Piece, float]]:
    front = [_steps(about, columns), _meetings(about, columns), lane_row(about, columns, THOUGHTS),
             emotion_row(about, columns)]  # fmt: skip
    lanes = _every_lane(about, columns) if detail == "full" else _wall_lanes(about, columns)
    before, behind, rest = ([piece for piece in group if piece] for group in lanes)
    yield from ((piece, GAP) for piece in (*front, *before) if piece)
    if behind:
        yield visibility(about, width), GAP
    yield from ((piece, GAP) for piece in (*behind, *rest))


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

"""The page for those who decide: stages, one curve, key moments, the worst pains, the best ideas, figures."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Final

from personatool.maps.canvas import colours
from personatool.maps.canvas.colours import NONE
from personatool.maps.canvas.paths import panel
from personatool.maps.canvas.shapes import Drawing, Icon, Piece
from personatool.maps.canvas.typesetting import Style, single, wrap
from personatool.maps.parts import compact_cells, notes
from personatool.maps.parts.cells import Look, round_up, stack
from personatool.maps.parts.columns import EDGE, GUTTER, LABELS, Column, Grid, stage_grid
from personatool.maps.parts.compact_cells import in_runs
from personatool.maps.parts.context import Context
from personatool.maps.parts.emotion.lane import lean_emotion_row
from personatool.maps.parts.figures import counted
from personatool.maps.parts.header import header
from personatool.maps.parts.lanes import Lane, look_of, row
from personatool.maps.parts.left_out import first_ones, left_out, loose_opportunities, quiet_line
from personatool.maps.parts.legend import legend
from personatool.maps.parts.notes import Note, Notes
from personatool.maps.parts.page import GAP, body, footer, page
from personatool.maps.parts.stages import phase_row, stage_row
from personatool.maps.parts.steps import numbered
from personatool.maps.parts.storyboard import storyboard_of_stages
from personatool.maps.views.journey import summaries
from personatool.maps.views.journey.chosen_lanes import drawn_names
from personatool.maps.views.journey.essential import OPPORTUNITIES, PAINS, loose_row
from personatool.maps.views.journey.persona_card import LEAN, is_slight, persona_card
from personatool.model.message import msg
from personatool.model.moment import Moment, Stage, Step
from personatool.model.step_graph import Ending
from personatool.wording.outcomes import end_icon, end_title

_RATIO: Final = 2**0.5
_SHOWN: Final = 3
_NARROWEST, _WIDEST = 1500.0, 6000.0
_STAGE: Final = 190.0
_SLIGHT, _LITTLE = 1000.0, 1.7  # how wide a page of little is; how much lower than paper it then stays
_PLOT, _TALLEST = 130.0, 330.0
_MOST_EFFORT: Final = 6
_ASKED, _QUESTION = Style("semibold", 14, 19), Style("semibold", 18, 24)
# Touchpoints are counted as contacts, data and documents in figures.
_DRAWN: Final = frozenset({"key-moment", "pain", "opportunity", "ask"})
_NAME_ROOM, _BETWEEN = 170.0, 6.0
_MOMENTS = Lane("key-moment", msg("Key moments"), "star", notes.key_moment, colour=NONE)
_ENDINGS = Lane("ending", msg("Where it ends"), "log-out", notes.key_moment, colour=NONE)
_FIGURES = Lane("effort", msg("Figures"), "gauge", notes.effort)


def draw(ctx: Context) -> Drawing:
    """Lay out one page of the proportions of A3 or A4, wide enough for what it says; a smaller one for very little."""
    width = max(_NARROWEST, LABELS + EDGE + _STAGE * len(ctx.journey.stages))
    slight = max(_SLIGHT, LABELS + EDGE + _STAGE * len(ctx.journey.stages))
    unsaid = not_drawn(ctx)
    drawing = _drawn(ctx, unsaid, slight, _PLOT)
    if drawing.width / drawing.height > _LITTLE:
        return drawing
    drawing = _drawn(ctx, unsaid, width, _PLOT)
    while drawing.width / drawing.height < _RATIO and width < _WIDEST:
        width *= 1.06
        drawing = _drawn(ctx, unsaid, width, _PLOT)
    spare = drawing.width / _RATIO - drawing.height
    height = float(round(drawing.width / _RATIO))
    return _drawn(ctx, unsaid, width, min(_PLOT + max(spare, 0), _TALLEST), height)


def not_drawn(ctx: Context) -> str:
    """What the full map tells besides."""
    if not ctx.lanes:
        return left_out(ctx, _DRAWN, {"effort": summaries.time_taken})
    chosen = drawn_names(ctx) | {"ask"}
    elsewhere = {"storyboard", "steps", "channel", "emotion"} & chosen
    return left_out(ctx, (_DRAWN & chosen) | elsewhere, {"effort": summaries.time_taken} if "effort" in chosen else {})


def _drawn(ctx: Context, unsaid: str, width: float, plot: float, least: float = 0) -> Drawing:
    columns = stage_grid(ctx.journey, width - LABELS - EDGE)
    inner = LABELS + columns.width + EDGE
    return page(_parts(ctx, unsaid, columns, inner, plot), inner, least)


def _parts(ctx: Context, unsaid: str, columns: Grid, width: float, plot: float) -> Iterator[tuple[Piece, float]]:
    yield header(ctx, width, persona=is_slight(ctx, LEAN)), 20
    if ctx.journey.decision_supported:
        yield decision(ctx, ctx.journey.decision_supported, width), 20
    card = persona_card(ctx, width, LEAN)
    if card:
        yield card, 20
    phases = phase_row(ctx, columns)
    if phases:
        yield Piece(width, phases.height, (phases.at(LABELS, 0),)), 2
    stages = stage_row(ctx, columns)
    yield Piece(width, stages.height, (stages.at(LABELS, 0),)), 12
    lanes = body(ctx, rows(ctx, columns, plot), columns, width)
    yield lanes, 16
    if unsaid:
        yield quiet_line(unsaid, width), 12
    explained = legend(ctx, columns, width, lanes)
    if explained:
        yield explained, 12
    yield footer(ctx, width), 0


def rows(ctx: Context, columns: Grid, plot: float) -> Iterator[tuple[Piece, float]]:
    """The lanes of some stages, each with the gap below it."""
    stages = columns.by_stage()
    lanes: Mapping[str, Callable[[], Sequence[Piece | None]]] = {
        "storyboard": lambda: [None if ctx.sparing.bare else storyboard_of_stages(ctx, stages)],
        "steps": lambda: [_steps(ctx, stages)],
        "emotion": lambda: [lean_emotion_row(ctx, columns, plot)],
        "key-moment": lambda: [_lane(ctx, stages, _MOMENTS, _key_moments, _cards)],
        "outcome": lambda: [_lane(ctx, stages, _ENDINGS, _endings, _cards)],
        "pains": lambda: [_lane(ctx, stages, PAINS, _worst, _cards)],
        "opportunities": lambda: [
            _lane(ctx, stages, OPPORTUNITIES, _best, _cards),
            loose_row(ctx, stages, first_ones(ctx, loose_opportunities(ctx), ctx.sparing.most or _SHOWN)),
        ],
        "effort": lambda: [_lane(ctx, stages, _FIGURES, _sums, _figures)],
    }
    drawn = (piece for name in ctx.lanes or lanes if name in lanes for piece in lanes[name]())
    yield from ((piece, GAP) for piece in drawn if piece)


def decision(ctx: Context, asked: str, width: float) -> Piece:
    """What is asked of those who read the page."""
    label = single(ctx.say(msg("Decision it supports")), _ASKED)
    words = wrap(ctx.typeset(asked), _QUESTION, width - label.width - 80)
    tall = round_up(words.height + 24)
    return Piece(width, tall, (
        panel(width, tall, colours.wash(ctx.accent, 0.08), colours.frame(ctx.accent, 0.35), 12),
        Icon(18, tall / 2 - 12, 24, "signature", ctx.accent),
        label.label(54, (tall - label.height) / 2, colours.solid(ctx.accent)),
        words.label(54 + label.width + 16, (tall - words.height) / 2, colours.INK, width - label.width - 80),
    ))  # fmt: skip


def _steps(ctx: Context, stages: Grid) -> Piece | None:
    """The names of the steps, numbered, in columns: one a step where there is room, as the points of the curve."""
    numbers = {id(step): number for number, step in enumerate(ctx.journey.steps, 1)}

    def cell(column: Column, _: float) -> Piece:
        stage = ctx.journey.stages[column.stage]
        colour = ctx.stage_colour(column.stage)
        across = max(min(int(column.room // _NAME_ROOM), len(stage.steps)), 1)
        room = (column.room - GUTTER * (across - 1)) / across
        names = [numbered(ctx.typeset(step.title), numbers[id(step)], room, colour) for step in stage.steps]
        return in_runs(names, across, _BETWEEN, GUTTER) if names else Piece()

    return row(ctx, stages, (msg("Steps"), "footprints"), colours.WHITE, ctx.accent, cell)


Read = Callable[[Context, Stage], Notes]
Draw = Callable[[Notes, float, Look], Piece]


def _lane(ctx: Context, stages: Grid, lane: Lane, read: Read, draw: Draw) -> Piece | None:
    words = tuple(ctx.say(word) for word in lane.words)
    colour = lane.colour or ctx.accent

    def cell(column: Column, _: float) -> Piece:
        given = read(ctx, ctx.journey.stages[column.stage])
        look = look_of(lane, ctx.stage_colour(column.stage), colour, words)
        return draw(given, column.room, look) if given else Piece()

    return row(ctx, stages, (lane.title, lane.icon), lane.band, colour, cell)


def _cards(given: Notes, width: float, look: Look) -> Piece:
    """A card a note; one without an icon says how many more there are."""
    return stack([
        compact_cells.compact_card(note, width, look) if note.icon else quiet_line(note.text, width) for note in given
    ])  # fmt: skip


def _figures(given: Notes, width: float, look: Look) -> Piece:
    return compact_cells.icon_row(given, width, look)


def _moments(stage: Stage) -> tuple[Moment, ...]:
    return (stage, *stage.steps)


def _key_moments(ctx: Context, stage: Stage) -> Notes:
    """Each key moment by its name, and why it is one."""
    moments_kept = []
    for moment in _moments(stage):
        if moment.key_moment:
            name = moment.key_moment.name or (moment.title if isinstance(moment, Step) else stage.name)
            moments_kept.append(Note(ctx.typeset(name), "star", ctx.typeset(moment.key_moment.why or "")))
    return tuple(moments_kept)


def _endings(ctx: Context, stage: Stage) -> Notes:
    """How the journey may end in a stage, where that is said."""
    endings = ctx.graph.endings if ctx.graph.ends_as_written else ()
    return tuple(
        Note(ctx.say(end_title(ending.outcome)), end_icon(ending.outcome), ctx.typeset(_how(ending)))
        for ending in endings
        if ctx.journey.stages[ending.place.stage] is stage
    )


def _how(ending: Ending) -> str:
    """How it ends in words; else after which step."""
    return (ending.outcome and ending.outcome.text) or ending.place.name


def _worst(ctx: Context, stage: Stage) -> Notes:
    """The pains that weigh most, each once."""
    given = [note for moment in _moments(stage) for note in notes.pains(ctx, moment)]
    every: dict[str, Note] = {}
    for note in sorted(given, key=lambda note: -(note.dots or (0,))[0]):
        every.setdefault(note.text, note)
    return first_ones(ctx, tuple(every.values()), ctx.sparing.most or _SHOWN)


def _best(ctx: Context, stage: Stage) -> Notes:
    """The opportunities that bring most for least effort, each once."""
    given = [each for moment in _moments(stage) for each in notes.linked_opportunities(ctx, moment)]
    ranked = sorted(given, key=lambda opportunity: (-(opportunity.impact or 0), opportunity.effort or _MOST_EFFORT))
    every = {note.text: note for note in (notes.opportunity(ctx, opportunity) for opportunity in ranked)}
    return first_ones(ctx, tuple(every.values()), ctx.sparing.most or _SHOWN)


def _sums(ctx: Context, stage: Stage) -> Notes:
    return counted(ctx, stage)

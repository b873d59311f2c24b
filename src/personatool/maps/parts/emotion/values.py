"""The emotions of a journey, made ready for a curve."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from personatool.maps.parts.columns import GUTTER, Grid
from personatool.maps.parts.context import Context
from personatool.model.journey import EmotionScale
from personatool.model.moment import Emotion, Moment


@dataclass(frozen=True, slots=True)
class Plot:
    """Where the curve is drawn: y of the best, the neutral and the worst, the lane's whole height and width."""

    top: float
    bottom: float
    height: float
    width: float

    @property
    def neutral(self) -> float:
        """The level between good and bad."""
        return (self.top + self.bottom) / 2

    def y(self, level: float) -> float:
        """Height of a level (−1…1)."""
        return self.neutral - level * (self.bottom - self.top) / 2


@dataclass(frozen=True, slots=True)
class Feeling:
    """How it feels at one place. `level` runs from −1 to 1, None where there is no score; `firm` when it was observed.

    `label` is the score as the language writes it; `room` the width of the column, or of the stage's columns;
    `joined` whether the place before leads here.
    """

    x: float
    room: float
    level: float | None
    label: str
    word: str
    firm: bool
    moment: Moment
    joined: bool = True


def feelings(ctx: Context, grid: Grid) -> tuple[Feeling, ...]:
    """The lens persona's emotions, one a column; of a stage where its steps have none."""
    return tuple(_feeling(ctx, spot, spot.moment.emotion) for spot in _spots(ctx, grid))


def other_feelings(ctx: Context, grid: Grid) -> dict[str, tuple[Feeling, ...]]:
    """Other personas' emotions, by their id, in the order they first appear."""
    spots = _spots(ctx, grid)
    names = dict.fromkeys(name for spot in spots for name in spot.moment.emotions)
    return {name: tuple(_feeling(ctx, spot, spot.moment.emotions.get(name)) for spot in spots) for name in names}


@dataclass(frozen=True, slots=True)
class _Spot:
    """Where a feeling stands: its axis, who says it, the steps that a stage says it for."""

    x: float
    room: float
    moment: Moment
    steps: tuple[Moment, ...]
    joined: bool = True


def _spots(ctx: Context, grid: Grid) -> list[_Spot]:
    """One a column, or one for all of a stage; each told whether the one before leads to it."""
    spots: list[_Spot] = []
    for span in grid.spans:
        columns = [column for column in grid.columns if column.stage == span.place]
        if _speaks(span.stage) and not any(_speaks(column.moment) for column in columns):
            spots.append(
                _Spot(span.middle, span.width - GUTTER, span.stage, tuple(column.moment for column in columns))
            )
        else:
            spots += [_Spot(column.middle, column.room, column.moment, (column.moment,)) for column in columns]
    return [*spots[:1], *(replace(after, joined=_joined(ctx, before, after)) for before, after in pairwise(spots))]


def _joined(ctx: Context, before: _Spot, after: _Spot) -> bool:
    """Whether any step that one speaks for leads to one of the other’s."""
    starts, ends = (filter(None, map(ctx.graph.place, spot.steps)) for spot in (before, after))
    targets = {end.index for end in ends}
    return any(arrow.end in targets for start in starts for arrow in ctx.graph.onwards(start.index))


def _speaks(moment: Moment) -> bool:
    return moment.emotion is not None or bool(moment.emotions)


def _feeling(ctx: Context, spot: _Spot, emotion: Emotion | None) -> Feeling:
    if emotion is None:
        return Feeling(spot.x, spot.room, None, "", "", firm=True, moment=spot.moment, joined=spot.joined)
    scale = ctx.journey.emotion_scale
    level = None if emotion.score is None else level_of(emotion.score, scale)
    label = "" if emotion.score is None else score_label(ctx, emotion.score)
    word = ctx.typeset(emotion.word or "")
    return Feeling(spot.x, spot.room, level, label, word, felt_firmly(ctx, emotion), spot.moment, spot.joined)


def felt_firmly(ctx: Context, emotion: Emotion) -> bool:
    """Tell whether an emotion was observed or reported, rather than expected or assumed."""
    if emotion.basis:
        return emotion.basis in ("observed", "reported")
    return ctx.journey.is_lived


def level_of(score: float, scale: EmotionScale) -> float:
    """Bring a score to −1…1; a score beyond the scale stops at its end."""
    middle, half = (scale.max + scale.min) / 2, (scale.max - scale.min) / 2
    return max(-1.0, min(1.0, (score - middle) / half))


def score_label(ctx: Context, score: float) -> str:
    """Write a score; with a plus sign where the scale knows negative ones."""
    signed = ctx.journey.emotion_scale.min < 0 < score
    return ("+" if signed else "") + ctx.translator.number(score)


def runs(sequence: Sequence[Feeling]) -> list[tuple[Feeling, ...]]:
    """Stretches without a gap, in which each place leads to the following one."""
    found: list[list[Feeling]] = [[]]
    for feeling in sequence:
        if feeling.level is None or not feeling.joined:
            found.append([])
        if feeling.level is not None:
            found[-1].append(feeling)
    return [tuple(run) for run in found if run]


def branches(ctx: Context, sequence: Sequence[Feeling]) -> list[tuple[Feeling, Feeling]]:
    """Feelings that a way joins past others that lie between them in the file."""
    scored = [(feeling, ctx.graph.place(feeling.moment)) for feeling in sequence if feeling.level is not None]
    return [
        (start, end)
        for index, (start, before) in enumerate(scored)
        for end, after in scored[index + 2 :]
        if before and after and ctx.graph.leads(before.index, after.index)
    ]

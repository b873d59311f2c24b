"""The emotions of a journey, made ready for a curve."""

from collections.abc import Sequence
from dataclasses import dataclass

from personatool.maps.parts.columns import Grid
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

    `label` is the score as the language writes it.
    """

    x: float
    level: float | None
    label: str
    word: str
    firm: bool
    moment: Moment


def feelings(ctx: Context, grid: Grid) -> tuple[Feeling, ...]:
    """The lens persona's emotions, one a column; of a stage where its steps have none."""
    places = _places(grid)
    return tuple(_feeling(ctx, x, moment, moment.emotion) for x, moment in places)


def other_feelings(ctx: Context, grid: Grid) -> dict[str, tuple[Feeling, ...]]:
    """Other personas' emotions, by their id, in the order they first appear."""
    places = _places(grid)
    names = dict.fromkeys(name for _, moment in places for name in moment.emotions)
    return {name: tuple(_feeling(ctx, x, moment, moment.emotions.get(name)) for x, moment in places) for name in names}


def _places(grid: Grid) -> list[tuple[float, Moment]]:
    places: list[tuple[float, Moment]] = []
    for index, span in enumerate(grid.spans):
        columns = [column for column in grid.columns if column.stage == index]
        if _speaks(span.stage) and not any(_speaks(column.moment) for column in columns):
            places.append((span.middle, span.stage))
        else:
            places += [(column.middle, column.moment) for column in columns]
    return places


def _speaks(moment: Moment) -> bool:
    return moment.emotion is not None or bool(moment.emotions)


def _feeling(ctx: Context, x: float, moment: Moment, emotion: Emotion | None) -> Feeling:
    if emotion is None:
        return Feeling(x, None, "", "", firm=True, moment=moment)
    scale = ctx.journey.emotion_scale
    level = None if emotion.score is None else level_of(emotion.score, scale)
    label = "" if emotion.score is None else score_label(ctx, emotion.score)
    word = ctx.typeset(emotion.word or "")
    return Feeling(x, level, label, word, firm=felt_firmly(ctx, emotion), moment=moment)


def felt_firmly(ctx: Context, emotion: Emotion) -> bool:
    """Tell whether an emotion was observed or reported, rather than expected or assumed."""
    if emotion.basis:
        return emotion.basis in ("observed", "reported")
    return ctx.journey.state != "future"


def level_of(score: float, scale: EmotionScale) -> float:
    """Bring a score to −1…1; a score beyond the scale stops at its end."""
    middle, half = (scale.max + scale.min) / 2, (scale.max - scale.min) / 2
    return max(-1.0, min(1.0, (score - middle) / half))


def score_label(ctx: Context, score: float) -> str:
    """Write a score; with a plus sign where the scale knows negative ones."""
    signed = ctx.journey.emotion_scale.min < 0 < score
    return ("+" if signed else "") + ctx.translator.number(score)


def runs(sequence: Sequence[Feeling]) -> list[tuple[Feeling, ...]]:
    """Stretches without a gap."""
    found: list[list[Feeling]] = [[]]
    for feeling in sequence:
        if feeling.level is None:
            found.append([])
        else:
            found[-1].append(feeling)
    return [tuple(run) for run in found if run]

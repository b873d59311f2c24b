"""Both emotion curves on one scale: where tomorrow lies above today, the ground between them is filled."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from personatool.colour.mixing import tint
from personatool.maps.canvas import colours
from personatool.maps.canvas.colours import Paint
from personatool.maps.canvas.curves import Bezier, at, smooth
from personatool.maps.canvas.paths import segment, straight
from personatool.maps.canvas.shapes import Area, Box, Curve, Icon, Marker, Path, Piece, Placed, Point, Shape
from personatool.maps.canvas.typesetting import Style, single
from personatool.maps.parts.cells import round_up, stack
from personatool.maps.parts.context import Context
from personatool.maps.parts.emotion.label_spots import area
from personatool.maps.parts.emotion.labels import Board
from personatool.maps.parts.emotion.lane import axis
from personatool.maps.parts.emotion.values import Plot, felt_firmly, level_of
from personatool.maps.parts.lanes import set_on_band
from personatool.maps.views.comparison.columns import Places, Sides
from personatool.model.comparison import ComparedStep
from personatool.model.message import Message, msg
from personatool.wording.comparison_sides import in_words_of

_NAME = Style("semibold", 13.5, 18)
_GAIN = Style("bold", 13, 17)
_KEY_TEXT = Style("regular", 13, 18)
_HEIGHT: Final = 240.0
_ABOVE, _BELOW = 58.0, 40.0
_PARTS: Final = 12
_MOST_SHOWN: Final = 4
_FAINTEST: Final = 0.15
# Apart in lightness too: without red or green, equal tints would be one grey.
_BETTER = colours.Paint(tint(colours.POSITIVE, 0.18), "gain")
_WORSE = colours.Paint(tint(colours.NEGATIVE, 0.42), "loss")


@dataclass(frozen=True, slots=True)
class Spot:
    """A felt moment: its column's axis, its level (−1 to 1), whether it was observed."""

    x: float
    level: float
    firm: bool


def emotions(sides: Sides, places: Places) -> Piece | None:
    """The lane with both curves; None when neither journey scores an emotion."""
    before, after = _runs(sides, places, "before"), _runs(sides, places, "after")
    if not (before or after):
        return None
    plot = Plot(_ABOVE, _ABOVE + _HEIGHT, _HEIGHT + _ABOVE + _BELOW, places.width)
    first, second = ([smooth([(s.x, plot.y(s.level)) for s in run]) for run in runs] for runs in (before, after))
    shared = {s.x for run in before for s in run} & {s.x for run in after for s in run}
    grounds = list(_between(first, second, shared))
    drawn: tuple[Shape | Placed, ...] = (
        *axis(sides.after, plot), *grounds,
        *_line(first, colours.MUTED, 3), *_line(second, sides.after.accent, 5),
        *_marks(before, plot, colours.MUTED, "diamond", 14), *_marks(after, plot, sides.after.accent, "circle", 17),
        *_differences(sides.after, before, after, plot, (*first, *second)),
    )  # fmt: skip
    content = stack(
        [
            _key(sides, (*before, *after), {ground.fill for ground in grounds}, places.width),
            Piece(places.width, plot.height, drawn),
        ],
        2,
    )
    return set_on_band(places.width, sides.after.say(msg("Emotion")), "heart-pulse", sides.after.accent, content)


def _runs(sides: Sides, places: Places, side: str) -> list[list[Spot]]:
    """Stretches of a journey without a gap: a step that says no emotion breaks its curve, one it has not does not.

    The curve breaks too where a step does not lead to the one drawn after it.
    """
    ctx = sides.before if side == "before" else sides.after
    runs: list[list[Spot]] = [[]]
    last: ComparedStep | None = None
    for column in places.columns:
        act = column.act(side)
        if act is None:
            continue
        emotion = act.moment.emotion
        if emotion is None or emotion.score is None or (last and not _leads(ctx, last, act)):
            runs.append([])
        if emotion and emotion.score is not None:
            level = level_of(emotion.score, ctx.journey.emotion_scale)
            runs[-1].append(Spot(column.middle, level, felt_firmly(ctx, emotion)))
        last = act
    return [run for run in runs if run]


def _leads(ctx: Context, before: ComparedStep, after: ComparedStep) -> bool:
    start, end = ctx.graph.place(before.moment), ctx.graph.place(after.moment)
    return not (start and end) or ctx.graph.leads(start.index, end.index)


def _line(curves: Sequence[Sequence[Bezier]], colour: Paint, width: float) -> Iterator[Curve]:
    for parts in curves:
        if parts:
            yield Curve((parts[0][0], *(p for part in parts for p in part[1:])), colour, width, name="curve")


def _marks(runs: Sequence[Sequence[Spot]], plot: Plot, colour: Paint, shape: str, size: float) -> Iterator[Marker]:
    for run in runs:
        for spot in run:
            yield _mark(spot.x, plot.y(spot.level), colour, shape, size, firm=spot.firm)


def _mark(x: float, y: float, colour: Paint, shape: str, size: float, *, firm: bool) -> Marker:
    """Full when observed, hollow when expected; the shape tells the journey."""
    fill, rim, width = (colour, colours.WHITE, 2.0) if firm else (colours.WHITE, colour, 3.0)
    return Marker(x, y, size, fill, rim, width, "diamond" if shape == "diamond" else "circle", name="emotion")


def _between(
    first: Sequence[Sequence[Bezier]], second: Sequence[Sequence[Bezier]], shared: set[float]
) -> Iterator[Path]:
    """The ground between the curves, one outline for each stretch of gain or loss.

    A stretch without a step that both journeys have is only how the curves are drawn: it tells nothing.
    """
    for lower in first:
        for upper in second:
            for run in _stretches(_traced(lower), _traced(upper)):
                if any(run[0][0] <= x <= run[-1][0] for x in shared):
                    yield from _ground(run)


def _traced(parts: Sequence[Bezier]) -> list[Point]:
    return [at(part, step / _PARTS) for part in parts for step in range(_PARTS + 1)]


Run = list[tuple[float, float, float]]


def _stretches(before: Sequence[Point], after: Sequence[Point]) -> Iterator[Run]:
    """Places (x, height before, height after) along both curves, parted where these cross."""
    if not (before and after):
        return
    left, right = max(before[0][0], after[0][0]), min(before[-1][0], after[-1][0])
    if right <= left:
        return
    run: Run = []
    steps = max(int((right - left) // 6), 2)
    for index in range(steps + 1):
        x = left + (right - left) * index / steps
        now = x, _height(before, x), _height(after, x)
        if run and (now[1] - now[2]) * (run[-1][1] - run[-1][2]) < 0:
            meet = _meeting(run[-1], now)
            yield [*run, meet]
            run = [meet]
        run.append(now)
    yield run


def _height(line: Sequence[Point], x: float) -> float:
    for (x0, y0), (x1, y1) in pairwise(line):
        if x0 <= x <= x1 and x1 > x0:
            return y0 + (y1 - y0) * (x - x0) / (x1 - x0)
    return line[-1][1]


def _meeting(one: tuple[float, float, float], two: tuple[float, float, float]) -> tuple[float, float, float]:
    start, end = one[1] - one[2], two[1] - two[2]
    share = start / (start - end)
    y = one[1] + (two[1] - one[1]) * share
    return one[0] + (two[0] - one[0]) * share, y, y


def _ground(run: Sequence[tuple[float, float, float]]) -> Iterator[Path]:
    """An outline along one curve and back along the other: pale green where tomorrow is higher."""
    gain = sum(before - after for _, before, after in run)
    outline = [(x, after) for x, _, after in run] + [(x, before) for x, before, _ in reversed(run)]
    if len(run) > 1 and gain:
        points: list[Point] = [outline[0]]
        for end in (*outline[1:], outline[0]):
            points += straight(points[-1], end)
        yield Path(tuple(points), _BETTER if gain > 0 else _WORSE)


def _differences(
    ctx: Context, before: Sequence[Sequence[Spot]], after: Sequence[Sequence[Spot]], plot: Plot,
    curves: Sequence[Sequence[Bezier]],
) -> Iterator[Placed]:  # fmt: skip
    """The greatest changes of feeling at steps that both journeys have, in figures beside the curve."""
    was = {spot.x: spot.level for run in before for spot in run}
    spots = [spot for run in after for spot in run]
    board = Board(
        Area(-2, 2, plot.width, plot.height - 2),
        [point for parts in curves for point in _traced(parts)],
        [area(s.x - 11, plot.y(s.level) - 11, 22, 22) for run in (*before, *after) for s in run],
    )
    changes = [(spot.level - was[spot.x], spot) for spot in spots if spot.x in was]
    largest = sorted((change for change in changes if abs(change[0]) >= _FAINTEST), key=lambda change: -abs(change[0]))
    scale = ctx.journey.emotion_scale
    for change, spot in largest[:_MOST_SHOWN]:
        pill = _pill(ctx, change * (scale.max - scale.min) / 2)
        yield board.place(pill, (spot.x, plot.y(spot.level)), 15, above=change > 0)


def _pill(ctx: Context, change: float) -> Piece:
    colour = colours.solid(colours.POSITIVE if change > 0 else colours.NEGATIVE)
    number = ctx.translator.number(change)
    text = single(f"+{number}" if change > 0 else number, _GAIN)
    wide, tall = round_up(text.width + 36), 25.0
    return Piece(wide, tall, (
        Box(0, 0, wide, tall, colours.WHITE, colour, 1.4, "gain"),
        Icon(8, 5, 15, "arrow-up" if change > 0 else "arrow-down", colour),
        text.label(26, 4, colour),
    ))  # fmt: skip


def _key(sides: Sides, runs: Sequence[Sequence[Spot]], grounds: set[str], width: float) -> Piece:
    """The two lines, then the grounds and marks that are really there."""
    ctx = sides.after
    today, tomorrow = (in_words_of(sides.compared, name) for name in (msg("Today"), msg("Tomorrow")))
    entries = [
        _entry(ctx, today, _NAME, _sample(colours.MUTED, 3, "diamond", 14)),
        _entry(ctx, tomorrow, _NAME, _sample(ctx.accent, 5, "circle", 17)),
    ]
    for fill, icon, words in ((_BETTER, "arrow-up", msg("Feels better")), (_WORSE, "arrow-down", msg("Feels worse"))):
        if fill in grounds:
            entries.append(_entry(ctx, words, _KEY_TEXT, _swatch(fill, icon)))
    firm = {spot.firm for run in runs for spot in run}
    for sure, words in ((True, msg("Observed or reported")), (False, msg("Expected or assumed"))):
        if sure in firm:
            mark = _mark(10, 10, colours.MUTED, "circle", 15, firm=sure)
            entries.append(_entry(ctx, words, _KEY_TEXT, Piece(20, 20, (mark,))))
    x = y = 0.0
    placed = []
    for entry in entries:
        if x and x + entry.width > width:
            x, y = 0.0, y + 24
        placed.append(entry.at(x, y))
        x += entry.width + 28
    return Piece(width, y + 20, tuple(placed))


def _entry(ctx: Context, words: Message, style: Style, sample: Piece) -> Piece:
    text = single(ctx.say(words), style)
    return Piece(sample.width + 8 + text.width, 20, (sample.at(0, 0), text.label(sample.width + 8, 1, colours.INK)))


def _sample(colour: Paint, width: float, shape: str, size: float) -> Piece:
    line = Curve(segment((0, 10), (46, 10)), colour, width)
    return Piece(46, 20, (line, _mark(23, 10, colour, shape, size, firm=True)))


def _swatch(fill: Paint, icon: str) -> Piece:
    return Piece(26, 20, (Path(tuple(_square()), fill), Icon(5, 2, 16, icon, colours.MUTED)))


def _square() -> Iterator[Point]:
    corners: tuple[Point, ...] = ((0, 0), (26, 0), (26, 20), (0, 20))
    yield corners[0]
    for start, end in zip(corners, (*corners[1:], corners[0]), strict=True):
        yield from straight(start, end)

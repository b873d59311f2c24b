"""The emotion lane: axis, areas, curves, marks and their labels."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain, groupby, pairwise
from typing import Final

from personatool.maps.canvas import colours
from personatool.maps.canvas.curves import Bezier, areas, smooth
from personatool.maps.canvas.paths import segment
from personatool.maps.canvas.shapes import Curve, Gradient, Icon, Marker, MarkerShape, Path, Piece, Placed, Point, Shape
from personatool.maps.canvas.typesetting import Style, measure, single
from personatool.maps.parts.cells import stack
from personatool.maps.parts.columns import GUTTER, LABELS, Grid, whole_of
from personatool.maps.parts.context import Context
from personatool.maps.parts.emotion.in_words import words_row
from personatool.maps.parts.emotion.key import MOST, curve_key, other_mark, other_style
from personatool.maps.parts.emotion.labels import label_all
from personatool.maps.parts.emotion.values import Feeling, Plot, branches, feelings, other_feelings, runs, score_label
from personatool.maps.parts.lanes import banded
from personatool.model.message import msg

_WORDS = (msg("Very good"), msg("Good"), msg("Neutral"), msg("Bad"), msg("Very bad"))
_FACES = ("laugh", "smile", "meh", "frown", "angry")
_AXIS = Style("regular", 12.5, 16)
_AXIS_NUMBER = Style("semibold", 11.5, 16)
_MIXED: Final = 0.25
_INSET: Final = 96.0
_CLEAR: Final = 20.0
_TITLE_ROOM: Final = 50.0
_LOW: Final = 110.0  # between best and worst where paper is scarce
BRANCH: Final = 1.8


def emotion_row(ctx: Context, grid: Grid) -> Piece | None:
    """Draw the emotion lane; None when nobody says how it feels."""
    mine, others = feelings(ctx, grid), other_feelings(ctx, grid)
    if not any(feeling.level is not None or feeling.word for feeling in chain(mine, *others.values())):
        return None
    key = curve_key(ctx, _curves_of(others), grid.width)
    plot = _plot(grid, _LOW if ctx.sparing.close else 0)
    curve = _curve(ctx, mine, others, plot, _TITLE_ROOM - key.height, list(_leads(ctx, grid, mine, plot)))
    parts = [key, curve, words_row(ctx, mine, others, beside=bool(curve.height))]
    content = stack([part for part in parts if part.height], 8)
    return banded(ctx, grid, (msg("Emotion"), "heart-pulse"), colours.WHITE, ctx.accent, content)


def lean_emotion_row(ctx: Context, grid: Grid, height: float) -> Piece | None:
    """The lens persona's curve alone, its best and worst points in words, key moments named; None without a score.

    `height` is the room between best and worst, in points.
    """
    mine = _peaks(feelings(ctx, grid))
    if all(feeling.level is None for feeling in mine):
        return None
    plot = _plot(grid, height)
    curve = _curve(ctx, mine, {}, plot, _TITLE_ROOM, list(_leads(ctx, grid, mine, plot)))
    return banded(ctx, grid, (msg("Emotion"), "heart-pulse"), colours.WHITE, ctx.accent, curve)


def _peaks(mine: Sequence[Feeling]) -> tuple[Feeling, ...]:
    levels = [feeling.level for feeling in mine if feeling.level is not None]
    extremes = {min(levels), max(levels)} if levels else set()
    return tuple(feeling if feeling.level in extremes else replace(feeling, word="", label="") for feeling in mine)


def _curves_of(others: dict[str, tuple[Feeling, ...]]) -> list[str]:
    return [name for name, felt in others.items() if any(feeling.level is not None for feeling in felt)]


def _curve(
    ctx: Context, mine: Sequence[Feeling], others: dict[str, tuple[Feeling, ...]], plot: Plot, above: float,
    leads: Sequence[Curve] = (),
) -> Piece:  # fmt: skip
    """Axis, areas, curves and labels below the lane's title, `above` them at least; empty when there are words only."""
    scored = {name: others[name] for name in _curves_of(others)[:MOST]}
    if not scored and all(feeling.level is None for feeling in mine):
        return Piece()
    lines = [smooth(_points(run, plot)) for run in runs(mine)]
    ways = [_branch(start, end, plot) for start, end in branches(ctx, mine)]
    all_lines = (
        [[(a, b, c, d)] for a, b, c, d in (lead.points for lead in leads)]
        + lines
        + [[way] for way in ways]
        + [smooth(_points(run, plot)) for felt in scored.values() for run in runs(felt)]
    )
    words = list(label_all(ctx, plot, mine, scored, all_lines))
    drawn = (*_gradients(plot), *axis(ctx, plot), *_areas(lines, plot), *_others(scored, plot),
             *_branches(ctx, ways), *leads, *_curves(mine, plot), *_marks(ctx, mine, plot), *words)  # fmt: skip
    return _trimmed(drawn, words, plot, above)


def _trimmed(drawn: Sequence[Shape | Placed], words: Sequence[Placed], plot: Plot, above: float) -> Piece:
    """Leave out the room above and below that no label needed."""
    top = min([plot.top - above, *(word.y for word in words)])
    bottom = max([plot.bottom + _CLEAR, *(word.y + word.piece.height for word in words)])
    whole = Piece(plot.width, plot.height, tuple(drawn))
    return Piece(plot.width, bottom - top, (whole.at(0, -top),))


def _plot(grid: Grid, height: float = 0) -> Plot:
    height = float(round(height or min(max(grid.width * 0.06, 160), 230)))
    return Plot(_INSET, _INSET + height, height + 2 * _INSET, grid.width)


def _gradients(plot: Plot) -> Iterator[Gradient]:
    stops = [(0.0, 1.0), (0.25, 0.5), (0.5, 0.0), (0.75, -0.5), (1.0, -1.0)]
    yield Gradient("mood", plot.top, plot.bottom, tuple((s, colours.emotion_colour(level), 1.0) for s, level in stops))
    yield Gradient("ground", plot.top, plot.bottom, (
        (0.0, colours.POSITIVE, 0.42), (0.5, colours.POSITIVE, 0.03),
        (0.5, colours.NEGATIVE, 0.03), (1.0, colours.NEGATIVE, 0.42),
    ))  # fmt: skip


def axis(ctx: Context, plot: Plot) -> Iterator[Shape]:
    """Five levels, each with its face, its words and its score."""
    scale = ctx.journey.emotion_scale
    for index, (words, face) in enumerate(zip(_WORDS, _FACES, strict=True)):
        level = 1 - index / 2
        y = plot.y(level)
        colour = colours.MUTED if level == 0 else colours.LINE
        yield Curve(segment((-GUTTER / 2, y), (plot.width, y)), colour, 1, "solid" if level == 0 else "dotted")
        tone = colours.signal(colours.emotion_colour(level))
        yield Icon(-37, y - 11, 22, face, tone)
        number = score_label(ctx, (scale.min + scale.max) / 2 + level * (scale.max - scale.min) / 2)
        yield from _axis_words(ctx.say(words), number, y)


def _axis_words(words: str, number: str, y: float) -> Iterator[Shape]:
    width = max(measure(number, _AXIS_NUMBER), 24)
    yield single(number, _AXIS_NUMBER).label(-46 - width, y - 8, colours.MUTED, width, "right")
    yield single(words, _AXIS).label(-LABELS + 6, y - 8, colours.MUTED, LABELS - 60 - width, "right")


def _areas(lines: Sequence[Sequence[Bezier]], plot: Plot) -> Iterator[Path]:
    for line in lines:
        for outline in areas(line, plot.neutral):
            low = outline[3][1] > plot.neutral or max(point[1] for point in outline) > plot.neutral + 0.01
            pale = colours.wash(colours.NEGATIVE if low else colours.POSITIVE, 0.22)
            yield Path(outline, pale, paint="ground")


def _curves(mine: Sequence[Feeling], plot: Plot) -> Iterator[Curve]:
    for run in runs(mine):
        points = _points(run, plot)
        firm = [a.firm and b.firm for a, b in pairwise(run)]
        for sure, parts in groupby(zip(firm, smooth(points), strict=True), key=lambda pair: pair[0]):
            line = _joined([part for _, part in parts])
            yield Curve(line, colours.MIXED, 4.5, "solid" if sure else "dashed", "mood", "curve")


def _leads(ctx: Context, grid: Grid, mine: Sequence[Feeling], plot: Plot) -> Iterator[Curve]:
    """From the last point towards the next, which stands in another row of the map; and from there to the first."""
    if len(grid.spans) == len(ctx.journey.stages):
        return
    every = feelings(ctx, whole_of(ctx.journey))
    places = {id(feeling.moment): index for index, feeling in enumerate(every)}
    first, last = places[id(mine[0].moment)], places[id(mine[-1].moment)]
    for here, index, edge in ((mine[0], first - 1, -GUTTER / 2), (mine[-1], last + 1, plot.width - GUTTER / 2)):
        there = every[index] if 0 <= index < len(every) else None
        joined = here.joined if index < first else there is not None and there.joined
        if there is None or not joined or here.level is None or there.level is None:
            continue
        a, b = (here.x, plot.y(here.level)), (edge, plot.y((here.level + there.level) / 2))
        (x, y), (end, low) = sorted((a, b))
        middle = (x + end) / 2
        firm = here.firm and there.firm
        yield Curve(((x, y), (middle, y), (middle, low), (end, low)), colours.MIXED, 4.5,
                    "solid" if firm else "dashed", "mood", "curve")  # fmt: skip


def _others(others: dict[str, tuple[Feeling, ...]], plot: Plot) -> Iterator[Shape]:
    for index, felt in enumerate(others.values()):
        colour, style = other_style(index)
        for run in runs(felt):
            points = _points(run, plot)
            if len(points) > 1:
                yield Curve(_joined(smooth(points)), colour, 2, style, name="other")
            for (x, y), feeling in zip(points, run, strict=True):
                yield other_mark(x, y, index, firm=feeling.firm)


def _branches(ctx: Context, ways: Sequence[Bezier]) -> Iterator[Curve]:
    return (Curve(way, ctx.accent, BRANCH, "dotted", name="branch") for way in ways)


def _branch(start: Feeling, end: Feeling, plot: Plot) -> Bezier:
    """A line that leaves level and arrives level, past what lies between."""
    (a, b), (c, d) = _points((start, end), plot)
    middle = (a + c) / 2
    return (a, b), (middle, b), (middle, d), (c, d)


def _points(run: Sequence[Feeling], plot: Plot) -> list[Point]:
    return [(feeling.x, plot.y(feeling.level or 0)) for feeling in run]


def _joined(parts: Sequence[Bezier]) -> tuple[Point, ...]:
    return (parts[0][0], *(point for part in parts for point in part[1:]))


def _marks(ctx: Context, mine: Sequence[Feeling], plot: Plot) -> Iterator[Shape]:
    for feeling in mine:
        if feeling.level is None:
            continue
        x, y = feeling.x, plot.y(feeling.level)
        if feeling.moment.key_moment:
            yield Marker(x, y, 34, colours.WHITE, ctx.accent, 2.5, name="moment")
            yield Icon(x - 10, y - 10, 20, "star", ctx.accent, filled=True)
        else:
            yield mark(x, y, feeling.level, firm=feeling.firm)


def mark(x: float, y: float, level: float, *, firm: bool = True) -> Marker:
    """The mark of an emotion: its shape and its colour say the same; hollow when it is only expected."""
    colour = colours.emotion_colour(level)
    shape: MarkerShape = "circle" if level > _MIXED else "triangle" if level < -_MIXED else "diamond"
    size = {"circle": 18.0, "diamond": 22.0, "triangle": 24.0}[shape]
    if firm:
        return Marker(x, y, size, colour, colours.WHITE, 2.5, shape, name="emotion")
    return Marker(x, y, size - 2, colours.WHITE, colour, 3, shape, name="emotion")

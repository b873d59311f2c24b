"""What is written in the emotion lane, each word where it covers nothing."""

from collections.abc import Iterator, Sequence
from typing import Final

from personatool.maps.canvas import colours
from personatool.maps.canvas.curves import Bezier, at
from personatool.maps.canvas.shapes import Area, Box, Piece, Placed, Point
from personatool.maps.canvas.typesetting import Style, single, wrap
from personatool.maps.parts.cells import round_up
from personatool.maps.parts.context import Context
from personatool.maps.parts.emotion.label_spots import area, candidates, free_spot
from personatool.maps.parts.emotion.values import Feeling, Plot

_SCORE = Style("semibold", 12.5, 15)
_WORD = Style("medium", 12.5, 15.5)
_PILL = Style("medium", 13, 17)
_WORD_ROOM, _MOST_ROOM = 132.0, 230.0  # a sentence takes the width of its column, within reason
_STEP: Final = 24
_MOMENT, _MARK, _OTHER = 36.0, 22.0, 12.0
_APART: Final = 6.0
_BEYOND: Final = 400.0  # the lane grows where labels crowd


class Board:
    """Labels set so far; each new one looks for room among them."""

    def __init__(self, bounds: Area, line: Sequence[Point], taken: list[Area]) -> None:
        self._bounds, self._line, self._taken = bounds, sorted(line), taken

    def place(self, piece: Piece, point: Point, distance: float, *, above: bool) -> Placed:
        """Set a label near a point."""
        around = candidates(point, piece.width, piece.height, distance, above=above)
        options = (spot.within(self._bounds.left, self._bounds.right) for spot in around)
        spot = free_spot(options, self._bounds, self._taken, self._line)
        self._taken.append(area(spot.left - 4, spot.top - 3, piece.width + 8, piece.height + 6))
        return piece.at(spot.left, spot.top)


def label_all(
    ctx: Context, plot: Plot, mine: Sequence[Feeling], others: dict[str, tuple[Feeling, ...]],
    lines: Sequence[Sequence[Bezier]],
) -> Iterator[Placed]:  # fmt: skip
    """Write scores and words, then name the key moments."""
    board = Board(
        Area(-2, -_BEYOND, plot.width, plot.height + _BEYOND),
        [at(part, step / 16) for line in lines for part in line for step in range(0, 17, 2)] + list(_axis(plot)),
        [*_marked(mine, plot), *(mark for run in others.values() for mark in _marked(run, plot, _OTHER))],
    )
    placed: dict[int, Placed] = {}
    for index, feeling in enumerate(mine):
        piece = _words(feeling)
        if feeling.level is not None and piece.height:
            near = 20 if feeling.moment.key_moment else 13
            placed[index] = board.place(piece, (feeling.x, plot.y(feeling.level)), near, above=_above(mine, index))
            yield placed[index]
    for index, feeling in enumerate(mine):
        pill = _pill(ctx, feeling)
        if pill.height and feeling.level is not None:
            y = plot.y(feeling.level)
            distance, above = _beyond(placed[index], y) if index in placed else (26, _above(mine, index))
            yield board.place(pill, (feeling.x, y), distance, above=above)


def _beyond(words: Placed, y: float) -> tuple[float, bool]:
    """How far from a point its name goes on from its words, and whether above."""
    above = words.y < y
    return (y - words.y if above else words.y + words.piece.height - y) + _APART, above


def _marked(sequence: Sequence[Feeling], plot: Plot, size: float = 0) -> Iterator[Area]:
    for feeling in sequence:
        if feeling.level is not None:
            across = size or (_MOMENT if feeling.moment.key_moment else _MARK)
            yield area(feeling.x - across / 2, plot.y(feeling.level) - across / 2, across, across)


def _axis(plot: Plot) -> Iterator[Point]:
    """The line of neutral feelings is no place for words either."""
    yield from ((float(x), plot.neutral) for x in range(0, int(plot.width), _STEP))


def _above(sequence: Sequence[Feeling], index: int) -> bool:
    """Tell whether a point stands above its neighbours, so that its label does too."""
    around = [sequence[i].level for i in (index - 1, index + 1) if 0 <= i < len(sequence)]
    near = [level for level in around if level is not None]
    here = sequence[index].level or 0.0
    return here >= sum(near) / len(near) if near else here >= 0


def _words(feeling: Feeling) -> Piece:
    colour = colours.solid(colours.emotion_colour(feeling.level or 0))
    score = single(feeling.label, _SCORE)
    word = wrap(feeling.word, _WORD, min(max(feeling.room, _WORD_ROOM), _MOST_ROOM))
    width = round_up(max(score.width, word.width))
    items = [block.label(0, y, tone, width, "center", halo=colours.WHITE) for block, y, tone in (
        (word, 0.0, colours.INK), (score, word.height, colour)) if block.lines]  # fmt: skip
    return Piece(width, word.height + score.height, tuple(items))


def _pill(ctx: Context, feeling: Feeling) -> Piece:
    moment = feeling.moment.key_moment
    if not (moment and moment.name):
        return Piece()
    text = wrap(ctx.typeset(moment.name), _PILL, 190)
    width, height = round_up(text.width + 26), round_up(text.height + 11)
    box = Box(0, 0, width, height, ctx.accent, name="moment-name")
    return Piece(width, height, (box, text.label(0, (height - text.height) / 2, colours.WHITE, width, "center")))

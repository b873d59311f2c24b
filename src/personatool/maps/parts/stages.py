"""The stages as chevrons, and the phases over them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from personatool.colour.mixing import BLACK, mix
from personatool.maps.canvas import colours
from personatool.maps.canvas.colours import Paint
from personatool.maps.canvas.paths import rounded, segment
from personatool.maps.canvas.shapes import Box, Curve, Label, Path, Piece, Point
from personatool.maps.canvas.typesetting import Block, Style, single, wrap
from personatool.maps.parts.cells import round_up
from personatool.maps.parts.columns import EDGE, Grid, Span
from personatool.maps.parts.context import Context
from personatool.model.moment import Stage
from personatool.wording.fixed_words import CONFIDENCE, PHASE

_NAMES: Final = tuple(Style("bold", size, leading) for size, leading in ((21, 26), (19, 24), (17.5, 22)))
_GOAL = Style("regular", 14, 18.5)
_TIME = Style("medium", 12.5, 16)
_PHASE = Style("semibold", 12.5, 16)
_POINT: Final = 18.0
_LINES: Final = 2  # of a name, at most, before all names are set smaller
_PAD: Final = 14.0
_SHARE: Final = 0.4  # of the room, at most, for a time beside the name


def stage_row(ctx: Context, grid: Grid, places: Sequence[int] = ()) -> Piece:
    """A chevron a stage, all of one height, their names on one line; their times beside these where all have room.

    `places` are those of the stages in the journey, where only some of them are there.
    """
    known = places or [span.place for span in grid.spans]
    heads = _heads(ctx, grid, known)
    beside = all(head.fits_beside for head in heads)
    natural = [_content(head, beside=beside) for head in heads]
    height = round_up(max(piece.height for piece in natural))
    items = []
    for index, (place, span, content) in enumerate(zip(known, grid.spans, natural, strict=True)):
        # The last point ends where the bands below do.
        width = span.width - (2 if index < len(grid.spans) - 1 else _POINT - EDGE)
        outline = _chevron(width, height, first=index == 0)
        items.append(Piece(0, 0, (Path(outline, ctx.stage_colour(place)),)).at(span.x, 0))
        items.append(content.at(span.x, 0))
    return Piece(grid.width, height, tuple(items))


def _chevron(width: float, height: float, *, first: bool) -> tuple[Point, ...]:
    tip: list[Point] = [(width, 0), (width + _POINT, height / 2), (width, height)]
    if first:
        return rounded([(0, 0), *tip, (0, height)], (12, 3, 4, 3, 12))
    return rounded([(2, 0), *tip, (2, height), (_POINT + 2, height / 2)], (3, 3, 4, 3, 3, 4))


@dataclass(frozen=True, slots=True)
class _Head:
    """What a chevron says, in the room it has."""

    name: str
    goal: Block
    setting: Block
    time: Piece
    style: Style
    left: float
    room: float

    @property
    def beside(self) -> float:
        """What the time leaves for the name when it stands beside it."""
        return self.room - self.time.width - 12 if self.time.width else self.room

    @property
    def fits_beside(self) -> bool:
        """Tell whether the name stays as it is beside the time."""
        roomy = self.time.width < self.room * _SHARE
        return roomy and len(wrap(self.name, self.style, self.beside).lines) == len(self.words.lines)

    @property
    def setting_fits_behind(self) -> bool:
        """Tell whether the setting has room behind the time, on its line."""
        room = self.room - self.time.width - 10
        return bool(self.time.width) and len(self.setting.lines) == 1 and self.setting.width <= room

    @property
    def words(self) -> Block:
        """The name across the whole room."""
        return wrap(self.name, self.style, self.room)


def _heads(ctx: Context, grid: Grid, places: Sequence[int]) -> list[_Head]:
    """What each chevron says, all names in one size: the largest in which none is broken or long drawn out."""
    spans = list(zip(places, grid.spans, strict=True))
    for style in _NAMES:
        heads = [_head(ctx, place, span, style, first=span is grid.spans[0]) for place, span in spans]
        if all(_fits(head) for head in heads):
            break
    return heads


def _fits(head: _Head) -> bool:
    widest = max((single(word, head.style).width for word in head.name.split()), default=0.0)
    return len(head.words.lines) <= _LINES and widest <= head.room


def _head(ctx: Context, index: int, span: Span, style: Style, *, first: bool) -> _Head:
    left = 22.0 if first else _POINT + 20
    room = span.width - left - 8
    name = f"{index + 1}.\u00a0{ctx.typeset(span.stage.name)}"
    goal = wrap(ctx.typeset(span.stage.goal or ""), _GOAL, room)
    setting = wrap(_setting(ctx, span.stage), _TIME, room)
    return _Head(name, goal, setting, _time_chip(ctx, span, ctx.stage_colour(index)), style, left, room)


def _setting(ctx: Context, stage: Stage) -> str:
    """Where and when a stage takes place, and how sure the team is of it."""
    sure = ctx.say(CONFIDENCE[stage.confidence]) if stage.confidence else ""
    return " · ".join(filter(None, (ctx.typeset(stage.situation or ""), sure)))


def _content(head: _Head, *, beside: bool) -> Piece:
    """Name, goal, setting and time."""
    room = head.beside if beside else head.room
    name = wrap(head.name, head.style, room)
    items = [name.label(head.left, _PAD, colours.WHITE, room)]
    bottom = _PAD + name.height
    if head.goal.lines:
        items.append(head.goal.label(head.left, bottom + 4, colours.WHITE, head.room))
        bottom += head.goal.height + 4
    following = not beside and head.setting_fits_behind
    if head.setting.lines and not following:
        items.append(head.setting.label(head.left, bottom + 4, colours.WHITE, head.room))
        bottom += head.setting.height + 4
    if not head.time.width:
        return Piece(head.room, bottom + _PAD, tuple(items))
    if beside:
        top = _PAD + (head.style.leading - head.time.height) / 2
        return Piece(head.room, bottom + _PAD, (*items, head.time.at(head.left + head.room - head.time.width, top)))
    if following:
        left, top = head.left + head.time.width + 10, bottom + 8 + (head.time.height - head.setting.height) / 2
        items.append(head.setting.label(left, top, colours.WHITE))
    return Piece(head.room, bottom + 8 + head.time.height + _PAD, (*items, head.time.at(head.left, bottom + 8)))


def _time_chip(ctx: Context, span: Span, colour: Paint) -> Piece:
    if not span.stage.time:
        return Piece()
    text = wrap(ctx.typeset(span.stage.time), _TIME, span.width - _POINT - 60)
    width, height = round_up(text.width + 22), round_up(text.height + 9)
    # Dark on the stage's colour, so that white words stay readable.
    fill = colours.Paint(mix(colour, BLACK, 0.22), "solid")
    box = Box(0, 0, width, height, fill, name="time")
    return Piece(width, height, (box, text.label(0, 4.5, colours.WHITE, width, "center")))


def phase_row(ctx: Context, grid: Grid) -> Piece | None:
    """Before, during and after as thin brackets over their stages; None when no stage says."""
    if not any(span.stage.phase for span in grid.spans):
        return None
    return Piece(grid.width, 26, tuple(_brackets(ctx, grid)))


def _brackets(ctx: Context, grid: Grid) -> Iterator[Curve | Label]:
    for phase, group in groupby(grid.spans, key=lambda span: span.stage.phase):
        spans = list(group)
        if phase is None:
            continue
        left, right = spans[0].x + 2, spans[-1].x + spans[-1].width - 8
        text: Block = single(ctx.say(PHASE[phase]), _PHASE)
        yield text.label(left, 0, colours.MUTED)
        line = colours.rule(colours.MUTED, colours.WHITE, 0.5)
        yield Curve(segment((left + text.width + 10, 8), (right, 8)), line, 1.4)
        yield Curve(segment((right, 8), (right, 15)), line, 1.4)

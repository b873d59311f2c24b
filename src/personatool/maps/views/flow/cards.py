"""The cards of a flow: a step, what may go wrong there, a decision, the words of a way, where it starts and ends."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from personatool.maps.canvas import colours
from personatool.maps.canvas.colours import Paint
from personatool.maps.canvas.paths import panel
from personatool.maps.canvas.shapes import Box, Icon, Marker, Piece, Placed, Shape
from personatool.maps.canvas.typesetting import Style, single, wrap
from personatool.maps.parts.cells import CHIP_TEXT, SMALL, SMALL_STRONG, known_icon
from personatool.maps.parts.context import Context
from personatool.maps.parts.emotion.lane import mark
from personatool.maps.parts.emotion.values import felt_firmly, level_of, score_label
from personatool.maps.parts.notes import touchpoints
from personatool.maps.parts.ways_on import end_colour
from personatool.maps.views.flow.graph import Flow, Way
from personatool.model.message import Message, msg
from personatool.model.moment import Failure
from personatool.model.step_graph import Ending, Place, outcome_of
from personatool.wording.outcomes import end_icon, end_title

CARD: Final = 236.0
_FAILURE: Final = 196.0
DISC: Final = 26.0
_PAD: Final = 13.0
_TITLE = Style("semibold", 15, 18.5)
_ACTION = Style("regular", 13, 17)
_NUMBER = Style("bold", 12, 15)
_SMALLER: Final = 0.8
GOES_WRONG: Final = msg("What can go wrong")
WAY_OUT: Final = msg("How to get out of it")
NO_WAY_OUT: Final = msg("No way out noted")
_WAY: Final = 168.0
_LINES: Final = 4
_MOST_CONDITIONS: Final = 6
_CAP: Final = 200.0
_WORD = Style("bold", 12, 16)
_CAP_WORD = Style("bold", 14, 18)
LOOP: Final = colours.Paint("#B06F00", "signal")  # 4:1 on white, as on a dark page
_FOOT: Final = 36.0
START: Final = msg("Start")
UNREACHED: Final = msg("No step leads here")
DECISION: Final = msg("Decision")


def even(value: float) -> float:
    """Round up to an even number of points: halves are whole then, the same in every engine."""
    return float(-(-value // 2) * 2)


def card(ctx: Context, place: Place, least: float = 0) -> Piece:
    """The card of a step: number, title, what is done, through which channel, how it feels; at least so tall."""
    parts = [part for part in (_head(ctx, place), _action(ctx, place), *_foot(ctx, place)) if part.height]
    y, placed = _PAD, list[Placed]()
    for part in parts:
        placed.append(part.at(_PAD, y))
        y += part.height + 8
    tall = even(max(y - 8 + _PAD, least))
    key = place.moment.key_moment
    edge = ctx.accent if key else colours.frame(ctx.stage_colour(place.stage), 0.8)
    box = Box(0, 0, CARD, tall, colours.WHITE, edge, 2 if key else 1.3, "step")
    star = (Marker(CARD - 20, 1, 24, colours.WHITE, ctx.accent, 2, name="moment"),
            Icon(CARD - 27, -6, 14, "star", ctx.accent, filled=True)) if key else ()  # fmt: skip
    return Piece(CARD, tall, (box, *placed, *star))


def _head(ctx: Context, place: Place) -> Piece:
    room = CARD - 2 * _PAD
    left = DISC + 8 if place.number else 0.0
    text = wrap(ctx.typeset(place.name), _TITLE, room - left)
    tall = max(DISC if place.number else 0, text.height)
    label = text.label(left, (tall - text.height) / 2, colours.INK, room - left)
    return Piece(room, tall, (*_disc(ctx, place, tall), label))


def _disc(ctx: Context, place: Place, tall: float) -> Iterator[Shape]:
    if place.number:
        text = single(str(place.number), _NUMBER)
        middle = min(tall, DISC) / 2
        yield Marker(DISC / 2, middle, DISC, ctx.stage_colour(place.stage), name="number")
        yield text.label(0, middle - _NUMBER.leading / 2, colours.WHITE, DISC, "center")


def _action(ctx: Context, place: Place) -> Piece:
    action = place.moment.action or ""
    text = wrap(ctx.typeset(action if action != place.name else ""), _ACTION, CARD - 2 * _PAD)
    return Piece(CARD - 2 * _PAD, text.height, (text.label(0, 0, colours.BODY, CARD - 2 * _PAD),))


def _foot(ctx: Context, place: Place) -> Iterator[Piece]:
    """Where person and service meet, how it feels, the journey it opens onto."""
    for note in touchpoints(ctx, place.moment):
        yield _line(Icon(0, 0, 16, known_icon(note.icon), ctx.stage_colour(place.stage)), note.text)
    yield _feeling(ctx, place)
    if place.moment.subjourney:
        other = ctx.workspace.journey(place.moment.subjourney)
        name = ctx.typeset(other.title if other else place.moment.subjourney)
        yield _line(Icon(0, 0, 16, "corner-down-right", ctx.accent), name, ctx.accent)


def _line(sign: Icon | Marker, words: str, colour: Paint = colours.BODY) -> Piece:
    width = CARD - 2 * _PAD
    text = wrap(words, CHIP_TEXT, width - 24)
    return Piece(width, max(text.height, 16), (sign, text.label(24, 0, colour, width - 24)))


def _feeling(ctx: Context, place: Place) -> Piece:
    given = place.moment.emotion
    if given is None:
        return Piece()
    score = "" if given.score is None else score_label(ctx, given.score)
    words = " ".join(filter(None, (ctx.typeset(given.word or ""), score)))
    if given.score is None:
        return _line(Icon(0, 0, 16, "heart", colours.MUTED), words) if words else Piece()
    sign = mark(8, 8, level_of(given.score, ctx.journey.emotion_scale), firm=felt_firmly(ctx, given))
    return _line(replace(sign, size=2 * round(sign.size * _SMALLER / 2), stroke_width=2), words)


def failure_card(ctx: Context, failure: Failure) -> tuple[Piece, float, float]:
    """What goes wrong above the way out; also the heights of the two axes, for the lines to the step's card."""
    wrong = _section(ctx, GOES_WRONG, failure.text, "triangle-alert", colours.NEGATIVE)
    way_out = _section(ctx, WAY_OUT, failure.recovery, "life-buoy", colours.POSITIVE) if failure.recovery else None
    out = way_out or _section(ctx, NO_WAY_OUT, "", "circle-x", colours.NEGATIVE)
    top = wrong.height + 10
    tall = even(top + out.height)
    return Piece(_FAILURE, tall, (wrong.at(0, 0), out.at(0, top))), 20.0, top + 20.0 if way_out else 0.0


def _section(ctx: Context, title: Message, words: str, icon: str, colour: Paint) -> Piece:
    room = _FAILURE - 2 * 11
    fill = colours.wash(colour, 0.08)
    strong = colours.solid(colour, fill)
    head = wrap(ctx.say(title), SMALL_STRONG, room - 24)
    text = wrap(ctx.typeset(words), CHIP_TEXT, room)
    below = text.height + 5 if text.lines else 0
    tall = even(max(head.height, 16) + below + 20)
    return Piece(_FAILURE, tall, (
        Box(0, 0, _FAILURE, tall, fill, colours.frame(colour, 0.7), 1.3, "failure"),
        Icon(11, 10, 17, icon, strong), head.label(35, 11, strong, room - 24),
        text.label(11, 15 + max(head.height, 16), colours.INK, room),
    ))  # fmt: skip


def stacked(pieces: Sequence[Piece], gap: float = 0) -> Piece:
    """Pieces under each other as one."""
    y, placed = 0.0, list[Placed]()
    for piece in pieces:
        placed.append(piece.at(0, y))
        y += piece.height + gap
    return Piece(max(piece.width for piece in pieces), even(y - gap), tuple(placed))


def decision(ctx: Context, stage: int) -> Piece:
    """The diamond under a card from which several ways go on, and its word; as wide as a card."""
    colour, middle = ctx.stage_colour(stage), CARD / 2
    word = single(ctx.say(DECISION), _WORD)
    return Piece(CARD, _FOOT, (
        Marker(middle, _FOOT / 2, _FOOT - 2, colour, shape="diamond", name="decision"),
        word.label(middle + _FOOT / 2 + 6, _FOOT / 2 - _WORD.leading / 2 + 3,
                   colours.solid(colour, colours.wash(colour, 0.08))),
    ))  # fmt: skip


def words_of(ctx: Context, flow: Flow, way: Way, *, beneath: bool) -> tuple[str, str]:
    """On what condition a way is taken, and where it leads unless that is seen just beneath."""
    shown = [ctx.typeset(condition) for condition in way.conditions[:_MOST_CONDITIONS]]
    left = len(way.conditions) - len(shown)
    conditions = " / ".join([*shown, *([ctx.say(msg("and {count} more", count=left))] if left else [])])
    others = flow.onwards(flow.places[way.start])
    if not conditions and len(others) > 1:
        bare = sum(not other.conditions for other in others)
        conditions = ctx.say(msg("Otherwise") if bare == 1 else msg("No condition noted"))
    return conditions, "" if beneath else ctx.say(_target(ctx, flow, way))


def _target(ctx: Context, flow: Flow, way: Way) -> Message:
    if way.end is None:
        return end_title(outcome_of(flow.places[way.start].moment))
    target = flow.places[way.end]
    name = str(target.number) if target.number else ctx.typeset(target.name)
    if way.start == way.end:
        return msg("Once more: {step}", step=name)
    return msg("Back to {step}", step=name) if way.back else msg("On to {step}", step=name)


def way_card(ctx: Context, flow: Flow, way: Way, *, beneath: bool) -> Piece:
    """The words of a way in a small frame; a sign tells a way back and a leap."""
    conditions, target = words_of(ctx, flow, way, beneath=beneath)
    colour = LOOP if way.back else ctx.accent
    text, more = wrap(conditions, CHIP_TEXT, _WAY - 22), wrap(target, SMALL_STRONG, _WAY - 42)
    if len(text.lines) > _LINES:
        text = wrap(conditions, CHIP_TEXT, CARD - 22)
    width = even(max(text.width + 22, more.width + 42 if more.lines else 0, 60))
    below = max(more.height, 16) if more.lines else 0.0
    gap = 4 if text.lines and more.lines else 0
    tall = even(text.height + gap + below + 14)
    left = (width - more.width - 20) / 2
    top = 7 + text.height + gap
    sign = (Icon(left, top, 15, "repeat" if way.back else "arrow-up-right", colour),
            more.label(left + 20, top, colours.solid(colour))) if more.lines else ()  # fmt: skip
    label = (text.label(0, 7, colours.INK, width, "center"),) if text.lines else ()
    edge = colours.frame(colour, 0.7)
    return Piece(width, tall, (Box(0, 0, width, tall, colours.WHITE, edge, 1.3, "way"), *label, *sign))


def end_cap(ctx: Context, ending: Ending, otherwise: str) -> Piece:
    """Where a way ends: of which kind, in the colour of it, and how in words; what the scope says where nothing is."""
    outcome = ending.outcome
    detail = (outcome and outcome.text) or otherwise
    return cap(ctx, end_title(outcome), detail, end_icon(outcome), full=False, colour=end_colour(ctx, outcome))


def cap(
    ctx: Context, word: Message, detail: str, icon: str, *, full: bool, colour: Paint | None = None
) -> Piece:  # fmt: skip
    """Where the journey starts or ends: a pill with its word, full for the start, hollow for an end."""
    tone = colour or ctx.accent
    ink = colours.WHITE if full else tone
    name, more = wrap(ctx.say(word), _CAP_WORD, _CAP - 64), wrap(ctx.typeset(detail), SMALL, _CAP - 64)
    width = even(max(name.width, more.width) + 66)
    tall = even(max(name.height + more.height + 16, 38))
    top = (tall - name.height - more.height) / 2
    fill, edge = (tone, colours.NONE) if full else (colours.WHITE, tone)
    return Piece(width, tall, (
        panel(width, tall, fill, edge, 19), Icon(20, tall / 2 - 9, 18, icon, ink),
        name.label(48, top, ink), more.label(48, top + name.height, ink if full else colours.BODY, width - 66),
    ))  # fmt: skip

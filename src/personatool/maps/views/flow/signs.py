"""The signs between the cards of a flow: a decision, the words of a way, where the journey starts and ends."""

from typing import Final

from personatool.maps.canvas import colours
from personatool.maps.canvas.paths import panel
from personatool.maps.canvas.shapes import Box, Icon, Marker, Piece
from personatool.maps.canvas.typesetting import Style, single, wrap
from personatool.maps.parts.cells import CHIP_TEXT, SMALL, SMALL_STRONG
from personatool.maps.parts.context import Context
from personatool.maps.views.flow.cards import CARD, even
from personatool.maps.views.flow.graph import Flow, Way
from personatool.model.message import Message, msg

_WAY: Final = 168.0
_LINES: Final = 4
_MOST_SAID: Final = 6
_CAP: Final = 200.0
_WORD = Style("bold", 12, 16)
_CAP_WORD = Style("bold", 14, 18)
LOOP: Final = colours.Paint("#B06F00", "signal")  # 4:1 on white, as on a dark page
_FOOT: Final = 36.0
START: Final = msg("Start")
END: Final = msg("End")
UNREACHED: Final = msg("No step leads here")
DECISION: Final = msg("Decision")


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
    first = [ctx.typeset(condition) for condition in way.conditions[:_MOST_SAID]]
    left = len(way.conditions) - len(first)
    said = " / ".join([*first, *([ctx.say(msg("and {count} more", count=left))] if left else [])])
    others = flow.onwards(flow.places[way.start])
    if not said and len(others) > 1:
        bare = sum(not other.conditions for other in others)
        said = ctx.say(msg("Otherwise") if bare == 1 else msg("No condition noted"))
    return said, "" if beneath else ctx.say(_aim(ctx, flow, way))


def _aim(ctx: Context, flow: Flow, way: Way) -> Message:
    target = flow.places[way.end]
    name = str(target.number) if target.number else ctx.typeset(target.name)
    if way.start == way.end:
        return msg("Once more: {step}", step=name)
    return msg("Back to {step}", step=name) if way.back else msg("On to {step}", step=name)


def way_card(ctx: Context, flow: Flow, way: Way, *, beneath: bool) -> Piece:
    """The words of a way in a small frame; a sign tells a way back and a leap."""
    said, aim = words_of(ctx, flow, way, beneath=beneath)
    colour = LOOP if way.back else ctx.accent
    text, more = wrap(said, CHIP_TEXT, _WAY - 22), wrap(aim, SMALL_STRONG, _WAY - 42)
    if len(text.lines) > _LINES:
        text = wrap(said, CHIP_TEXT, CARD - 22)
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


def cap(ctx: Context, word: Message, said: str, icon: str, *, full: bool) -> Piece:
    """Where the journey starts or ends: a pill with its word, full for the start, hollow for an end."""
    ink = colours.WHITE if full else ctx.accent
    name, more = wrap(ctx.say(word), _CAP_WORD, _CAP - 64), wrap(ctx.typeset(said), SMALL, _CAP - 64)
    width = even(max(name.width, more.width) + 66)
    tall = even(max(name.height + more.height + 16, 38))
    top = (tall - name.height - more.height) / 2
    fill, edge = (ctx.accent, colours.NONE) if full else (colours.WHITE, ctx.accent)
    return Piece(width, tall, (
        panel(width, tall, fill, edge, 19), Icon(20, tall / 2 - 9, 18, icon, ink),
        name.label(48, top, ink), more.label(48, top + name.height, ink if full else colours.BODY, width - 66),
    ))  # fmt: skip

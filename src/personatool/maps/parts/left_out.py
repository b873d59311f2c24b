"""What a map of less detail leaves out, counted: nothing that was written goes without a mark."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from types import MappingProxyType
from typing import Final

from personatool.maps.canvas import colours
from personatool.maps.canvas.shapes import Piece
from personatool.maps.canvas.typesetting import Style, wrap
from personatool.maps.parts import notes
from personatool.maps.parts.context import Context
from personatool.maps.parts.lanes import BEHIND, EXPERIENCE, STEERING, THOUGHTS, Lane, own_lanes
from personatool.maps.parts.notes import Note, Notes
from personatool.model.message import msg
from personatool.model.moment import Moment
from personatool.wording.lane_names import LANES

Read = Callable[[Context, Moment], Notes]
_WORDS: Final = Style("regular", 13, 18)
_COMPUTED: Final = frozenset({"passing"})  # what we work out is not left out


def left_out(ctx: Context, drawn: Iterable[str], in_part: Mapping[str, Read] = MappingProxyType({})) -> str:
    """Say how many notes of each lane are not drawn; nothing when all are.

    `drawn` names the lanes that are; of those `in_part`, what is read is drawn.
    """
    kept = _COMPUTED | set(drawn)
    moments = _moments(ctx)
    whole = len(loose_opportunities(ctx))
    lanes = (THOUGHTS, *EXPERIENCE, *BEHIND, *STEERING)
    counted = [
        (ctx.say(lane.title), _count(ctx, lane, moments, in_part) + whole * (lane.name == "opportunity"))
        for lane in lanes
        if lane.name not in kept
    ]
    if "own" not in kept:
        own = [lane for lane in own_lanes(moments) if lane.title.text not in kept]
        counted += [(ctx.say(lane.title), _count(ctx, lane, moments, in_part)) for lane in own]
    if ctx.lanes:
        counted = [*_front_lanes(ctx, moments, kept), *counted]
    kinds = [ctx.say(msg("{name}: {value}", name=name, value=count)) for name, count in counted if count]
    if not kinds:
        return ""
    if ctx.lanes:  # the full map has no other lanes
        return ctx.say(msg("Not drawn here: {kinds}.", kinds=" · ".join(kinds)))
    return ctx.say(msg("Not drawn here: {kinds}. The full map shows them all.", kinds=" · ".join(kinds)))


def _front_lanes(ctx: Context, moments: Sequence[Moment], kept: AbstractSet[str]) -> Iterator[tuple[str, int]]:
    """How much the lanes say that every map has, unless its lanes are chosen."""
    counts = {
        "storyboard": sum(bool(moment.picture) for moment in moments),
        "steps": len(ctx.journey.steps),
        "channel": sum(bool(moment.channel or moment.touchpoint) for moment in moments),
        "emotion": sum(bool(moment.emotion) for moment in moments),
    }
    return ((ctx.say(LANES[name][0]), count) for name, count in counts.items() if name not in kept)


def quiet_line(words: str, width: float) -> Piece:
    """The words in one quiet line, or as many as they need."""
    block = wrap(words, _WORDS, width)
    return Piece(width, block.height, (block.label(0, 0, colours.MUTED, width),) if block.lines else ())


def first_ones(ctx: Context, given: Notes, most: int) -> Notes:
    """As many notes as there is room for, then how many more there are."""
    more = len(given) - most
    if more <= 0:
        return given
    return (*given[:most], Note(ctx.say(msg("and {count} more", count=more))))


def loose_opportunities(ctx: Context) -> Notes:
    """The opportunities of the journey to which no stage, step or pain points."""
    pointed = {known.text for moment in _moments(ctx) for known in notes.linked_opportunities(ctx, moment)}
    return tuple(notes.opportunity(ctx, given) for given in ctx.journey.opportunities if given.text not in pointed)


def _count(ctx: Context, lane: Lane, moments: Sequence[Moment], in_part: Mapping[str, Read]) -> int:
    drawn = in_part.get(lane.name)
    return sum(len(lane.read(ctx, moment)) - (len(drawn(ctx, moment)) if drawn else 0) for moment in moments)


def _moments(ctx: Context) -> list[Moment]:
    return list(_walk(ctx))


def _walk(ctx: Context) -> Iterator[Moment]:
    for stage in ctx.journey.stages:
        yield stage
        yield from stage.steps

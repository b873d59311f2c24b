"""Where a step leads and where the journey ends, in words: on its card, and for those who do not see the drawing."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from personatool.maps.canvas import colours
from personatool.maps.canvas.colours import Paint
from personatool.maps.canvas.shapes import Icon, Piece
from personatool.maps.canvas.typesetting import Style, quoted, wrap
from personatool.maps.parts.context import Context
from personatool.model.message import Message, msg
from personatool.model.moment import Outcome, OutcomeKind
from personatool.model.step_graph import Arrow, Ending, Place, outcome_of
from personatool.wording.outcomes import OUTCOME, end_icon, end_title

_CONDITION = Style("medium", 12, 15.5)
_TARGET = Style("semibold", 12, 15.5)
_LEFT: Final = 20.0
_MOST_CONDITIONS: Final = 3
_COLOUR: Final[Mapping[OutcomeKind, Paint]] = {
    "success": colours.POSITIVE, "refusal": colours.NEGATIVE, "dropout": colours.NEGATIVE,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class WayOn:
    """A way on from a step: its sign, on what condition it is taken, where it leads, how the journey ends there."""

    icon: str
    colour: Paint
    condition: str
    target: str
    detail: str = ""
    ends: bool = False


def end_colour(ctx: Context, outcome: Outcome | None) -> Paint:
    """What the kind of an ending means; the accent where it means nothing by itself."""
    meant = _COLOUR.get(outcome.kind) if outcome and outcome.kind else None
    return colours.solid(meant) if meant else ctx.accent


def ways_on(ctx: Context, place: Place) -> tuple[WayOn, ...]:
    """The ways that are worth words: all that is not plainly the following step, or the end after the last one."""
    arrows = ctx.graph.onwards(place.index)
    if len(arrows) == 1 and _plain(ctx, arrows[0]):
        return ()
    return tuple(_way_on(ctx, arrow, arrows) for arrow in arrows)


def _plain(ctx: Context, arrow: Arrow) -> bool:
    following = arrow.start + 1 if arrow.start + 1 < len(ctx.graph.places) else None
    return arrow.end == following and not arrow.conditions and not outcome_of(ctx.graph.places[arrow.start].moment)


def _way_on(ctx: Context, arrow: Arrow, others: Sequence[Arrow]) -> WayOn:
    condition = condition_of(ctx, arrow, others)
    if arrow.end is None:
        outcome = outcome_of(ctx.graph.places[arrow.start].moment)
        text = ctx.typeset(outcome.text) if outcome and outcome.text else ""
        return WayOn(
            end_icon(outcome), end_colour(ctx, outcome), condition, ctx.say(end_title(outcome)), text, ends=True
        )
    target = ctx.graph.places[arrow.end]
    name = str(target.number) if target.number else ctx.typeset(target.name)
    return WayOn("repeat" if arrow.back else "git-branch", ctx.accent, condition, name)


def condition_of(ctx: Context, arrow: Arrow, others: Sequence[Arrow]) -> str:
    """On what condition a way is taken; “Otherwise” for the only one among several that says none."""
    shown = [ctx.typeset(condition) for condition in arrow.conditions[:_MOST_CONDITIONS]]
    left = len(arrow.conditions) - len(shown)
    if shown:
        return " / ".join([*shown, *([ctx.say(msg("and {count} more", count=left))] if left else [])])
    bare = sum(not other.conditions for other in others)
    return ctx.say(msg("Otherwise")) if len(others) > 1 and bare == 1 else ""


def way_line(ctx: Context, way: WayOn, width: float) -> Piece:
    """A way in small letters beside its sign: the condition, an arrow and the number, or the end and how."""
    room = width - _LEFT
    arrow = "←" if ctx.from_right else "→"
    target = way.target if way.ends and not way.condition else f"{arrow}\u00a0{way.target}"
    text = f"{way.condition} {target}" if way.condition else target
    words = wrap(text, _TARGET, room)
    detail = wrap(way.detail, _CONDITION, room)
    return Piece(width, words.height + (detail.height + 1 if detail.lines else 0), (
        Icon(0, 0.5, 14, way.icon, way.colour), words.label(_LEFT, 0, colours.solid(way.colour), room),
        detail.label(_LEFT, words.height + 1, colours.BODY, room),
    ))  # fmt: skip


def branches_in_words(ctx: Context) -> Iterator[Message]:
    """Every step that leads elsewhere than to the following one, then where the journey ends."""
    graph = ctx.graph
    for place in graph.places:
        ways = [way for arrow, way in zip(graph.onwards(place.index), ways_on(ctx, place), strict=False)
                if arrow.end is not None]  # fmt: skip
        if ways:
            texts = (" → ".join(filter(None, (way.condition, way.target))) for way in ways)
            yield msg("After {step}: {ways}.", step=called(ctx, place), ways=" · ".join(texts))
    if graph.ends_as_written:
        yield from endings_in_words(ctx, graph.endings)


def endings_in_words(ctx: Context, endings: Sequence[Ending]) -> Iterator[Message]:
    """After which steps it ends, and how where that is said."""
    ends = [_ending(ctx, ending) for ending in endings]
    yield msg("Ends after {steps}.", steps=" · ".join(ends)) if ends else msg("No step ends it.")


def _ending(ctx: Context, ending: Ending) -> str:
    outcome = ending.outcome
    kind = ctx.say(OUTCOME[outcome.kind]) if outcome and outcome.kind else ""
    text = ctx.typeset(outcome.text).rstrip(".") if outcome and outcome.text else ""
    said = [*map(ctx.typeset, ending.conditions), *filter(None, (kind, text))]
    return f"{called(ctx, ending.place)} ({', '.join(said)})" if said else called(ctx, ending.place)


def called(ctx: Context, place: Place) -> str:
    """The number and the name of a step, its name in quotes; of a stage, its name."""
    name = quoted(ctx.typeset(place.name), ctx.language)
    return f"{place.number} {name}" if place.number else name

"""A facilitator's script, its times worked out from how much there is to go through."""

from collections.abc import Iterator
from dataclasses import dataclass

from personatool.model.message import Message, msg, msg_n
from personatool.packs.builder.context import Context
from personatool.packs.builder.reading_order import personas_in_order
from personatool.packs.chapters.opportunities import ranked_opportunities
from personatool.packs.chapters.summary import top_pains
from personatool.packs.kinds.journey_strip import main_journeys
from personatool.packs.kinds.workshop.ballots import votes
from personatool.packs.view.kinds import AgendaItem, AgendaView
from personatool.wording.durations import total

_BREAK = 75  # minutes after which people need one


@dataclass(frozen=True, slots=True)
class _Part:
    minutes: int
    title: Message
    text: Message
    sheets: Message | None = None


def agenda(ctx: Context) -> AgendaView:
    """Write the script. Source of the rules of thumb: two to five minutes a thing, a break within ninety minutes."""
    parts = tuple(_with_break(tuple(_parts(ctx))))
    return AgendaView(
        total=ctx.say(total(sum(part.minutes for part in parts))),
        people=ctx.say(msg("5 to 8 people: those who meet the public, those who design, one who decides")),
        bring=tuple(map(ctx.say, _bring())),
        parts=tuple(_items(ctx, parts)),
    )


def _bring() -> tuple[Message, ...]:
    return (
        msg("Everything in this pack, printed; the posters as large as the printer can"),
        msg("Scissors, tape, felt pens, sticky notes, stickers to vote with"),
        msg("A wall of three metres, a clock everybody sees"),
    )


def _parts(ctx: Context) -> Iterator[_Part]:
    workspace = ctx.workspace
    people, journeys = len(personas_in_order(workspace)), main_journeys(workspace)
    steps = sum(len(journey.steps) or len(journey.stages) for journey in journeys)
    pains, found = len(top_pains(ctx)), len(ranked_opportunities(ctx))
    yield _Part(10, msg("Welcome"), msg("Why we are here, what will be decided with it, who is in the room."))
    if people:
        yield _personas(people)
    if steps:
        yield _walk(len(journeys), steps)
    if pains:
        yield _pains(pains)
    yield _gaps()
    yield _ideas(found)
    if found:
        yield _vote(found)
    yield _hypotheses()
    yield _Part(10, msg("Close"), msg("Read the decisions aloud: what, who, by when. Photograph the wall."))


def _personas(people: int) -> _Part:
    text = msg_n(
        "Hand out the card. Its reader presents the persona in the first person, in two minutes.",
        "Hand out the {count} cards. Each reader presents their persona in the first person, in two minutes.",
        people,
    )
    return _Part(_between(3 * people, 10, 30), msg("Meet the personas"), text, msg("Persona cards"))


def _walk(journeys: int, steps: int) -> _Part:
    text = msg_n(
        "Walk the map from left to right, {count} step, aloud. Everybody marks what surprises them.",
        "Walk the maps from left to right, {count} steps, aloud. Everybody marks what surprises them.",
        steps,
    )
    return _Part(_between(2 * steps, 15, 30 * max(1, journeys)), msg("Walk the journey"), text, msg("Journey posters"))


def _pains(pains: int) -> _Part:
    text = msg_n(
        "Put the pain point where it is felt. Add the missing ones, in the person’s own words.",
        "Put the {count} gravest pain points where they are felt. Add the missing ones, in the person’s own words.",
        min(pains, 18),
    )
    return _Part(_between(pains, 15, 30), msg("What hurts"), text, msg("Pain point notes, blank notes"))


def _gaps() -> _Part:
    text = msg("On the empty map, draw the journey as it should be: start with how it should feel, then what it takes.")
    return _Part(25, msg("The journey as it should be"), text, msg("Empty map"))


def _ideas(found: int) -> _Part:
    if not found:
        text = msg("Alone and in silence for five minutes, then round the table: one idea a note.")
    else:
        text = msg_n(
            "Read the opportunity out. Then alone and in silence for five minutes: one idea a note.",
            "Read the {count} opportunities out. Then alone and in silence for five minutes: one idea a note.",
            min(found, 18),
        )
    return _Part(20, msg("What could be better"), text, msg("Opportunity notes, blank notes"))


def _vote(found: int) -> _Part:
    text = msg_n("One vote each, in silence, all at once. Then talk about the surprises, not about the winner.",
        "{count} votes each, in silence, all at once. Then talk about the surprises, not about the winners.",
        votes(found),
    )  # fmt: skip
    return _Part(15, msg("Vote"), text, msg("Voting sheet"))


def _hypotheses() -> _Part:
    text = msg("For the winners: what must be true for this to work? What is the smallest thing that would show it?")
    return _Part(20, msg("What we only believe"), text, msg("Hypothesis sheet"))


def _with_break(parts: tuple[_Part, ...]) -> Iterator[_Part]:
    """Set a break after the part that ends past an hour and a quarter; a workshop of this kind needs one."""
    passed, taken = 0, False
    for part in parts:
        yield part
        passed += part.minutes
        if not taken and passed >= _BREAK and part is not parts[-1]:
            yield _Part(15, msg("Break"), msg("Leave the room; the wall stays."))
            taken = True


def _items(ctx: Context, parts: tuple[_Part, ...]) -> Iterator[AgendaItem]:
    start = 0
    for part in parts:
        yield AgendaItem(
            start=f"{start // 60}:{start % 60:02}",
            minutes=ctx.say(msg("{minutes} min", minutes=part.minutes)),
            title=ctx.say(part.title),
            text=ctx.say(part.text),
            sheets=ctx.say(part.sheets) if part.sheets else "",
        )
        start += part.minutes


def _between(minutes: int, least: int, most: int) -> int:
    """Round to five minutes, within bounds."""
    return max(least, min(most, 5 * round(minutes / 5)))

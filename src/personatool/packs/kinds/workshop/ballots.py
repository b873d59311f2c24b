"""What a workshop votes on, and what it only believes."""

from collections.abc import Iterator

from personatool.model.message import msg
from personatool.packs.builder import words
from personatool.packs.builder.context import Context
from personatool.packs.builder.cross_references import moments
from personatool.packs.builder.reading_order import personas_in_order
from personatool.packs.chapters.opportunity_register import ideas
from personatool.packs.kinds.journey_strip import main_journeys
from personatool.packs.view.kinds import BallotRow, GuessView

_GUESSES = 18


def votes(count: int) -> int:
    """How many votes each person has: a quarter of what there is to vote on, from three to eight.

    Source: the usual rule of dot voting, a quarter to a third of the options.
    """
    return min(8, max(3, round(count / 4)))


def ballot(context: Context) -> tuple[BallotRow, ...]:
    """List every opportunity, by its number in the register of the briefing."""
    return tuple(
        BallotRow(
            number=str(number),
            text=context.inside(idea.journey.language).user(idea.entry.opportunity.text),
            journey=context.journey(idea.journey.id),
        )
        for number, idea in enumerate(ideas(context), 1)
    )


def guesses(context: Context) -> tuple[GuessView, ...]:
    """What rests on nothing yet: personas that are assumptions, what nobody saw people feel, ideas worth most."""
    found = (*_personas(context), *_feelings(context), *_ideas(context))
    return found[:_GUESSES]


def _personas(context: Context) -> Iterator[GuessView]:
    for persona in personas_in_order(context.workspace):
        if persona.basis in words.UNSURE:
            say = context.inside(persona.language)
            goal = say.user(persona.goals[0].text) if persona.goals else None
            yield GuessView(say.user(persona.label), context.say(words.BASIS[persona.basis]), goal)


def _feelings(context: Context) -> Iterator[GuessView]:
    for journey in main_journeys(context.workspace):
        say = context.inside(journey.language)
        for moment, use in moments(journey):
            emotion = moment.emotion
            if emotion and emotion.basis == "assumed" and moment.key_moment:
                sign = say.user(emotion.word) if emotion.word else None
                yield GuessView(
                    say.user(use.name), context.say(msg("Moment of truth; what people feel is assumed")), sign
                )


def _ideas(context: Context) -> Iterator[GuessView]:
    for idea in ideas(context)[:6]:
        say, opportunity = context.inside(idea.journey.language), idea.entry.opportunity
        sign = say.user(opportunity.metric) if opportunity.metric else None
        yield GuessView(
            say.user(opportunity.text), context.say(msg("Opportunity; that it helps is not shown yet")), sign
        )

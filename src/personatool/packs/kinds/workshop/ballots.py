"""What a workshop votes on, and what it only believes."""

from collections.abc import Iterator

from personatool.model.message import msg
from personatool.packs.builder.context import Context
from personatool.packs.builder.cross_references import moments_with_uses
from personatool.packs.builder.reading_order import personas_in_order
from personatool.packs.chapters.opportunities import ranked_opportunities
from personatool.packs.kinds.journey_strip import main_journeys
from personatool.packs.view.kinds import BallotRow, GuessView
from personatool.wording.fixed_words import BASIS, UNSURE

_GUESSES = 18


def votes(count: int) -> int:
    """How many votes each person has: a quarter of what there is to vote on, from three to eight.

    Source: the usual rule of dot voting, a quarter to a third of the options.
    """
    return min(8, max(3, round(count / 4)))


def ballot(ctx: Context) -> tuple[BallotRow, ...]:
    """List every opportunity, by its number in the register of the briefing."""
    return tuple(
        BallotRow(
            number=str(number),
            text=ctx.in_language(ranked.journey.language).user_text(ranked.entry.opportunity.text),
            journey=ctx.journey_link(ranked.journey.id),
        )
        for number, ranked in enumerate(ranked_opportunities(ctx), 1)
    )


def guesses(ctx: Context) -> tuple[GuessView, ...]:
    """What rests on nothing yet: personas that are assumptions, what nobody saw people feel, ideas worth most."""
    found = (*_personas(ctx), *_feelings(ctx), *_ideas(ctx))
    return found[:_GUESSES]


def _personas(page_ctx: Context) -> Iterator[GuessView]:
    for persona in personas_in_order(page_ctx.workspace):
        if persona.basis in UNSURE:
            ctx = page_ctx.of_persona(persona)
            goal = ctx.user_text(persona.goals[0].text) if persona.goals else None
            yield GuessView(ctx.user_text(persona.label), page_ctx.say(BASIS[persona.basis]), goal)


def _feelings(page_ctx: Context) -> Iterator[GuessView]:
    for journey in main_journeys(page_ctx.workspace):
        ctx = page_ctx.in_language(journey.language)
        for moment, use in moments_with_uses(journey):
            emotion = moment.emotion
            if emotion and emotion.basis == "assumed" and moment.key_moment:
                sign = ctx.user_text(emotion.word) if emotion.word else None
                yield GuessView(
                    ctx.user_text(use.name), page_ctx.say(msg("Moment of truth; what people feel is assumed")), sign
                )


def _ideas(page_ctx: Context) -> Iterator[GuessView]:
    for ranked in ranked_opportunities(page_ctx)[:6]:
        ctx, opportunity = page_ctx.in_language(ranked.journey.language), ranked.entry.opportunity
        sign = ctx.user_text(opportunity.metric) if opportunity.metric else None
        yield GuessView(
            ctx.user_text(opportunity.text), page_ctx.say(msg("Opportunity; that it helps is not shown yet")), sign
        )

"""What the whole workspace shares: data already held, standards, channels of its own, the budget."""

from collections.abc import Iterator

from personatool.model.message import msg
from personatool.model.settings import Budget
from personatool.packs.builder import quantities
from personatool.packs.builder.context import Context
from personatool.packs.view import Fact, Line


def register_facts(outer: Context) -> tuple[Fact, ...]:
    """Say what the settings hold for all journeys."""
    say = outer.inside(None)
    settings = say.workspace.settings
    return (
        *say.fact("held", msg("Data administrations already hold"), "database", _held(say)),
        *say.fact("standards", msg("Standards followed"), "list-checks", say.texts(settings.standards)),
        *say.fact("channels", msg("Channels of this team"), "route", _channels(say)),
        *(
            say.fact("budget", msg("Budget for help and training"), "wallet", _budget(say, settings.budget))
            if settings.budget
            else ()
        ),
    )


def _held(say: Context) -> Iterator[Line]:
    for item, held in say.workspace.settings.held.items():
        notes = (*say.note(msg("Held by"), *map(say.user, held.by)), *say.user_note(msg("Basis"), held.basis))
        yield Line((say.user(item),), notes)


def _channels(say: Context) -> Iterator[Line]:
    for channel_id, style in say.workspace.settings.channels.items():
        traits = ((style.digital, msg("digital")), (style.human, msg("with a person")))
        notes = (note for holds, label in traits if holds for note in say.note(None, say.own(label)))
        yield Line((say.channel(channel_id),), tuple(notes))


def _budget(say: Context, budget: Budget | None) -> Iterator[Line]:
    if not budget:
        return
    sums = (
        (msg("An hour of help"), budget.hour),
        (msg("Training"), budget.training),
        (msg("Fixed costs"), budget.fixed),
    )
    for label, amount in sums:
        if amount:
            yield Line((say.own(label),), say.note(None, say.plain(quantities.money(amount, say.translator))))
    if budget.help_share is not None:
        share = quantities.percent(budget.help_share, say.translator)
        yield Line((say.own(msg("People who need help")),), say.note(None, say.plain(share)))

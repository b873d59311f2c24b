"""What the whole workspace shares: data already held, standards, channels of its own, the budget."""

from collections.abc import Iterator

from personatool.model.message import msg
from personatool.model.settings import Budget
from personatool.packs.builder import quantities
from personatool.packs.builder.context import Context
from personatool.packs.view.parts import Fact, Line
from personatool.wording.money import money


def view(page_ctx: Context) -> tuple[Fact, ...]:
    """Settings that hold for all journeys."""
    ctx = page_ctx.in_language(None)
    settings = ctx.workspace.settings
    return (
        *ctx.fact("held", msg("Data administrations already hold"), "database", _held(ctx)),
        *ctx.fact(
            "standards",
            msg("Standards followed"),
            "list-checks",
            (Line((ctx.standard_name(each),)) for each in settings.standards),
        ),
        *ctx.fact("channels", msg("Channels of this team"), "route", _channels(ctx)),
        *(
            ctx.fact("budget", msg("Budget for help and training"), "wallet", _budget(ctx, settings.budget))
            if settings.budget
            else ()
        ),
    )


def _held(ctx: Context) -> Iterator[Line]:
    for item, held in ctx.workspace.settings.held.items():
        notes = (*ctx.note(msg("Held by"), *map(ctx.user_text, held.by)), *ctx.user_note(msg("Basis"), held.basis))
        yield Line((ctx.user_text(item),), notes)


def _channels(ctx: Context) -> Iterator[Line]:
    for channel_id, style in ctx.workspace.settings.channels.items():
        traits = ((style.digital, msg("digital")), (style.human, msg("with a person")))
        notes = (note for holds, label in traits if holds for note in ctx.note(None, ctx.our_text(label)))
        yield Line((ctx.channel_name(channel_id),), tuple(notes))


def _budget(ctx: Context, budget: Budget | None) -> Iterator[Line]:
    if not budget:
        return
    sums = (
        (msg("An hour of help"), budget.hour),
        (msg("Training"), budget.training),
        (msg("Fixed costs"), budget.fixed),
    )
    for label, amount in sums:
        if amount:
            yield Line((ctx.our_text(label),), ctx.our_note(None, money(amount)))
    if budget.help_share is not None:
        share = quantities.percent(budget.help_share, ctx.translator)
        yield Line((ctx.our_text(msg("People who need help")),), ctx.note(None, ctx.plain_text(share)))

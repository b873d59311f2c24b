"""The cover: title, counts, evidence."""

import datetime as dt
from collections.abc import Iterator

from personatool.model.message import msg, msg_n
from personatool.model.workspace import Workspace
from personatool.packs.builder import quantities
from personatool.packs.builder.context import Context
from personatool.packs.builder.cross_references import moments_with_uses
from personatool.packs.chapters.opportunities import numbered_opportunities
from personatool.packs.view.page import CoverView
from personatool.packs.view.parts import Figure, Note
from personatool.wording.fixed_words import UNSURE


def cover_view(ctx: Context) -> CoverView:
    """Sum the workspace up."""
    settings = ctx.workspace.settings
    return CoverView(
        title=settings.title or ctx.say(msg("Personas and journeys")),
        organisation=settings.organisation or "",
        logo=quantities.image(ctx.workspace.logo, "") if ctx.workspace.logo else None,
        facts=_facts(ctx),
        figures=_figures(ctx),
        state=tuple(_state(ctx)),
    )


def _facts(ctx: Context) -> tuple[Note, ...]:
    workspace = ctx.workspace
    newest = newest_date(workspace)
    return (
        *ctx.user_note(msg("Version"), workspace.settings.version),
        *ctx.note(msg("State of"), ctx.date_text(newest)),
        *(ctx.note(msg("Content digest"), ctx.plain_text(workspace.digest[:12])) if workspace.digest else ()),
    )


def newest_date(workspace: Workspace) -> dt.date | None:
    """The day something was last reviewed or studied: the pack's date, for a clock would change it every time."""
    people = [placed.value.reviewed for placed in workspace.personas]
    journeys = [placed.value.reviewed for placed in workspace.journeys]
    studies = [entry.date for entry in workspace.settings.evidence.values()]
    return max((date for date in (*people, *journeys, *studies) if date), default=None)


def _figures(ctx: Context) -> tuple[Figure, ...]:
    journeys = [placed.value for placed in ctx.workspace.journeys]
    steps = sum(len(journey.steps) for journey in journeys)
    pains = sum(len(moment.pains) for journey in journeys for moment, _ in moments_with_uses(journey))
    ideas = sum(len(numbered_opportunities(journey)) for journey in journeys)
    studies = len(ctx.workspace.settings.evidence)
    counted = (
        (len(ctx.workspace.personas), msg_n("persona", "personas", len(ctx.workspace.personas)), "users-round"),
        (len(journeys), msg_n("journey", "journeys", len(journeys)), "route"),
        (steps, msg_n("step", "steps", steps), "footprints"),
        (pains, msg_n("pain point", "pain points", pains), "triangle-alert"),
        (ideas, msg_n("opportunity", "opportunities", ideas), "lightbulb"),
        (studies, msg_n("source", "sources", studies), "shield-check"),
    )
    return tuple(Figure(ctx.translator.number(count), ctx.say(label), icon) for count, label, icon in counted if count)


def _state(ctx: Context) -> Iterator[str]:
    """Sentences about the evidence behind the content."""
    yield from _basis(ctx)
    register = ctx.workspace.settings.evidence
    resting = sum(bool(ctx.index.evidence.get(key)) for key in register)
    if register:
        message = msg_n(
            "{count} source is cited, out of {total} in the register.",
            "{count} sources are cited, out of {total} in the register.",
            resting,
            total=len(register),
        )
        yield ctx.say(message)
    else:
        yield ctx.say(msg("No evidence register: nothing here says what it rests on."))
    newest = max((entry.date for entry in register.values() if entry.date), default=None)
    if newest:
        yield ctx.say(msg("The newest source dates from {date}.", date=ctx.translator.date(newest)))


def _basis(ctx: Context) -> Iterator[str]:
    """Count the personas that are assumptions, and those that do not say what they rest on."""
    bases = [placed.value.basis for placed in ctx.workspace.personas]
    unsure, silent = sum(basis in UNSURE for basis in bases), bases.count(None)
    if unsure:
        message = msg_n(
            "{count} persona out of {total} is an assumption, still to be confirmed with real people.",
            "{count} personas out of {total} are assumptions, still to be confirmed with real people.",
            unsure,
            total=len(bases),
        )
        yield ctx.say(message)
    if silent:
        yield ctx.say(
            msg_n(
                "{count} persona out of {total} does not say what it rests on.",
                "{count} personas out of {total} do not say what they rest on.",
                silent,
                total=len(bases),
            )
        )
    if bases and not unsure and not silent:
        yield ctx.say(msg("Every persona rests on research or on statistics."))

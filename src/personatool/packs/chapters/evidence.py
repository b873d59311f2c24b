"""The evidence register: each entry, and what rests on it."""

from personatool.model.message import msg
from personatool.model.settings import Evidence
from personatool.packs.builder.context import Context
from personatool.packs.view.analysis import EvidenceView
from personatool.packs.view.parts import Badge, Fact, Line, Part
from personatool.wording.fixed_words import CONFIDENCE, EVIDENCE


def view(page_ctx: Context) -> tuple[EvidenceView, ...]:
    """List the register in its own order."""
    ctx = page_ctx.in_language(None)
    return tuple(_entry(ctx, key, entry) for key, entry in ctx.workspace.settings.evidence.items())


def _entry(ctx: Context, key: str, entry: Evidence) -> EvidenceView:
    kind = (Badge(ctx.say(EVIDENCE[entry.kind]), "search"),) if entry.kind else ()
    tone = {"low": "warn", "high": "good"}.get(entry.confidence or "", "plain")
    trust = (Badge(ctx.say(CONFIDENCE[entry.confidence]), "shield-check", tone),) if entry.confidence else ()
    return EvidenceView(
        anchor=ctx.evidence[key],
        id=key,
        title=ctx.user_text(entry.title),
        badges=(*kind, *trust),
        facts=_facts(ctx, entry),
        uses=_uses(ctx, key),
    )


def _facts(ctx: Context, entry: Evidence) -> tuple[Fact, ...]:
    date = ctx.figure_line(ctx.translator.date(entry.date)) if entry.date else ()
    count = ctx.figure_line(ctx.translator.number(entry.n)) if entry.n is not None else ()
    link = (Line((Part(entry.url, href=entry.url, outside=True),)),) if entry.url else ()
    return (
        *ctx.fact("date", msg("Date"), "calendar", date),
        *ctx.fact("count", msg("People or observations"), "users", count),
        *ctx.fact("method", msg("Method"), "list-checks", ctx.text_line(entry.method)),
        *ctx.fact("reach", msg("What it covers"), "move", ctx.text_line(entry.scope)),
        *ctx.fact("link", msg("Link"), "link", link),
        *ctx.fact("notes", msg("Notes"), "pen-line", ctx.text_line(entry.notes)),
    )


def _uses(ctx: Context, key: str) -> tuple[Line, ...]:
    """What rests on an entry, the places of one journey gathered in one line."""
    uses = ctx.index.evidence.get(key, ())
    owners = dict.fromkeys((use.owner, ctx.lang_tag(use.language)) for use in uses if use.owner)
    whole = tuple(Line((ctx.use_link(use),)) for use in uses if not use.owner)
    inside = tuple(
        Line((Part(owner, lang=lang),), ctx.note(None, *(ctx.use_link(use) for use in uses if use.owner == owner)))
        for owner, lang in owners
    )
    return (*whole, *inside)

"""The evidence register: each entry, and what rests on it."""

from personatool.model.message import msg
from personatool.model.settings import Evidence
from personatool.packs.builder import words
from personatool.packs.builder.context import Context
from personatool.packs.view import Badge, EvidenceView, Fact, Line, Part


def evidence_views(outer: Context) -> tuple[EvidenceView, ...]:
    """List the register in its own order."""
    context = outer.inside(None)
    return tuple(_entry(context, key, each) for key, each in context.workspace.settings.evidence.items())


def _entry(say: Context, key: str, entry: Evidence) -> EvidenceView:
    kind = (Badge(say.say(words.EVIDENCE[entry.kind]), "search"),) if entry.kind else ()
    tone = {"low": "warn", "high": "good"}.get(entry.confidence or "", "plain")
    trust = (Badge(say.say(words.CONFIDENCE[entry.confidence]), "shield-check", tone),) if entry.confidence else ()
    return EvidenceView(
        anchor=say.evidence[key],
        id=key,
        title=say.user(entry.title),
        badges=(*kind, *trust),
        facts=_facts(say, entry),
        uses=_uses(say, key),
    )


def _facts(say: Context, entry: Evidence) -> tuple[Fact, ...]:
    date = say.figure(say.translator.date(entry.date)) if entry.date else ()
    count = say.figure(say.translator.number(entry.n)) if entry.n is not None else ()
    link = (Line((Part(entry.url, href=entry.url, outside=True),)),) if entry.url else ()
    return (
        *say.fact("date", msg("Date"), "calendar", date),
        *say.fact("count", msg("People or observations"), "users", count),
        *say.fact("method", msg("Method"), "list-checks", say.text(entry.method)),
        *say.fact("reach", msg("What it covers"), "move", say.text(entry.scope)),
        *say.fact("link", msg("Link"), "link", link),
        *say.fact("notes", msg("Notes"), "pen-line", say.text(entry.notes)),
    )


def _uses(say: Context, key: str) -> tuple[Line, ...]:
    """What rests on an entry, the places of one journey gathered in one line."""
    uses = say.index.evidence.get(key, ())
    owners = dict.fromkeys((use.owner, say.foreign(use.language)) for use in uses if use.owner)
    whole = tuple(Line((say.use(use),)) for use in uses if not use.owner)
    inside = tuple(
        Line((Part(owner, lang=lang),), say.note(None, *(say.use(use) for use in uses if use.owner == owner)))
        for owner, lang in owners
    )
    return (*whole, *inside)

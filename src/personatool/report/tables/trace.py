"""Threads from needs to owners: text for the terminal, JSON, CSV."""

from collections.abc import Iterator, Sequence
from typing import Any

from personatool.i18n import Translator
from personatool.model.message import msg, msg_n
from personatool.model.trace import GAP_WORDS, TIER_WORDS, TIERS, Trace, TraceNode
from personatool.report.tables.json_and_csv import dump, harmless, sheet
from personatool.report.tables.terminal import page, paragraph, plain, say, title
from personatool.wording.fixed_words import THING

_HEADS = (
    msg("Journey (id)"), msg("Kind"), msg("In its words"), msg("Comes from"), msg("Leads to"), msg("What is missing"),
)  # fmt: skip


def trace_text(found: Sequence[Trace], translator: Translator) -> str:
    """Show journeys: where the thread breaks, then every need onwards, then every opportunity back."""
    return "\n".join(page(list(_journey(trace, translator))) for trace in found)


def _journey(found: Trace, translator: Translator) -> Iterator[str]:
    yield from title(f"{plain(found.title)} ({found.journey})")
    counts = (f"{say(translator, TIER_WORDS[tier])} {len(found.tier(tier))}" for tier in TIERS)
    yield " · ".join(counts)
    yield ""
    yield from breaks(found, translator)
    yield from _onwards(found, translator)
    yield from _back(found, translator)


def breaks(found: Trace, translator: Translator) -> Iterator[str]:
    """List where the thread breaks."""
    if not found.broken:
        yield say(translator, msg("Every thread runs from a need to an owner."))
        yield ""
        return
    heading = msg_n("{count} break in the thread", "{count} breaks in the thread", len(found.broken))
    yield say(translator, heading)
    for node in found.broken:
        missing = ", ".join(say(translator, GAP_WORDS[gap]) for gap in node.gaps)
        yield from paragraph(f"{say(translator, THING[node.tier])} – {worded(node)} – {missing}", "  ! ")
    yield ""


def _onwards(found: Trace, translator: Translator) -> Iterator[str]:
    if found.tier("need"):
        yield say(translator, msg("From needs to owners"))
    for need in found.tier("need"):
        yield from paragraph(worded(need), "  ")
        for step in found.successors(need):
            yield from _line(step, 1, translator)
            for following in found.successors(step):
                yield from _line(following, 2, translator)
                yield from _rest(found, following, translator)
    yield ""


def _rest(found: Trace, node: TraceNode, translator: Translator) -> Iterator[str]:
    for following in found.successors(node):
        yield from _line(following, 3, translator)
        yield from (line for owner in found.successors(following) for line in _line(owner, 4, translator))


def _back(found: Trace, translator: Translator) -> Iterator[str]:
    if found.tier("opportunity"):
        yield say(translator, msg("From opportunities back to needs"))
    for opportunity in found.tier("opportunity"):
        owners = ", ".join(plain(owner.text) for owner in found.successors(opportunity))
        yield from paragraph(f"{worded(opportunity)} → {owners or say(translator, GAP_WORDS['ownerless'])}", "  ")
        for tier in reversed(TIERS[:3]):
            names = [worded(node) for node in found.ancestors(opportunity, tier)]
            if names:
                text = msg("{kind}: {words}", kind=say(translator, TIER_WORDS[tier]), words=" · ".join(names))
                yield from paragraph(say(translator, text), "    ← ")


def _line(node: TraceNode, depth: int, translator: Translator) -> list[str]:
    text = msg("{kind}: {words}", kind=say(translator, THING[node.tier]), words=worded(node))
    return paragraph(say(translator, text), "  " + "   " * depth + "→ ")


def worded(node: TraceNode) -> str:
    """A thing in its words, with what tells it from others."""
    if node.tier == "step":
        return f"{node.detail} {plain(node.text)}".strip()
    if node.tier == "need":
        return f"{plain(node.text)} ({plain(node.detail)})"
    return plain(node.text)


def trace_json(found: Sequence[Trace], translator: Translator) -> str:
    """Write journeys. Keys, tiers and gaps stay English."""
    journeys = [
        {
            "id": trace.journey,
            "title": trace.title,
            "knots": [_node_json(node) for node in trace.nodes],
            "threads": [{"from": link.start, "to": link.end} for link in trace.links],
        }
        for trace in found
    ]
    return dump({"version": 1, "language": translator.language, "journeys": journeys})


def trace_csv(found: Sequence[Trace], translator: Translator) -> str:
    """Write one row a thing, with what it comes from and leads to."""
    return sheet(_HEADS, (row for trace in found for row in _csv_rows(trace, translator)), translator)


def _node_json(node: TraceNode) -> dict[str, Any]:
    return {
        "key": node.key,
        "tier": node.tier,
        "text": node.text,
        "aside": node.detail,
        "accepted": node.accepted,
        "gaps": list(node.gaps),
    }


def _csv_rows(found: Trace, translator: Translator) -> Iterator[list[str]]:
    for node in found.nodes:
        missing = ", ".join(translator.say(GAP_WORDS[gap]) for gap in node.gaps)
        around = (" | ".join(map(worded, side)) for side in (found.predecessors(node), found.successors(node)))
        texts = (found.journey, translator.say(THING[node.tier]), worded(node), *around, missing)
        yield [harmless(text) for text in texts]

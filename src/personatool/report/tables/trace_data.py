"""Threads from needs to owners as JSON and as CSV."""

from collections.abc import Iterator, Sequence
from typing import Any

from personatool.i18n import Translator
from personatool.model.message import msg
from personatool.model.trace import GAP_WORDS, Trace, TraceNode
from personatool.report.tables.csv import harmless, sheet
from personatool.report.tables.json_text import dump
from personatool.report.tables.trace_text import worded
from personatool.wording.fixed_words import THING

_HEADS = (
    msg("Journey (id)"), msg("Kind"), msg("In its words"), msg("Comes from"), msg("Leads to"), msg("What is missing"),
)  # fmt: skip


def trace_json(found: Sequence[Trace], translator: Translator) -> str:
    """Write journeys. Keys, tiers and gaps stay English."""
    journeys = [
        {
            "id": trace.journey,
            "title": trace.title,
            "knots": [_node(node) for node in trace.nodes],
            "threads": [{"from": link.start, "to": link.end} for link in trace.links],
        }
        for trace in found
    ]
    return dump({"version": 1, "language": translator.language, "journeys": journeys})


def trace_csv(found: Sequence[Trace], translator: Translator) -> str:
    """Write one row a thing, with what it comes from and leads to."""
    return sheet(_HEADS, (row for trace in found for row in _rows(trace, translator)), translator)


def _node(node: TraceNode) -> dict[str, Any]:
    return {
        "key": node.key,
        "tier": node.tier,
        "text": node.text,
        "aside": node.detail,
        "accepted": node.accepted,
        "gaps": list(node.gaps),
    }


def _rows(found: Trace, translator: Translator) -> Iterator[list[str]]:
    for node in found.nodes:
        missing = ", ".join(translator.say(GAP_WORDS[gap]) for gap in node.gaps)
        around = (" | ".join(map(worded, side)) for side in (found.predecessors(node), found.successors(node)))
        texts = (found.journey, translator.say(THING[node.tier]), worded(node), *around, missing)
        yield [harmless(text) for text in texts]

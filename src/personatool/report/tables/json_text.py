"""Figures and comparisons as JSON."""

import json
from collections.abc import Sequence
from typing import Any

from personatool.i18n import Translator
from personatool.model.comparison import Comparison, Delta, ListChange, StepChange
from personatool.model.figure import Figure
from personatool.model.journey import Journey
from personatool.model.message import Message

_DECIMALS = 6


def figures_json(measured: Sequence[tuple[Journey, Sequence[Figure]]], translator: Translator) -> str:
    """Write the figures of journeys. Keys stay English; labels are in the translator's language."""
    journeys = [
        {**_journey(journey), "figures": [_figure(figure, translator) for figure in figures]}
        for journey, figures in measured
    ]
    return dump({"version": 1, "language": translator.language, "journeys": journeys})


def comparison_json(comparison: Comparison, translator: Translator, since: tuple[str, str] | None = None) -> str:
    """Write a comparison; `since` are the revision and the commit of the earlier state."""
    return dump(
        {
            "version": 1,
            "language": translator.language,
            "current": _journey(comparison.current),
            "future": _journey(comparison.future),
            "since": {"revision": since[0], "commit": since[1]} if since else None,
            "removed": list(comparison.removed),
            "added": list(comparison.added),
            "changed": [_changed(step, translator) for step in comparison.changed],
            "listings": [_listing(listing, translator) for listing in comparison.list_changes],
            "measures": [_delta(delta, translator) for delta in comparison.deltas],
        }
    )


def rounded(value: float | None) -> float | None:
    """Round away the last bits of a sum, and write whole numbers as such."""
    if value is None:
        return None
    short = round(value, _DECIMALS)
    return int(short) if short == int(short) else short


def dump(value: dict[str, Any]) -> str:
    """Write a value as JSON that people can read and compare."""
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"


def _journey(journey: Journey) -> dict[str, Any]:
    return {"id": journey.id, "title": journey.title, "state": journey.state}


def _figure(figure: Figure, translator: Translator) -> dict[str, Any]:
    say = translator.say
    return {
        "key": figure.key,
        "label": say(figure.label),
        "value": rounded(figure.value),
        "unit": say(figure.unit),
        "better": figure.better,
        "formula": say(figure.formula),
        "source": say(figure.source),
        "inputs": [{"label": say(given.label), "value": rounded(given.value)} for given in figure.inputs],
        "parts": [
            {"label": say(part.label), "value": rounded(part.value), "detail": _text(part.detail, translator)}
            for part in figure.parts
        ],
        "missing": [say(gap) for gap in figure.missing],
    }


def _text(message: Message | None, translator: Translator) -> str | None:
    return None if message is None else translator.say(message)


def _changed(step: StepChange, translator: Translator) -> dict[str, Any]:
    return {
        "step": step.title,
        "changes": [
            {
                "key": change.key,
                "label": translator.say(change.label),
                "before": _text(change.before, translator),
                "after": _text(change.after, translator),
            }
            for change in step.changes
        ],
    }


def _listing(listing: ListChange, translator: Translator) -> dict[str, Any]:
    label = translator.say(listing.label)
    return {"key": listing.key, "label": label, "gone": list(listing.removed), "come": list(listing.added)}


def _delta(delta: Delta, translator: Translator) -> dict[str, Any]:
    return {
        "key": delta.after.key,
        "label": translator.say(delta.after.label),
        "unit": translator.say(delta.after.unit),
        "before": rounded(delta.before.value),
        "after": rounded(delta.after.value),
        "change": rounded(delta.change),
        "verdict": delta.verdict,
        "missing": [translator.say(gap) for gap in dict.fromkeys((*delta.before.missing, *delta.after.missing))],
    }

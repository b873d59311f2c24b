"""A comparison of two journeys: text for the terminal, JSON."""

from collections.abc import Iterator, Sequence
from typing import Any

from personatool.i18n import Translator
from personatool.model.comparison import Comparison, Delta, FieldChange, ListChange, StepChange
from personatool.model.figure import Figure
from personatool.model.message import Message, msg
from personatool.report.tables.figures import MARK, UNKNOWN, journey_json, missing, number, optional_text
from personatool.report.tables.json_and_csv import dump, rounded
from personatool.report.tables.terminal import bold, left, listed, page, paragraph, plain, right, row, say
from personatool.wording.comparison_sides import in_words_of
from personatool.wording.figures import signed_change
from personatool.wording.fixed_words import TREND

_LABEL, _VALUE = 33, 12
_SHORT = 9  # characters of a commit that tell it apart


def comparison_text(
    comparison: Comparison, translator: Translator, *, paint: bool, since: tuple[str, str] | None = None
) -> str:
    """Show two journeys side by side: measures, what went away, what came, what changed."""
    blocks = (
        (_heading(comparison, since), _measures(comparison, translator)),
        (msg("What went away"), _gone(comparison, translator)),
        (msg("What came"), _come(comparison, translator)),
        (msg("What changed in the steps that stayed"), _changes(comparison.changed, translator)),
    )
    shown = [
        page(
            [
                bold(say(translator, in_words_of(comparison, heading)), paint=paint),
                *(lines or ["  " + say(translator, msg("Nothing."))]),
            ]
        )
        for heading, lines in blocks
    ]
    return "\n".join(shown)


def _heading(comparison: Comparison, since: tuple[str, str] | None) -> Message:
    before, after = comparison.current, comparison.future
    if since:
        revision, commit = plain(since[0]), since[1][:_SHORT]
        return msg("{title}, since {revision} ({commit})", title=after.title, revision=revision, commit=commit)
    if before.title == after.title:
        return msg("{before} → {after}", before=before.id, after=after.id)
    return msg("{before} → {after}", before=before.title, after=after.title)


def _measures(comparison: Comparison, translator: Translator) -> list[str]:
    sides = in_words_of(comparison, msg("before")), in_words_of(comparison, msg("after"))
    heads = (
        left("", _LABEL), *(right(say(translator, side), _VALUE) for side in sides),
        right(say(translator, msg("change")), _VALUE), "  ",
    )  # fmt: skip
    lines = ["", *row(heads, "")]
    for delta in comparison.deltas:
        lines += _delta(delta, translator)
    return [*lines, *missing(_sides(sides, comparison.deltas, translator), translator)]


def _sides(
    sides: tuple[Message, Message], deltas: Sequence[Delta], translator: Translator
) -> Iterator[tuple[str, Figure]]:
    """Name each figure with the journey it belongs to."""
    for delta in deltas:
        for figure, side in zip((delta.before, delta.after), sides, strict=True):
            yield f"{say(translator, figure.label)}, {say(translator, side)}", figure


def _delta(delta: Delta, translator: Translator) -> list[str]:
    known = delta.before if delta.after.value is None else delta.after
    mark = MARK if delta.before.missing or delta.after.missing else ""
    cells = (
        left(say(translator, known.label) + mark, _LABEL),
        right(number(delta.before, translator), _VALUE),
        right(number(delta.after, translator), _VALUE),
        right(signed_change(delta, translator.say) or UNKNOWN, _VALUE),
        "  ",
    )
    unit = known.per if known.currency else known.unit
    words = [say(translator, word) for word in (unit, TREND[delta.verdict]) if word and word.text]
    return row(cells, ", ".join(words))


def _gone(comparison: Comparison, translator: Translator) -> list[str]:
    lists = ((change.label, change.removed) for change in comparison.list_changes)
    return _lists([(msg("Steps"), comparison.removed), *lists], translator)


def _come(comparison: Comparison, translator: Translator) -> list[str]:
    lists = ((change.label, change.added) for change in comparison.list_changes)
    return _lists([(msg("Steps"), comparison.added), *lists], translator)


def _lists(lists: Sequence[tuple[Message, tuple[str, ...]]], translator: Translator) -> list[str]:
    lines: list[str] = []
    for label, names in lists:
        if names:
            lines += listed([plain(name) for name in names], left(f"  {say(translator, label)} ({len(names)})", 24))
    return lines


def _changes(changed: Sequence[StepChange], translator: Translator) -> list[str]:
    lines: list[str] = []
    for step in changed:
        lines += paragraph(plain(step.title), "  ")
        lines += listed(tuple(_field_changes(step.changes, translator)), "    ")
    return lines


def _field_changes(changes: Sequence[FieldChange], translator: Translator) -> Iterator[str]:
    for change in changes:
        before, after = (
            UNKNOWN if value is None else say(translator, value) for value in (change.before, change.after)
        )
        yield f"{say(translator, change.label)} {before} → {after}"


def comparison_json(comparison: Comparison, translator: Translator, since: tuple[str, str] | None = None) -> str:
    """Write a comparison; `since` are the revision and the commit of the earlier state."""
    return dump(
        {
            "version": 1,
            "language": translator.language,
            "current": journey_json(comparison.current),
            "future": journey_json(comparison.future),
            "since": {"revision": since[0], "commit": since[1]} if since else None,
            "removed": list(comparison.removed),
            "added": list(comparison.added),
            "changed": [_step_json(step, translator) for step in comparison.changed],
            "listings": [_listing_json(listing, translator) for listing in comparison.list_changes],
            "measures": [_delta_json(delta, translator) for delta in comparison.deltas],
        }
    )


def _step_json(step: StepChange, translator: Translator) -> dict[str, Any]:
    return {
        "step": step.title,
        "changes": [
            {
                "key": change.key,
                "label": translator.say(change.label),
                "before": optional_text(change.before, translator),
                "after": optional_text(change.after, translator),
            }
            for change in step.changes
        ],
    }


def _listing_json(listing: ListChange, translator: Translator) -> dict[str, Any]:
    label = translator.say(listing.label)
    return {"key": listing.key, "label": label, "gone": list(listing.removed), "come": list(listing.added)}


def _delta_json(delta: Delta, translator: Translator) -> dict[str, Any]:
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

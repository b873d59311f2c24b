"""What two journeys say otherwise, in words: measures, what is in one only, what changed in steps that stay."""

from collections.abc import Iterator, Sequence

from personatool.model.comparison import Changed, Comparison, Delta
from personatool.model.message import Message, msg
from personatool.packs.builder.context import Context
from personatool.packs.chapters import measures
from personatool.packs.view import Badge, ChangedView, ChangeView, DeltaView, Fact

_VERDICTS = {
    "better": (msg("better"), "good"),
    "worse": (msg("worse"), "bad"),
    "same": (msg("unchanged"), "plain"),
    "changed": (msg("changed"), "plain"),
    "unknown": (msg("not comparable"), "plain"),
}
_ICONS = {"documents": "file-stack", "data": "clipboard-list", "bodies": "building"}
_UNKNOWN = "–"
_TELLING = 0.005  # a change below half a percent is no news


def delta_view(say: Context, delta: Delta) -> DeltaView:
    """Say a measure before and after, and whether the change is good for people."""
    known = delta.before if delta.after.value is None else delta.after
    word, tone = _VERDICTS[delta.verdict]
    return DeltaView(
        key=known.key,
        label=say.say(known.label),
        unit=measures.unit(say, known),
        before=measures.value(say, delta.before) or _UNKNOWN,
        after=measures.value(say, delta.after) or _UNKNOWN,
        change=_signed(say, delta),
        percent=_percent(say, delta),
        verdict=Badge(say.say(word), _arrow(delta), tone),
        gaps=bool(delta.before.missing or delta.after.missing),
    )


def _arrow(delta: Delta) -> str:
    """Which way the figure goes, whether that is good or not."""
    if delta.change is None:
        return "circle-help"
    if delta.verdict == "same":
        return "minus"
    return "arrow-down" if delta.change < 0 else "arrow-up"


def _signed(say: Context, delta: Delta) -> str:
    if delta.change is None:
        return ""
    text = say.translator.number(delta.change, delta.after.digits)
    return f"+{text}" if delta.change > 0 and text != "0" else text


def _percent(say: Context, delta: Delta) -> str:
    share = relative(delta)
    if share is None or abs(share) < _TELLING:
        return ""
    text = say.say(msg("{number}%", number=say.translator.number(share * 100, 0)))
    return f"+{text}" if share > 0 else text


def relative(delta: Delta) -> float | None:
    """The change as a share of what was before."""
    return delta.change / delta.before.value if delta.change is not None and delta.before.value else None


def missing(say: Context, compared: Comparison) -> tuple[str, ...]:
    """What the files leave out, each once."""
    return tuple(dict.fromkeys(_missing(say, compared)))


def _missing(say: Context, compared: Comparison) -> Iterator[str]:
    colon = "\u00a0:" if say.translator.language == "fr" else ":"
    for delta in compared.deltas:
        for side, figure in ((msg("before"), delta.before), (msg("after"), delta.after)):
            label = f"{say.say(figure.label)}, {say.say(side)}"
            yield from (f"{label}{colon} {say.say(gap).replace('`', '')}" for gap in figure.missing)


def gone(say: Context, compared: Comparison) -> tuple[Fact, ...]:
    """Steps, documents, data that are in the first journey only."""
    return _listed(say, compared, "gone", compared.removed)


def come(say: Context, compared: Comparison) -> tuple[Fact, ...]:
    """Steps, documents, data that are in the second journey only."""
    return _listed(say, compared, "come", compared.added)


def _listed(say: Context, compared: Comparison, side: str, steps: Sequence[str]) -> tuple[Fact, ...]:
    facts = say.fact("steps", msg("Steps"), "footprints", say.texts(steps))
    for each in compared.listings:
        facts += say.fact(each.key, each.label, _ICONS.get(each.key, "list"), say.texts(getattr(each, side)))
    return facts


def changed_view(say: Context, changed: Changed) -> ChangedView:
    """Say what changed in a step that stays."""
    return ChangedView(
        title=say.user(changed.title),
        changes=tuple(
            ChangeView(say.say(each.label), _said(say, each.before), _said(say, each.after)) for each in changed.changes
        ),
    )


def _said(say: Context, message: Message | None) -> str:
    return say.say(message) if message else _UNKNOWN

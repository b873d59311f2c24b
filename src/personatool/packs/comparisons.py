"""What a future journey changes: measures, what went away, what came, what changed in the steps that stay."""

from collections.abc import Iterator, Sequence

from personatool.model.comparison import Changed, Comparison, Delta
from personatool.model.message import Message, msg
from personatool.packs import anchors, measures
from personatool.packs.context import Context
from personatool.packs.view import Badge, ChangedView, ChangeView, ComparisonView, ContentsItem, DeltaView, Fact, Part

_VERDICTS = {
    "better": (msg("better"), "trending-up", "good"),
    "worse": (msg("worse"), "trending-down", "bad"),
    "same": (msg("unchanged"), "minus", "plain"),
    "changed": (msg("changed"), "repeat", "plain"),
    "unknown": (msg("not comparable"), "circle-help", "plain"),
}
_ICONS = {"documents": "file-stack", "data": "clipboard-list", "bodies": "building"}
_TELLING = 0.005  # a change below half a percent is no news


def comparison_views(say: Context) -> tuple[ComparisonView, ...] | None:
    """Compare what was given to be compared."""
    return tuple(_comparison(say, each) for each in say.material.comparisons) or None


def below(views: Sequence[ComparisonView]) -> tuple[ContentsItem, ...]:
    """List the comparisons in the contents."""
    return tuple(ContentsItem(Part(each.future.text, lang=each.future.lang), f"#{each.anchor}") for each in views)


def _comparison(outer: Context, compared: Comparison) -> ComparisonView:
    say = outer.inside(compared.future.language)
    return ComparisonView(
        anchor=anchors.comparison_anchor(compared.current.id, compared.future.id),
        current=say.journey(compared.current.id),
        future=say.journey(compared.future.id),
        deltas=deltas(say, compared),
        missing=tuple(dict.fromkeys(_missing(say, compared))),
        gone=_sided(outer.inside(compared.current.language), compared, "gone", compared.removed),
        come=_sided(say, compared, "come", compared.added),
        changed=tuple(_changed(say, each) for each in compared.changed),
    )


def _missing(say: Context, compared: Comparison) -> Iterator[str]:
    for delta in compared.deltas:
        for side, figure in ((msg("before"), delta.before), (msg("after"), delta.after)):
            label = f"{say.say(figure.label)}, {say.say(side)}"
            yield from (f"{label}{_colon(say)} {say.say(gap)}" for gap in figure.missing)


def _colon(say: Context) -> str:
    return "\u00a0:" if say.translator.language == "fr" else ":"


def _sided(say: Context, compared: Comparison, side: str, steps: Sequence[str]) -> tuple[Fact, ...]:
    facts = say.fact("steps", msg("Steps"), "footprints", say.texts(steps))
    for each in compared.listings:
        facts += say.fact(each.key, each.label, _ICONS.get(each.key, "list"), say.texts(getattr(each, side)))
    return facts


def _changed(say: Context, changed: Changed) -> ChangedView:
    return ChangedView(
        title=say.user(changed.title),
        changes=tuple(
            ChangeView(say.say(each.label), _said(say, each.before), _said(say, each.after)) for each in changed.changes
        ),
    )


def _said(say: Context, message: Message | None) -> str:
    return say.say(message) if message else "–"


def deltas(say: Context, compared: Comparison) -> tuple[DeltaView, ...]:
    """Say every measure before and after."""
    return tuple(delta_view(say, each) for each in compared.deltas)


def delta_view(say: Context, delta: Delta) -> DeltaView:
    """Say a measure before and after, and whether the change is good for people."""
    label, icon, tone = _VERDICTS[delta.verdict]
    known = delta.before if delta.after.value is None else delta.after
    return DeltaView(
        label=say.say(known.label),
        unit=measures.unit(say, known),
        before=measures.value(say, delta.before) or "–",
        after=measures.value(say, delta.after) or "–",
        change=_signed(say, delta),
        percent=_percent(say, delta),
        verdict=Badge(say.say(label), icon, tone),
    )


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

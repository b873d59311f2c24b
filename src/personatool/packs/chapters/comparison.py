"""What a future journey changes: a drawing, measures, what goes, what comes, what changes in the steps that stay."""

from collections.abc import Iterator, Sequence

from personatool.i18n import Translator
from personatool.model.comparison import Comparison, Delta, StepChange
from personatool.model.message import Message, msg
from personatool.packs.builder import anchors
from personatool.packs.builder.context import Context
from personatool.packs.chapters import measures
from personatool.packs.chapters.maps import PAIR, pair_view
from personatool.packs.view.journeys import ChangedView, ChangeView, ComparisonView, DeltaView
from personatool.packs.view.page import ContentsItem
from personatool.packs.view.parts import Badge, Fact, Part
from personatool.wording.comparison_sides import in_words_of
from personatool.wording.figures import signed_change
from personatool.wording.fixed_words import TREND

_TONES = {"better": "good", "worse": "bad", "same": "plain", "changed": "plain", "unknown": "plain"}
_ICONS = {"documents": "file-stack", "data": "clipboard-list", "bodies": "building"}
_UNKNOWN = "–"


def view(ctx: Context) -> tuple[ComparisonView, ...] | None:
    """Compare what was given to be compared."""
    return tuple(_comparison(ctx, compared) for compared in ctx.pack_input.comparisons) or None


def contents(views: Sequence[ComparisonView]) -> tuple[ContentsItem, ...]:
    """List the comparisons in the contents."""
    return tuple(ContentsItem(Part(view.future.text, lang=view.future.lang), f"#{view.anchor}") for view in views)


def _comparison(page_ctx: Context, compared: Comparison) -> ComparisonView:
    ctx = page_ctx.in_language(compared.future.language)
    drawing = page_ctx.pack_input.drawings.get(compared.future.id, {}).get(PAIR)
    return ComparisonView(
        anchor=anchors.comparison_anchor(compared.current.id, compared.future.id),
        current=ctx.journey_link(compared.current.id),
        future=ctx.journey_link(compared.future.id),
        drawing=pair_view(page_ctx, compared.future.id, drawing) if drawing else None,
        deltas=tuple(delta_view(ctx, delta) for delta in compared.deltas),
        missing=missing_inputs(ctx, compared),
        gone=removed_facts(page_ctx.in_language(compared.current.language), compared),
        come=added_facts(ctx, compared),
        changed=tuple(changed_view(ctx, change) for change in compared.changed),
    )


def delta_view(ctx: Context, delta: Delta) -> DeltaView:
    """A measure before and after, and whether the change is good for people."""
    known = delta.before if delta.after.value is None else delta.after
    return DeltaView(
        key=known.key,
        label=ctx.say(known.label),
        unit=measures.unit(ctx, known),
        before=measures.value(ctx, delta.before) or _UNKNOWN,
        after=measures.value(ctx, delta.after) or _UNKNOWN,
        change=signed_change(delta, ctx.say),
        percent=signed_percent(relative(delta), ctx.translator),
        verdict=Badge(ctx.say(TREND[delta.verdict]), _arrow(delta), _TONES[delta.verdict]),
        gaps=bool(delta.before.missing or delta.after.missing),
    )


def _arrow(delta: Delta) -> str:
    """Which way the figure goes, whether that is good or not."""
    if delta.change is None:
        return "circle-help"
    if delta.verdict == "same":
        return "minus"
    return "arrow-down" if delta.change < 0 else "arrow-up"


def signed_percent(share: float | None, translator: Translator) -> str:
    """A change as a whole percentage with its sign; nothing for what would read “+0%”, which is no news."""
    if share is None or not round(share * 100):
        return ""
    text = translator.say(msg("{number}%", number=translator.number(share * 100, 0)))
    return f"+{text}" if share > 0 else text


def relative(delta: Delta) -> float | None:
    """The change as a share of what was before."""
    return delta.change / delta.before.value if delta.change is not None and delta.before.value else None


def missing_inputs(ctx: Context, compared: Comparison) -> tuple[str, ...]:
    """What the files leave out, each once."""
    return tuple(dict.fromkeys(_missing_inputs(ctx, compared)))


def _missing_inputs(ctx: Context, compared: Comparison) -> Iterator[str]:
    colon = "\u00a0:" if ctx.translator.language == "fr" else ":"
    sides = in_words_of(compared, msg("before")), in_words_of(compared, msg("after"))
    for delta in compared.deltas:
        for side, figure in zip(sides, (delta.before, delta.after), strict=True):
            label = f"{ctx.say(figure.label)}, {ctx.say(side)}"
            yield from (f"{label}{colon} {ctx.say(gap).replace('`', '')}" for gap in figure.missing)


def removed_facts(ctx: Context, compared: Comparison) -> tuple[Fact, ...]:
    """Steps, documents, data that are in the first journey only."""
    return _listed(ctx, compared, "removed", compared.removed)


def added_facts(ctx: Context, compared: Comparison) -> tuple[Fact, ...]:
    """Steps, documents, data that are in the second journey only."""
    return _listed(ctx, compared, "added", compared.added)


def _listed(ctx: Context, compared: Comparison, side: str, steps: Sequence[str]) -> tuple[Fact, ...]:
    facts = ctx.fact("steps", msg("Steps"), "footprints", ctx.text_lines(steps))
    for listing in compared.list_changes:
        facts += ctx.fact(
            listing.key, listing.label, _ICONS.get(listing.key, "list"), ctx.text_lines(getattr(listing, side))
        )
    return facts


def changed_view(ctx: Context, changed: StepChange) -> ChangedView:
    """What changed in a step that stays."""
    return ChangedView(
        title=ctx.user_text(changed.title),
        changes=tuple(
            ChangeView(ctx.say(change.label), _text(ctx, change.before), _text(ctx, change.after))
            for change in changed.changes
        ),
    )


def _text(ctx: Context, message: Message | None) -> str:
    return ctx.say(message) if message else _UNKNOWN

"""What a future journey changes: a drawing, measures, what goes, what comes, what changes in the steps that stay."""

from collections.abc import Sequence

from personatool.model.comparison import Comparison
from personatool.packs.builder import anchors
from personatool.packs.builder.context import Context
from personatool.packs.chapters.deltas import changed_view, come, delta_view, gone, missing
from personatool.packs.chapters.maps import PAIR, pair_view
from personatool.packs.view import ComparisonView, ContentsItem, Part


def comparison_views(ctx: Context) -> tuple[ComparisonView, ...] | None:
    """Compare what was given to be compared."""
    return tuple(_comparison(ctx, compared) for compared in ctx.material.comparisons) or None


def below(views: Sequence[ComparisonView]) -> tuple[ContentsItem, ...]:
    """List the comparisons in the contents."""
    return tuple(ContentsItem(Part(view.future.text, lang=view.future.lang), f"#{view.anchor}") for view in views)


def _comparison(page_ctx: Context, compared: Comparison) -> ComparisonView:
    ctx = page_ctx.in_language(compared.future.language)
    drawing = page_ctx.material.drawings.get(compared.future.id, {}).get(PAIR)
    return ComparisonView(
        anchor=anchors.comparison_anchor(compared.current.id, compared.future.id),
        current=ctx.journey_link(compared.current.id),
        future=ctx.journey_link(compared.future.id),
        drawing=pair_view(page_ctx, compared.future.id, drawing) if drawing else None,
        deltas=tuple(delta_view(ctx, delta) for delta in compared.deltas),
        missing=missing(ctx, compared),
        gone=gone(page_ctx.in_language(compared.current.language), compared),
        come=come(ctx, compared),
        changed=tuple(changed_view(ctx, change) for change in compared.changed),
    )

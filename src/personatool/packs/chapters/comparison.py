"""What a future journey changes: a drawing, measures, what goes, what comes, what changes in the steps that stay."""

from collections.abc import Sequence

from personatool.model.comparison import Comparison
from personatool.packs.builder import anchors
from personatool.packs.builder.context import Context
from personatool.packs.chapters.deltas import changed_view, come, delta_view, gone, missing
from personatool.packs.chapters.maps import PAIR, pair_view
from personatool.packs.view import ComparisonView, ContentsItem, Part


def comparison_views(say: Context) -> tuple[ComparisonView, ...] | None:
    """Compare what was given to be compared."""
    return tuple(_comparison(say, each) for each in say.material.comparisons) or None


def below(views: Sequence[ComparisonView]) -> tuple[ContentsItem, ...]:
    """List the comparisons in the contents."""
    return tuple(ContentsItem(Part(each.future.text, lang=each.future.lang), f"#{each.anchor}") for each in views)


def _comparison(outer: Context, compared: Comparison) -> ComparisonView:
    say = outer.inside(compared.future.language)
    drawing = outer.material.drawings.get(compared.future.id, {}).get(PAIR)
    return ComparisonView(
        anchor=anchors.comparison_anchor(compared.current.id, compared.future.id),
        current=say.journey(compared.current.id),
        future=say.journey(compared.future.id),
        drawing=pair_view(outer, compared.future.id, drawing) if drawing else None,
        deltas=tuple(delta_view(say, each) for each in compared.deltas),
        missing=missing(say, compared),
        gone=gone(outer.inside(compared.current.language), compared),
        come=come(say, compared),
        changed=tuple(changed_view(say, each) for each in compared.changed),
    )

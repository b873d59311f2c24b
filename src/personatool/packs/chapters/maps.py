"""Drawings as the page shows them."""

from math import ceil
from typing import Final

from personatool.i18n import content_language
from personatool.model.message import msg
from personatool.model.rendered_map import RenderedMap, Stripe
from personatool.packs.builder.context import Context
from personatool.packs.builder.svg_minify import minify_svg
from personatool.packs.view.journeys import MapView, PinView

PAIR: Final = "comparison"  # of two journeys, so it stands in the comparison chapter
_READABLE: Final = 11.0  # pixels: the smallest words of a map that is read on a screen
_VIEWS = {
    "map": msg("Map"),
    "executive": msg("Map on one page"),
    "full": msg("Map with every lane"),
    "blueprint": msg("Service blueprint"),
    "flow": msg("Flow"),
    PAIR: msg("Today beside tomorrow"),
}


def map_views(page_ctx: Context, journey_id: str) -> tuple[MapView, ...]:
    """A journey's own drawings, in the order they were given."""
    drawings = page_ctx.pack_input.drawings.get(journey_id, {})
    return tuple(_view(page_ctx, key, journey_id, drawing) for key, drawing in drawings.items() if key != PAIR)


def pair_view(page_ctx: Context, future_id: str, drawing: RenderedMap) -> MapView:
    """The drawing of a journey beside the one it replaces."""
    return _view(page_ctx, PAIR, future_id, drawing)


def _view(page_ctx: Context, key: str, journey_id: str, drawing: RenderedMap) -> MapView:
    language = "" if content_language(drawing.language) == page_ctx.translator.language else drawing.language
    scale = max(1.0, _READABLE / drawing.smallest) if drawing.smallest else 1.0
    width, height = ceil(drawing.width * scale), ceil(drawing.height * scale)
    sized = drawing.svg.replace("<svg ", f'<svg width="{width}" height="{height}" ', 1)
    label = page_ctx.say(_VIEWS[key]) if key in _VIEWS else drawing.name
    drawn = [*page_ctx.pack_input.drawings]
    icons = f"{key[0]}{drawn.index(journey_id)}" if journey_id in drawn else ""
    outline = drawing.outline
    return MapView(
        id=f"{key}-{journey_id}",
        label=label,
        svg=minify_svg(sized, icons),
        lang=language,
        wide=drawing.width > drawing.height,
        width=width,
        stages=tuple(_pin(stripe, scale) for stripe in outline.stages),
        lanes=tuple(_pin(stripe, scale) for stripe in outline.lanes),
        mirrored=outline.mirrored,
    )


def _pin(stripe: Stripe, scale: float) -> PinView:
    start, end = round(stripe.start * scale), round(stripe.end * scale)
    return PinView(stripe.name, start, end - start, stripe.colour.lower().removeprefix("#"))

"""Slides: one idea a screen, one slide a printed page."""

from collections.abc import Mapping

from personatool.packs.builder.context import Context
from personatool.packs.chapters.opportunities import whole_register
from personatool.packs.kinds.base import Given, Order, one_page
from personatool.packs.kinds.journey_strip import main_journeys, strip
from personatool.packs.page import templates
from personatool.packs.page.print_css import screen_css

_IDEAS = 6


def make(order: Order) -> Mapping[str, str]:
    """Make the page."""
    script = templates.text("slides/slides.js")
    return {"": one_page(order, "slides", lambda _title: screen_css(order.paper), _extra, script)}


def _extra(ctx: Context) -> Given:
    register = whole_register(ctx, _IDEAS)
    return {
        "strips": tuple(strip(ctx, journey) for journey in main_journeys(ctx.workspace)),
        "ideas": register.rows,
        "chart": register.chart,
    }

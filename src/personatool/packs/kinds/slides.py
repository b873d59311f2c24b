"""Slides: one idea a screen, one slide a printed page."""

from collections.abc import Mapping

from personatool.packs import library
from personatool.packs.context import Context
from personatool.packs.kinds.order import Given, Order, one_page
from personatool.packs.kinds.strips import main_journeys, strip
from personatool.packs.paper import screen_css
from personatool.packs.register import whole_register

_IDEAS = 6


def make(order: Order) -> Mapping[str, str]:
    """Make the page."""
    script = library.text("slides/slides.js")
    return {"": one_page(order, "slides", lambda _title: screen_css(order.paper), _extra, script)}


def _extra(context: Context) -> Given:
    register = whole_register(context, _IDEAS)
    return {
        "strips": tuple(strip(context, each) for each in main_journeys(context.workspace)),
        "ideas": register.rows,
        "chart": register.chart,
    }

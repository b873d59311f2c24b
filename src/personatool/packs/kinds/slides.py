"""Slides: one idea a screen, one slide a printed page."""

from collections.abc import Mapping

from personatool.packs.builder.context import Context
from personatool.packs.chapters.opportunities import opportunity_register
from personatool.packs.kinds.base import PackRequest, Variables, one_page
from personatool.packs.kinds.journey_strip import main_journeys, strip
from personatool.packs.page import templates
from personatool.packs.page.print_css import screen_css

_IDEAS = 6


def make(request: PackRequest) -> Mapping[str, str]:
    """Make the page."""
    script = templates.text("slides/slides.js")
    return {"": one_page(request, "slides", lambda _title: screen_css(request.paper), _extra, script)}


def _extra(ctx: Context) -> Variables:
    register = opportunity_register(ctx, _IDEAS)
    strips = tuple(strip(ctx, journey) for journey in main_journeys(ctx.workspace))
    return {
        "strips": strips,
        "decisions": tuple(made for made in strips if made.decision),
        "ideas": register.rows,
        "chart": register.chart,
    }

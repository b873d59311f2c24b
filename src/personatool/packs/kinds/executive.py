"""The executive summary: two sheets, whatever the workspace holds."""

from collections.abc import Mapping
from functools import partial

from personatool.model.message import Message, msg_n
from personatool.packs.builder.context import Context
from personatool.packs.chapters.opportunities import opportunity_register, ranked_opportunities
from personatool.packs.kinds.base import PackRequest, Variables, one_page
from personatool.packs.kinds.journey_strip import main_journeys, strip
from personatool.packs.page.print_css import sheet_css

_STRIPS = 2  # what fits the first sheet
_IDEAS = 6


def make(request: PackRequest) -> Mapping[str, str]:
    """Make the page: a browser prints it on two sheets exactly."""
    return {"": one_page(request, "executive", lambda title: sheet_css(request.paper, title), _extra)}


def _extra(ctx: Context) -> Variables:
    shown = main_journeys(ctx.workspace)
    register = opportunity_register(ctx, _IDEAS)
    more = len(ranked_opportunities(ctx)) - len(register.rows)
    return {
        "strips": tuple(strip(ctx, journey) for journey in shown[:_STRIPS]),
        "decisions": tuple(made for made in map(partial(strip, ctx), shown) if made.decision),
        "left": tuple(ctx.journey_link(journey.id) for journey in shown[_STRIPS:]),
        "ideas": register.rows,
        "chart": register.chart,
        "more_ideas": ctx.say(_more(more)) if more else "",
    }


def _more(count: int) -> Message:
    return msg_n(
        "{count} more opportunity is in the briefing pack.",
        "{count} more opportunities are in the briefing pack.",
        count,
    )

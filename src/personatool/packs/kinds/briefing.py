"""The briefing: everything on one page."""

from collections.abc import Mapping

from personatool.packs import page
from personatool.packs.kinds.order import Order


def make(order: Order) -> Mapping[str, str]:
    """Make the page."""
    return {"": page.briefing(order.material, order.say, order.paper, order.shelf)}

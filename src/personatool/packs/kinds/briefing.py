"""The briefing: everything on one page."""

from collections.abc import Mapping

from personatool.packs.kinds.base import Order
from personatool.packs.page import frame


def make(order: Order) -> Mapping[str, str]:
    """Make the page."""
    return {"": frame.briefing(order.material, order.translator, order.paper, order.shelf)}

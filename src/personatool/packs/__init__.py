"""Pages made of a workspace: packs of every kind, the comparison of two journeys; each needs nothing else."""

from personatool.packs.comparison_page.page import comparison_page
from personatool.packs.kinds import KINDS, Kind, Order, find_kind
from personatool.packs.page.frame import briefing
from personatool.packs.page.template_set import FRAMES, shelf_of

__all__ = ["FRAMES", "KINDS", "Kind", "Order", "briefing", "comparison_page", "find_kind", "shelf_of"]

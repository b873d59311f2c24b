"""Pages made of a workspace: packs of every kind, the comparison of two journeys; each needs nothing else."""

from personatool.packs import library
from personatool.packs.compared import comparison_page
from personatool.packs.kinds import KINDS, Kind, Order, find_kind
from personatool.packs.page import briefing
from personatool.packs.shelf import FRAMES, shelf_of

__all__ = ["FRAMES", "KINDS", "Kind", "Order", "briefing", "comparison_page", "find_kind", "library", "shelf_of"]

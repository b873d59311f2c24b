"""Pages made of a workspace: the briefing pack, the comparison of two journeys; each one HTML file."""

from personatool.packs.compared import comparison_page
from personatool.packs.page import briefing

__all__ = ["briefing", "comparison_page"]

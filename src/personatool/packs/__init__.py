"""The briefing pack: a workspace and its drawings as one HTML page."""

from personatool.packs.page import briefing

__all__ = ["briefing"]

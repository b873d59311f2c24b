"""How far a file has come: a draft is left in peace, a reviewed file is taken at its word."""

from personatool.model.items import Review


def is_draft(review: Review) -> bool:
    """Whether the file calls itself a draft."""
    return review.status == "draft"


def is_reviewed(review: Review) -> bool:
    """Whether somebody vouches for the file."""
    return review.status in ("reviewed", "approved")

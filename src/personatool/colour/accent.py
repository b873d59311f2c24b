"""The accent of a workspace: its brand's, or ours."""

from typing import Final

from personatool.model.settings import Brand

DEFAULT_ACCENT: Final = "#4453C4"


def accent_of(brand: Brand) -> str:
    """The brand's accent; ours where the brand gives none. As written: whoever puts words on it makes it readable."""
    return brand.accent or DEFAULT_ACCENT

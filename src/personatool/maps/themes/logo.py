"""The brand's logo: how large it is drawn, and the room the first line of a page leaves for it."""

from typing import Final

from personatool.model.workspace import Picture, Workspace

TOP: Final = 8.0  # below the head of a page: in the middle of the title's line and of the facts beside it
HIGH: Final = 36.0
_WIDE: Final = 200.0
_APART: Final = 26.0


def size(logo: Picture) -> tuple[float, float]:
    """Width and height, in points, as large as its place allows."""
    scale = min(HIGH / logo.height, _WIDE / logo.width)
    return logo.width * scale, logo.height * scale


def room(workspace: Workspace) -> float:
    """Width that the end of the first line leaves free; 0 without a logo."""
    return size(workspace.logo)[0] + _APART if workspace.logo else 0.0

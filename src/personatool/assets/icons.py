"""The Lucide icons: 24 × 24 drawings, stroked in the current colour."""

import json
from functools import cache
from pathlib import Path
from typing import Final

ICONS: Final = Path(__file__).parent / "lucide" / "icons.json"


@cache
def _icons() -> dict[str, str]:
    icons: dict[str, str] = json.loads(ICONS.read_bytes())
    return icons


def icon(name: str) -> str:
    """Inner SVG markup of an icon on a 24 × 24 canvas, to be stroked 2 wide with round caps and joins, unfilled.

    Raises KeyError with the name when there is no such icon.
    """
    return _icons()[name]


def icon_names() -> tuple[str, ...]:
    """Every icon's name, in order."""
    return tuple(_icons())

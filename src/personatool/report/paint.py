"""Colour for a terminal: a few ANSI styles, or nothing at all."""

from collections.abc import Callable

from personatool.model.diagnostic import Severity

Paint = Callable[[str, str], str]
"""Puts a style on a text."""

BOLD, DIM, GOOD = "1", "2", "1;32"
SEVERITY_STYLES = {Severity.ERROR: "1;31", Severity.WARNING: "1;33", Severity.INFO: "1;36"}


def painter(paint: bool) -> Paint:  # noqa: FBT001
    """Make the painter: with colour or without."""
    return _painted if paint else _unpainted


def _painted(style: str, text: str) -> str:
    return f"\x1b[{style}m{text}\x1b[0m" if style and text else text


def _unpainted(_style: str, text: str) -> str:
    return text

"""Our own style sheets in fewer bytes: no comments, no white space but what parts words."""

import re
from typing import Final

_PIECE: Final = re.compile(
    r"""("[^"]*"|'[^']*')|(/\*.*?\*/\s*)|\s*([{};,>])\s*|(?<=[a-z-]):\s+|(\s+)""", re.DOTALL
)  # a space before a colon parts a selector from what it holds: it stays


def lean(sheet: str) -> str:
    """Shorten a style sheet; what stands in quotes stays."""
    return _PIECE.sub(_short, sheet.strip()).replace(";}", "}")


def _short(piece: re.Match[str]) -> str:
    quoted, comment, mark, space = piece.groups()
    if quoted or mark:
        return quoted or mark
    if comment:
        return ""
    return " " if space else ":"

"""Texts over several lines: their lines without the indent they had, their style kept."""

import re

_BREAK = re.compile(r"\r\n|\r|\n")
# The spaces before a line end are tried from the first of them only: from each, many would take minutes.
_FOLD = re.compile(r"(?:(?<![ \t])[ \t]+)?(?:\r\n|\r|\n)[ \t]*")
_SIGN = re.compile(r"[|>]([-+]|[1-9])*")
_STEP = 2


def long_text(raw: str, column: int) -> tuple[str, ...]:
    """The lines of a text; all but the first will be indented by one step more than its entry.

    `column` is the one its entry had.
    """
    if raw[0] not in "|>":
        return tuple(_FOLD.split(raw))
    header, *lines = _BREAK.split(raw)
    found = _SIGN.match(header)
    sign = found[0] if found else header[0]
    ended = not lines or lines[-1] == ""
    if lines and lines[-1] == "":
        lines.pop()
    width = _width(sign, lines, column)
    lines = [line[width:] for line in lines]
    while lines and not lines[-1] and "+" not in sign:
        lines.pop()
    return (_sign(sign, ended=ended), *lines)


def _sign(sign: str, *, ended: bool) -> str:
    """A last line that the end of the file cut off has no line end in its value: then none is kept."""
    digits = "".join(character for character in sign if character.isdigit())
    sign = sign if ended else sign[0] + digits + "-"
    return sign.replace(digits, str(_STEP)) if digits else sign


def _width(sign: str, lines: list[str], column: int) -> int:
    """How far the text was indented: by the figure of its sign, else as its first line."""
    figure = next((int(character) for character in sign if character.isdigit()), 0)
    if figure:
        return column + figure
    return next((len(line) - len(line.lstrip(" ")) for line in lines if line.strip(" ")), 0)

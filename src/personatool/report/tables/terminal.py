"""Columns and paragraphs of a terminal, whatever the script."""

import re
import textwrap
import unicodedata
from collections.abc import Sequence

from personatool.i18n import Translator
from personatool.model.message import Message

WIDTH = 96
_GLUE = "\ue000"  # stands for a space where no line may end


def plain(text: str) -> str:
    """Bring a text on one line."""
    return re.sub(r"[\t\n\r\u2028\u2029 ]+", " ", text).strip()


def say(translator: Translator, message: Message) -> str:
    """Put a message on one line."""
    return plain(translator.say(message))


def columns_of(text: str) -> int:
    """The columns a text takes: wide characters take two, combining ones none."""
    return sum(
        0 if unicodedata.combining(character) else 1 + (unicodedata.east_asian_width(character) in "WF")
        for character in text
    )


def left(text: str, width: int) -> str:
    """Fill a text up to a width."""
    return text + " " * max(width - columns_of(text), 0)


def right(text: str, width: int) -> str:
    """Set a text against the right edge of a width."""
    return " " * max(width - columns_of(text), 0) + text


def wrapped(text: str, width: int) -> tuple[str, ...]:
    """Break a text into lines; no-break spaces hold."""
    return tuple(textwrap.wrap(text, width, break_long_words=True, break_on_hyphens=False)) or ("",)


def paragraph(text: str, lead: str) -> list[str]:
    """Break a text into lines behind a lead; further lines stand under the first."""
    first, *rest = wrapped(text, WIDTH - columns_of(lead))
    return [lead + first, *(" " * columns_of(lead) + line for line in rest)]


def row(cells: Sequence[str], last: str) -> list[str]:
    """Set finished cells, then a last cell that breaks into lines under itself."""
    return [line.rstrip() for line in paragraph(last, "".join(cells))]


def bold(text: str, *, paint: bool) -> str:
    """Make a text stand out where the terminal can."""
    return f"\x1b[1m{text}\x1b[0m" if paint else text


def listed(items: Sequence[str], lead: str) -> list[str]:
    """Set items behind a lead, a middle dot between them; an item is broken only when it is long."""
    glued = [item.replace(" ", _GLUE) if columns_of(item) < WIDTH // 2 else item for item in items]
    return [line.replace(_GLUE, " ") for line in paragraph(f"{_GLUE}· ".join(glued), lead)]


def dim(text: str, *, paint: bool) -> str:
    """Set a text back where the terminal can."""
    return f"\x1b[2m{text}\x1b[0m" if paint else text


def page(lines: Sequence[str]) -> str:
    """Join lines into a text."""
    return "\n".join(lines) + "\n"

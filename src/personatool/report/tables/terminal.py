"""Columns and paragraphs of a terminal, whatever the script."""

import re
from collections.abc import Iterator, Sequence

from personatool.i18n import Translator
from personatool.model.message import Message
from personatool.report.text import cells, defuse_lines, fitting
from personatool.report.text import plain as printable

WIDTH = 96
_SPACES = re.compile(r"[\t\n\x0b\x0c\r ]+")  # textwrap would count characters; a wide one takes two columns
_GLUE = "\ue000"  # stands for a space where no line may end


def plain(text: str) -> str:
    """Bring a text on one line, with nothing in it that a terminal or a CI obeys."""
    return printable(re.sub(r"[\t\n\r\u2028\u2029 ]+", " ", text).strip())


def say(translator: Translator, message: Message) -> str:
    """Put a message on one line."""
    return plain(translator.say(message))


def left(text: str, width: int) -> str:
    """Fill a text up to a width."""
    return text + " " * max(width - cells(text), 0)


def right(text: str, width: int) -> str:
    """Set a text against the right edge of a width."""
    return " " * max(width - cells(text), 0) + text


def wrapped(text: str, width: int) -> tuple[str, ...]:
    """Break a text into lines; no-break spaces hold."""
    lines = [""]
    for word in filter(None, _SPACES.split(text)):
        gap = " " if lines[-1] else ""
        if cells(lines[-1] + gap + word) <= width:
            lines[-1] += gap + word
        elif cells(word) <= width:
            lines.append(word)
        else:
            first = fitting(word, width - cells(lines[-1] + gap))
            lines[-1] += gap + first if first else ""
            lines += _pieces(word[len(first) :], width)
    return tuple(lines if lines[0] else lines[1:] or [""])


def _pieces(word: str, width: int) -> Iterator[str]:
    """Cut a word that is wider than a line."""
    while word:
        piece = fitting(word, width) or word[0]
        yield piece
        word = word[len(piece) :]


def paragraph(text: str, lead: str) -> list[str]:
    """Break a text into lines behind a lead; further lines stand under the first."""
    first, *rest = wrapped(text, WIDTH - cells(lead))
    return [lead + first, *(" " * cells(lead) + line for line in rest)]


def title(text: str) -> list[str]:
    """Break a title into lines."""
    return [*wrapped(text, WIDTH)]


def row(cells: Sequence[str], last: str) -> list[str]:
    """Set finished cells, then a last cell that breaks into lines under itself."""
    return [line.rstrip() for line in paragraph(last, "".join(cells))]


def bold(text: str, *, paint: bool) -> str:
    """Make a text stand out where the terminal can."""
    return f"\x1b[1m{text}\x1b[0m" if paint else text


def listed(items: Sequence[str], lead: str) -> list[str]:
    """Set items behind a lead, a middle dot between them; an item is broken only when it is long."""
    glued = [item.replace(" ", _GLUE) if cells(item) < WIDTH // 2 else item for item in items]
    return [line.replace(_GLUE, " ") for line in paragraph(f"{_GLUE}· ".join(glued), lead)]


def page(lines: Sequence[str]) -> str:
    """Join lines into a text; none of them is a CI's command."""
    return defuse_lines("\n".join(lines)) + "\n"

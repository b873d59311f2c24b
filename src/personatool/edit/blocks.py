"""A document as blocks of entries, each with the comments that belong to it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

# Among lines about to be written, which hold no line ends: a blank line, and the end of a text that would take blank
# lines below it for its own.
_BLANK, _KEPT = "\n", "\r"


@dataclass(frozen=True, slots=True)
class Line:
    """A comment on a line of its own; `blank` when a blank line stands above it."""

    text: str
    blank: bool


@dataclass(frozen=True, slots=True)
class Beside:
    """A comment at the end of a line: `gap` spaces after what it follows, at a column counted from its entry's."""

    text: str
    gap: int
    column: int


@dataclass(frozen=True, slots=True)
class Entry:
    """A key with its value, or an item of a list (no key).

    `value` is what follows on the line, ready to be written, over several lines for long texts; `block` is what
    follows on the lines below.
    """

    key: str
    value: tuple[str, ...]
    block: "Block | None"
    lead: tuple[Line, ...]
    beside: Beside | None
    blank: bool


@dataclass(frozen=True, slots=True)
class Block:
    """The entries of a mapping or a list, and the comments at its end."""

    is_list: bool
    entries: tuple[Entry, ...]
    tail: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """One document: what stands above its `---`, the marker itself, the comments on top, the content."""

    above: tuple[Line, ...]
    marker: bool
    beside: Beside | None
    header: tuple[Line, ...]
    header_blank: bool
    block: Block


def print_pages(pages: Iterable[Page]) -> str:
    """Write documents in the canonical style."""
    lines: list[str] = []
    for page in pages:
        lines += _lines(page.above, 0)
        if page.marker:
            lines.append(_with("---", page.beside, 0))
        lines += _below_top(_header(page) + _block(page.block, 0))
    return "".join(f"{line}\n" for line in _plain_lines(_below_top(lines)))


def _plain_lines(lines: Iterable[str]) -> Iterator[str]:
    kept = False
    for line in lines:
        if line not in (_BLANK, _KEPT):
            yield line
        elif line == _BLANK and not kept:
            yield ""
        kept = line == _KEPT


def _below_top(lines: list[str]) -> list[str]:
    return lines[1:] if lines[:1] == [_BLANK] else lines


def _header(page: Page) -> list[str]:
    header = _lines(page.header, 0)
    return [*header, _BLANK] if page.header and page.header_blank else header


def _block(block: Block, indent: int) -> list[str]:
    """The lines of a block, without a blank one at its top."""
    lines: list[str] = []
    for entry in block.entries:
        lead = _lines(entry.lead, indent)
        if entry.blank and (lines or lead):
            lead.append(_BLANK)
        lines += lead + (_item(entry, indent) if block.is_list else _pair(entry, indent))
    lines += _lines(block.tail, indent)
    return _below_top(lines)


def _lines(comments: Iterable[Line], indent: int) -> list[str]:
    lines: list[str] = []
    for comment in comments:
        lines += [_BLANK, " " * indent + comment.text] if comment.blank else [" " * indent + comment.text]
    return lines


def _pair(entry: Entry, indent: int) -> list[str]:
    return _entry(entry, f"{' ' * indent}{entry.key}:", indent)


def _item(entry: Entry, indent: int) -> list[str]:
    """An item of a list; a block starts beside its dash unless a comment stands there."""
    dash = f"{' ' * indent}-"
    block = entry.block
    if not block or entry.beside or not block.entries or block.entries[0].lead:
        return _entry(entry, dash, indent)
    first, *others = _block(block, indent + 2)
    return [f"{dash} {first.lstrip()}", *others]


def _entry(entry: Entry, opening: str, indent: int) -> list[str]:
    """The opening, its text beside it, its block below it."""
    if entry.block:
        return [_with(opening, entry.beside, indent), *_block(entry.block, indent + 2)]
    if not entry.value:
        return [_with(opening, entry.beside, indent)]
    first, *others = entry.value
    line = f"{opening} {first}"
    if not others:
        return [_with(line, entry.beside, indent)]
    return _long(line, others, entry, indent)


def _long(line: str, others: list[str], entry: Entry, indent: int) -> list[str]:
    """A text over several lines; a comment stands beside the sign of a block text, else beside the last line."""
    below = [f"{' ' * (indent + 2)}{other}" if other else "" for other in others]
    if entry.value[0][0] in "|>":
        return [_with(line, entry.beside, indent), *below, *([_KEPT] if "+" in entry.value[0] else [])]
    return [line, *below[:-1], _with(below[-1], entry.beside, indent)]


def _with(line: str, beside: Beside | None, indent: int) -> str:
    """A line with a comment beside it: two spaces apart, or at its column when it is lined up with others."""
    if beside is None:
        return line
    gap = 2 if beside.gap <= 2 else max(2, beside.column + indent - len(line))  # noqa: PLR2004 - two are the rule
    return f"{line}{' ' * gap}{beside.text}"

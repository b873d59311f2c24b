"""A team's Markdown as plain paragraphs: what is emphasised or linked keeps its words alone."""

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

_RULES = ("paragraph", "list", "heading", "text", "newline", "escape", "entity", "emphasis", "link", "autolink")


def paragraphs(text: str) -> tuple[str, ...]:
    """Take the paragraphs, headings and list entries of a text, in order; entries start with a dash."""
    return tuple(_plain(text))


def shortened(given: tuple[str, ...], limit: int) -> tuple[str, ...]:
    """Keep a long story to its beginning, cut where a word ends."""
    kept: list[str] = []
    for text in given:
        room = limit - sum(map(len, kept))
        if len(text) > room:
            cut = text[: max(room, 0)].rsplit(" ", 1)[0].rstrip(" ,;:.–-")
            return (*kept, f"{cut}…") if cut else (*kept[:-1], f"{kept[-1].rstrip('.')}…")
        kept.append(text)
    return tuple(kept)


def _plain(text: str) -> Iterator[str]:
    start = ""
    for token in _reader().parse(text):
        if token.type == "list_item_open":
            start = "– "
        if token.type == "inline":
            words = " ".join("".join(_words(token)).split())
            if words:
                yield start + words
            start = ""


def _words(token: "Token") -> Iterator[str]:
    for child in token.children or ():
        yield " " if child.type in ("softbreak", "hardbreak") else child.content


@cache
def _reader() -> "MarkdownIt":
    # Imported late: journey maps need none of it.
    from markdown_it import MarkdownIt  # noqa: PLC0415

    return MarkdownIt("zero", {"html": False}).enable(list(_RULES))

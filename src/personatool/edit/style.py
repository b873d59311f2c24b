"""The canonical style of a file."""

from collections.abc import Callable
from typing import Any

from personatool.edit.blocks import print_pages
from personatool.edit.forms import Form
from personatool.edit.pages import read_pages
from personatool.model.outline import Node, Outline


def restyle(outline: Outline, form: Form, read: Callable[[str], Outline | None]) -> str | None:
    """Write a text in the canonical style; nothing when it must be left alone.

    `read` reads the new text again: when it would not say exactly the same, with the same comments, the old one stays.
    """
    if outline.unusual or not all(part.root.kind == "map" or part.root.is_empty for part in outline.documents):
        return None
    text = print_pages(read_pages(outline, form))
    again = read(text)
    return text if again and _says(again) == _says(outline) else None


def _says(outline: Outline) -> Any:
    """All that may not be lost."""
    return [value_of(part.root) for part in outline.documents], sorted(comment.text for comment in outline.comments)


def value_of(node: Node) -> Any:
    """A node as a plain value; two mappings are the same whatever the order of their keys."""
    if node.kind == "list":
        return [value_of(item) for item in node.items]
    if node.kind == "map":
        return {key.text: value_of(value) for key, value in node.pairs}
    return None if not node.style and node.text in ("", "~") else node.text

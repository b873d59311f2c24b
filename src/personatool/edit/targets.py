"""Finds what stands in a text at a place of the format."""

from dataclasses import dataclass, replace

from personatool.model.outline import Node, Outline
from personatool.model.place import OTHER_SPELLINGS, Spot


@dataclass(frozen=True, slots=True)
class Target:
    """A value, the key that leads to it, the mapping they are in; `brackets` when the value is inside some."""

    node: Node
    key: Node | None = None
    home: Node | None = None
    brackets: bool = False


def find_target(outline: Outline, spot: Spot) -> Target | None:
    """What stands at a place, or at its nearest parent: a text may stand for a list or for keys."""
    if spot.document >= len(outline.documents):
        return None
    target = Target(outline.documents[spot.document].root)
    for part in spot.route:
        target = _step(target, part) or target
    return target


def _step(at: Target, part: str | int) -> Target | None:
    node = at.node
    inside = replace(at, brackets=at.brackets or node.style in ("[", "{"))
    if isinstance(part, int):
        fits = node.kind == "list" and part < len(node.items)
        return replace(inside, node=node.items[part], key=None, home=None) if fits else None
    for name in (part, OTHER_SPELLINGS.get(part)):
        for key, value in node.pairs:
            if key.text == name:
                return replace(inside, node=value, key=key, home=node)
    return None

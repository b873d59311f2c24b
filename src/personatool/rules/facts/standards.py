"""The standards that files claim to meet, and those that are known."""

from collections.abc import Iterator

from personatool.model.place import Spot
from personatool.rules.engine.scope import Scope


def claims(scope: Scope) -> Iterator[tuple[Spot, str]]:
    """Every point named under `meets`, with its place."""
    for file in scope.files:
        for part, points in file.placed_links("meets"):
            for index, point in enumerate(points):
                yield part.at("meets", index), point


def known_standards(scope: Scope) -> frozenset[str]:
    """The ids that mean a standard: those that come along, the team's own, and files there that have a slip."""
    return scope.workspace.shipped | {standard.value.id for standard in scope.workspace.standards} | scope.broken

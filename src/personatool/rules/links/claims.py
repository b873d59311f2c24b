"""What files claim to meet: shared by the rules about standards."""

from collections.abc import Iterator

from personatool.model.place import Spot
from personatool.rules.scope import Scope


def claims(scope: Scope) -> Iterator[tuple[Spot, str]]:
    """Every point named under `meets`, with its place."""
    for file in scope.files:
        for part, points in file.having("meets"):
            for index, point in enumerate(points):
                yield part.at("meets", index), point

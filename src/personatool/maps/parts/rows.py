"""A row of a map that says its name, for those who keep names in view."""

from dataclasses import dataclass

from personatool.maps.canvas.shapes import Piece


@dataclass(frozen=True, slots=True)
class NamedRow(Piece):
    """A lane on its band, with the name that stands at its left."""

    name: str = ""

"""A drawing as a pure value: shapes in points, from the top left corner, before any engine has seen them.

Bottom to top: `Path` (background), `Curve`, then `Box`, `Marker` and `Label`, last `Icon`, `Portrait`, `Emblem`.
"""

from collections.abc import Iterator
from dataclasses import dataclass, fields, replace
from operator import attrgetter
from typing import Final, Literal

from personatool.assets import Face
from personatool.maps.canvas.colours import NONE, Paint
from personatool.model.workspace import Picture as PictureData

Point = tuple[float, float]
Align = Literal["left", "center", "right"]
MarkerShape = Literal["circle", "diamond", "triangle", "square", "peak", "hexagon"]
LineStyle = Literal["solid", "dashed", "dotted"]


@dataclass(frozen=True, slots=True)
class Area:
    """A rectangle, by its edges, in points."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def width(self) -> float:
        """From left to right."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """From top to bottom."""
        return self.bottom - self.top

    def within(self, left: float, right: float) -> "Area":
        """The same area, moved sideways until it lies between two edges."""
        by = max(left - self.left, 0) or min(right - self.right, 0)
        return Area(self.left + by, self.top, self.right + by, self.bottom)


@dataclass(frozen=True, slots=True)
class Path:
    """A filled outline of the background: a start and cubic Béziers (3 points each). `paint` names a gradient."""

    points: tuple[Point, ...]
    fill: Paint
    stroke: Paint = NONE
    paint: str = ""
    stroke_width: float = 1.0


@dataclass(frozen=True, slots=True)
class Curve:
    """An open line: a start and cubic Béziers (3 points each). `paint` names a gradient."""

    points: tuple[Point, ...]
    colour: Paint
    width: float = 1.0
    style: LineStyle = "solid"
    paint: str = ""
    name: str = ""


@dataclass(frozen=True, slots=True)
class Box:
    """A rounded rectangle; whole numbers are drawn alike by every engine. `name` becomes its class.

    A `mark` says something by its fill, as a `Marker` does, and carries no words: the bar of a level.
    """

    x: float
    y: float
    width: float
    height: float
    fill: Paint
    stroke: Paint = NONE
    stroke_width: float = 1.0
    name: str = ""
    mark: bool = False


@dataclass(frozen=True, slots=True)
class Marker:
    """A mark around a centre; a triangle points down, a peak up. `size` is across."""

    x: float
    y: float
    size: float
    fill: Paint
    stroke: Paint = NONE
    stroke_width: float = 1.0
    shape: MarkerShape = "circle"
    style: LineStyle = "solid"
    name: str = ""


@dataclass(frozen=True, slots=True)
class Label:
    """Lines of text in an area that holds them. `halo` is the colour of a thin outline that lifts it off a curve.

    `struck` draws a line through them; `link` is the page they lead to, where a map can be clicked.
    """

    x: float
    y: float
    width: float
    lines: tuple[str, ...]
    face: Face
    size: float
    leading: float
    colour: Paint
    align: Align = "left"
    halo: Paint = NONE
    struck: bool = False
    link: str = ""

    @property
    def height(self) -> float:
        """Height of all lines, in points."""
        return self.leading * len(self.lines)


@dataclass(frozen=True, slots=True)
class Icon:
    """A baked icon in a square whose top left corner is given."""

    x: float
    y: float
    size: float
    name: str
    colour: Paint
    filled: bool = False


@dataclass(frozen=True, slots=True)
class Portrait:
    """A picture cut to a circle."""

    x: float
    y: float
    size: float
    picture: PictureData


@dataclass(frozen=True, slots=True)
class Emblem:
    """A picture whole, as large as its box allows."""

    x: float
    y: float
    width: float
    height: float
    picture: PictureData


@dataclass(frozen=True, slots=True)
class Gradient:
    """A vertical gradient from `top` to `bottom` (y, in points); stops are (offset 0–1, colour, opacity 0–1)."""

    name: str
    top: float
    bottom: float
    stops: tuple[tuple[float, Paint, float], ...]


Shape = Path | Curve | Box | Marker | Label | Icon | Portrait | Emblem | Gradient
_VALUES: Final = {
    kind: attrgetter(*(field.name for field in fields(kind))) for kind in (Box, Marker, Label, Icon, Portrait, Emblem)
}


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a drawing around its own origin: shapes and smaller pieces, each at its place."""

    width: float = 0.0
    height: float = 0.0
    items: "tuple[Shape | Placed, ...]" = ()

    def at(self, x: float, y: float) -> "Placed":
        """Put the piece at a place."""
        return Placed(x, y, self)


@dataclass(frozen=True, slots=True)
class Placed:
    """A piece at a place of a larger one."""

    x: float
    y: float
    piece: Piece


@dataclass(frozen=True, slots=True)
class Frame:
    """Where a map may be cut: `top` of the stages, edges of stages, columns and lanes, first to last.

    Names of lanes stand between `left` and the first column. `mirrored` when the drawing has changed sides since.
    `stage_names` (each with its colour) and `lane_names` say what stands between the edges; empty when nobody said.
    """

    left: float
    top: float
    stages: tuple[float, ...]
    columns: tuple[float, ...]
    lanes: tuple[float, ...]
    mirrored: bool = False
    stage_names: tuple[tuple[str, Paint], ...] = ()
    lane_names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Drawing:
    """A whole drawing: its size in points, the colour of the page, every shape in order, where it may be cut.

    `margin` is what its content keeps from the sides, `head` where its first line begins, at whose end the brand's logo
    stands; None where it has none.
    """

    width: float
    height: float
    background: Paint
    shapes: tuple[Shape, ...]
    frame: Frame | None = None
    margin: float = 56.0
    head: float | None = 46.0


def flatten(piece: Piece, dx: float = 0.0, dy: float = 0.0) -> Iterator[Shape]:
    """Walk the shapes of a piece in order, moved to where they stand on the page; a label without words is none."""
    found: list[tuple[Shape, float, float]] = []
    _collect(piece, dx, dy, found)
    return (moved(*each) for each in found if not isinstance(each[0], Label) or each[0].lines)


def walk(piece: Piece) -> Iterator[Shape]:
    """The shapes of a piece in order, wherever they stand."""
    found: list[tuple[Shape, float, float]] = []
    _collect(piece, 0, 0, found)
    return (shape for shape, _, _ in found)


def _collect(piece: Piece, dx: float, dy: float, found: list[tuple[Shape, float, float]]) -> None:
    # A list filled on the way down: generators inside generators hand each shape up through every level.
    for item in piece.items:
        if isinstance(item, Placed):
            _collect(item.piece, dx + item.x, dy + item.y, found)
        else:
            found.append((item, dx, dy))


def moved(shape: Shape, dx: float, dy: float) -> Shape:
    """The same shape at another place."""
    if isinstance(shape, Path | Curve):
        return replace(shape, points=tuple((x + dx, y + dy) for x, y in shape.points))
    if isinstance(shape, Gradient):
        return replace(shape, top=shape.top + dy, bottom=shape.bottom + dy)
    # As `replace(shape, x=…, y=…)`, in half the time: every shape of a map is moved once.
    x, y, *rest = _VALUES[type(shape)](shape)
    return type(shape)(x + dx, y + dy, *rest)

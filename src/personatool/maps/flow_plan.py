"""A flow laid out: where its columns, its bands of stages and the corners of its lines are."""

from dataclasses import dataclass

from personatool.maps.drawing import Placed, Point


@dataclass(frozen=True, slots=True)
class Ground:
    """Where a column stands on the page, in points; `tops` are the tops of its ranks, `pad` is beside its cards."""

    x: float
    y: float
    width: float
    height: float
    tops: tuple[float, ...]
    pad: float


@dataclass(frozen=True, slots=True)
class Plan:
    """Where everything stands: columns, the band of stages over each row, the corners of every line."""

    width: float
    height: float
    grounds: tuple[Ground, ...]
    bands: tuple[Placed, ...]
    corners: tuple[tuple[Point, ...], ...]

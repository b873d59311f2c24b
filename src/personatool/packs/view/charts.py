"""What is drawn by the templates themselves: sliders, strips, marks."""

from dataclasses import dataclass

from personatool.packs.view.parts import Part


@dataclass(frozen=True)
class Slider:
    """A value between two ends, drawn on a line 200 wide; `x` is where its mark stands."""

    name: Part
    low: Part | None
    high: Part | None
    value: str
    x: float
    ticks: tuple[float, ...]


@dataclass(frozen=True)
class Mark:
    """A mark in a chart: where, how it is called, whom it stands for; `scale` is below 1 where it is crowded."""

    x: float
    y: float
    text: str
    name: str
    href: str = ""
    tone: str = ""
    scale: float = 1


@dataclass(frozen=True)
class Strip:
    """Several personas on one scale."""

    name: Part
    low: Part | None
    high: Part | None
    marks: tuple[Mark, ...]
    ticks: tuple[float, ...]
    height: float
    summary: str

"""What every view is made of: plain, frozen, already in words; small charts that templates draw themselves."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Part:
    """A stretch of text.

    `user`: written by the team, so set apart with its own direction and, when it is not the page's, language.
    `href` is an anchor of the page or, with `outside`, an address. `icon` stands before it.
    """

    text: str
    user: bool = True
    lang: str = ""
    href: str = ""
    outside: bool = False
    icon: str = ""


@dataclass(frozen=True)
class Note:
    """A detail under a line: what it is (may be empty), and what it says."""

    label: str
    parts: tuple[Part, ...]


@dataclass(frozen=True)
class Line:
    """One thing said, with its details. `tone` is a style: quote, good, bad, severity-3 and so on."""

    parts: tuple[Part, ...]
    notes: tuple[Note, ...] = ()
    tone: str = ""
    anchor: str = ""


@dataclass(frozen=True)
class Fact:
    """A labelled list of lines. `label` is a `Part` because teams name lanes of their own."""

    key: str
    label: Part
    icon: str
    lines: tuple[Line, ...]


@dataclass(frozen=True)
class Badge:
    """A short state in a pill. `tone`: plain, good, warn."""

    text: str
    icon: str = ""
    tone: str = "plain"


@dataclass(frozen=True)
class Figure:
    """A number to see at a glance, and what it counts."""

    value: str
    label: str
    icon: str = ""


@dataclass(frozen=True)
class Image:
    """An embedded picture. `alt` is empty when the text beside it says the same."""

    uri: str
    alt: str = ""


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

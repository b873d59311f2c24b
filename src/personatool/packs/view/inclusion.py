"""Who passes each step of each journey, and who is left behind where."""

from dataclasses import dataclass

from personatool.packs.view.parts import Badge, Part


@dataclass(frozen=True)
class Stumble:
    """The steps of one journey that somebody cannot pass; `count` says how many of how many."""

    journey: Part
    count: str
    steps: tuple[Part, ...]


@dataclass(frozen=True)
class LeftBehind:
    """A persona, and in each journey the steps that stop them."""

    who: Part
    stumbles: tuple[Stumble, ...]


@dataclass(frozen=True)
class SquareView:
    """A step as a square in a persona's row. `verdict`: alone, helped, blocked, unknown; `first` of its stage."""

    number: int
    verdict: str
    words: str
    icon: str
    first: bool


@dataclass(frozen=True)
class ReasonView:
    """Why some steps end alike for somebody, and what would help."""

    verdict: Badge
    steps: tuple[Part, ...]
    reasons: tuple[str, ...]
    remedies: tuple[str, ...]


@dataclass(frozen=True)
class PasserView:
    """A persona's way through a journey: `grave` are the reasons for steps not passed, `rest` the others."""

    anchor: str
    who: Part
    counts: tuple[Badge, ...]
    squares: tuple[SquareView, ...]
    grave: tuple[ReasonView, ...]
    rest: tuple[ReasonView, ...]


@dataclass(frozen=True)
class PassageView:
    """A journey: those who need help or cannot pass, left behind first; `easy` pass every step alone."""

    anchor: str
    title: Part
    state: tuple[Badge, ...]
    people: tuple[PasserView, ...]
    easy: tuple[Part, ...]


@dataclass(frozen=True)
class InclusionView:
    """Who is left behind, nobody known when empty; then each journey."""

    behind: tuple[LeftBehind, ...]
    journeys: tuple[PassageView, ...]

"""What was worked out about the journeys: inclusion, needs, standards, evidence, findings."""

from dataclasses import dataclass

from personatool.packs.view.parts import Badge, Fact, Line, Note, Part


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
    """Who is left behind; when that is empty, whether nobody is, or how much is not `known`; then each journey."""

    behind: tuple[LeftBehind, ...]
    journeys: tuple[PassageView, ...]
    nobody: str
    known: bool


@dataclass(frozen=True)
class ThreadRow:
    """A need: whose it is, the steps that serve it, the opportunities that answer it, who owns those."""

    need: Part
    who: Part
    steps: tuple[Part, ...]
    opportunities: tuple[Part, ...]
    owners: tuple[Part, ...]


@dataclass(frozen=True)
class ThreadsView:
    """A journey's threads.

    `breaks` are the things that something is missing about, `unserved` the needs that no step serves. Rows give
    opportunities by their numbers; `key` says which each is.
    """

    anchor: str
    title: Part
    state: tuple[Badge, ...]
    breaks: tuple[Line, ...]
    unserved: tuple[Part, ...]
    rows: tuple[ThreadRow, ...]
    key: tuple[tuple[Part, Part], ...]


@dataclass(frozen=True)
class ReachView:
    """How far somebody meets a point, and what says so."""

    badge: Badge
    claims: tuple[Part, ...]


@dataclass(frozen=True)
class PointView:
    """A point of a standard: `whole` is how far it is met anywhere, `cells` how far in each column."""

    anchor: str
    id: str
    heading: Part
    threshold: Part | None
    whole: Badge
    cells: tuple[ReachView, ...]


@dataclass(frozen=True)
class StandardView:
    """A standard beside the journeys that claim something of it; `silent` are those that claim nothing."""

    anchor: str
    title: Part
    notes: tuple[Note, ...]
    counts: tuple[Badge, ...]
    columns: tuple[Line, ...]
    points: tuple[PointView, ...]
    silent: tuple[Part, ...]


@dataclass(frozen=True)
class EvidenceView:
    """An entry of the evidence register; `uses` is empty when nothing rests on it."""

    anchor: str
    id: str
    title: Part
    badges: tuple[Badge, ...]
    facts: tuple[Fact, ...]
    uses: tuple[Line, ...]


@dataclass(frozen=True)
class FindingView:
    """A finding of `check`."""

    code: str
    severity: Badge
    message: str
    why: str
    instead: str
    place: str

"""What the templates are given: plain, frozen, already in words."""

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
    """A mark in a chart: where, how it is called, whom it stands for."""

    x: float
    y: float
    text: str
    name: str
    href: str = ""
    tone: str = ""


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


@dataclass(frozen=True)
class PersonaView:
    """A persona's card. `story` is safe HTML."""

    anchor: str
    name: Part
    initials: str
    portrait: Image | None
    role: Part | None
    archetype: Part | None
    badges: tuple[Badge, ...]
    quote: Line | None
    story: str
    lang: str
    columns: tuple[Fact, ...]
    sliders: tuple[Slider, ...]
    footer: tuple[Fact, ...]
    credit: Part | None


@dataclass(frozen=True)
class Cell:
    """A cell of the step table: the facts of one group; empty when there is nothing to say."""

    facts: tuple[Fact, ...]


@dataclass(frozen=True)
class Row:
    """A step, or what is said of a whole stage."""

    anchor: str
    number: str
    title: Part
    action: Part | None
    badges: tuple[Badge, ...]
    about: tuple[Fact, ...]
    cells: tuple[Cell, ...]
    whole_stage: bool = False


@dataclass(frozen=True)
class StageView:
    """A stage of the step table."""

    anchor: str
    number: str
    name: Part
    details: tuple[Line, ...]
    colour: int
    rows: tuple[Row, ...]


@dataclass(frozen=True)
class OpportunityView:
    """A line of the opportunity register. `number` stands in the chart too."""

    anchor: str
    number: str
    text: Part
    notes: tuple[Note, ...]
    owner: Part | None
    metric: Part | None
    impact: str
    effort: str
    steps: tuple[Part, ...]


@dataclass(frozen=True)
class MapView:
    """A drawn map: its SVG, ready to be set in the page; `wide` when it is wider than high."""

    svg: str
    lang: str
    wide: bool


@dataclass(frozen=True)
class JourneyView:
    """A journey: what it is about, its map, its steps as a table, its opportunities."""

    id: str
    anchor: str
    title: Part
    lang: str
    badges: tuple[Badge, ...]
    lens: tuple[Note, ...]
    figures: tuple[Figure, ...]
    scenario: str
    facts: tuple[Fact, ...]
    map: MapView | None
    headings: tuple[str, ...]
    stages: tuple[StageView, ...]
    opportunities: tuple[OpportunityView, ...]
    chart: tuple[Mark, ...]
    footer: tuple[Fact, ...]


@dataclass(frozen=True)
class SetRow:
    """A persona in the overview of the set."""

    name: Part
    initials: str
    portrait: Image | None
    cells: tuple[tuple[Part, ...], ...]


@dataclass(frozen=True)
class SetView:
    """All personas side by side."""

    headings: tuple[str, ...]
    rows: tuple[SetRow, ...]
    strips: tuple[Strip, ...]


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


@dataclass(frozen=True)
class CoverView:
    """The first page."""

    title: str
    organisation: str
    logo: Image | None
    facts: tuple[Note, ...]
    figures: tuple[Figure, ...]
    state: tuple[str, ...]


@dataclass(frozen=True)
class ContentsItem:
    """A line of the contents."""

    text: Part
    href: str
    below: tuple["ContentsItem", ...] = ()


@dataclass(frozen=True)
class PackView:
    """The whole page."""

    language: str
    cover: CoverView
    contents: tuple[ContentsItem, ...]
    personas: tuple[PersonaView, ...]
    overview: SetView | None
    journeys: tuple[JourneyView, ...]
    evidence: tuple[EvidenceView, ...]
    glossary: tuple[tuple[Part, Part], ...]
    register: tuple[Fact, ...]
    findings: tuple[FindingView, ...]
    version: str
    digest: str

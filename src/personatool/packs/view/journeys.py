"""A journey: its maps, its steps as a table, its opportunities; and two journeys compared."""

from dataclasses import dataclass

from personatool.packs.view.parts import Badge, Fact, Figure, Line, Mark, Note, Part


@dataclass(frozen=True)
class Cell:
    """A cell of the step table: the facts of one group; empty when there is nothing to say."""

    facts: tuple[Fact, ...]


@dataclass(frozen=True)
class PictureView:
    """The picture of a step or a stage. `uri` is empty when it cannot be shown: `words` stand in its frame then.

    `words` are what it shows, empty where it only decorates; `credit` its licence and source; sizes in pixels.
    """

    uri: str
    width: int
    height: int
    words: Part | None
    credit: tuple[Note, ...]


@dataclass(frozen=True)
class Row:
    """A step, or what is said of a whole stage.

    `channel` (ids with | between, beside their names) and `severity` (of the worst pain, 0 for none) are there to
    filter by.
    """

    anchor: str
    number: str
    title: Part
    action: Part | None
    badges: tuple[Badge, ...]
    about: tuple[Fact, ...]
    cells: tuple[Cell, ...]
    whole_stage: bool = False
    picture: PictureView | None = None
    channel: str = ""
    channel_name: str = ""
    severity: int = 0


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
class PinView:
    """The name of a stage or a lane that stays in view: where it begins, how long it is, in pixels of reading size."""

    name: str
    at: int
    by: int
    colour: str = ""


@dataclass(frozen=True)
class MapView:
    """A drawn map: its SVG, ready to be set in the page; `wide` when it is wider than high; `id` for anchors.

    `width` is what makes its smallest words readable, in pixels. `stages` and `lanes` are names that stay in view
    while it is scrolled; `mirrored` when it is read from right to left, and stages are measured from the right.
    """

    id: str
    label: str
    svg: str
    lang: str
    wide: bool
    width: int
    stages: tuple[PinView, ...] = ()
    lanes: tuple[PinView, ...] = ()
    mirrored: bool = False


@dataclass(frozen=True)
class MeasureView:
    """A number and what it comes from. `value` is empty when the files do not say enough.

    `inputs` and `parts` say what it comes from, `missing` what the files leave out.
    """

    key: str
    label: str
    value: str
    unit: str
    inputs: tuple[str, ...]
    parts: tuple[str, ...]
    missing: tuple[str, ...]


@dataclass(frozen=True)
class FormulaView:
    """How a measure is made, and what that rests on."""

    label: str
    formula: str
    source: str


@dataclass(frozen=True)
class JourneyView:
    """A journey: what it is about, its drawings, its measures, its steps as a table, its opportunities.

    `people` are the ids of the personas in it; `source` is the path of its file, when the pack carries it.
    """

    id: str
    anchor: str
    title: Part
    lang: str
    badges: tuple[Badge, ...]
    lens: tuple[Note, ...]
    figures: tuple[Figure, ...]
    scenario: str
    facts: tuple[Fact, ...]
    maps: tuple[MapView, ...]
    measures: tuple[MeasureView, ...]
    headings: tuple[str, ...]
    stages: tuple[StageView, ...]
    opportunities: tuple[OpportunityView, ...]
    chart: tuple[Mark, ...]
    footer: tuple[Fact, ...]
    people: tuple[str, ...]
    source: str


@dataclass(frozen=True)
class DeltaView:
    """A measure of both, called `key`; `gaps` when the files leave something out.

    `change` is empty when the two cannot be compared, `percent` when it says nothing.
    """

    key: str
    label: str
    unit: str
    before: str
    after: str
    change: str
    percent: str
    verdict: Badge
    gaps: bool


@dataclass(frozen=True)
class ChangeView:
    """Something a step says, before and after."""

    label: str
    before: str
    after: str


@dataclass(frozen=True)
class ChangedView:
    """A step that is in both journeys, and what changed in it."""

    title: Part
    changes: tuple[ChangeView, ...]


@dataclass(frozen=True)
class ComparisonView:
    """Two journeys compared; `drawing` shows both, when somebody drew them."""

    anchor: str
    current: Part
    future: Part
    drawing: MapView | None
    deltas: tuple[DeltaView, ...]
    missing: tuple[str, ...]
    gone: tuple[Fact, ...]
    come: tuple[Fact, ...]
    changed: tuple[ChangedView, ...]

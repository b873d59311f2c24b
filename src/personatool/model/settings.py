"""The workspace file, `personatool.yaml`: every key optional."""

from typing import Annotated, Any, ClassVar, Literal

from pydantic import Field

from personatool.model.entry import Entry, Many, Value
from personatool.model.items import Confidence, Service
from personatool.model.scalars import Colour, Date, Flag, Integer, Money, Number, Prose, Text, Url
from personatool.model.weights import Measures

EvidenceKind = Literal["interview", "observation", "survey", "usage", "diary", "workshop", "desk", "complaint", "test"]

ChapterName = Literal[
    "summary",
    "journeys",
    "comparison",
    "opportunities",
    "personas",
    "inclusion",
    "guide",
    "threads",
    "standards",
    "measures",
    "evidence",
    "glossary",
    "ground",
    "findings",
    "accessibility",
    "made",
]

ThemeName = Literal["light", "dark", "print", "high-contrast"]


class Brand(Value):
    """How maps and packs are dressed: the frame's colour, those of the stages, a logo file, a font family, a theme."""

    accent: Colour | None = None
    colours: Many[Colour] = ()
    logo: Text | None = None
    font: Text | None = None
    theme: ThemeName | None = None


class Evidence(Entry):
    """A study or a source in the evidence register. `n` counts people or observations."""

    short: ClassVar[str] = "title"
    title: Text
    kind: EvidenceKind | None = None
    date: Date | None = None
    n: Annotated[Integer, Field(ge=0)] | None = None
    url: Url | None = None
    confidence: Confidence | None = None
    method: Text | None = None
    scope: Text | None = None
    notes: Prose | None = None


class ChannelStyle(Entry):
    """A channel of the team's own: its words, its icon, whether it is digital, whether a human answers."""

    short: ClassVar[str] = "label"
    label: Text
    icon: Text | None = None
    digital: Flag = False
    human: Flag = False


class LaneChoice(Entry):
    """A lane of journey maps, in the place it has in the list; `label` is what maps write at its head."""

    short: ClassVar[str] = "name"
    name: Text
    label: Text | None = None


class Held(Entry):
    """A piece of data some administrations already hold, for ask-once."""

    short: ClassVar[str] = "by"
    by: Many[Text] = ()
    basis: Text | None = None


class Budget(Value):
    """What mediation and training may cost. `help_share` runs from 0 to 1."""

    hour: Money | None = None
    help_share: Annotated[Number, Field(ge=0, le=1)] | None = None
    training: Money | None = None
    fixed: Money | None = None


class Checking(Value):
    """Which rules `check` runs: codes chosen, codes left out, codes left out by file pattern."""

    select: Many[Text] = ()
    ignore: Many[Text] = ()
    per_file: dict[str, Many[Text]] = {}


class Pack(Value):
    """What the briefing pack tells, in this order; everything when nothing is named."""

    chapters: Many[ChapterName] = ()


class Settings(Value):
    """The workspace file. Evidence, channels, held data and rule settings are mappings by id.

    `lanes` are those that journey maps have, in order; all when there are none. `labels` are the team's own words for
    those of the tool, by the tool's.
    """

    title: Text | None = None
    service: Service | None = None
    language: Text | None = None
    organisation: Text | None = None
    version: Text | None = None
    brand: Brand = Brand.model_construct()
    evidence: dict[str, Evidence] = {}
    glossary: dict[str, Text] = {}
    lanes: Many[LaneChoice] = ()
    labels: dict[str, Text] = {}
    channels: dict[str, ChannelStyle] = {}
    held: dict[str, Held] = {}
    standards: Many[Text] = ()
    rules: dict[str, dict[str, Any]] = {}
    check: Checking = Checking.model_construct()
    budget: Budget | None = None
    pack: Pack = Pack.model_construct()
    measures: Measures = Measures.model_construct()

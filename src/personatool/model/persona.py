"""A persona: whom a service is made for, or who makes it work."""

from typing import Annotated, Any, ClassVar, Literal

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from personatool.model.entry import Entry, Many, Value
from personatool.model.items import Item, Link, Pain, Quote, Review, SkillLevel
from personatool.model.scalars import Date, Flag, Id, Integer, Number, Prose, Text

PersonaKind = Literal["user", "agent", "helper"]
SetRole = Literal["primary", "secondary", "served", "negative"]
Basis = Literal["research", "statistical", "proto", "ai-draft"]
Literacy = Literal["fluent", "hesitant", "struggling"]
Spectrum = Literal["permanent", "temporary", "situational"]
LOOSE_FACTS = ("age", "place", "country", "occupation", "household")
OTHER_WORDS = (("frustrations", "pains"), ("behaviors", "behaviours"))


class Portrait(Entry):
    """A picture of the persona, as a file of the workspace."""

    short: ClassVar[str] = "file"
    file: Text
    alt: Text | None = None
    licence: Text | None = None
    depicts_participant: Flag | None = None


class Goal(Item):
    """What the persona wants to reach. Source of the types: Cooper, About Face."""

    type: Literal["end", "experience", "life"] | None = None


class Need(Item):
    """What the persona needs; steps and opportunities refer to it by its id."""

    id: Id | None = None


class Digital(Entry):
    """How at ease the persona is with digital services. The default scale is GDS digital inclusion, 1 to 9."""

    short: ClassVar[str] = "autonomy"
    autonomy: SkillLevel | None = None
    scale: Text = "gds-1-9"
    method: Text | None = None
    date: Date | None = None
    source: Id | None = None
    devices: Many[Text] = ()
    connection: Text | None = None


class Scale(Value):
    """A slider from `low` to `high`; `value` runs from 1 to 5 and may fall between two marks."""

    name: Text
    low: Text | None = None
    high: Text | None = None
    value: Annotated[Number, Field(ge=1, le=5)]


class Demographics(Value):
    """Facts about the person, and why they matter here."""

    age: Text | None = None
    gender: Text | None = None
    place: Text | None = None
    country: Text | None = None
    occupation: Text | None = None
    household: Text | None = None
    income: Text | None = None
    education: Text | None = None
    why: Text | None = None


class Segment(Value):
    """The part of the public this persona stands for. `share` runs from 0 to 1, `n` counts people."""

    share: Annotated[Number, Field(ge=0, le=1)] | None = None
    n: Annotated[Integer, Field(ge=0)] | None = None
    source: Id | None = None


class Training(Entry):
    """A training that an agent followed or needs."""

    short: ClassVar[str] = "topic"
    topic: Text
    date: Date | None = None
    needed: Flag | None = None


class Persona(Review):
    """A persona file. Name or role: at least one."""

    id: Id
    name: Text | None = None
    kind: PersonaKind = "user"
    role: Text | None = None
    archetype: Text | None = None
    set_role: SetRole | None = None
    basis: Basis | None = None
    quote: Quote | None = None
    portrait: Portrait | None = None
    story: Prose | None = None
    goals: Many[Goal] = ()
    needs: Many[Need] = ()
    motivations: Many[Item] = ()
    pains: Many[Pain] = ()
    barriers: Many[Item] = ()
    behaviours: Many[Item] = ()
    skills: Many[Item] = ()
    tools: Many[Item] = ()
    digital: Digital | None = None
    literacy: Literacy | None = None
    language: Text | None = None
    access_needs: Many[Text] = ()
    spectrum: Spectrum | None = None
    assistive_tech: Many[Text] = ()
    scales: Many[Scale] = ()
    demographics: Demographics | None = None
    segment: Segment | None = None
    training: Many[Training] = ()
    evidence: Many[Id] = ()
    links: Many[Link] = ()
    meets: Many[Text] = ()
    tags: Many[Text] = ()
    notes: Prose | None = None

    @property
    def label(self) -> str:
        """What the persona is called on maps and pages."""
        return self.name or self.role or self.id

    @model_validator(mode="before")
    @classmethod
    def _gather(cls, value: Any) -> Any:
        """Take the words other tools use: `frustrations` for pains, `behaviors`, facts outside `demographics`."""
        if not isinstance(value, dict):
            return value
        for written, ours in OTHER_WORDS:
            if written in value and ours not in value:
                value = {ours if key == written else key: item for key, item in value.items()}
        loose = {key: value[key] for key in LOOSE_FACTS if key in value}
        if not loose or not isinstance(value.get("demographics", {}), dict):
            return value
        rest = {key: item for key, item in value.items() if key not in loose}
        return {**rest, "demographics": {**loose, **value.get("demographics", {})}}

    @model_validator(mode="after")
    def _has_a_name(self) -> "Persona":
        if not (self.name or self.role):
            kind = "nameless"
            raise PydanticCustomError(kind, "no name and no role")
        return self

"""A journey: what a person lives through, stage by stage, step by step."""

from typing import Annotated, ClassVar, Literal

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from personatool.model.entry import Entry, Many, Value
from personatool.model.items import Item, Review, Service
from personatool.model.moment import Count, Mandate, Opportunity, Stage, Step
from personatool.model.scalars import Date, Id, Integer, Number, Prose, Text

State = Literal["current", "future", "prescribed"]
JourneyType = Literal["journey", "blueprint"]
STEP_LIMIT = 500
LINK_LIMIT = 1_000


class EmotionScale(Value):
    """The scale a journey's emotion scores are on; the middle of it is neutral."""

    min: Number = -2
    max: Number = 2

    @model_validator(mode="after")
    def _ordered(self) -> "EmotionScale":
        if self.min >= self.max:
            kind = "empty_scale"
            raise PydanticCustomError(kind, "min must be below max")
        return self


class Scope(Entry):
    """Where the journey starts and ends."""

    text: Text | None = None
    start: Text | None = None
    end: Text | None = None


class Perceived(Value):
    """How people judge the journey: a mean score, out of how much, from how many answers."""

    score: Number
    out_of: Number = 10
    n: Count | None = None
    source: Id | None = None


class Usage(Value):
    """How much the journey is used: cases a year, and the share (0 to 1) that is completed."""

    volume: Annotated[Integer, Field(ge=0)] | None = None
    completion: Annotated[Number, Field(ge=0, le=1)] | None = None
    source: Id | None = None


class Validation(Entry):
    """Who checked the journey against real life, and when."""

    short: ClassVar[str] = "who"
    who: Text
    date: Date | None = None


class Journey(Review):
    """A journey file, or one of several documents in it."""

    id: Id
    title: Text
    life_event: Text | None = None
    state: State | None = None
    service: Service | None = None
    replaces: Id | None = None
    type: JourneyType = "journey"
    persona: Id | None = None
    also: Many[Id] = ()
    mandate: Mandate | None = None
    scenario: Prose | None = None
    goal: Text | None = None
    expectations: Many[Item] = ()
    scope: Scope | None = None
    decision_supported: Text | None = None
    emotion_scale: EmotionScale = EmotionScale.model_construct()
    evidence: Many[Id] = ()
    perceived: Perceived | None = None
    usage: Usage | None = None
    language: Text | None = None
    validated_with: Many[Validation] = ()
    opportunities: Many[Opportunity] = ()
    stages: Many[Stage]
    meets: Many[Text] = ()
    tags: Many[Text] = ()
    notes: Prose | None = None

    @property
    def steps(self) -> tuple[Step, ...]:
        """All steps, in the order of the file."""
        return tuple(step for stage in self.stages for step in stage.steps)

    @property
    def is_lived(self) -> bool:
        """Whether it tells what people live today: it is neither planned nor prescribed."""
        return self.state not in ("future", "prescribed")

    @model_validator(mode="after")
    def _within_limits(self) -> "Journey":
        if not self.stages:
            kind = "no_stages"
            raise PydanticCustomError(kind, "no stages")
        steps = self.steps
        if len(steps) > STEP_LIMIT:
            kind = "too_many_steps"
            raise PydanticCustomError(kind, "too many steps", {"count": len(steps), "limit": STEP_LIMIT})
        links = sum(len(step.next) for step in steps)
        if links > LINK_LIMIT:
            kind = "too_many_links"
            raise PydanticCustomError(kind, "too many links", {"count": links, "limit": LINK_LIMIT})
        return self

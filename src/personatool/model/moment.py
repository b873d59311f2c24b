"""A moment of a journey: what may be said of a step or of a whole stage."""

from typing import Annotated, Any, ClassVar, Literal, get_args

from pydantic import BeforeValidator, Field, GetJsonSchemaHandler, model_validator
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError

from personatool.model.entry import Entry, Many, Value
from personatool.model.items import Confidence, Item, Link, Metric, Pain, Rating, SkillLevel, Way
from personatool.model.scalars import (
    Flag,
    Id,
    Integer,
    Length,
    MaybeText,
    Money,
    Number,
    Prose,
    Text,
    Texts,
    is_id,
    looks_numeric,
    score_and_word,
)

Phase = Literal["before", "core", "after"]
EmotionBasis = Literal["observed", "reported", "expected", "assumed"]
OutcomeKind = Literal["success", "refusal", "dropout", "transfer"]
Count = Annotated[Integer, Field(ge=0, le=1_000_000)]


class Emotion(Entry):
    """How it feels: a score on the journey's scale, a word, or both, in short `-1 worried`.

    No score leaves a gap in the curve.
    """

    score: Number | None = None
    word: Text | None = None
    basis: EmotionBasis | None = None
    quote: Text | None = None
    source: Id | None = None

    @model_validator(mode="before")
    @classmethod
    def _normalise(cls, value: Any) -> Any:
        """A number is a score, a number and a word are both, every other text is a word."""
        if isinstance(value, str):
            if both := score_and_word(value):
                return dict(zip(("score", "word"), both, strict=True))
            return {"score" if looks_numeric(value) else "word": value}
        return cls._without_empty(value)


class NeedRef(Entry):
    """A need of a persona, by its id; the lens persona's unless another is named."""

    short: ClassVar[str] = "need"
    need: Id
    persona: Id | None = None


class Opportunity(Item):
    """Something to do better, in the register of a journey or in place on a step.

    `impact` and `effort` run from 1 to 5.
    """

    id: Id | None = None
    owner: Text | None = None
    impact: Rating | None = None
    effort: Rating | None = None
    metric: Text | None = None
    solution: Text | None = None
    needs: Many[NeedRef] = ()


class OpportunityRef(Opportunity):
    """A step's opportunity: the id of one in the register, or a new one said in place."""

    text: Text = ""
    ref: Id | None = None

    @model_validator(mode="before")
    @classmethod
    def _normalise(cls, value: Any) -> Any:
        """One word in the form of an id points to the register; any other text is said in place."""
        if isinstance(value, str):
            return {"ref" if is_id(value) else "text": value}
        return cls._without_empty(value)

    @model_validator(mode="after")
    def _says_something(self) -> "OpportunityRef":
        if not (self.text or self.ref):
            kind = "says_nothing"
            raise PydanticCustomError(kind, "no text")
        return self


class Ask(Entry):
    """A piece of data asked of the person, and which administrations already hold it."""

    short: ClassVar[str] = "item"
    item: Text
    held_by: Many[Text] = ()
    required: Flag | None = None
    used_for: Text | None = None
    basis: Text | None = None


class Document(Entry):
    """A document asked of the person."""

    short: ClassVar[str] = "name"
    name: Text
    copies: Count | None = None
    held_by: Many[Text] = ()


class KeyMoment(Value):
    """A moment of truth: its short name on the map, why it matters, what invites people to do it online."""

    name: Text | None = None
    why: Text | None = None
    incentive: Text | None = None

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        """Say in the JSON Schema that `true` and `false` are allowed."""
        return {"anyOf": [{"type": "boolean"}, handler(schema)]}


class Failure(Entry):
    """What can go wrong, and how people get out of it."""

    text: Text
    recovery: Text | None = None


class EasyRead(Entry):
    """The Easy Read (FALC) wording of what the person is told, and who with a disability reviewed it."""

    text: Prose
    reviewer: Text | None = None


class Mandate(Entry):
    """What allows somebody to act for the person: the mandate, and its legal basis."""

    text: Text
    basis: Text | None = None


class Outcome(Entry):
    """How the journey ends here; one of the kinds alone is a kind, any other text says it in words."""

    kind: OutcomeKind | None = None
    text: Text | None = None

    @model_validator(mode="before")
    @classmethod
    def _normalise(cls, value: Any) -> Any:
        """One of the kinds is a kind, every other text is what happens."""
        if isinstance(value, str):
            word = value.strip().lower()
            return {"kind": word} if word in get_args(OutcomeKind) else {"text": value}
        return cls._without_empty(value)


class StepPicture(Entry):
    """A picture of a stage or a step, as a file of the workspace: a screen, a letter, a form, a place.

    `alt` says in words what is to be seen; empty (`alt: ""`), the picture only decorates.
    """

    short: ClassVar[str] = "file"
    file: Text
    alt: MaybeText | None = None
    licence: Text | None = None
    source: Id | None = None
    depicts_participant: Flag | None = None


class Next(Entry):
    """A step that may follow, or `end` when the journey ends here, and when it does."""

    short: ClassVar[str] = "to"
    to: Id
    when: Text | None = None


def _key_moment(value: Any) -> Any:
    if isinstance(value, str):
        return {"true": {}, "false": None}.get(value.strip().lower(), value)
    return value


class Moment(Value):
    """Everything that may be said of a step or of a whole stage: the lanes of the map."""

    name: Text | None = None
    action: Texts | None = None
    by: Text | None = None
    channel: Many[Text] = ()
    touchpoint: Texts | None = None
    initiator: Text | None = None
    with_: Text | None = Field(default=None, alias="with")
    thought: Texts | None = None
    emotion: Emotion | None = None
    emotions: dict[str, Emotion] = {}
    pains: Many[Pain] = ()
    needs: Many[NeedRef] = ()
    opportunities: Many[OpportunityRef] = ()
    asks: Many[Ask] = ()
    documents: Many[Document] = ()
    key_moment: Annotated[KeyMoment | None, BeforeValidator(_key_moment)] = None
    alternatives: Many[Way] = ()
    help: Many[Way] = ()
    duration: Length | None = None
    wait: Length | None = None
    promised: Length | None = None
    cost: Money | None = None
    visits: Count | None = None
    fields: Count | None = None
    screens: Count | None = None
    devices: Many[Text] = ()
    skills: SkillLevel | None = None
    mandate: Mandate | None = None
    acknowledged: Flag | None = None
    correctable: Flag | None = None
    proactive: Flag | None = None
    frontstage: Many[Item] = ()
    backstage: Many[Item] = ()
    support: Many[Item] = ()
    systems: Many[Item] = ()
    policy: Text | None = None
    owner: Text | None = None
    failure: Failure | None = None
    metric: Metric | None = None
    subjourney: Id | None = None
    easy_read: EasyRead | None = None
    meets: Many[Text] = ()
    tags: Many[Text] = ()
    picture: StepPicture | None = None
    links: Many[Link] = ()
    notes: Prose | None = None
    lanes: dict[str, Many[Text]] = {}


class Step(Moment, Entry):
    """One thing that happens. A name or an action: at least one."""

    short: ClassVar[str] = "name"
    id: Id | None = None
    next: Many[Next] = ()
    outcome: Outcome | None = None

    @model_validator(mode="before")
    @classmethod
    def _normalise(cls, value: Any) -> Any:
        """`next:` with nothing behind it says that the journey ends here, as `next: []` does."""
        if isinstance(value, dict) and "next" in value and value["next"] is None:
            value = {**value, "next": ()}
        return {cls.short: value} if value.__class__ is str else cls._without_empty(value)

    @property
    def ends_here(self) -> bool:
        """Whether `next` is there and names nothing."""
        return not self.next and "next" in self.model_fields_set

    @property
    def title(self) -> str:
        """What the step is called on maps and pages."""
        return self.name or self.action or self.touchpoint or ""

    @model_validator(mode="after")
    def _says_something(self) -> "Step":
        if not self.title:
            kind = "nameless_step"
            raise PydanticCustomError(kind, "no name and no action")
        return self


class Stage(Moment, Entry):
    """A part of the journey. Lanes may stand on it, beside or instead of its steps."""

    short: ClassVar[str] = "name"
    id: Id | None = None
    name: Text
    phase: Phase | None = None
    goal: Text | None = None
    time: Text | None = None
    situation: Text | None = None
    confidence: Confidence | None = None
    steps: Many[Step] = ()

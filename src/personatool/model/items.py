"""The small mappings that personas and journeys share."""

from typing import Annotated, Any, ClassVar, Literal

from pydantic import Field, GetJsonSchemaHandler, model_validator
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema

from personatool.model.entry import Entry, Many, Value
from personatool.model.scalars import Date, Flag, Id, Integer, Length, Money, Text, Url

Service = Literal["public", "commercial", "internal"]
Confidence = Literal["low", "medium", "high"]
Status = Literal["draft", "reviewed", "approved"]
Severity3 = Annotated[Integer, Field(ge=1, le=3)]
Rating = Annotated[Integer, Field(ge=1, le=5)]
SkillLevel = Annotated[Integer, Field(ge=1, le=9)]


class Item(Entry):
    """Something said in one text, with where it comes from."""

    text: Text
    source: Id | None = None
    meets: Many[Text] = ()
    tags: Many[Text] = ()


class Quote(Entry):
    """Words somebody said."""

    text: Text
    source: Id | None = None


class Pain(Item):
    """A pain point. `severity` runs from 1 (minor) to 3 (blocking); it leads to an opportunity or is accepted."""

    id: Id | None = None
    severity: Severity3 | None = None
    opportunity: Text | None = None
    accepted: Text | None = None


class Way(Entry):
    """Another way through a step, or help with it, by its channel."""

    short: ClassVar[str] = "channel"
    channel: Text
    human: Flag | None = None
    text: Text | None = None
    duration: Length | None = None
    wait: Length | None = None
    cost: Money | None = None


class Link(Entry):
    """A link to a page. `text` is another word for `label`."""

    short: ClassVar[str] = "url"
    url: Url
    label: Text | None = None

    @property
    def title(self) -> str:
        """What the link is called: its label, else the site or mail address it leads to."""
        return self.label or self.url.partition(":")[2].lstrip("/").partition("/")[0].partition("?")[0]

    @model_validator(mode="before")
    @classmethod
    def _normalise(cls, value: Any) -> Any:
        if isinstance(value, dict) and "text" in value and "label" not in value:
            value = {"label" if key == "text" else key: item for key, item in value.items()}
        return {cls.short: value} if isinstance(value, str) else cls._without_empty(value)

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        """Say in the JSON Schema that the other word is allowed."""
        made = super().__get_pydantic_json_schema__(schema, handler)
        keys = handler.resolve_ref_schema(made["anyOf"][1])["properties"]
        keys["text"] = keys["label"]
        return made


class Metric(Entry):
    """A figure to watch: what it is now and what it should be."""

    short: ClassVar[str] = "name"
    name: Text
    value: Text | None = None
    target: Text | None = None
    source: Id | None = None


class Review(Value):
    """Who vouches for a file, and until when. Dates are calendar days."""

    status: Status | None = None
    owner: Text | None = None
    reviewed: Date | None = None
    review_by: Date | None = None

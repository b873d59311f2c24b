"""The small mappings that personas and journeys share."""

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from personatool.model.entry import Entry, Many, Value
from personatool.model.scalars import Date, Flag, Id, Integer, Length, Money, Text, Url

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
    """A link to a page."""

    short: ClassVar[str] = "url"
    url: Url
    label: Text | None = None


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

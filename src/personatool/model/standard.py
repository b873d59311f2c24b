"""A standard that services are held to: the government's, the profession's, or the team's own; point by point."""

from typing import Literal

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from personatool.model.entry import Many, Value
from personatool.model.scalars import Date, Id, PointId, Prose, Text, Url

Wording = Literal["official", "paraphrase", "outline"]
"""How near the words are to the source: its own, ours, or only what each point is about."""


class Point(Value):
    """One thing a standard asks for. `headings` are headings in other languages, by language code."""

    id: PointId
    heading: Text
    text: Prose | None = None
    threshold: Text | None = None
    headings: dict[str, Text] = {}


class Standard(Value):
    """A file of `standards/`, or one that comes along. `translations` says whose the other languages' words are."""

    id: Id
    title: Text
    titles: dict[str, Text] = {}
    owner: Text | None = None
    language: Text | None = None
    source: Url | None = None
    version: Text | None = None
    date: Date | None = None
    licence: Text | None = None
    wording: Wording = "official"
    translations: Literal["official", "unofficial"] = "official"
    notes: Prose | None = None
    points: Many[Point]

    def title_in(self, language: str) -> str:
        """The title in a language, or in the standard's own."""
        return self.titles.get(language, self.title)

    def heading_in(self, point: Point, language: str) -> str:
        """A point's heading in a language, or in the standard's own."""
        return point.headings.get(language, point.heading)

    @model_validator(mode="after")
    def _holds_points(self) -> "Standard":
        if not self.points:
            kind = "no_points"
            raise PydanticCustomError(kind, "no points")
        names = [point.id for point in self.points]
        second = next((index for index, name in enumerate(names) if name in names[:index]), None)
        if second is not None:
            kind = "same_point"
            raise PydanticCustomError(kind, "point twice", {"given": names[second], "index": second})
        return self


def claim(written: str) -> tuple[str, str]:
    """Take `sp-plus.4` apart: the id of the standard, and that of its point, which may hold dots itself."""
    standard, _, point = written.strip().partition(".")
    return standard, point

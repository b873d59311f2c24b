"""A whole workspace as one frozen value: what the loader hands on to everything else."""

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from personatool.model.journey import Journey
from personatool.model.moment import Stage, Step
from personatool.model.persona import Persona
from personatool.model.place import SETTINGS_FILE, Route, Spot
from personatool.model.settings import Settings
from personatool.model.standard import Standard

__all__ = ["SETTINGS_FILE", "Picture", "Placed", "Workspace", "moments", "stages", "steps"]

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Placed(Generic[T]):
    """A value and where it stands: a file of the workspace, a document in it, a route."""

    value: T
    path: str
    document: int = 0
    route: Route = ()

    def at(self, *parts: str | int) -> Spot:
        """Name the place of something inside the value."""
        return Spot(self.path, (*self.route, *parts), self.document)

    def key(self, *parts: str | int) -> Spot:
        """Name the place of a key inside the value, rather than what stands behind it."""
        return Spot(self.path, (*self.route, *parts), self.document, key=True)


@dataclass(frozen=True, slots=True)
class Picture:
    """A checked image, ready to be embedded: re-encoded raster data or sanitised SVG. Sizes in pixels."""

    media_type: str
    data: bytes
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Workspace:
    """Everything the user's files mean.

    `broken` are the ids (and paths) of files that are there but do not have the right shape: what refers to them is
    right. `pictures` are portraits by persona id, `step_pictures` those of stages and steps by the journey's id and
    the file as it was written; one that cannot be shown is not there. Files that lie in no workspace are `standalone`:
    what they refer to is unknown. `digest` is the SHA-256 of all files read, in hexadecimal.

    `standards` are the team's own and, of those that come along, the ones the files speak of (their path is empty);
    `shipped` are the ids of all that come along.
    """

    settings: Settings
    personas: tuple[Placed[Persona], ...] = ()
    journeys: tuple[Placed[Journey], ...] = ()
    pictures: Mapping[str, Picture] = field(default_factory=dict)
    step_pictures: Mapping[tuple[str, str], Picture] = field(default_factory=dict)
    logo: Picture | None = None
    standalone: bool = False
    digest: str = ""
    broken: frozenset[str] = frozenset()
    today: dt.date | None = None
    standards: tuple[Placed[Standard], ...] = ()
    shipped: frozenset[str] = frozenset()

    def persona(self, persona_id: str) -> Persona | None:
        """Find a persona by id."""
        return next((placed.value for placed in self.personas if placed.value.id == persona_id), None)

    def journey(self, journey_id: str) -> Journey | None:
        """Find a journey by id."""
        return next((placed.value for placed in self.journeys if placed.value.id == journey_id), None)

    def standard(self, standard_id: str) -> Standard | None:
        """Find a standard by id, among those read."""
        return next((placed.value for placed in self.standards if placed.value.id == standard_id), None)


def stages(journey: Placed[Journey]) -> Iterator[Placed[Stage]]:
    """Walk the stages of a journey with their places."""
    for index, stage in enumerate(journey.value.stages):
        yield Placed(stage, journey.path, journey.document, ("stages", index))


def steps(journey: Placed[Journey]) -> Iterator[Placed[Step]]:
    """Walk the steps of a journey with their places, in the order of the file."""
    for stage in stages(journey):
        for index, step in enumerate(stage.value.steps):
            yield Placed(step, stage.path, stage.document, (*stage.route, "steps", index))


def moments(journey: Placed[Journey]) -> Iterator[Placed[Stage] | Placed[Step]]:
    """Walk everything that can carry lanes: each stage, then its steps."""
    for stage in stages(journey):
        yield stage
        for index, step in enumerate(stage.value.steps):
            yield Placed(step, stage.path, stage.document, (*stage.route, "steps", index))

"""The stages and steps of a journey, and what several rules find out of them."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from personatool.model.journey import Journey
from personatool.model.moment import Moment, Stage
from personatool.model.place import Spot
from personatool.model.workspace import Placed, moments, stages
from personatool.rules.engine.naming import slug
from personatool.rules.engine.scope import Scope, Walked

PERSON = frozenset(
    ("user", "usager", "usagere", "utilisateur", "utilisatrice", "customer", "client", "citizen", "person")
)
"""Words for the one who lives the journey, in the form of ids."""


@dataclass(frozen=True, slots=True)
class JourneyMoment(Placed[Any]):
    """A stage or a step of a journey. What a step leaves out of a lane it has from its stage."""

    stage: Placed[Stage] = field(kw_only=True)

    @property
    def is_step(self) -> bool:
        """Whether it is a step, not a stage."""
        return self.value is not self.stage.value

    @property
    def is_column(self) -> bool:
        """Whether a map shows it as a column: a step, or a stage without steps."""
        return self.is_step or not self.stage.value.steps

    @property
    def title(self) -> str:
        """What it is called."""
        return str(self.value.title if self.is_step else self.value.name)

    @property
    def spot(self) -> Spot:
        """The place of what it is called."""
        return title_spot(self)

    def lane(self, name: str) -> Any:
        """What a lane says here: its own words, else its stage's."""
        return getattr(self.value, name) or getattr(self.stage.value, name)

    def lane_spot(self, name: str) -> Spot:
        """The place of what `lane` finds."""
        return (self if getattr(self.value, name) else self.stage).at(name)


def journey_moments(journey: Placed[Journey]) -> Iterator[JourneyMoment]:
    """Every stage, then its steps, in the order of the file."""
    for stage in stages(journey):
        yield JourneyMoment(stage.value, stage.path, stage.document, stage.route, stage=stage)
        for index, step in enumerate(stage.value.steps):
            yield JourneyMoment(step, stage.path, stage.document, (*stage.route, "steps", index), stage=stage)


def columns(journey: Walked[Journey]) -> tuple[JourneyMoment, ...]:
    """The columns that the map of a journey has, in the order of the file."""
    return journey.cached(
        "columns", lambda walked: tuple(moment for moment in journey_moments(walked) if moment.is_column)
    )


def title_spot(placed: Placed[Any]) -> Spot:
    """The place of what a step or a stage is called."""
    return placed.at(next((key for key in ("name", "action") if getattr(placed.value, key)), "touchpoint"))


def scores(journey: Placed[Journey]) -> list[tuple[Placed[Any], float]]:
    """The points of the emotion curve: where each stands, and its score."""
    return [
        (moment, moment.value.emotion.score)
        for moment in moments(journey)
        if moment.value.emotion and moment.value.emotion.score is not None
    ]


def has_source(moment: Moment) -> bool:
    """Whether anything said of a moment names its source, or quotes somebody."""
    emotion, metric = moment.emotion, moment.metric
    staff = (*moment.frontstage, *moment.backstage, *moment.support, *moment.systems)
    quoted = emotion and (emotion.quote or emotion.source)
    sourced = any(item.source for item in (*moment.pains, *moment.opportunities, *staff))
    return bool(quoted or sourced or (metric and metric.source))


def parts_of_others(scope: Scope) -> frozenset[str]:
    """The journeys that a step of another one stands for: they start and end in the middle of things."""
    return frozenset(
        moment.value.subjourney for journey in scope.journeys for moment in moments(journey) if moment.value.subjourney
    )


def without_phase(scope: Scope, phase: str) -> Iterator[Walked[Journey]]:
    """The journeys that mark phases, are no part of another one and have no stage of this phase."""
    parts = parts_of_others(scope)
    for journey in scope.journeys:
        phases = {stage.phase for stage in journey.value.stages}
        if phases != {None} and phase not in phases and journey.value.id not in parts:
            yield journey


def folded(text: str) -> str:
    """Fold a text as lexicons are written: `Demande d’aide` → `demande-d-aide`."""
    return slug(text.replace("’", "'"))

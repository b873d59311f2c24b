"""A journey read as its map shows it, column by column."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from personatool.model.journey import Journey
from personatool.model.moment import Moment, Stage, Step
from personatool.model.place import Spot
from personatool.model.workspace import Placed, moments, stages
from personatool.rules.engine.naming import slug
from personatool.rules.engine.scope import Scope, Walked
from personatool.rules.facts.review_status import vouched

PERSON = frozenset(
    ("user", "usager", "usagere", "utilisateur", "utilisatrice", "customer", "client", "citizen", "person")
)
"""Words for the one who lives the journey, in the form of ids."""


@dataclass(frozen=True, slots=True)
class Column:
    """A step with the stage it stands in, or a stage that has no steps."""

    stage: Placed[Stage]
    step: Placed[Step] | None = None

    @property
    def placed(self) -> Placed[Any]:
        """The step, else the stage."""
        return self.step or self.stage

    @property
    def title(self) -> str:
        """What the column is called."""
        return self.step.value.title if self.step else self.stage.value.name

    @property
    def spot(self) -> Spot:
        """The place of what the column is called."""
        return title_spot(self.placed)

    def lane(self, name: str) -> Any:
        """What a lane says here: the step's own words, else the stage's."""
        own = getattr(self.step.value, name) if self.step else None
        return own or getattr(self.stage.value, name)


def columns(journey: Placed[Journey]) -> tuple[Column, ...]:
    """The columns of a journey, in the order of the file."""
    found: list[Column] = []
    for stage in stages(journey):
        held = stage.value.steps
        found += [Column(stage, _step(stage, index, step)) for index, step in enumerate(held)] or [Column(stage)]
    return tuple(found)


def _step(stage: Placed[Stage], index: int, step: Step) -> Placed[Step]:
    return Placed(step, stage.path, stage.document, (*stage.route, "steps", index))


def title_spot(placed: Placed[Any]) -> Spot:
    """The place of what a step or a stage is called."""
    return placed.at(next((key for key in ("name", "action") if getattr(placed.value, key)), "touchpoint"))


def unsaid(scope: Scope, name: str) -> Iterator[Walked[Journey]]:
    """The reviewed journeys that leave something out; drafts are left in peace."""
    return (journey for journey in scope.journeys if vouched(journey.value) and not getattr(journey.value, name))


def scores(journey: Placed[Journey]) -> list[tuple[Placed[Any], float]]:
    """The points of the emotion curve: where each stands, and its score."""
    return [
        (moment, moment.value.emotion.score)
        for moment in moments(journey)
        if moment.value.emotion and moment.value.emotion.score is not None
    ]


def grounded(moment: Moment) -> bool:
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


def folded(text: str) -> str:
    """Fold a text as lexicons are written: `Demande d’aide` → `demande-d-aide`."""
    return slug(text.replace("’", "'"))

"""A journey as it is lived: who lives it, and each stage and step with what it takes over from its stage."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from personatool.model.channels import Channel, all_channels
from personatool.model.items import Way
from personatool.model.journey import Journey
from personatool.model.moment import Stage
from personatool.model.persona import Persona
from personatool.model.place import Spot
from personatool.model.workspace import Placed, stages
from personatool.rules.engine.naming import slug
from personatool.rules.engine.scope import Scope, Walked
from personatool.rules.facts.journey_columns import PERSON, title_spot


@dataclass(frozen=True, slots=True)
class Act:
    """A stage or a step of a journey. What a step leaves out of its channel, party and ways it has from its stage."""

    life: "Life"
    placed: Placed[Any]
    stage: Placed[Stage]

    @property
    def happens(self) -> bool:
        """Whether it is something that happens: a step, or a stage without steps."""
        return self.placed is not self.stage or not self.stage.value.steps

    @property
    def title(self) -> str:
        """What it is called."""
        return self.stage.value.name if self.placed is self.stage else str(self.placed.value.title)

    @property
    def spot(self) -> Spot:
        """The place of what it is called."""
        return title_spot(self.placed)

    def lane(self, name: str) -> Any:
        """What it says under this name: its own words, else its stage's."""
        return getattr(self.placed.value, name) or getattr(self.stage.value, name)

    def lane_spot(self, name: str) -> Spot:
        """The place of what `lane` finds."""
        return (self.placed if getattr(self.placed.value, name) else self.stage).at(name)

    @property
    def channel(self) -> Channel | None:
        """Its channel, when it names one that is known."""
        return self.life.channels.get(self.lane("channel") or "")

    @property
    def digital(self) -> bool:
        """Whether it goes through a digital channel."""
        return self.channel is not None and self.channel.digital

    @property
    def staffed(self) -> bool:
        """Whether its own channel has a human at the other end."""
        return self.channel is not None and self.channel.human

    def ways(self, *names: str) -> tuple[Way, ...]:
        """Its ways and its stage's under these names: `help`, `alternatives`, both when none is named."""
        owners = [self.placed.value] if self.placed is self.stage else [self.placed.value, self.stage.value]
        return tuple(
            way for name in names or ("help", "alternatives") for owner in owners for way in getattr(owner, name)
        )

    @property
    def assisted(self) -> bool:
        """Whether a human can be found: in its channel, its help or its other ways."""
        return self.staffed or any(map(self.life.human, self.ways()))

    @property
    def by_person(self) -> bool:
        """Whether the person has something to do: they start it, or it asks something of them."""
        moment = self.placed.value
        started = slug(self.lane("initiator") or "user")
        return bool(started in self.life.people or moment.asks or moment.documents or moment.fields)


@dataclass(frozen=True)
class Life:
    """A journey with the persona it is seen through, the other people on it, and the channels it may name."""

    journey: Walked[Journey]
    lens: Persona | None
    others: tuple[Persona, ...]
    channels: Mapping[str, Channel]
    people: frozenset[str]

    @cached_property
    def acts(self) -> tuple[Act, ...]:
        """Every stage, then its steps, in the order of the file."""
        return tuple(self._walk())

    def _walk(self) -> Iterator[Act]:
        for stage in stages(self.journey):
            yield Act(self, stage, stage)
            for index, step in enumerate(stage.value.steps):
                placed = Placed(step, stage.path, stage.document, (*stage.route, "steps", index))
                yield Act(self, placed, stage)

    def human(self, way: Way) -> bool:
        """Whether a human answers on this way; what is said counts before the channel's nature."""
        if way.human is not None:
            return way.human
        known = self.channels.get(way.channel)
        return known is not None and known.human

    def offline(self, way: Way) -> bool:
        """Whether no screen is needed on this way."""
        known = self.channels.get(way.channel)
        return known is None or not known.digital


def lives(scope: Scope) -> tuple[Life, ...]:
    """The journeys of the public: those seen through an agent's eyes are none."""
    return scope.once(_lives)


def acts(scope: Scope) -> Iterator[Act]:
    """Every stage and step of every journey of the public."""
    return (act for life in lives(scope) for act in life.acts)


def _lives(scope: Scope) -> tuple[Life, ...]:
    return tuple(_each_life(scope))


def _each_life(scope: Scope) -> Iterator[Life]:
    personas = {persona.value.id: persona.value for persona in scope.personas}
    channels = all_channels(scope.settings.channels)
    for journey in scope.journeys:
        lens = personas.get(journey.value.persona or "")
        if lens is not None and lens.kind == "agent":
            continue
        others = tuple(personas[other] for other in journey.value.also if other in personas)
        public = frozenset(persona.id for persona in (lens, *others) if persona is not None and persona.kind != "agent")
        yield Life(journey, lens, others, channels, public | PERSON)


def hands_in(act: Act) -> bool:
    """Whether people hand something in with nobody there to tell them that it arrived."""
    moment = act.placed.value
    gives = bool(moment.asks or moment.documents or moment.fields)
    return gives and act.channel is not None and not act.staffed and act.lane("with_") not in act.life.people

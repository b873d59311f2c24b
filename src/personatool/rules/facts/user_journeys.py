"""A journey as it is lived: who lives it, and each stage and step with what it takes over from its stage."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from personatool.model.channels import Channel, all_channels
from personatool.model.items import Service, Way
from personatool.model.journey import Journey
from personatool.model.persona import Persona
from personatool.rules.engine.naming import slug
from personatool.rules.engine.scope import Scope, Walked
from personatool.rules.facts.journey_moments import PERSON, JourneyMoment, journey_moments
from personatool.rules.facts.review_status import is_reviewed

_READ = frozenset(("email", "sms"))
_SPOKEN = frozenset(("chat", "video"))
_MACHINES = frozenset(
    ("bot", "chatbot", "robot", "voicebot", "ai", "ia", "assistant", "automatic", "automatique", "automate")
)


@dataclass(frozen=True, slots=True)
class UserMoment(JourneyMoment):
    """A stage or a step of a user journey."""

    lived: "UserJourney" = field(kw_only=True)

    @property
    def channels(self) -> tuple[Channel, ...]:
        """Those of its channels that are known."""
        known = self.lived.channels
        return tuple(known[name] for name in self.lane("channel") if name in known)

    @property
    def digital(self) -> bool:
        """Whether it goes through digital channels only."""
        return bool(self.channels) and all(channel.digital for channel in self.channels)

    @property
    def staffed(self) -> bool:
        """Whether one of its own channels has a human at the other end."""
        return any(channel.human for channel in self.channels)

    def ways(self, *names: str) -> tuple[Way, ...]:
        """Its ways and its stage's under these names: `help`, `alternatives`, both when none is named."""
        owners = [self.value, self.stage.value] if self.is_step else [self.value]
        return tuple(
            way for name in names or ("help", "alternatives") for owner in owners for way in getattr(owner, name)
        )

    @property
    def assisted(self) -> bool:
        """Whether a human can be found: in its channels, its help or its other ways."""
        return self.staffed or self.with_somebody or any(map(self.lived.human, self.ways()))

    @property
    def by_person(self) -> bool:
        """Whether the person has something to do: they act, or start it, or it asks something of them.

        An e-mail or a text message that nobody is said to start is one they read.
        """
        if self.asks_something:
            return True
        actor = self.lane("by") or self.lane("initiator")
        if not actor and self.channels and all(channel.id in _READ for channel in self.channels):
            return False
        return slug(actor or "user") in self.lived.people

    @property
    def with_somebody(self) -> bool:
        """Whether a human answers at the other end of a chat or a call: anybody named who is no machine."""
        other = slug(self.lane("with_") or "")
        if not other or not any(channel.id in _SPOKEN for channel in self.channels):
            return False
        return _MACHINES.isdisjoint(other.split("-")) and other not in self.lived.people

    @property
    def asks_something(self) -> bool:
        """Whether it asks data, documents or fields of a form."""
        return bool(self.value.asks or self.value.documents or self.value.fields)


@dataclass(frozen=True)
class UserJourney:
    """A journey of users, who are no agents, with its persona, the other people on it, and the channels it may name."""

    journey: Walked[Journey]
    lens: Persona | None
    others: tuple[Persona, ...]
    channels: Mapping[str, Channel]
    people: frozenset[str]
    service: Service | None = None

    @cached_property
    def moments(self) -> tuple[UserMoment, ...]:
        """Every stage, then its steps, in the order of the file."""
        return tuple(
            UserMoment(moment.value, moment.path, moment.document, moment.route, stage=moment.stage, lived=self)
            for moment in journey_moments(self.journey)
        )

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


def user_journeys(scope: Scope) -> tuple[UserJourney, ...]:
    """The journeys of users: those seen through an agent's eyes are none."""
    return scope.cached(_user_journeys)


def user_moments(scope: Scope) -> Iterator[UserMoment]:
    """Every stage and step of every journey of users."""
    return (moment for lived in user_journeys(scope) for moment in lived.moments)


def _user_journeys(scope: Scope) -> tuple[UserJourney, ...]:
    return tuple(_read(scope))


def _read(scope: Scope) -> Iterator[UserJourney]:
    personas = {persona.value.id: persona.value for persona in scope.personas}
    channels = all_channels(scope.settings.channels)
    for journey in scope.journeys:
        lens = personas.get(journey.value.persona or "")
        if lens is not None and lens.kind == "agent":
            continue
        others = tuple(personas[other] for other in journey.value.also if other in personas)
        people = frozenset(persona.id for persona in (lens, *others) if persona is not None and persona.kind != "agent")
        service = journey.value.service or scope.settings.service
        yield UserJourney(journey, lens, others, channels, people | PERSON, service)


def handed_in(scope: Scope, answer: str) -> Iterator[tuple[UserMoment, bool]]:
    """The steps at which people hand something in without this answer from the service, and whether that is stated.

    Where nothing states it, the journey is reviewed or states it elsewhere.
    """
    for lived in user_journeys(scope):
        expected = is_reviewed(lived.journey.value) or any(getattr(moment.value, answer) for moment in lived.moments)
        for moment in filter(_hands_in, lived.moments):
            given = moment.lane(answer)
            if (given is None and expected) or getattr(moment.value, answer) is False:
                yield moment, given is not None


def _hands_in(moment: UserMoment) -> bool:
    """Whether people hand something in with nobody there to tell them that it arrived."""
    unattended = bool(moment.channels) and not moment.staffed
    return moment.asks_something and unattended and moment.lane("with_") not in moment.lived.people

"""Who can pass each step of a journey. The rules are published in docs/measures.md."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from typing import Final

from personatool.measure.inclusion.obstacles import Obstacle, Try, obstacles
from personatool.measure.inclusion.summary import summary
from personatool.measure.journey_walk import JourneyWalk, Node, walk_journey
from personatool.model.figure import verbatim
from personatool.model.inclusion import Inclusion, InclusionPersona, InclusionStep, StepOutcome, Verdict
from personatool.model.items import Way
from personatool.model.journey import Journey
from personatool.model.message import Message, msg
from personatool.model.persona import Persona
from personatool.model.workspace import Workspace


def include(workspace: Workspace, journey: Journey, people: Sequence[Persona] = ()) -> Inclusion:
    """Judge every step for these personas; left out, for the users and helpers of the journey."""
    walk = walk_journey(workspace, journey)
    chosen = tuple(people) or cast(workspace, journey)
    steps = tuple(_steps(walk))
    reaches = tuple(
        tuple(_reach(walk, step, node, persona) for step, node in zip(steps, walk.acts, strict=True))
        for persona in chosen
    )
    found = Inclusion(journey.id, journey.title, steps, tuple(InclusionPersona(p.id, p.label) for p in chosen), reaches)
    return replace(found, summary=tuple(summary(found)))


def cast(workspace: Workspace, journey: Journey) -> tuple[Persona, ...]:
    """The lens persona, then the others of the journey; agents are there to help, not to be judged."""
    ids = dict.fromkeys(name for name in (journey.persona, *journey.also) if name)
    found = (workspace.persona(name) for name in ids)
    return tuple(persona for persona in found if persona is not None and persona.kind != "agent")


def _steps(walk: JourneyWalk) -> Iterable[InclusionStep]:
    stages = {id(moment): index for index, stage in enumerate(walk.journey.stages) for moment in (stage, *stage.steps)}
    for number, node in enumerate(walk.acts, 1):
        stage = stages[id(node.moment)]
        name = walk.journey.stages[stage].name
        staffed = walk.staffed(node) or bool(walk.human_ways(node) or _helpers(walk, node))
        yield InclusionStep(number, node.title, stage, name, staffed)


def _helpers(walk: JourneyWalk, node: Node) -> tuple[Persona, ...]:
    """Helper personas whom the step names: as its other party, in its emotions or in its needs."""
    named = {node.party, *node.moment.emotions, *(need.persona for need in node.moment.needs)}
    return tuple(p.value for p in walk.workspace.personas if p.value.kind == "helper" and p.value.id in named)


def _reach(walk: JourneyWalk, step: InclusionStep, node: Node, persona: Persona) -> StepOutcome:
    if node.actor and node.actor not in ("user", persona.id, walk.journey.persona):
        other = walk.workspace.persona(node.actor)
        acts = msg("{who} acts here.", who=other.label if other else node.actor)
        return StepOutcome(persona.id, step.number, "alone", (acts,))
    known = [walk.channels.get(name) for name in node.channels]
    channels = [channel for channel in known if channel is not None and channel.id != "other"]
    if not channels:
        blank = msg("The step does not say through which channel it goes.")
        return StepOutcome(persona.id, step.number, "unknown", (blank,), (msg("Write `channel` on the step."),))
    found = [obstacles(Try(walk, node, persona, channel, channel.human, own=True)) for channel in channels]
    if not all(found):  # one of its channels is enough
        return StepOutcome(persona.id, step.number, "alone")
    shut = len(channels) == len(known) and all(any(one.known for one in obstacles_met) for obstacles_met in found)
    reasons, remedies = _explained(chain.from_iterable(found))
    outcome = _around(walk, step, node, persona, shut=shut)
    reasons = (*reasons, outcome.reason) if outcome.reason else reasons
    remedies = () if outcome.verdict == "alone" else remedies
    return StepOutcome(persona.id, step.number, outcome.verdict, reasons, remedies, _label(walk, outcome.way))


def _explained(found: Iterable[Obstacle]) -> tuple[tuple[Message, ...], tuple[Message, ...]]:
    """What is known first; each thing once."""
    ordered = sorted(found, key=lambda obstacle: not obstacle.known)
    reasons = tuple(dict.fromkeys(obstacle.reason for obstacle in ordered))
    return reasons, tuple(dict.fromkeys(obstacle.remedy for obstacle in ordered))


@dataclass(frozen=True, slots=True)
class _Outcome:
    """What is found around a step's own channels: the verdict, why, and on which way."""

    verdict: Verdict
    reason: Message | None = None
    way: Way | None = None


def _around(walk: JourneyWalk, step: InclusionStep, node: Node, persona: Persona, *, shut: bool) -> _Outcome:
    """The step's own channels are shut or doubtful: look at its other ways, then for somebody to help."""
    alone = {way: _clear(walk, node, persona, way) for way in _unmanned(walk, step, node)}
    staffed = {way: _clear(walk, node, persona, way) for way in walk.human_ways(node)}
    by_self = next((way for way, clear in alone.items() if clear), None)
    if by_self:
        return _Outcome("alone", _worded(by_self, _OTHER_WAY), by_self)
    helper = next((other for other in _helpers(walk, node) if other.id != persona.id), None)
    if helper:
        return _Outcome("helped", msg("{helper} helps.", helper=helper.label))
    by_human = next((way for way, clear in staffed.items() if clear), None)
    if by_human:
        return _Outcome("helped", _worded(by_human, _SOMEBODY), by_human)
    doubtful = next((way for way, clear in (*alone.items(), *staffed.items()) if clear is None), None)
    if not shut or doubtful:
        return _Outcome("unknown", _worded(doubtful, _PERHAPS) if doubtful else None, doubtful)
    if step.staffed or alone:
        return _Outcome("blocked", msg("{persona} can take none of its other ways either.", persona=persona.label))
    return _Outcome("blocked", msg("There is no other way, and nobody helps."))


_OTHER_WAY: Final = (msg("There is another way: {way}."), msg("There is another way: {way} ({text})."))
_SOMEBODY: Final = (msg("Somebody helps: {way}."), msg("Somebody helps: {way} ({text})."))
_PERHAPS: Final = (
    msg("Perhaps another way does; nothing says so: {way}."),
    msg("Perhaps another way does; nothing says so: {way} ({text})."),
)


def _worded(way: Way, words: tuple[Message, Message]) -> Message:
    return replace(words[1], params=(("text", way.text),)) if way.text else words[0]


def _unmanned(walk: JourneyWalk, step: InclusionStep, node: Node) -> tuple[Way, ...]:
    """Other ways that people take by themselves; help without a human is none."""
    stage = walk.journey.stages[step.stage]
    ways = node.moment.alternatives if node.moment is stage else node.moment.alternatives + stage.alternatives
    return tuple(way for way in ways if not walk.human(way.channel, stated=way.human))


def _clear(walk: JourneyWalk, node: Node, persona: Persona, way: Way) -> bool | None:
    """Whether the persona can take a way; `None` when nobody can tell."""
    channel = walk.channels.get(way.channel)
    if channel is None or channel.id == "other":
        return None
    human = walk.human(way.channel, stated=way.human)
    found = obstacles(Try(walk, node, persona, channel, human, own=False))
    if any(obstacle.known for obstacle in found):
        return False
    return None if found else True


def _label(walk: JourneyWalk, way: Way | None) -> Message | None:
    if way is None:
        return None
    channel = walk.channels.get(way.channel)
    return channel.label if channel else verbatim(way.channel)

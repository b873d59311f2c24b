"""Who can pass each step of a journey. The rules are published in docs/measures.md."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Final

from personatool.measure.inclusion.obstacles import Obstacle, Try, obstacles
from personatool.measure.inclusion.summary import summary
from personatool.measure.journey_walk import Node, Scene, set_scene
from personatool.model.figure import verbatim
from personatool.model.inclusion import Inclusion, InclusionPersona, InclusionStep, StepOutcome, Verdict
from personatool.model.items import Way
from personatool.model.journey import Journey
from personatool.model.message import Message, msg
from personatool.model.persona import Persona
from personatool.model.workspace import Workspace


def include(workspace: Workspace, journey: Journey, people: Sequence[Persona] = ()) -> Inclusion:
    """Judge every step for these personas; left out, for the users and helpers of the journey."""
    scene = set_scene(workspace, journey)
    chosen = tuple(people) or cast(workspace, journey)
    steps = tuple(_steps(scene))
    reaches = tuple(
        tuple(_reach(scene, step, node, each) for step, node in zip(steps, scene.acts, strict=True)) for each in chosen
    )
    found = Inclusion(journey.id, journey.title, steps, tuple(InclusionPersona(p.id, p.label) for p in chosen), reaches)
    return replace(found, summary=tuple(summary(found)))


def cast(workspace: Workspace, journey: Journey) -> tuple[Persona, ...]:
    """The lens persona, then the others of the journey; agents are there to help, not to be judged."""
    ids = dict.fromkeys(each for each in (journey.persona, *journey.also) if each)
    found = (workspace.persona(each) for each in ids)
    return tuple(each for each in found if each is not None and each.kind != "agent")


def _steps(scene: Scene) -> Iterable[InclusionStep]:
    stages = {id(moment): index for index, stage in enumerate(scene.journey.stages) for moment in (stage, *stage.steps)}
    for number, node in enumerate(scene.acts, 1):
        stage = stages[id(node.moment)]
        name = scene.journey.stages[stage].name
        staffed = scene.human(node.channel) or bool(scene.human_ways(node) or _helpers(scene, node))
        yield InclusionStep(number, node.title, stage, name, staffed)


def _helpers(scene: Scene, node: Node) -> tuple[Persona, ...]:
    """Helper personas whom the step names: as its other party, in its emotions or in its needs."""
    named = {node.party, *node.moment.emotions, *(each.persona for each in node.moment.needs)}
    return tuple(p.value for p in scene.workspace.personas if p.value.kind == "helper" and p.value.id in named)


def _reach(scene: Scene, step: InclusionStep, node: Node, persona: Persona) -> StepOutcome:
    channel = scene.channels.get(node.channel or "")
    if channel is None or channel.id == "other":
        blank = msg("The step does not say through which channel it goes.")
        return StepOutcome(persona.id, step.number, "unknown", (blank,), (msg("Write `channel` on the step."),))
    found = obstacles(Try(scene, node, persona, channel, channel.human, own=True))
    if not found:
        return StepOutcome(persona.id, step.number, "alone")
    reasons, remedies = _told(found)
    outcome = _around(scene, step, node, persona, shut=any(each.known for each in found))
    reasons = (*reasons, outcome.reason) if outcome.reason else reasons
    remedies = () if outcome.verdict == "alone" else remedies
    return StepOutcome(persona.id, step.number, outcome.verdict, reasons, remedies, _label(scene, outcome.way))


def _told(found: Iterable[Obstacle]) -> tuple[tuple[Message, ...], tuple[Message, ...]]:
    """What is known first; each thing once."""
    ordered = sorted(found, key=lambda each: not each.known)
    return tuple(dict.fromkeys(each.reason for each in ordered)), tuple(dict.fromkeys(each.remedy for each in ordered))


@dataclass(frozen=True, slots=True)
class _Outcome:
    """What is found around a step's own channel: the verdict, why, and on which way."""

    verdict: Verdict
    reason: Message | None = None
    way: Way | None = None


def _around(scene: Scene, step: InclusionStep, node: Node, persona: Persona, *, shut: bool) -> _Outcome:
    """The step's own channel is shut or doubtful: look at its other ways, then for somebody to help."""
    alone = {way: _clear(scene, node, persona, way) for way in _unmanned(scene, step, node)}
    staffed = {way: _clear(scene, node, persona, way) for way in scene.human_ways(node)}
    by_self = next((way for way, clear in alone.items() if clear), None)
    if by_self:
        return _Outcome("alone", _worded(by_self, _OTHER_WAY), by_self)
    helper = next((each for each in _helpers(scene, node) if each.id != persona.id), None)
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


def _unmanned(scene: Scene, step: InclusionStep, node: Node) -> tuple[Way, ...]:
    """Other ways that people take by themselves; help without a human is none."""
    stage = scene.journey.stages[step.stage]
    ways = node.moment.alternatives if node.moment is stage else node.moment.alternatives + stage.alternatives
    return tuple(way for way in ways if not scene.human(way.channel, said=way.human))


def _clear(scene: Scene, node: Node, persona: Persona, way: Way) -> bool | None:
    """Whether the persona can take a way; `None` when nobody can tell."""
    channel = scene.channels.get(way.channel)
    if channel is None or channel.id == "other":
        return None
    human = scene.human(way.channel, said=way.human)
    found = obstacles(Try(scene, node, persona, channel, human, own=False))
    if any(each.known for each in found):
        return False
    return None if found else True


def _label(scene: Scene, way: Way | None) -> Message | None:
    if way is None:
        return None
    channel = scene.channels.get(way.channel)
    return channel.label if channel else verbatim(way.channel)

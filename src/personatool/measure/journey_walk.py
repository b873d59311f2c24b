"""A journey made ready to be counted: each stage and step, with what it takes over from its stage."""

import math
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace

from personatool.model.channels import Channel, all_channels
from personatool.model.items import Way
from personatool.model.journey import Journey
from personatool.model.moment import Moment, Stage, Step
from personatool.model.step_graph import StepGraph, step_graph
from personatool.model.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Node:
    """A stage or a step. A step takes its channels, its party and its help from its stage when it says none.

    `actor` is who acts, when that is said. `act` tells whether it is something that happens: a step, or a stage
    without steps.
    """

    moment: Moment
    title: str
    act: bool
    channels: tuple[str, ...]
    party: str | None
    initiator: str | None
    actor: str | None
    ways: tuple[Way, ...]


@dataclass(frozen=True, slots=True)
class JourneyWalk:
    """A journey with what its words refer to."""

    workspace: Workspace
    journey: Journey
    nodes: tuple[Node, ...]
    graph: StepGraph
    channels: Mapping[str, Channel]

    @property
    def moments(self) -> tuple[Moment, ...]:
        """All stages and steps, as written."""
        return tuple(node.moment for node in self.nodes)

    @property
    def acts(self) -> tuple[Node, ...]:
        """What happens, one after the other."""
        return tuple(node for node in self.nodes if node.act)

    def by_stage(self) -> Iterator["JourneyWalk"]:
        """The walk of each stage alone: the stage itself, then its steps."""
        first = 0
        for stage in self.journey.stages:
            nodes = self.nodes[first : first + 1 + len(stage.steps)]
            first += len(nodes)
            yield replace(self, journey=self.journey.model_copy(update={"stages": (stage,)}), nodes=nodes)

    def greater(self, value: Callable[[Node], float]) -> float:
        """Add up something; of what a stage says of itself and what its steps say, the greater counts."""
        return math.fsum(max(value(part.nodes[0]), math.fsum(map(value, part.nodes[1:]))) for part in self.by_stage())

    def digital(self, node: Node) -> bool:
        """Tell whether it goes through digital channels only."""
        known = [self.channels.get(channel) for channel in node.channels]
        return bool(known) and all(channel is not None and channel.digital for channel in known)

    def staffed(self, node: Node) -> bool:
        """Tell whether a human is at the other end of one of its own channels."""
        return any(map(self.human, node.channels))

    def human(self, channel: str, *, stated: bool | None = None) -> bool:
        """Tell whether a human is at the other end; what is `stated` counts before the channel's nature."""
        if stated is not None:
            return stated
        known = self.channels.get(channel)
        return known is not None and known.human

    def human_ways(self, node: Node) -> tuple[Way, ...]:
        """The help and other ways with a human at the other end."""
        return tuple(way for way in node.ways if self.human(way.channel, stated=way.human))


def _stage_node(stage: Stage) -> Node:
    return Node(
        stage,
        stage.name,
        not stage.steps,
        stage.channel,
        stage.with_,
        stage.initiator,
        stage.by,
        stage.help + stage.alternatives,
    )


def _step_node(step: Step, stage: Stage) -> Node:
    return Node(
        moment=step,
        title=step.title,
        act=True,
        channels=step.channel or stage.channel,
        party=step.with_ or stage.with_,
        initiator=step.initiator or stage.initiator,
        actor=step.by or stage.by,
        ways=step.help + step.alternatives + stage.help + stage.alternatives,
    )


def walk_journey(workspace: Workspace, journey: Journey) -> JourneyWalk:
    """Walk a journey in the order of its file."""
    nodes = []
    for stage in journey.stages:
        nodes.append(_stage_node(stage))
        nodes.extend(_step_node(step, stage) for step in stage.steps)
    return JourneyWalk(workspace, journey, tuple(nodes), step_graph(journey), all_channels(workspace.settings.channels))

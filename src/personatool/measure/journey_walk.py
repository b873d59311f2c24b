"""A journey made ready to be counted: each stage and step, with what it takes over from its stage."""

from collections.abc import Mapping
from dataclasses import dataclass

from personatool.model.channels import Channel, all_channels
from personatool.model.items import Way
from personatool.model.journey import Journey
from personatool.model.moment import Moment, Stage, Step
from personatool.model.step_graph import StepGraph, step_graph
from personatool.model.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Node:
    """A stage or a step. A step takes its channel, its party and its help from its stage when it says none.

    `act` tells whether it is something that happens: a step, or a stage without steps.
    """

    moment: Moment
    title: str
    act: bool
    channel: str | None
    party: str | None
    initiator: str | None
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

    def digital(self, node: Node) -> bool:
        """Tell whether it goes through a digital channel."""
        known = self.channels.get(node.channel or "")
        return known is not None and known.digital

    def human(self, channel: str | None, *, stated: bool | None = None) -> bool:
        """Tell whether a human is at the other end; what is `stated` counts before the channel's nature."""
        if stated is not None:
            return stated
        known = self.channels.get(channel or "")
        return known is not None and known.human

    def human_ways(self, node: Node) -> tuple[Way, ...]:
        """The help and other ways with a human at the other end."""
        return tuple(way for way in node.ways if self.human(way.channel, stated=way.human))


def _stage_node(stage: Stage) -> Node:
    return Node(
        stage, stage.name, not stage.steps, stage.channel, stage.with_, stage.initiator, stage.help + stage.alternatives
    )


def _step_node(step: Step, stage: Stage) -> Node:
    return Node(
        moment=step,
        title=step.title,
        act=True,
        channel=step.channel or stage.channel,
        party=step.with_ or stage.with_,
        initiator=step.initiator or stage.initiator,
        ways=step.help + step.alternatives + stage.help + stage.alternatives,
    )


def walk_journey(workspace: Workspace, journey: Journey) -> JourneyWalk:
    """Walk a journey in the order of its file."""
    nodes = []
    for stage in journey.stages:
        nodes.append(_stage_node(stage))
        nodes.extend(_step_node(step, stage) for step in stage.steps)
    return JourneyWalk(workspace, journey, tuple(nodes), step_graph(journey), all_channels(workspace.settings.channels))

"""What a drawing is made from: the workspace, the journey, the language it speaks."""

from dataclasses import dataclass
from typing import Final

from personatool.colour.accent import accent_of
from personatool.i18n import Translator
from personatool.maps.canvas import colours
from personatool.maps.canvas.colours import Paint
from personatool.maps.canvas.typesetting import typeset
from personatool.model.channels import Channel, all_channels
from personatool.model.journey import Journey
from personatool.model.measured import Measured
from personatool.model.message import Message
from personatool.model.moment import Opportunity, OpportunityRef
from personatool.model.persona import Persona
from personatool.model.step_graph import StepGraph, step_graph
from personatool.model.workspace import Workspace
from personatool.wording.lane_names import LANES, lane_called

_FROM_RIGHT = ("ar", "dv", "fa", "he", "ku", "ps", "sd", "ug", "ur", "yi")


@dataclass(frozen=True, slots=True)
class Base:
    """What every view is drawn from. `written` is the language of the texts drawn, as a short tag."""

    measured: Measured
    translator: Translator
    written: str
    accent: Paint

    @property
    def workspace(self) -> Workspace:
        """The team's files."""
        return self.measured.workspace

    @property
    def language(self) -> str:
        """The language of the view's own words."""
        return self.translator.language

    @property
    def from_right(self) -> bool:
        """Whether the texts read from right to left."""
        return self.written[:2] in _FROM_RIGHT

    def say(self, message: Message) -> str:
        """Put one of our messages in words, ready to be drawn."""
        return typeset(self.translator.say(message), self.language)

    def typeset(self, text: str) -> str:
        """Make somebody's text ready to be drawn."""
        return typeset(text, self.written)

    def person(self, name: str) -> str:
        """Call a persona by name; somebody who is no persona as written."""
        persona = self.workspace.persona(name)
        return self.typeset(persona.label if persona else name)


@dataclass(frozen=True, slots=True)
class Sparing:
    """How room is saved where paper is scarce.

    `close` lanes share a band; of more than `most` things in a cell the rest is counted (0 tells all); `bare` maps
    leave out what explains the steps.
    """

    close: bool = False
    most: int = 0
    bare: bool = False


_LAVISH: Final = Sparing()


@dataclass(frozen=True, slots=True)
class Context(Base):
    """A journey to be drawn. `channels` and `register` (opportunities) are by id, `graph` is what leads where.

    `lanes` are those that are drawn, in order, the team's own by their names; the usual ones when there are none.
    """

    journey: Journey
    channels: dict[str, Channel]
    register: dict[str, Opportunity]
    graph: StepGraph
    stages: tuple[Paint, ...] = colours.STAGES
    sparing: Sparing = _LAVISH
    lanes: tuple[str, ...] = ()

    @property
    def persona(self) -> Persona | None:
        """Whose journey it is."""
        return self.workspace.persona(self.journey.persona) if self.journey.persona else None

    def channel(self, name: str) -> Channel:
        """Find a channel; an unknown one is shown by its own name."""
        return self.channels.get(name) or Channel(name, Message(name), "ellipsis")

    def stage_colour(self, index: int) -> Paint:
        """Colour of a stage, by its place in the journey: the brand's own if it has some."""
        return self.stages[index % len(self.stages)]

    def opportunity(self, ref: OpportunityRef) -> Opportunity:
        """Resolve an opportunity in the journey's register; a reference to nothing shows as it was written."""
        if not ref.ref:
            return ref
        return self.register.get(ref.ref) or Opportunity(text=ref.ref)


def base(measured: Measured, translator: Translator, language: str | None) -> Base:
    """Gather what a view needs; `language` is what its texts say theirs is."""
    workspace = measured.workspace
    return Base(
        measured,
        translator.labelled(workspace.settings.labels),
        _written(workspace, translator, language),
        _accent(workspace),
    )


def context(measured: Measured, journey: Journey, translator: Translator) -> Context:
    """Gather what the drawing of a journey needs."""
    workspace = measured.workspace
    return Context(
        measured, translator.labelled(_labels(workspace)),
        _written(workspace, translator, journey.language), _accent(workspace),
        journey=journey,
        channels=all_channels(workspace.settings.channels),
        register={entry.id: entry for entry in journey.opportunities if entry.id},
        graph=step_graph(journey),
        stages=tuple(map(colours.solid, workspace.settings.brand.colours)) or colours.STAGES,
        lanes=tuple(dict.fromkeys(lane_called(lane.name) or lane.name for lane in workspace.settings.lanes)),
    )  # fmt: skip


def _labels(workspace: Workspace) -> dict[str, str]:
    """The team's words for ours, those at the heads of lanes among them."""
    heads = {
        title.text: lane.label
        for lane in workspace.settings.lanes if lane.label
        for title in LANES.get(lane_called(lane.name) or "", (Message(lane.name),))
    }  # fmt: skip
    return {**workspace.settings.labels, **heads}


def _written(workspace: Workspace, translator: Translator, language: str | None) -> str:
    language_tag = language or workspace.settings.language
    return language_tag.lower() if language_tag else translator.language


def _accent(workspace: Workspace) -> Paint:
    return colours.solid(accent_of(workspace.settings.brand))

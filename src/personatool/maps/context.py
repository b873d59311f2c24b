"""What a map is drawn from: the journey, its workspace, the language it speaks."""

from dataclasses import dataclass

from personatool.i18n import Translator
from personatool.maps import colours
from personatool.maps.text import typeset
from personatool.model.channels import Channel, all_channels
from personatool.model.journey import Journey
from personatool.model.message import Message
from personatool.model.moment import Opportunity, OpportunityRef
from personatool.model.persona import Persona
from personatool.model.workspace import Workspace

_FROM_RIGHT = ("ar", "dv", "fa", "he", "ku", "ps", "sd", "ug", "ur", "yi")


@dataclass(frozen=True, slots=True)
class Context:
    """A journey to be drawn. `channels` and `register` (opportunities) are by id."""

    workspace: Workspace
    journey: Journey
    translator: Translator
    channels: dict[str, Channel]
    register: dict[str, Opportunity]
    accent: str
    stages: tuple[str, ...] = colours.STAGES

    @property
    def language(self) -> str:
        """The language of the map's own words."""
        return self.translator.language

    @property
    def persona(self) -> Persona | None:
        """Whose journey it is."""
        return self.workspace.persona(self.journey.persona) if self.journey.persona else None

    def say(self, message: Message) -> str:
        """Put one of our messages in words, ready to be drawn."""
        return typeset(self.translator.say(message), self.language)

    @property
    def written(self) -> str:
        """The language the journey is written in, as a short tag; the map's own when nobody says."""
        said = self.journey.language or self.workspace.settings.language
        return said.lower() if said else self.language

    @property
    def from_right(self) -> bool:
        """Whether the journey reads from right to left."""
        return self.written[:2] in _FROM_RIGHT

    def typeset(self, text: str) -> str:
        """Make somebody's text ready to be drawn."""
        return typeset(text, self.written)

    def person(self, name: str) -> str:
        """Call a persona by name; somebody who is no persona as written."""
        persona = self.workspace.persona(name)
        return self.typeset(persona.label if persona else name)

    def channel(self, name: str) -> Channel:
        """Find a channel; an unknown one speaks for itself."""
        return self.channels.get(name) or Channel(name, Message(name), "ellipsis")

    def stage_colour(self, index: int) -> str:
        """Colour of a stage, by its place in the journey: the brand's own if it has some."""
        return self.stages[index % len(self.stages)]

    def opportunity(self, given: OpportunityRef) -> Opportunity:
        """Resolve an opportunity in the journey's register; a reference to nothing shows as it was written."""
        if not given.ref:
            return given
        return self.register.get(given.ref) or Opportunity(text=given.ref)


def context(workspace: Workspace, journey: Journey, translator: Translator) -> Context:
    """Gather what the drawing of a journey needs."""
    register = {each.id: each for each in journey.opportunities if each.id}
    brand = workspace.settings.brand
    accent = colours.readable(brand.accent or colours.ACCENT)
    stages = tuple(map(colours.readable, brand.colours)) or colours.STAGES
    channels = all_channels(workspace.settings.channels)
    return Context(workspace, journey, translator, channels, register, accent, stages)

"""The views there are, and what each of them draws. A new view is one folder and one line in `VIEWS`.

A view's module is imported when its first drawing is made, so a command pays for the views it uses.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from importlib import import_module
from typing import Any, Final

from personatool.i18n import Translator
from personatool.maps.engine.dot import DotSource
from personatool.maps.engine.graphviz import Arrange, Engine, lay_out
from personatool.maps.parts.detail import Detail
from personatool.model.comparison import Comparison
from personatool.model.errors import PersonatoolError
from personatool.model.journey import Journey
from personatool.model.measured import Measured
from personatool.model.message import Message, msg
from personatool.model.paper import Sheet
from personatool.model.persona import Persona
from personatool.model.workspace import Workspace
from personatool.wording.suggestions import nearest


@dataclass(frozen=True, slots=True)
class JourneyView:
    """One drawing a journey, in a file `ID.NAME`; `detailed` when it can tell more or less.

    `lay` sets it for a sheet of paper, or several; nothing when words get too small.
    """

    name: str
    title: Message
    draw: Callable[[Measured, Journey, Translator, Detail], DotSource]
    detailed: bool = False
    lay: Callable[[Measured, Journey, Translator, Detail, Sheet], tuple[DotSource, ...]] | None = None


@dataclass(frozen=True, slots=True)
class ArrangedView:
    """One drawing a journey that Graphviz itself lays out, in a file `ID.NAME`."""

    name: str
    title: Message
    draw: Callable[[Measured, Journey, Translator, Arrange], DotSource]


@dataclass(frozen=True, slots=True)
class WorkspaceView:
    """One drawing of the whole workspace, in a file `NAME`; the journeys are those asked for."""

    name: str
    title: Message
    draw: Callable[[Measured, Sequence[Journey], Translator], DotSource]


@dataclass(frozen=True, slots=True)
class PersonaView:
    """One drawing a persona, asked for by name or in the journeys asked for, in a file `ID.NAME`."""

    name: str
    title: Message
    draw: Callable[[Measured, Persona, Translator], DotSource]


@dataclass(frozen=True, slots=True)
class SetView:
    """One drawing of the same personas together, in a file `NAME`."""

    name: str
    title: Message
    draw: Callable[[Measured, Sequence[Persona], Translator], DotSource]


@dataclass(frozen=True, slots=True)
class PairView:
    """One drawing a journey that replaces another, beside that one, in a file `ID.NAME`."""

    name: str
    title: Message
    draw: Callable[[Measured, Comparison, Translator], DotSource]


View = JourneyView | ArrangedView | WorkspaceView | PersonaView | SetView | PairView
Compare = Callable[[Workspace, Journey, Journey], Comparison]


def _lazy(folder: str, function: str) -> Callable[..., Any]:
    """Give the drawing function of `views/FOLDER/view.py`, imported at its first call."""

    def draw(*arguments: object) -> object:
        return getattr(import_module(f"personatool.maps.views.{folder}.view"), function)(*arguments)

    return draw


JOURNEY_MAP: Final = JourneyView(
    "journey", msg("Journey map"), _lazy("journey", "journey_map"), detailed=True, lay=_lazy("journey", "on_paper")
)  # fmt: skip
COMPARISON: Final = PairView("comparison", msg("Comparison"), _lazy("comparison", "comparison"))
VIEWS: Final[tuple[View, ...]] = (
    JOURNEY_MAP,
    JourneyView("blueprint", msg("Service blueprint"), _lazy("blueprint", "blueprint")),
    ArrangedView("flow", msg("Flow"), _lazy("flow", "flow_map")),
    JourneyView("trace", msg("Needs trace"), _lazy("trace", "needs_trace")),
    WorkspaceView("constellation", msg("Constellation"), _lazy("constellation", "constellation")),
    PersonaView("persona", msg("Persona"), _lazy("persona", "persona_view")),
    SetView("personas", msg("Set of personas"), _lazy("persona_set", "persona_set")),
    COMPARISON,
)


@dataclass(frozen=True, slots=True)
class Job:
    """A drawing to be made: the name of its file without the ending, and the language of what it tells.

    The engine is asked only by views that it lays out. `lay` sets it for a sheet, or for several.
    """

    stem: str
    language: str | None
    draw: Callable[[Translator, Engine], DotSource]
    lay: Callable[[Translator, Sheet], tuple[DotSource, ...]] | None = None


def read_view(name: str) -> View:
    """Take a view by its name. Raises PersonatoolError for an unknown one, with the nearest that is known."""
    known = {view.name: view for view in VIEWS}
    if name in known:
        return known[name]
    near = nearest(name, known)
    if near:
        raise PersonatoolError(msg("There is no view “{name}”. Did you mean “{guess}”?", name=name, guess=near))
    raise PersonatoolError(
        msg("There is no view “{name}”. Choose among: {known}.", name=name, known=", ".join(known))
    )  # fmt: skip


def jobs(
    view: View, measured: Measured, journeys: Sequence[Journey], detail: Detail, compare: Compare,
    people: Sequence[Persona] = (),
) -> tuple[Job, ...]:  # fmt: skip
    """List the drawings of a view. Raises PersonatoolError when it has no such level of detail, or nothing to draw."""
    if detail != "essential" and not (isinstance(view, JourneyView) and view.detailed):
        raise PersonatoolError(msg("The view “{view}” has one level of detail: leave --detail out.", view=view.name))
    language = measured.workspace.settings.language
    match view:
        case JourneyView():
            return tuple(_journey_job(view, measured, journey, detail) for journey in journeys)
        case ArrangedView():
            return tuple(_arranged_job(view, measured, journey) for journey in journeys)
        case WorkspaceView():
            return (Job(view.name, language, lambda say, _: view.draw(measured, journeys, say)),)
        case PersonaView():
            people = people or _personas_of(measured.workspace, journeys)
            return tuple(_persona_job(view, measured, persona) for persona in people)
        case SetView():
            people = people or _personas_of(measured.workspace, journeys)
            return (Job(view.name, language, lambda say, _: view.draw(measured, people, say)),) if people else ()
        case PairView():
            return tuple(
                _pair_job(view, measured, compare(measured.workspace, *pair))
                for pair in _pairs(measured.workspace, journeys)
            )


def _journey_job(view: JourneyView, measured: Measured, journey: Journey, detail: Detail) -> Job:
    stem = journey.id if view is JOURNEY_MAP else f"{journey.id}.{view.name}"
    lay = view.lay

    def on_paper(say: Translator, sheet: Sheet) -> tuple[DotSource, ...]:
        return lay(measured, journey, say, detail, sheet) if lay else ()

    return Job(stem, journey.language, lambda say, _: view.draw(measured, journey, say, detail), on_paper)


def _arranged_job(view: ArrangedView, measured: Measured, journey: Journey) -> Job:
    return Job(f"{journey.id}.{view.name}", journey.language,
               lambda say, engine: view.draw(measured, journey, say, partial(lay_out, engine)))  # fmt: skip


def _persona_job(view: PersonaView, measured: Measured, persona: Persona) -> Job:
    language = measured.workspace.settings.language  # what a persona speaks is not what a page is read in
    return Job(f"{persona.id}.{view.name}", language, lambda say, _: view.draw(measured, persona, say))


def _pair_job(view: PairView, measured: Measured, compared: Comparison) -> Job:
    after = compared.future
    return Job(f"{after.id}.{view.name}", after.language, lambda say, _: view.draw(measured, compared, say))


def _personas_of(workspace: Workspace, journeys: Sequence[Journey]) -> tuple[Persona, ...]:
    """Everybody when all journeys are asked for, else those whose journeys these are."""
    ids = {name for journey in journeys for name in (journey.persona, *journey.also)}
    everybody = len(journeys) == len(workspace.journeys)
    return tuple(placed.value for placed in workspace.personas if everybody or placed.value.id in ids)


def _pairs(workspace: Workspace, journeys: Sequence[Journey]) -> Iterator[tuple[Journey, Journey]]:
    """Every journey that replaces another, where one of the two is asked for."""
    asked = {journey.id for journey in journeys}
    futures = [placed.value for placed in workspace.journeys]
    pairs = [(workspace.journey(after.replaces or ""), after) for after in futures]
    asked_for = [(before, after) for before, after in pairs if before and {before.id, after.id} & asked]
    if not asked_for:
        raise PersonatoolError(msg("No journey asked for replaces another: say so in the future one with `replaces`."))
    yield from asked_for


def maps_and_comparisons(
    measured: Measured, journeys: Sequence[Journey], detail: Detail, compare: Compare
) -> tuple[Job, ...]:
    """List each journey's map, in order, then a drawing of each that replaces another, beside that one."""
    own = jobs(JOURNEY_MAP, measured, journeys, detail, compare)
    known = {placed.value.id for placed in measured.workspace.journeys}
    futures = [journey for journey in journeys if journey.replaces in known]
    return (*own, *jobs(COMPARISON, measured, futures, "essential", compare)) if futures else own

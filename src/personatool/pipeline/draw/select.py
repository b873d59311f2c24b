"""Choose what to draw: journeys and personas by id or file, and the errors that stand in the way."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from personatool.model.diagnostic import Diagnostic
from personatool.model.errors import PersonatoolError
from personatool.model.journey import Journey
from personatool.model.message import msg
from personatool.model.persona import Persona
from personatool.model.workspace import SETTINGS_FILE, Placed, Workspace
from personatool.pipeline.check.run_rules import Checked, RulesFor, check
from personatool.rules.registry import rules_for, rules_for_maps
from personatool.wording.suggestions import near_names


def choose_personas(workspace: Workspace, names: Sequence[str], *, everybody: bool = False) -> tuple[Persona, ...]:
    """Find personas by id, or all users and helpers; none when neither is asked for.

    Raises `PersonatoolError` for an unknown one.
    """
    known = {persona.value.id: persona.value for persona in workspace.personas}
    for name in names:
        if name not in known:
            near = near_names(name, known)
            raise PersonatoolError(msg("There is no persona “{name}”. Perhaps you mean: {near}.", name=name, near=near))
    public = [persona_id for persona_id in known if known[persona_id].kind != "agent"] if everybody else []
    return tuple(known[persona_id] for persona_id in dict.fromkeys((*names, *public)))


def check_for(names: Sequence[str], cwd: Path, choose_rules: RulesFor = rules_for) -> Checked:
    """Check the workspace that the named journeys belong to: around the first file named, else around here."""
    paths = [Path(name) for name in names if _is_path(name)]
    return check([_workspace_of(paths[0])] if paths else [], cwd, choose_rules=choose_rules)


def check_for_maps(names: Sequence[str], cwd: Path) -> Checked:
    """Look for the errors that keep maps from being drawn, and for nothing else."""
    return check_for(names, cwd, rules_for_maps)


@dataclass(frozen=True, slots=True)
class Chosen:
    """What to draw: journeys, or people named themselves."""

    journeys: tuple[Placed[Journey], ...] = ()
    people: tuple[Placed[Persona], ...] = ()


def choose(checked: Checked, names: Sequence[str], view: str) -> Chosen:
    """Find what a view is asked to draw, by id or file: journeys, for views of personas personas too.

    Raises `PersonatoolError` for what is nowhere and for an unknown view.
    """
    from personatool.maps.views.registry import PersonaView, SetView, read_view  # noqa: PLC0415 - `check` draws nothing

    if not isinstance(read_view(view), PersonaView | SetView):
        return Chosen(choose_journeys(checked, names))
    people = {name: _people(checked, name) for name in names}
    others = [name for name, found in people.items() if not found]
    journeys = _journeys_or_people(checked, others) if others or not names else ()
    return Chosen(journeys, tuple(placed for group in people.values() for placed in group))


def _people(checked: Checked, name: str) -> tuple[Placed[Persona], ...]:
    inside = _inside(checked, name)
    return tuple(
        persona for persona in checked.workspace.personas if name == persona.value.id or inside == persona.path
    )


def _journeys_or_people(checked: Checked, names: Sequence[str]) -> tuple[Placed[Journey], ...]:
    """Find journeys whose people are meant; a name that is nobody's either says which personas there are."""
    workspace = checked.workspace
    known = {key for journey in workspace.journeys for key in (journey.value.id, journey.path)} | workspace.broken
    for name in names:
        if not {name, _inside(checked, name)} & known:
            here = ", ".join(persona.value.id for persona in workspace.personas) or "–"
            raise PersonatoolError(
                msg("There is no persona “{name}”. The personas here: {known}.", name=name, known=here)
            )
    return choose_journeys(checked, names)


def choose_journeys(checked: Checked, names: Sequence[str]) -> tuple[Placed[Journey], ...]:
    """Find journeys by id or file, all of them when none is named.

    One whose file is there but broken is left out (`blocking` tells why); one that is nowhere is a `PersonatoolError`.
    """
    journeys = checked.workspace.journeys
    if not names:
        return journeys
    return tuple(found for name in names for found in _named(checked, name))


def _named(checked: Checked, name: str) -> tuple[Placed[Journey], ...]:
    journeys = checked.workspace.journeys
    inside = _inside(checked, name)
    found = tuple(journey for journey in journeys if name == journey.value.id or inside == journey.path)
    if not found and not {name, inside} & checked.workspace.broken:
        known = ", ".join(journey.value.id for journey in journeys) or "–"
        raise PersonatoolError(msg("There is no journey “{name}”. The journeys here: {known}.", name=name, known=known))
    return found


def _inside(checked: Checked, name: str) -> str:
    """The path a file has inside the workspace; what is no file of it stays as it is."""
    place, root = Path(name).resolve(), checked.root.resolve()
    return place.relative_to(root).as_posix() if _is_path(name) and place.is_relative_to(root) else name


def _is_path(name: str) -> bool:
    return name.endswith((".yaml", ".yml"))


def _workspace_of(path: Path) -> Path:
    return path.parent.parent if path.resolve().parent.name in ("journeys", "personas") else path


def blocking(
    checked: Checked, journeys: Sequence[Placed[Journey]], names: Sequence[str], people: Sequence[Placed[Persona]] = ()
) -> tuple[Diagnostic, ...]:
    """The errors that keep these from being drawn: in their files, the journeys' personas', the settings.

    A slip in some other file does not stop a workshop.
    """
    if not names or len(journeys) + len(people) < len(names):
        return checked.blocking_errors
    wanted = {journey.path for journey in journeys} | {SETTINGS_FILE}
    lenses = {journey.value.persona for journey in journeys} | {
        other for journey in journeys for other in journey.value.also
    }
    wanted |= {persona.path for persona in (*people, *(p for p in checked.workspace.personas if p.value.id in lenses))}
    return tuple(error for error in checked.blocking_errors if error.path in wanted)

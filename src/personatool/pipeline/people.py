"""People: which personas are meant."""

from collections.abc import Sequence
from difflib import get_close_matches

from personatool.model.errors import PersonatoolError
from personatool.model.message import msg
from personatool.model.persona import Persona
from personatool.model.workspace import Workspace


def choose_personas(workspace: Workspace, names: Sequence[str], *, everybody: bool = False) -> tuple[Persona, ...]:
    """Find personas by id, or all users and helpers; none when neither is asked for.

    Raises `PersonatoolError` for an unknown one.
    """
    known = {each.value.id: each.value for each in workspace.personas}
    for name in names:
        if name not in known:
            near = ", ".join(get_close_matches(name, known, cutoff=0.4) or sorted(known)) or "–"
            raise PersonatoolError(msg("There is no persona “{name}”. Perhaps you mean: {near}.", name=name, near=near))
    public = [each for each in known if known[each].kind != "agent"] if everybody else []
    return tuple(known[each] for each in dict.fromkeys((*names, *public)))

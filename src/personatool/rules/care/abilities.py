"""What people can do with screens, against what a step asks of them."""

from personatool.model.persona import Digital, Persona
from personatool.rules.care.lives import Act

_SCALE = Digital.model_fields["scale"].default


def autonomy(persona: Persona | None) -> int | None:
    """The persona's digital autonomy, from 1 to 9; on a scale of the team's own, nobody can tell."""
    digital = persona.digital if persona else None
    return digital.autonomy if digital and digital.scale == _SCALE else None


def beyond(act: Act, persona: Persona | None) -> bool:
    """Whether an act asks for more skill than the persona has."""
    able, needed = autonomy(persona), act.placed.value.skills
    return able is not None and needed is not None and needed > able

"""What a persona or a journey cites from the evidence register."""

from personatool.model.journey import Journey
from personatool.model.parts import parts_of
from personatool.model.persona import Persona


def cited(value: Persona | Journey) -> tuple[str, ...]:
    """Ids of all evidence cited by it as a whole, then by anything in it, each once, in order of mention."""
    inside = (getattr(part, "source", None) for held in parts_of(value).values() for _, part in held)
    return tuple(dict.fromkeys((*value.evidence, *filter(None, inside))))

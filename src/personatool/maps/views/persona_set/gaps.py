"""What a set of personas does not hold, said only where the files tell enough to know."""

from collections.abc import Iterator, Sequence
from typing import Final

from personatool.model.message import Message, msg
from personatool.model.persona import Digital, Persona
from personatool.wording.fixed_words import UNSURE

_ENOUGH: Final = 3
_LOW: Final = 4
_OWN_SCALE: Final = Digital.model_fields["scale"].default


def gaps(people: Sequence[Persona]) -> Iterator[Message]:
    """Calm sentences: who could still be missing."""
    users = [persona for persona in people if persona.kind == "user" and persona.set_role != "negative"]
    yield from _abilities(users)
    if len(people) >= _ENOUGH:
        yield from _kinds(people)
    roles = [persona.set_role for persona in people if persona.set_role]
    if roles and "primary" not in roles and len(people) > 1:
        yield msg("A primary persona: nobody is the one the design must fit entirely.")
    if len(people) > 1 and all(persona.basis in UNSURE for persona in people):
        yield msg("Personas that rest on research: all of these are still hypotheses.")


def _abilities(users: Sequence[Persona]) -> Iterator[Message]:
    levels = [persona.digital.autonomy for persona in users
              if persona.digital and persona.digital.autonomy and persona.digital.scale == _OWN_SCALE]  # fmt: skip
    if len(levels) >= _ENOUGH and min(levels) > _LOW:
        yield msg("Somebody whom digital services stop: the lowest autonomy known is {level} of 9.", level=min(levels))
    reading = [persona.literacy for persona in users if persona.literacy]
    if len(reading) >= _ENOUGH and set(reading) == {"fluent"}:
        yield msg("Somebody who finds reading hard: all whose reading is known read with ease.")
    if len(users) >= _ENOUGH and not any(persona.access_needs or persona.assistive_tech for persona in users):
        yield msg("Somebody with an access need: none is told of any user.")


def _kinds(people: Sequence[Persona]) -> Iterator[Message]:
    kinds = {persona.kind for persona in people}
    if "agent" not in kinds:
        yield msg("Those who make the service work: no agent is told of.")
    if "helper" not in kinds:
        yield msg("Those who help: no carer, social worker or volunteer is told of.")

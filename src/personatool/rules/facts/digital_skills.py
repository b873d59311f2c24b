"""What people can do with screens, against what a step asks of them."""

from personatool.model.devices import families
from personatool.model.persona import Digital, Persona
from personatool.rules.facts.public_journeys import PublicMoment


def out_of_reach(moment: PublicMoment) -> bool:
    """Whether the persona has none of the devices that a digital act needs, and no way off the screen."""
    lens, public = moment.public.lens, moment.public
    owned = families(lens.digital.devices) if lens and lens.digital else frozenset()
    needed = families(moment.value.devices)
    if not (moment.digital and owned and needed) or owned & needed:
        return False
    return not any(map(public.offline, moment.ways("alternatives")))


_SCALE = Digital.model_fields["scale"].default


def autonomy(persona: Persona | None) -> int | None:
    """The persona's digital autonomy, from 1 to 9; on a scale of the team's own, nobody can tell."""
    digital = persona.digital if persona else None
    return digital.autonomy if digital and digital.scale == _SCALE else None


def beyond(moment: PublicMoment, persona: Persona | None) -> bool:
    """Whether an act asks for more skill than the persona has."""
    able, needed = autonomy(persona), moment.value.skills
    return able is not None and needed is not None and needed > able

"""What people can do with screens, against what a step asks of them."""

from personatool.model.devices import families
from personatool.model.diagnostic import Finding, Kind
from personatool.model.message import msg
from personatool.model.persona import Digital, Persona
from personatool.rules.engine.naming import cut
from personatool.rules.engine.scope import Scope
from personatool.rules.facts.review_status import is_reviewed
from personatool.rules.facts.user_journeys import UserJourney, UserMoment, user_journeys


def out_of_reach(moment: UserMoment) -> bool:
    """Whether the persona has none of the devices that a digital act needs, and no way off the screen."""
    lens, lived = moment.lived.lens, moment.lived
    owned = families(lens.digital.devices) if lens and lens.digital else frozenset()
    needed = families(moment.value.devices)
    if not (moment.digital and owned and needed) or owned & needed:
        return False
    return not any(map(lived.offline, moment.ways("alternatives")))


_LOW = 4  # of 9: up to here, people need somebody beside them on a screen (GDS digital inclusion scale)
_SCALE = Digital.model_fields["scale"].default


def autonomy(persona: Persona | None) -> int | None:
    """The persona's digital autonomy, from 1 to 9; on a scale of the team's own, nobody can tell."""
    digital = persona.digital if persona else None
    return digital.autonomy if digital and digital.scale == _SCALE else None


def beyond(moment: UserMoment, persona: Persona | None) -> bool:
    """Whether an act asks for more skill than the persona has."""
    able, needed = autonomy(persona), moment.value.skills
    return able is not None and needed is not None and needed > able


def too_difficult(kind: Kind, moment: UserMoment, persona: Persona) -> Finding:
    """Make the finding that a step asks for more skill than a persona has."""
    message = msg(
        "This asks for skill {needed} of 9; {persona} has {able}.",
        needed=moment.value.skills,
        persona=cut(persona.label),
        able=autonomy(persona) or 0,
    )
    return Finding(kind, moment.at("skills"), message)


def _helped_step(lived: UserJourney) -> UserMoment | None:
    """The first digital step that somebody on the journey cannot take without help."""
    users = [persona for persona in (lived.lens, *lived.others) if persona is not None and persona.kind == "user"]
    low = any((autonomy(persona) or _LOW + 1) <= _LOW for persona in users)
    for moment in lived.moments:
        if (
            moment.is_column
            and moment.digital
            and moment.by_person
            and (low or any(beyond(moment, persona) for persona in users))
        ):
            return moment
    return None


def unbudgeted_help(scope: Scope, cost: str) -> UserMoment | None:
    """The first step that somebody needs help with, where the budget leaves this cost out.

    Without any budget, reviewed journeys alone count.
    """
    budget = scope.settings.budget
    if budget and getattr(budget, cost) is not None:
        return None
    journeys = (lived for lived in user_journeys(scope) if budget or is_reviewed(lived.journey.value))
    return next(filter(None, map(_helped_step, journeys)), None)

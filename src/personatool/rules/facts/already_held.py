"""What several rules find out of a journey."""

from personatool.rules.engine.scope import Scope
from personatool.rules.facts.asked import AskedItem, data_asked, documents_asked, holders
from personatool.rules.facts.digital_skills import autonomy, beyond
from personatool.rules.facts.public_journeys import PublicJourney, PublicMoment

_LOW = 4  # of 9: up to here, people need somebody beside them on a screen (GDS digital inclusion scale)


def items_already_held(scope: Scope, public: PublicJourney) -> list[AskedItem]:
    """The different things that a journey asks although somebody holds them, each where it is asked first."""
    known = holders(scope)
    found: dict[str, AskedItem] = {}
    for moment in public.moments:
        for item in (*data_asked(moment), *documents_asked(moment)):
            if item.key not in found and known.of(item):
                found[item.key] = item
    return list(found.values())


def helped_step(public: PublicJourney) -> PublicMoment | None:
    """The first digital step that somebody on the journey cannot take without help."""
    users = [persona for persona in (public.lens, *public.others) if persona is not None and persona.kind == "user"]
    low = any((autonomy(persona) or _LOW + 1) <= _LOW for persona in users)
    for moment in public.moments:
        if (
            moment.is_column
            and moment.digital
            and moment.by_person
            and (low or any(beyond(moment, persona) for persona in users))
        ):
            return moment
    return None

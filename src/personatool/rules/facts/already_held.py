"""What several rules find out of a journey."""

from personatool.rules.engine.scope import Scope
from personatool.rules.facts.asked import Asked, data, documents, holders
from personatool.rules.facts.digital_skills import autonomy, beyond
from personatool.rules.facts.public_journeys import Act, Life

_LOW = 4  # of 9: up to here, people need somebody beside them on a screen (GDS digital inclusion scale)


def held_already(scope: Scope, life: Life) -> list[Asked]:
    """The different things that a journey asks although somebody holds them, each where it is asked first."""
    known = holders(scope)
    found: dict[str, Asked] = {}
    for act in life.acts:
        for item in (*data(act), *documents(act)):
            if item.key not in found and known.of(item):
                found[item.key] = item
    return list(found.values())


def helped_step(life: Life) -> Act | None:
    """The first digital step that somebody on the journey cannot take without help."""
    users = [persona for persona in (life.lens, *life.others) if persona is not None and persona.kind == "user"]
    low = any((autonomy(persona) or _LOW + 1) <= _LOW for persona in users)
    for act in life.acts:
        if act.happens and act.digital and act.by_person and (low or any(beyond(act, persona) for persona in users)):
            return act
    return None

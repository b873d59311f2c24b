"""C045: somebody acts for the person and nothing allows it."""

from collections.abc import Collection, Iterator

from personatool.model.diagnostic import Finding, Kind
from personatool.model.message import msg
from personatool.rules.engine.naming import cut
from personatool.rules.engine.rule import Rule
from personatool.rules.engine.scope import Scope
from personatool.rules.facts.asked import meaning
from personatool.rules.facts.public_journeys import Act, Life, lives
from personatool.rules.sources.care import MANDATE

KIND = Kind(
    code="C045",
    name="acting-without-mandate",
    why=msg("Without a mandate the helper risks prosecution and the person loses the say over their own affairs."),
    instead=msg(
        "Say what allows it under `mandate`, on the step or the journey, or add the step in which the mandate is "
        "signed."
    ),
    of_service=True,
)
_MANDATES = ("-mandat-", "-mandate-", "-procuration-", "-power-attorney-", "-habilitation-familiale-")


def check(scope: Scope) -> Iterator[Finding]:
    """Look for the first step of each journey at which a helper files something, unless there is a mandate."""
    helpers = {persona.value.id for persona in scope.personas if persona.value.kind == "helper"}
    for life in lives(scope):
        first = next((act for act in life.acts if _acts_for(act, helpers)), None)
        if first is not None and not _mandated(life):
            message = msg("Somebody acts for the person at “{step}”, and no mandate says so.", step=cut(first.title))
            yield Finding(KIND, first.spot, message)


def _acts_for(act: Act, helpers: Collection[str]) -> bool:
    moment = act.placed.value
    if not (moment.asks or moment.documents or moment.fields):
        return False
    return act.life.journey.value.persona in helpers or act.lane("with_") in helpers or act.lane("initiator") in helpers


def _mandated(life: Life) -> bool:
    moments = [act.placed.value for act in life.acts]
    names = (meaning(document.name) for moment in moments for document in moment.documents)
    return bool(life.journey.value.mandate) or any(moment.mandate for moment in moments) or any(map(_is_mandate, names))


def _is_mandate(name: str) -> bool:
    return any(word in f"-{name}-" for word in _MANDATES)


RULE = Rule(
    kind=KIND,
    check=check,
    across=True,
    what=msg(
        "Looks at journeys seen through a helper, and steps taken with one, where something is filed: does the "
        "journey name a mandate anywhere, as `mandate` or as a document?"
    ),
    source=MANDATE,
    example="""\
# personas/omar.yaml
name: Omar Haddad
kind: helper
# journeys/move.yaml
title: We are moving house
stages:
  - name: Telling everyone
    steps:
      - {name: Tell the council, channel: counter, with: omar, asks: [New address]}
""",
    instead_example="""\
# personas/omar.yaml
name: Omar Haddad
kind: helper
# journeys/move.yaml
title: We are moving house
mandate: {text: Signed form for three months, basis: Civil code}
stages:
  - name: Telling everyone
    steps:
      - {name: Tell the council, channel: counter, with: omar, asks: [New address]}
""",
)

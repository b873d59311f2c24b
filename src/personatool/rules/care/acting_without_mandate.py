"""C045: somebody acts for the person and nothing allows it."""

from collections.abc import Collection, Iterator

from personatool.model.diagnostic import Finding, Kind
from personatool.model.message import msg
from personatool.rules.engine.naming import cut
from personatool.rules.engine.rule import Rule
from personatool.rules.engine.scope import Scope
from personatool.rules.facts.asked import meaning
from personatool.rules.facts.user_journeys import UserJourney, UserMoment, user_journeys
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
    of_duty=True,
)
_MANDATES = ("-mandat-", "-mandate-", "-procuration-", "-power-attorney-", "-habilitation-familiale-")


def check(scope: Scope) -> Iterator[Finding]:
    """Look for the first step of each journey at which a helper files something, unless there is a mandate."""
    helpers = {persona.value.id for persona in scope.personas if persona.value.kind == "helper"}
    for lived in user_journeys(scope):
        first = next((moment for moment in lived.moments if _acts_for(moment, helpers)), None)
        if first is not None and not _mandated(lived):
            message = msg("Somebody acts for the person at “{step}”, and no mandate says so.", step=cut(first.title))
            yield Finding(KIND, first.spot, message)


def _acts_for(moment: UserMoment, helpers: Collection[str]) -> bool:
    return moment.asks_something and (
        moment.lived.journey.value.persona in helpers
        or moment.lane("with_") in helpers
        or moment.lane("initiator") in helpers
    )


def _mandated(lived: UserJourney) -> bool:
    values = [moment.value for moment in lived.moments]
    names = (meaning(document.name) for value in values for document in value.documents)
    return bool(lived.journey.value.mandate) or any(value.mandate for value in values) or any(map(_is_mandate, names))


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
service: public
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
service: public
mandate: {text: Signed form for three months, basis: Civil code}
stages:
  - name: Telling everyone
    steps:
      - {name: Tell the council, channel: counter, with: omar, asks: [New address]}
""",
)

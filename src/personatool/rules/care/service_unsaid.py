"""C130: journeys speak of duties of administrations, and nothing says whether the service is public."""

from collections.abc import Iterator

from personatool.model.diagnostic import Finding, Kind, Severity
from personatool.model.message import msg
from personatool.rules.engine.rule import Rule
from personatool.rules.engine.scope import Scope
from personatool.rules.facts.user_journeys import UserJourney, user_journeys
from personatool.rules.sources.care import EVENT

KIND = Kind(
    code="C130",
    name="service-unsaid",
    why=msg(
        "Some rules rest on a right or a law that binds administrations alone: as long as nobody says that the service "
        "is public, they keep silent."
    ),
    instead=msg(
        "Write `service: public` in `personatool.yaml` or in the journey; `commercial` or `internal` if it is not."
    ),
    severity=Severity.INFO,
)


def check(scope: Scope) -> Iterator[Finding]:
    """Look at the first journey that speaks of what administrations owe, where no service is said."""
    if scope.settings.service or any(journey.value.service for journey in scope.journeys):
        return
    first = next((lived.journey for lived in user_journeys(scope) if _speaks_of_duties(lived)), None)
    if first:
        message = msg("Nothing says whether this service is public, commercial or internal.")
        yield Finding(KIND, first.at("title"), message)


def _speaks_of_duties(lived: UserJourney) -> bool:
    return bool(lived.journey.value.life_event) or any(
        asked.held_by or asked.basis for moment in lived.moments for asked in moment.value.asks
    )


RULE = Rule(
    kind=KIND,
    check=check,
    across=True,
    what=msg("Asks what kind of service it is, once a journey names a life event, a holder of data or a legal basis."),
    source=EVENT,
    example="""\
# journeys/move.yaml
title: We are moving house
life_event: Moving house
stages: [{name: Telling everyone, steps: [Tell the council]}]
""",
    instead_example="""\
# journeys/move.yaml
title: We are moving house
service: public
life_event: Moving house
stages: [{name: Telling everyone, steps: [Tell the council]}]
""",
)

"""P032: no journey mentions a persona."""

from collections.abc import Iterator

from personatool.model.diagnostic import Finding, Kind, Severity
from personatool.model.message import msg
from personatool.model.moment import Moment
from personatool.rules.engine.naming import cut
from personatool.rules.engine.rule import Rule
from personatool.rules.engine.scope import Scope
from personatool.rules.facts.review_status import is_draft
from personatool.rules.sources.persona import PRACTICE

KIND = Kind(
    code="P032",
    name="in-no-journey",
    why=msg("A persona that lives through no journey is soon forgotten, and what is designed passes it by."),
    instead=msg("Name it in a journey, as `persona` or under `also`, or move its file out of the workspace."),
    severity=Severity.INFO,
)


def check(scope: Scope) -> Iterator[Finding]:
    """Collect everybody whom journeys name; while a journey cannot be read, nobody is missed."""
    if scope.broken or not scope.journeys:
        return
    named = _named(scope)
    for persona in scope.personas:
        value = persona.value
        if value.id not in named and value.set_role != "negative" and not is_draft(value):
            message = msg("No journey mentions {persona}.", persona=cut(value.label))
            yield Finding(KIND, persona.at("name" if value.name else "role"), message)


def _named(scope: Scope) -> set[str]:
    named: set[str] = set()
    for journey in scope.journeys:
        named.update((journey.value.persona or "", *journey.value.also))
        for moment in journey.of(Moment):
            named.update((moment.value.with_ or "", *moment.value.emotions))
        named.update(persona for _, persona in journey.placed_links("persona"))
    return named


RULE = Rule(
    kind=KIND,
    check=check,
    across=True,
    what=msg("Looks for personas that no journey names."),
    source=PRACTICE,
    example="""\
# personas/grace.yaml
name: Grace Okafor
# personas/tom.yaml
name: Tom Whitfield
# journeys/move.yaml
title: We are moving house
persona: grace
stages: [{name: Before, steps: [Pack the boxes]}]
""",
    instead_example="""\
# personas/grace.yaml
name: Grace Okafor
# personas/tom.yaml
name: Tom Whitfield
# journeys/move.yaml
title: We are moving house
persona: grace
also: tom
stages: [{name: Before, steps: [Pack the boxes]}]
""",
)

"""J055: a key moment rests on no evidence."""

from collections.abc import Iterator

from personatool.model.diagnostic import Finding, Kind, Severity
from personatool.model.message import msg
from personatool.model.workspace import moments
from personatool.rules.engine.rule import Rule
from personatool.rules.engine.scope import Scope
from personatool.rules.facts.examples import example_journey
from personatool.rules.facts.journey_moments import has_source
from personatool.rules.facts.review_status import is_reviewed
from personatool.rules.sources.journey import BLUEPRINT

KIND = Kind(
    code="J055",
    name="key-moment-unproved",
    why=msg("Key moments are where effort goes first: choosing them by feeling puts it in the wrong place."),
    instead=msg("Give the step’s emotion, pain point or metric a `source`, or quote somebody."),
    severity=Severity.WARNING,
)


def check(scope: Scope) -> Iterator[Finding]:
    """Look at the key moments of reviewed journeys as they are lived."""
    for journey in scope.journeys:
        if is_reviewed(journey.value) and journey.value.state != "future":
            for moment in moments(journey):
                if moment.value.key_moment and not has_source(moment.value):
                    yield Finding(KIND, moment.key("key_moment"), msg("Nothing shows that this moment is a key one."))


RULE = Rule(
    kind=KIND,
    check=check,
    what=msg("Asks key moments of reviewed journeys for a source or a quote, unless they are future ones."),
    source=BLUEPRINT,
    example=example_journey(
        stages="""\
stages:
  - {name: Deciding, phase: before, emotion: -1}
  - {name: Packing, emotion: 0}
  - {name: Telling everyone, emotion: -1}
  - {name: Moving in, key_moment: true, emotion: 1}
  - {name: Feeling at home, phase: after, emotion: 1.4}"""
    ),
    instead_example=example_journey(
        stages="""\
stages:
  - {name: Deciding, phase: before, emotion: -1}
  - {name: Packing, emotion: 0}
  - {name: Telling everyone, emotion: -1}
  - {name: Moving in, key_moment: true, emotion: {score: 1, quote: The keys were warm.}}
  - {name: Feeling at home, phase: after, emotion: 1.4}"""
    ),
)

"""J020: a reviewed journey has few stages."""

from collections.abc import Iterator

from personatool.model.diagnostic import Finding, Kind, Severity
from personatool.model.message import msg, msg_n
from personatool.rules.engine.rule import Option, Rule
from personatool.rules.engine.scope import Scope
from personatool.rules.facts.examples import example_journey
from personatool.rules.facts.journey_moments import parts_of_others
from personatool.rules.facts.review_status import is_reviewed
from personatool.rules.sources.journey import COUNTS

KIND = Kind(
    code="J020",
    name="few-stages",
    why=msg("With few stages, what comes before and after the service itself tends to be left out."),
    instead=msg("Look at what happens before the first contact and after the last; most maps have 4 to 7 stages."),
    severity=Severity.INFO,
    of_lived=True,
)
MIN_STAGES = Option("J020", "min_stages", 4, msg("How many stages a whole journey should have at least."))


def check(scope: Scope) -> Iterator[Finding]:
    """Count the stages of journeys that are no part of another one."""
    parts, least = parts_of_others(scope), MIN_STAGES.of(scope)
    for journey in scope.journeys:
        count = len(journey.value.stages)
        if is_reviewed(journey.value) and count < least and journey.value.id not in parts:
            message = msg_n("This journey has {count} stage only.", "This journey has {count} stages only.", count)
            yield Finding(KIND, journey.key("stages"), message)


RULE = Rule(
    kind=KIND,
    check=check,
    options=(MIN_STAGES,),
    what=msg("Counts the stages of reviewed journeys, unless a step of another journey stands for them."),
    source=COUNTS,
    example=example_journey(
        stages="""\
stages:
  - {name: Deciding, phase: before, emotion: -1}
  - {name: Moving in, emotion: 1}
  - {name: Feeling at home, phase: after, emotion: 1.4}"""
    ),
    instead_example=example_journey(),
)

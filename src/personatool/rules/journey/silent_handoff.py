"""J057: a handoff carries nothing with it."""

from collections.abc import Collection, Iterator

from personatool.model.diagnostic import Finding, Kind, Severity
from personatool.model.message import msg
from personatool.model.step_graph import step_graph
from personatool.rules.engine.naming import slug
from personatool.rules.engine.rule import Rule
from personatool.rules.engine.scope import Scope
from personatool.rules.facts.journey_moments import PERSON, JourneyMoment, columns
from personatool.rules.sources.journey import BLUEPRINT

KIND = Kind(
    code="J057",
    name="silent-handoff",
    why=msg("Where one party hands over to another and nothing goes along, people have to tell their story again."),
    instead=msg("Say what goes along: a line in `backstage`, `support`, `systems` or `documents`."),
    severity=Severity.INFO,
)


def check(scope: Scope) -> Iterator[Finding]:
    """Follow the flow from step to step; each handoff is reported once, where it arrives."""
    for journey in scope.journeys:
        shown = [column for column in columns(journey) if column.is_step]
        if not any(_carries(column) for column in shown):
            continue
        reported: set[int] = set()
        person = {*PERSON, journey.value.persona}
        for index, targets in step_graph(journey.value).steps.items():
            for target in targets:
                before, after = shown[index], shown[target]
                if (
                    target not in reported
                    and _handed(before, after, person)
                    and not (_carries(before) or _carries(after))
                ):
                    reported.add(target)
                    here = ((before.spot, msg("it comes from here")),)
                    yield Finding(KIND, after.spot, msg("Nothing is handed on at this step."), related=here)


def _handed(before: JourneyMoment, after: JourneyMoment, person: Collection[str | None]) -> bool:
    owners = [slug(column.lane("owner") or "") for column in (before, after)]
    if all(owners):
        return owners[0] != owners[1]
    parties = [slug(column.lane("with_") or "") for column in (before, after)]
    started = slug(after.lane("initiator") or "")
    return all(parties) and parties[0] != parties[1] and bool(started) and started not in person


def _carries(column: JourneyMoment) -> bool:
    return any(column.lane(name) for name in ("backstage", "support", "systems", "documents", "lanes", "notes"))


RULE = Rule(
    kind=KIND,
    check=check,
    what=msg(
        "Looks for steps taken over by another owner, or begun by another party, with nothing handed on, in "
        "journeys that show the service’s work."
    ),
    source=BLUEPRINT,
    example="""\
# journeys/claim.yaml
title: I claim my pension
stages:
  - name: Waiting for an answer
    steps:
      - {name: Ask what to bring, owner: Town hall, emotion: -1, backstage: [A list is printed]}
      - {name: Send the form, owner: Town hall}
      - {name: Answer new questions, owner: Pension office}
""",
    instead_example="""\
# journeys/claim.yaml
title: I claim my pension
stages:
  - name: Waiting for an answer
    steps:
      - {name: Ask what to bring, owner: Town hall, emotion: -1, backstage: [A list is printed]}
      - {name: Send the form, owner: Town hall, backstage: [The whole file is sent on]}
      - {name: Answer new questions, owner: Pension office}
""",
)

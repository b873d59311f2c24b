"""L007: a journey points to a journey that nobody wrote."""

from collections.abc import Collection, Iterator

from personatool.model.diagnostic import Finding, Kind
from personatool.model.journey import Journey
from personatool.model.message import Message, msg
from personatool.model.place import Spot
from personatool.model.workspace import Placed, moments
from personatool.rules.engine.naming import closest, slip
from personatool.rules.engine.rule import Rule
from personatool.rules.engine.scope import Scope

KIND = Kind(
    code="L007",
    name="unknown-journey",
    why=msg("Readers follow this link to the other journey: it must be there."),
    instead=msg("Write the name of a file in journeys/, without “.yaml”."),
)


def check(scope: Scope) -> Iterator[Finding]:
    """Look up every `subjourney` and `replaces`."""
    known = {journey.value.id for journey in scope.journeys} | scope.broken
    for journey in scope.journeys:
        for spot, target in _named(journey):
            if target not in known:
                message = msg("No journey here is called “{id}”.", id=target)
                others = known - {journey.value.id}
                yield Finding(KIND, spot, message, _advice(target, others), fix=slip(spot, target, others))


def _named(journey: Placed[Journey]) -> Iterator[tuple[Spot, str]]:
    if journey.value.replaces:
        yield journey.at("replaces"), journey.value.replaces
    for moment in moments(journey):
        if moment.value.subjourney:
            yield moment.at("subjourney"), moment.value.subjourney


def _advice(target: str, known: Collection[str]) -> Message:
    near = closest(target, known)
    if near:
        return msg(
            "Write “{near}” if that is the journey; if not, add the file journeys/{id}.yaml.", near=near, id=target
        )
    return msg("Add the file journeys/{id}.yaml, or write the name of a file in journeys/, without “.yaml”.", id=target)


RULE = Rule(
    kind=KIND,
    check=check,
    across=True,
    example="""\
# journeys/funeral.yaml
title: Arranging the funeral
stages: [{name: The ceremony, steps: [Choose the music]}]
# journeys/loss.yaml
title: I lose a relative
stages: [{name: The first week, steps: [{name: Arrange the funeral, subjourney: funerals}]}]
""",
    instead_example="""\
# journeys/funeral.yaml
title: Arranging the funeral
stages: [{name: The ceremony, steps: [Choose the music]}]
# journeys/loss.yaml
title: I lose a relative
stages: [{name: The first week, steps: [{name: Arrange the funeral, subjourney: funeral}]}]
""",
)

"""J022: a journey has more stages than people can hold in mind."""

from collections.abc import Iterator

from personatool.model.diagnostic import Finding, Kind, Severity
from personatool.model.message import msg, msg_n
from personatool.model.workspace import stages
from personatool.rules.engine.rule import Option, Rule
from personatool.rules.engine.scope import Scope
from personatool.rules.sources.journey import COUNTS

KIND = Kind(
    code="J022",
    name="too-many-stages",
    why=msg("Stages are the chapters of the story: with many, nobody can tell it from memory."),
    instead=msg("Join neighbouring stages, or put some into a journey of their own and call it with `subjourney`."),
    severity=Severity.WARNING,
)
MAX_STAGES = Option("J022", "max_stages", 7, msg("How many stages a journey may have."))


def check(scope: Scope) -> Iterator[Finding]:
    """Count the stages of each journey; the finding stands on the first one too many."""
    most = int(MAX_STAGES.of(scope))
    for journey in scope.journeys:
        shown = list(stages(journey))
        if len(shown) > max(most, 0):
            message = msg_n(
                "This journey has {count} stage; readers hold up to {most} in mind.",
                "This journey has {count} stages; readers hold up to {most} in mind.",
                len(shown),
                most=most,
            )
            yield Finding(KIND, shown[max(most, 0)].at("name"), message)


RULE = Rule(
    kind=KIND,
    check=check,
    options=(MAX_STAGES,),
    what=msg("Counts the stages of a journey."),
    source=COUNTS,
    example="""\
# journeys/move.yaml
title: We are moving house
stages: [Thinking, Deciding, Searching, Signing, Packing, Telling, Moving in, Settling]
""",
    instead_example="""\
# journeys/move.yaml
title: We are moving house
stages: [Deciding, Searching, Packing, Telling, Moving in, Settling]
""",
)

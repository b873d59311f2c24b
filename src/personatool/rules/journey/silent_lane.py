"""J063: a lane falls silent in the middle of a journey."""

from collections.abc import Iterator, Sequence

from personatool.model.diagnostic import Finding, Kind, Severity
from personatool.model.message import msg, msg_n
from personatool.rules.engine.naming import cut
from personatool.rules.engine.rule import Option, Rule
from personatool.rules.engine.scope import Scope
from personatool.rules.facts.journey_moments import JourneyMoment, columns
from personatool.rules.sources.journey import BLUEPRINT

KIND = Kind(
    code="J063",
    name="silent-lane",
    why=msg("A hole in a lane is mostly something nobody asked about: it is there that surprises wait."),
    instead=msg("Ask what happens there, and fill in the lane; if nothing does, say so."),
    severity=Severity.INFO,
)
MAX_GAP = Option("J063", "max_gap", 3, msg("From how many silent steps in a row a lane is reported."))
_LANES = ("action", "channel", "thought")
_SERVICE = ("frontstage", "backstage", "support")


def check(scope: Scope) -> Iterator[Finding]:
    """Look for gaps in the lanes that a journey, or a blueprint, is read by."""
    longest = max(MAX_GAP.of(scope), 1)
    for journey in scope.journeys:
        shown = columns(journey)
        lanes = _LANES if journey.value.type == "journey" else (*_LANES, *_SERVICE)
        for lane in lanes:
            filled = [bool(column.lane(lane)) for column in shown]
            if 2 * sum(filled) >= len(shown):
                for start, end in _gaps(filled):
                    if end - start >= longest:
                        yield _finding(lane, shown[start:end])


def _gaps(filled: Sequence[bool]) -> Iterator[tuple[int, int]]:
    start = 0
    for index, lane_filled in enumerate((*filled, True)):
        if lane_filled:
            if index > start:
                yield start, index
            start = index + 1


def _finding(lane: str, silent: Sequence[JourneyMoment]) -> Finding:
    message = msg_n(
        "The lane `{lane}` is silent for {count} step: “{first}”.",
        "The lane `{lane}` is silent for {count} steps, from “{first}” to “{last}”.",
        len(silent),
        lane=lane,
        first=cut(silent[0].title),
        last=cut(silent[-1].title),
    )
    return Finding(KIND, silent[0].spot, message)


RULE = Rule(
    kind=KIND,
    check=check,
    options=(MAX_GAP,),
    what=msg("Looks for runs of steps that leave out a lane which at least half of the steps fill."),
    source=BLUEPRINT,
    example="""\
# journeys/move.yaml
title: We are moving house
stages:
  - name: Packing
    steps: [{name: Sort, thought: Why keep it?}, {name: Pack, thought: So many!}, {name: Label, thought: Which room?}]
  - {name: Moving in, steps: [Carry, Unpack, Read the meters]}
""",
    instead_example="""\
# journeys/move.yaml
title: We are moving house
stages:
  - name: Packing
    steps: [{name: Sort, thought: Why keep it?}, {name: Pack, thought: So many!}, {name: Label, thought: Which room?}]
  - {name: Moving in, steps: [Carry, {name: Unpack, thought: Where are the cups?}, Read the meters]}
""",
)

"""L033: a lane is chosen for maps that neither the tool nor any journey has."""

from collections.abc import Iterator

from personatool.model.diagnostic import Finding, Kind, Severity
from personatool.model.message import msg
from personatool.model.place import Spot
from personatool.model.workspace import SETTINGS_FILE, moments
from personatool.rules.engine.naming import closest, cut
from personatool.rules.engine.rule import Rule
from personatool.rules.engine.scope import Scope
from personatool.wording.lane_names import LANES, lane_called

KIND = Kind(
    code="L033",
    name="unknown-lane",
    why=msg("A lane that nobody has is drawn on no map, and the one that was meant is left out."),
    instead=msg("Write a lane of the tool, or one of your own as it is called under `lanes` of a step."),
    severity=Severity.WARNING,
)


def check(scope: Scope) -> Iterator[Finding]:
    """Look up every chosen lane among ours and those of all journeys."""
    if scope.broken or not scope.settings.lanes:
        return
    own = {name for journey in scope.journeys for moment in moments(journey) for name in moment.value.lanes}
    for index, lane in enumerate(scope.settings.lanes):
        if lane_called(lane.name) or lane.name in own:
            continue
        near = closest(lane.name, [*LANES, *own])
        advice = (
            msg("Write “{near}” if that is the lane; if not, take it out.", near=near) if near
            else msg("Choose among: {known}.", known=", ".join([*LANES, *sorted(own)]))
        )  # fmt: skip
        yield Finding(
            KIND, Spot(SETTINGS_FILE, ("lanes", index)), msg("There is no lane “{lane}”.", lane=cut(lane.name)), advice
        )


RULE = Rule(
    kind=KIND,
    check=check,
    across=True,
    example="""\
# personatool.yaml
lanes: [steps, emotoin, pains]
# personas/grace.yaml
name: Grace Okafor
""",
    instead_example="""\
# personatool.yaml
lanes: [steps, emotion, pains]
# personas/grace.yaml
name: Grace Okafor
""",
)

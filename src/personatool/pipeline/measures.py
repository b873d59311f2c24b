"""Measure what drawings and packs show, and what rules about complexity ask for."""

from collections.abc import Collection, Iterable, Mapping

from personatool.model.evidence import Complexity
from personatool.model.journey import Journey
from personatool.model.measured import Measured
from personatool.model.workspace import Workspace


def with_confidence(workspace: Workspace, journeys: Iterable[Journey] = ()) -> Measured:
    """The confidence in personas and journeys; for these journeys also who passes each step, and the needs' traces."""
    from personatool import measure  # noqa: PLC0415 - a plain check measures nothing

    wanted = tuple(journeys)
    return Measured(
        workspace,
        confidences=measure.confidences(workspace),
        inclusions={journey.id: measure.include(workspace, journey) for journey in wanted},
        traces={journey.id: measure.trace(workspace, journey) for journey in wanted},
    )


def complexities(workspace: Workspace, journeys: Collection[str]) -> Mapping[str, Complexity]:
    """The complexity of these journeys, by id; most runs measure nothing."""
    if not journeys:
        return {}
    from personatool import measure  # noqa: PLC0415 - only where a rule asks for it

    return measure.complexities(workspace, journeys)

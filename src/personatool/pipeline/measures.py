"""Measure what drawings and packs show, and what rules about complexity ask for."""

from collections.abc import Collection, Iterable, Mapping
from typing import TYPE_CHECKING

from personatool.model.journey import Journey
from personatool.model.workspace import Workspace

if TYPE_CHECKING:
    from personatool.model.evidence import Complexity
    from personatool.model.measured import Measured


def with_confidence(
    workspace: Workspace, journeys: Iterable[Journey] = (), drawn: Iterable[Journey] = ()
) -> "Measured":  # fmt: skip
    """The confidence in personas and journeys; the sums of each stage of those journeys and of what is `drawn`.

    For `journeys` also who passes each step, and the needs' traces.
    """
    from personatool.measure.evidence.confidence import confidences  # noqa: PLC0415 - a plain check measures nothing
    from personatool.measure.figures.by_stage import sums_by_stage  # noqa: PLC0415 - as above
    from personatool.measure.inclusion.verdicts import include  # noqa: PLC0415 - as above
    from personatool.measure.trace import trace  # noqa: PLC0415 - as above
    from personatool.model.measured import Measured  # noqa: PLC0415 - as above

    wanted = tuple(journeys)
    return Measured(
        workspace,
        confidences=confidences(workspace),
        inclusions={journey.id: include(workspace, journey) for journey in wanted},
        sums={journey.id: sums_by_stage(workspace, journey) for journey in (*wanted, *drawn)},
        traces={journey.id: trace(workspace, journey) for journey in wanted},
    )


def complexities(workspace: Workspace, journeys: Collection[str]) -> "Mapping[str, Complexity]":
    """The complexity of these journeys, by id; most runs measure nothing."""
    if not journeys:
        return {}
    from personatool.measure.figures import perceived_ease  # noqa: PLC0415 - only where a rule asks for it

    return perceived_ease.complexities(workspace, journeys)

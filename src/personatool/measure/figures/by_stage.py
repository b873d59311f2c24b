"""The figures that maps show, stage by stage; they add up to the journey's own."""

from personatool.measure.figures import counts
from personatool.measure.journey_walk import JourneyWalk, walk_journey
from personatool.model import time_taken
from personatool.model.journey import Journey
from personatool.model.sums import Sums
from personatool.model.workspace import Workspace


def sums_by_stage(workspace: Workspace, journey: Journey) -> tuple[Sums, ...]:
    """Measure each stage of a journey."""
    return tuple(_sums(part) for part in walk_journey(workspace, journey).by_stage())


def _sums(walk: JourneyWalk) -> Sums:
    return Sums(
        doing=time_taken.doing(walk.journey.stages),
        waiting=time_taken.waiting(walk.journey.stages),
        contacts=len(counts.contacts(walk)),
        silent=counts.silent_contacts(walk),
        data=len(counts.data(walk)),
        documents=len(counts.documents(walk)),
        rough=time_taken.is_rough(walk.journey.stages),
    )

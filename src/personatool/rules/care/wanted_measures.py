"""Which journeys must be measured before the rules about complexity can speak."""

from personatool.model.workspace import Workspace
from personatool.rules.care import perceived_gap, too_complex
from personatool.rules.engine.settings import level
from personatool.rules.facts.review_status import vouched


def wanting_complexity(workspace: Workspace) -> frozenset[str]:
    """The ids of the journeys whose complexity a rule asks for; mostly none, so that `check` measures nothing."""
    budget = level(workspace, too_complex.KIND) is not None
    gap = level(workspace, perceived_gap.KIND) is not None
    journeys = (each.value for each in workspace.journeys)
    return frozenset(each.id for each in journeys if (budget and vouched(each)) or (gap and each.perceived is not None))

"""Two journeys side by side: what went away, what came, what changed, and by how much."""

from personatool.measure.comparison import differences
from personatool.measure.comparison.alignment import pairs
from personatool.measure.comparison.differences import pains
from personatool.measure.comparison.matching import match
from personatool.measure.figures import counts
from personatool.measure.figures.registry import MEASURES
from personatool.measure.journey_walk import Scene, set_scene
from personatool.model.comparison import Comparison, Delta, ListChange
from personatool.model.journey import Journey
from personatool.model.message import Message, msg
from personatool.model.workspace import Workspace
from personatool.wording.folding import fold


def compare(workspace: Workspace, current: Journey, future: Journey, earlier: Workspace | None = None) -> Comparison:
    """Compare two journeys of a workspace; the first may be from an `earlier` state of it."""
    before, after = set_scene(earlier or workspace, current), set_scene(workspace, future)
    matching = match(before.acts, after.acts)
    changes = (differences.between(before, after, *pair) for pair in matching.pairs)
    return Comparison(
        current=current,
        future=future,
        removed=tuple(node.title for node in matching.removed),
        added=tuple(node.title for node in matching.added),
        changed=tuple(each for each in changes if each.changes),
        list_changes=_listings(before, after),
        deltas=_deltas(before, after),
        pairs=pairs(before, after, matching),
        pains=pains(current, future),
    )


def _deltas(before: Scene, after: Scene) -> tuple[Delta, ...]:
    return tuple(
        Delta(first, second)
        for figures in MEASURES
        for first, second in zip(figures(before), figures(after), strict=True)
    )


def _listings(before: Scene, after: Scene) -> tuple[ListChange, ...]:
    return (
        _listing("documents", msg("Documents"), _documents(before), _documents(after)),
        _listing("data", msg("Data"), _data(before), _data(after)),
        _listing("bodies", msg("Bodies"), _bodies(before), _bodies(after)),
    )


def _documents(scene: Scene) -> tuple[str, ...]:
    return counts.distinct(each.name for each in counts.documents(scene))


def _data(scene: Scene) -> tuple[str, ...]:
    return counts.distinct(each.name for each in counts.data(scene))


def _bodies(scene: Scene) -> tuple[str, ...]:
    labels = ((scene.workspace.persona(body), body) for body in counts.bodies(scene))
    return tuple(persona.label if persona else body for persona, body in labels)


def _listing(key: str, label: Message, before: tuple[str, ...], after: tuple[str, ...]) -> ListChange:
    return ListChange(key, label, _only(before, after), _only(after, before))


def _only(these: tuple[str, ...], those: tuple[str, ...]) -> tuple[str, ...]:
    known = {fold(each) for each in those}
    return tuple(each for each in these if fold(each) not in known)

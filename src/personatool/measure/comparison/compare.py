"""Two journeys side by side: what went away, what came, what changed, and by how much."""

from personatool.measure.comparison import differences
from personatool.measure.comparison.alignment import pairs
from personatool.measure.comparison.differences import pains
from personatool.measure.comparison.matching import match
from personatool.measure.figures import counts
from personatool.measure.figures.registry import MEASURES
from personatool.measure.journey_walk import JourneyWalk, walk_journey
from personatool.model.comparison import Comparison, Delta, ListChange
from personatool.model.journey import Journey
from personatool.model.message import Message, msg
from personatool.model.workspace import Workspace
from personatool.wording.folding import fold


def compare(workspace: Workspace, current: Journey, future: Journey, earlier: Workspace | None = None) -> Comparison:
    """Compare two journeys of a workspace; the first may be from an `earlier` state of it."""
    before, after = walk_journey(earlier or workspace, current), walk_journey(workspace, future)
    matching = match(before.acts, after.acts)
    changes = (differences.between(before, after, *pair) for pair in matching.pairs)
    return Comparison(
        current=current,
        future=future,
        removed=tuple(node.title for node in matching.removed),
        added=tuple(node.title for node in matching.added),
        changed=tuple(change for change in changes if change.changes),
        list_changes=_listings(before, after),
        deltas=_deltas(before, after),
        pairs=pairs(before, after, matching),
        pains=pains(current, future),
    )


def _deltas(before: JourneyWalk, after: JourneyWalk) -> tuple[Delta, ...]:
    return tuple(
        Delta(first, second)
        for figures in MEASURES
        for first, second in zip(figures(before), figures(after), strict=True)
    )


def _listings(before: JourneyWalk, after: JourneyWalk) -> tuple[ListChange, ...]:
    return (
        _listing("documents", msg("Documents"), _documents(before), _documents(after)),
        _listing("data", msg("Data"), _data(before), _data(after)),
        _listing("bodies", msg("Parties"), _bodies(before), _bodies(after)),
    )


def _documents(walk: JourneyWalk) -> tuple[str, ...]:
    return counts.distinct(entry.name for entry in counts.documents(walk))


def _data(walk: JourneyWalk) -> tuple[str, ...]:
    return counts.distinct(entry.name for entry in counts.data(walk))


def _bodies(walk: JourneyWalk) -> tuple[str, ...]:
    labels = ((walk.workspace.persona(body), body) for body in counts.bodies(walk))
    return tuple(persona.label if persona else body for persona, body in labels)


def _listing(key: str, label: Message, before: tuple[str, ...], after: tuple[str, ...]) -> ListChange:
    return ListChange(key, label, _only(before, after), _only(after, before))


def _only(these: tuple[str, ...], those: tuple[str, ...]) -> tuple[str, ...]:
    known = {fold(name) for name in those}
    return tuple(name for name in these if fold(name) not in known)

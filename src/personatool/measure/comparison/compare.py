"""Two journeys side by side: what went away, what came, what changed, and by how much."""

import math
from dataclasses import replace

from personatool.measure.comparison import differences
from personatool.measure.comparison.alignment import pairs
from personatool.measure.comparison.differences import pains
from personatool.measure.comparison.leveling import leveled
from personatool.measure.comparison.matching import match
from personatool.measure.figures import counts
from personatool.measure.figures.registry import MEASURES
from personatool.measure.journey_walk import JourneyWalk, walk_journey
from personatool.model.comparison import Comparison, Delta, ListChange
from personatool.model.figure import POINTS
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
        deltas=_deltas(before, after, leveled(before, after, matching)),
        pairs=pairs(before, after, matching),
        pains=pains(before, after, matching.removed),
    )


def _deltas(
    before: JourneyWalk, after: JourneyWalk, level: tuple[JourneyWalk, JourneyWalk] | None
) -> tuple[Delta, ...]:  # fmt: skip
    """Every measure of both; sure where it goes the same way without what only one of two steps says."""
    deltas = tuple(replace(delta, sure=_holds(delta)) for delta in _plain_deltas(before, after))
    if level is None:
        return deltas
    without = _plain_deltas(*level)
    return tuple(
        replace(delta, sure=delta.sure and delta.verdict in ("same", other.verdict))
        for delta, other in zip(deltas, without, strict=True)
    )


def _holds(delta: Delta) -> bool:
    """Whether a score goes the same way without the parts that only one of the journeys tells of."""
    parts = [part.label for part in delta.before.parts], [part.label for part in delta.after.parts]
    if delta.change is None or delta.after.unit != POINTS or parts[0] != parts[1] or not parts[0]:
        return True
    pairs = [(one.value, other.value) for one, other in zip(delta.before.parts, delta.after.parts, strict=True)]
    known = math.fsum(other - one for one, other in pairs if one is not None and other is not None)
    return round(known, 6) * delta.change > 0 or round(delta.change, 6) == 0


def _plain_deltas(before: JourneyWalk, after: JourneyWalk) -> tuple[Delta, ...]:
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

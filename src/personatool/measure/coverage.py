"""Which points of a standard the files claim to meet, and what each claim rests on."""

from collections.abc import Collection, Iterable, Iterator
from typing import Any

from personatool.model.coverage import Claim, Coverage, PointReach, Proof
from personatool.model.entry import Value
from personatool.model.items import Item
from personatool.model.journey import Journey
from personatool.model.moment import Moment, Opportunity, Stage, Step
from personatool.model.parts import parts_of
from personatool.model.persona import Persona
from personatool.model.place import Route, Spot
from personatool.model.standard import Standard, claim
from personatool.model.workspace import Placed, Workspace

Placeable = Placed[Persona] | Placed[Journey]
_SINGULAR = {
    "goals": "goal", "needs": "need", "pains": "pain", "opportunities": "opportunity", "frontstage": "action",
    "backstage": "action", "support": "support", "systems": "system", "motivations": "motivation",
    "expectations": "expectation", "barriers": "barrier", "behaviours": "behaviour", "skills": "skill",
    "tools": "tool",
}  # fmt: skip


def cover(
    workspace: Workspace, standards: Iterable[Standard], journeys: Collection[Journey] | None = None
) -> tuple[Coverage, ...]:
    """Lay the claims over standards: all of them, or those of some journeys and the personas in them."""
    found = [pair for placed in _looked_at(workspace, journeys) for pair in _claims(placed)]
    return tuple(_coverage(standard, found) for standard in standards)


def _looked_at(workspace: Workspace, journeys: Collection[Journey] | None) -> tuple[Placeable, ...]:
    if journeys is None:
        return (*workspace.journeys, *workspace.personas)
    wanted = {each.id for each in journeys}
    people = {name for each in journeys for name in (each.persona, *each.also)}
    return (
        *(each for each in workspace.journeys if each.value.id in wanted),
        *(each for each in workspace.personas if each.value.id in people),
    )


def _coverage(standard: Standard, found: Iterable[tuple[str, Claim]]) -> Coverage:
    by_point: dict[str, list[Claim]] = {}
    for written, each in found:
        name, point = claim(written)
        if name == standard.id:
            by_point.setdefault(point, []).append(each)
    return Coverage(standard, tuple(PointReach(each, tuple(by_point.get(each.id, ()))) for each in standard.points))


def _claims(placed: Placeable) -> Iterator[tuple[str, Claim]]:
    """Every claim of a file, in the order of what it holds."""
    parts = ((route, value) for held in parts_of(placed.value).values() for route, value in held)
    for route, value in sorted(parts, key=lambda part: tuple(str(step).zfill(6) for step in part[0])):
        for written in getattr(value, "meets", ()):
            yield written, _claim(placed, route, value)


def _claim(placed: Placeable, route: Route, value: Value) -> Claim:
    root = placed.value
    names = tuple(_names(root, route))
    return Claim(
        kind=_kind(route, value),
        words=names[-1],
        owner=root.id,
        within=names[:-1],
        spot=Spot(placed.path, (*placed.route, *route, "meets"), placed.document),
        proofs=tuple(dict.fromkeys(_proofs(value))),
        future=isinstance(root, Journey) and root.state == "future",
    )


def _kind(route: Route, value: Value) -> str:
    for model, name in ((Persona, "persona"), (Journey, "journey"), (Stage, "stage"), (Step, "step")):
        if isinstance(value, model):
            return name
    keys = [part for part in route if isinstance(part, str)]
    return _SINGULAR.get(keys[-1], "item")


def _names(root: Value, route: Route) -> Iterator[str]:
    """What stands on the way to a place is called, from the file inwards."""
    found: Any = root
    yield _name(found)
    for part in route:
        found = getattr(found, part) if isinstance(found, Value) and isinstance(part, str) else found[part]
        if isinstance(found, Value):
            yield _name(found)


def _name(value: Value) -> str:
    for key in ("label", "title", "name", "text", "ref"):
        found = getattr(value, key, None)
        if isinstance(found, str) and found:
            return found
    return ""


def _proofs(value: Value) -> Iterator[Proof]:
    """The study behind an item, those behind a whole file, the metric of a step or an opportunity."""
    if isinstance(value, Persona | Journey):
        yield from (Proof("study", each) for each in value.evidence)
    if isinstance(value, Item) and value.source:
        yield Proof("study", value.source)
    if isinstance(value, Opportunity) and value.metric:
        yield Proof("metric", value.metric)
    if isinstance(value, Moment) and value.metric:
        yield Proof("metric", value.metric.name)

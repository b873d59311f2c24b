"""Where something stands, in the names people gave: `Les premières heures › Tout dire une fois`."""

from typing import Any

from personatool.model.entry import Value
from personatool.model.journey import Journey
from personatool.model.moment import Stage, Step
from personatool.model.nested import nested_values
from personatool.model.persona import Persona
from personatool.model.place import Mention, Route, Spot
from personatool.model.workspace import Placed

Bearer = Placed[Persona] | Placed[Journey]
_SINGULAR = {
    "goals": "goal", "needs": "need", "pains": "pain", "opportunities": "opportunity", "frontstage": "action",
    "backstage": "action", "support": "support", "systems": "system", "motivations": "motivation",
    "expectations": "expectation", "barriers": "barrier", "behaviours": "behaviour", "skills": "skill",
    "tools": "tool", "emotions": "emotion",
}  # fmt: skip
_OWN_NAMES = frozenset({"quote", "emotion", "metric", "digital", "segment", "perceived", "usage"})


def walk(placed: Bearer) -> list[tuple[Route, Any]]:
    """Every mapping of a file with its route, in the order of what it holds."""
    parts = ((route, value) for held in nested_values(placed.value).values() for route, value in held)
    return sorted(parts, key=lambda part: tuple(str(step).zfill(6) for step in part[0]))


def mention(placed: Bearer, route: Route, *key: str) -> Mention:
    """Name what stands at a route of a file; `key` is what it says there, for its place."""
    root = placed.value
    found = _ways(root, route)
    names = tuple(_name(value) for value in found)
    return Mention(
        kind=_kind(route, found[-1]),
        words=names[-1],
        owner=root.id,
        within=tuple(filter(None, names[:-1])),
        spot=Spot(placed.path, (*placed.route, *route, *key), placed.document),
        future=isinstance(root, Journey) and root.state == "future",
    )


def _kind(route: Route, value: Value) -> str:
    for model, name in ((Persona, "persona"), (Journey, "journey"), (Stage, "stage"), (Step, "step")):
        if isinstance(value, model):
            return name
    key = [part for part in route if isinstance(part, str)][-1]
    before = [part for part in route if isinstance(part, str)][-2:-1]
    if before == ["emotions"]:
        return "emotion"
    return key if key in _OWN_NAMES else _SINGULAR.get(key, "item")


def _ways(root: Value, route: Route) -> list[Value]:
    """The mappings on the way to a place, from the file inwards."""
    found: Any = root
    ways = [root]
    for part in route:
        found = getattr(found, part) if isinstance(found, Value) and isinstance(part, str) else found[part]
        if isinstance(found, Value):
            ways.append(found)
    return ways


def _name(value: Value) -> str:
    for key in ("label", "title", "name", "text", "ref", "word", "score"):
        found = getattr(value, key, None)
        if found not in (None, ""):
            return f"{found:g}" if isinstance(found, float) else str(found)
    return ""

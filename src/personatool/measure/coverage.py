"""Which points of a standard the files claim to meet, and what each claim rests on."""

from collections.abc import Collection, Iterable, Iterator

from personatool.measure.evidence.mentions import Bearer, mention, walk
from personatool.model.coverage import Claim, Coverage, PointCoverage, Proof
from personatool.model.entry import Value
from personatool.model.items import Item
from personatool.model.journey import Journey
from personatool.model.moment import Moment, Opportunity
from personatool.model.persona import Persona
from personatool.model.standard import Standard, claim
from personatool.model.workspace import Workspace


def cover(
    workspace: Workspace, standards: Iterable[Standard], journeys: Collection[Journey] | None = None
) -> tuple[Coverage, ...]:
    """Lay the claims over standards: all of them, or those of some journeys and the personas in them."""
    found = [pair for placed in _looked_at(workspace, journeys) for pair in _claims(placed)]
    return tuple(_coverage(standard, found) for standard in standards)


def _looked_at(workspace: Workspace, journeys: Collection[Journey] | None) -> tuple[Bearer, ...]:
    if journeys is None:
        return (*workspace.journeys, *workspace.personas)
    wanted = {journey.id for journey in journeys}
    people = {name for journey in journeys for name in (journey.persona, *journey.also)}
    return (
        *(placed for placed in workspace.journeys if placed.value.id in wanted),
        *(placed for placed in workspace.personas if placed.value.id in people),
    )


def _coverage(standard: Standard, found: Iterable[tuple[str, Claim]]) -> Coverage:
    by_point: dict[str, list[Claim]] = {}
    for written, found_claim in found:
        name, point = claim(written)
        if name == standard.id:
            by_point.setdefault(point, []).append(found_claim)
    return Coverage(
        standard, tuple(PointCoverage(point, tuple(by_point.get(point.id, ()))) for point in standard.points)
    )


def _claims(placed: Bearer) -> Iterator[tuple[str, Claim]]:
    """Every claim of a file, in the order of what it holds."""
    for route, value in walk(placed):
        for written in getattr(value, "meets", ()):
            found = mention(placed, route, "meets")
            proofs = tuple(dict.fromkeys(_proofs(value)))
            yield written, Claim(found.kind, found.words, found.owner, found.within, found.spot, found.future, proofs)


def _proofs(value: Value) -> Iterator[Proof]:
    """The study behind an item, those behind a whole file, the metric of a step or an opportunity."""
    if isinstance(value, Persona | Journey):
        yield from (Proof("study", study) for study in value.evidence)
    if isinstance(value, Item) and value.source:
        yield Proof("study", value.source)
    if isinstance(value, Opportunity) and value.metric:
        yield Proof("metric", value.metric)
    if isinstance(value, Moment) and value.metric:
        yield Proof("metric", value.metric.name)

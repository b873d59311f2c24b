"""The thread from needs to those who answer for doing better, through steps, pains and opportunities."""

from collections.abc import Iterator
from dataclasses import replace

from personatool.model.items import Pain
from personatool.model.journey import Journey
from personatool.model.moment import Moment, NeedRef, Opportunity, OpportunityRef
from personatool.model.persona import Persona
from personatool.model.trace import GapKind, Trace, TraceLink, TraceNode
from personatool.model.workspace import Workspace


def trace(workspace: Workspace, journey: Journey) -> Trace:
    """Follow every thread of a journey and mark where it breaks."""
    nodes = {node.key: node for node in _nodes(workspace, journey)}
    drawn = dict.fromkeys(_links(journey))
    links = tuple(link for link in drawn if link.start in nodes and link.end in nodes)
    bare = Trace(journey.id, journey.title, tuple(nodes.values()), links)
    return replace(bare, nodes=tuple(replace(node, gaps=tuple(_gaps(bare, node))) for node in bare.nodes))


def _people(workspace: Workspace, journey: Journey) -> tuple[Persona, ...]:
    ids = dict.fromkeys(name for name in (journey.persona, *journey.also) if name)
    found = (workspace.persona(name) for name in ids)
    return tuple(persona for persona in found if persona is not None)


def _moments(journey: Journey) -> Iterator[tuple[str, Moment, str, str]]:
    """Each step, and stages that say something themselves: key, moment, title, number.

    A stage without steps is numbered like a step; one with steps speaks for them, and has none.
    """
    number = 0
    for index, stage in enumerate(journey.stages):
        if not stage.steps:
            number += 1
            yield f"stage {index}", stage, stage.name, str(number)
        elif stage.needs or stage.pains or stage.opportunities:
            yield f"stage {index}", stage, stage.name, ""
        for step in stage.steps:
            number += 1
            yield f"step {number}", step, step.title, str(number)


def _nodes(workspace: Workspace, journey: Journey) -> Iterator[TraceNode]:
    for persona in _people(workspace, journey):
        for index, need in enumerate(persona.needs):
            yield TraceNode(_need_key(persona.id, need.id or f"#{index}"), "need", need.text, persona.label)
    for key, _, title, number in _moments(journey):
        yield TraceNode(key, "step", title, number)
    for key, moment, _, _ in _moments(journey):
        for index, pain in enumerate(moment.pains):
            aside = str(pain.severity or "")
            yield TraceNode(f"{key} pain {index}", "pain", pain.text, aside, accepted=bool(pain.accepted))
    for found in _opportunities(journey):
        yield TraceNode(_opportunity_key(found), "opportunity", found.text)
    for owner in dict.fromkeys(opportunity.owner for opportunity in _opportunities(journey) if opportunity.owner):
        yield TraceNode(f"owner {owner}", "owner", owner)


def _opportunities(journey: Journey) -> Iterator[Opportunity]:
    """The register's, then those said in place, then those that only a pain names."""
    register = {opportunity.id: opportunity for opportunity in journey.opportunities if opportunity.id}
    yield from journey.opportunities
    for _, moment, _, _ in _moments(journey):
        yield from (opportunity for opportunity in moment.opportunities if not opportunity.ref)
        for pain in moment.pains:
            if pain.opportunity and pain.opportunity not in register:
                yield Opportunity(text=pain.opportunity)


def _links(journey: Journey) -> Iterator[TraceLink]:
    for key, moment, _, _ in _moments(journey):
        yield from (TraceLink(_ref_key(journey, need), key) for need in moment.needs)
        through = {f"opportunity {pain.opportunity}" for pain in moment.pains}
        yield from (TraceLink(key, given) for given in map(_given_key, moment.opportunities) if given not in through)
        for index, pain in enumerate(moment.pains):
            yield TraceLink(key, f"{key} pain {index}")
            yield from _onwards(f"{key} pain {index}", pain)
    for found in _opportunities(journey):
        yield from (TraceLink(_ref_key(journey, need), _opportunity_key(found)) for need in found.needs)
        yield from [TraceLink(_opportunity_key(found), f"owner {found.owner}")] if found.owner else []


def _onwards(key: str, pain: Pain) -> Iterator[TraceLink]:
    if pain.opportunity:
        yield TraceLink(key, f"opportunity {pain.opportunity}")


def _opportunity_key(found: Opportunity) -> str:
    return f"opportunity {found.id or found.text}"


def _given_key(given: OpportunityRef) -> str:
    return f"opportunity {given.ref or given.id or given.text}"


def _need_key(persona: str, need: str) -> str:
    return f"need {persona} {need}"


def _ref_key(journey: Journey, ref: NeedRef) -> str:
    return _need_key(ref.persona or journey.persona or "", ref.need)


def _gaps(found: Trace, node: TraceNode) -> Iterator[GapKind]:
    successors, predecessors = found.successors(node), found.predecessors(node)
    match node.tier:
        case "need" if not any(other.tier == "step" for other in successors):
            yield "unserved"
        case "step" if node.detail and not any(other.tier == "need" for other in predecessors):
            yield "needless"
        case "pain" if not (successors or node.accepted):
            yield "dead-end"
        case "opportunity":
            if not _answers(found, node):
                yield "aimless"
            if not any(other.tier == "owner" for other in successors):
                yield "ownerless"


def _answers(found: Trace, node: TraceNode) -> bool:
    """Whether any need leads here, straight or through steps and pains."""
    return node.tier == "need" or any(_answers(found, other) for other in found.predecessors(node))

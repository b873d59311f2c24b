"""Contacts: how often, with how many parties, through how many channels."""

from collections.abc import Iterator
from itertools import chain

from personatool.measure.figures import counts
from personatool.measure.journey_walk import JourneyWalk
from personatool.model.figure import COUNTED_IN_FILE, Figure, FigurePart, Input, notes, verbatim
from personatool.model.message import msg, msg_n
from personatool.wording.folding import fold


def figures(walk: JourneyWalk) -> Iterator[Figure]:
    """Contacts, parties, changes of channel."""
    yield _contacts(walk)
    yield _bodies(walk)
    yield _switches(walk)


def _contacts(walk: JourneyWalk) -> Figure:
    met = counts.contacts(walk)
    silent = counts.silent_contacts(walk)
    return Figure(
        "contacts", msg("Contacts"), len(met) if silent < len(walk.acts) else None, msg("contacts"),
        formula=msg(
            "steps done `with` another party or through a `channel`; a persona who is a user (the family) is none",
        ),
        source=COUNTED_IN_FILE,
        inputs=(
            Input(msg("steps"), len(walk.acts)),
            Input(msg("started by the person"), sum(node.initiator == "user" for node in met)),
        ),
        missing=notes((silent > 0, msg_n(
            "{count} step says neither with whom (`with`) nor through which channel (`channel`).",
            "{count} steps say neither with whom (`with`) nor through which channel (`channel`).", silent,
        ))),
    )  # fmt: skip


def _bodies(walk: JourneyWalk) -> Figure:
    met = counts.contacts(walk)
    bodies = counts.bodies(walk)
    stated = any(node.party for node in walk.acts)
    return Figure(
        "bodies", msg("Parties to deal with"), len(bodies) if stated else None, msg("parties"),
        formula=msg("different people and organisations among the contacts"), source=COUNTED_IN_FILE,
        inputs=(Input(msg("contacts"), len(met) if stated else None),),
        parts=tuple(
            FigurePart(verbatim(_label(walk, body)), sum(fold(node.party or "") == fold(body) for node in met))
            for body in bodies
        ),
        missing=notes((not stated, msg("No step says with whom (`with`)."))),
    )  # fmt: skip


def _label(walk: JourneyWalk, body: str) -> str:
    persona = walk.workspace.persona(body)
    return persona.label if persona else body


def _switches(walk: JourneyWalk) -> Figure:
    used = [node.channels for node in walk.acts if node.channels]
    silent = len(walk.acts) - len(used)
    return Figure(
        "channel-switches", msg("Changes of channel"), counts.switches(walk) if used else None, msg("changes"),
        formula=msg("steps that share no channel with the step before on the same way, in the order of the file"),
        source=COUNTED_IN_FILE,
        inputs=(Input(msg("different channels"), len(set(chain.from_iterable(used)))),),
        missing=notes((silent > 0, msg_n(
            "{count} step names no channel (`channel`).", "{count} steps name no channel (`channel`).", silent,
        ))),
    )  # fmt: skip

"""What stands between a persona and a channel: skill, devices, connection, reading, senses, language."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

from personatool import language as reading
from personatool.measure.figures.readability import language
from personatool.measure.inclusion.senses import strains
from personatool.measure.journey_walk import JourneyWalk, Node
from personatool.model.channels import Channel
from personatool.model.devices import families, needs_paper_machine, words_in
from personatool.model.message import Message, msg
from personatool.model.persona import Digital, Persona


def score_of_texts(walk: JourneyWalk, node: Node) -> float | None:
    """The reading score of all a step tells people: its invitation, the words on its ways. None below 8 words."""
    spoken = language(walk)
    if spoken is None:
        return None
    invitation = node.moment.key_moment.incentive if node.moment.key_moment else None
    texts = (invitation, *(way.text for way in (*node.moment.help, *node.moment.alternatives)))
    counts = reading.total(reading.count(text, spoken) for text in texts if text)
    return reading.score(counts, spoken) if counts.words >= reading.SHORT else None


_SCALE: Final = Digital.model_fields["scale"].default
_SMART: Final = frozenset(("phone", "tablet", "computer"))
_MACHINES: Final = {
    "web": _SMART, "email": _SMART, "chat": _SMART, "video": _SMART, "app": frozenset(("phone", "tablet")),
    "sms": frozenset(("phone",)), "phone": frozenset(("phone", "landline")),
}  # fmt: skip
_OFFLINE: Final = frozenset(("none", "no", "aucune", "aucun", "pas", "sans"))
_ONLINE: Final = frozenset(("web", "app", "email", "chat", "video"))
_SPEECH: Final = frozenset(("phone", "counter", "in-person", "home-visit", "video"))


@dataclass(frozen=True, slots=True)
class Obstacle:
    """Something in the way: it stops the persona, or (`known` false) nobody can tell; and what would help."""

    reason: Message
    remedy: Message
    known: bool = True


@dataclass(frozen=True, slots=True)
class Try:
    """A persona before a step, on one of its channels; `own` when it is the step's own channel, not another way."""

    walk: JourneyWalk
    node: Node
    persona: Persona
    channel: Channel
    human: bool
    own: bool

    @property
    def written(self) -> bool:
        """Whether people have to read there by themselves."""
        return not self.human and self.channel.id not in _SPEECH and self.channel.id != "other"


def obstacles(attempt: Try) -> tuple[Obstacle, ...]:
    """Everything in the way, in the order of the rules in docs/measures.md."""
    return tuple(found for check in _CHECKS for found in check(attempt))


def _skill(attempt: Try) -> Iterator[Obstacle]:
    needed = attempt.node.moment.skills
    if not attempt.channel.digital and not (attempt.own and needed is not None):
        return
    digital = attempt.persona.digital
    able = digital.autonomy if digital and digital.scale == _SCALE else None
    if needed is None:
        yield _unsaid(msg("The step does not say which digital skill it asks for."), msg("Write `skills` on the step."))
    elif able is None:
        yield _unsaid(
            msg(
                "The digital autonomy of {persona} is not stated on the scale from 1 to 9.",
                persona=attempt.persona.label,
            ),
            msg("Write `digital.autonomy` in the persona."),
        )
    elif needed + attempt.walk.workspace.settings.measures.inclusion.skill_margin > able:
        yield Obstacle(
            msg("It asks for digital skill {needed} of 9; {persona} has {able}.", needed=needed,
                persona=attempt.persona.label, able=able),
            msg("Ask for skill {able} or less, or put a human beside.", able=able),
        )  # fmt: skip


def _device(attempt: Try) -> Iterator[Obstacle]:
    named = attempt.node.moment.devices if attempt.own else ()
    needed = families(device for device in named if not needs_paper_machine([device])) or _MACHINES.get(
        attempt.channel.id
    )
    owned = families(_owned(attempt.persona))
    stated = bool(attempt.persona.digital and attempt.persona.digital.devices)
    if needed and not needed & owned:
        yield _machine(attempt, stated=stated)
    if needs_paper_machine(named) and not needs_paper_machine(_owned(attempt.persona)):
        reason = msg("It needs a printer or a scanner; {persona} has none.", persona=attempt.persona.label)
        remedy = msg("Take a photograph or a signature on the screen instead.")
        yield Obstacle(reason, remedy) if stated else _unsaid(_unknown_devices(attempt), _SAY_DEVICES)


def _owned(persona: Persona) -> tuple[str, ...]:
    return (*(persona.digital.devices if persona.digital else ()), *(tool.text for tool in persona.tools))


_SAY_DEVICES: Final = msg("Write `digital.devices` in the persona.")


def _unknown_devices(attempt: Try) -> Message:
    return msg("Nothing says which devices {persona} has.", persona=attempt.persona.label)


def _machine(attempt: Try, *, stated: bool) -> Obstacle:
    if not stated:
        return _unsaid(_unknown_devices(attempt), _SAY_DEVICES)
    reason = msg("{persona} has none of the devices it needs.", persona=attempt.persona.label)
    return Obstacle(reason, msg("Open it to what {persona} has, or offer another way.", persona=attempt.persona.label))


def _connection(attempt: Try) -> Iterator[Obstacle]:
    if attempt.channel.id not in _ONLINE:
        return
    connection = attempt.persona.digital.connection if attempt.persona.digital else None
    if connection is None:
        yield _unsaid(
            msg("Nothing says whether {persona} has a connection.", persona=attempt.persona.label),
            msg("Write `digital.connection` in the persona."),
        )
    elif not _OFFLINE.isdisjoint(words_in(connection)[:1]):
        yield Obstacle(
            msg("{persona} has no connection.", persona=attempt.persona.label),
            msg("Offer a way that needs no connection: counter, phone, paper."),
        )


def _reading(attempt: Try) -> Iterator[Obstacle]:
    reads, person = attempt.persona.literacy, attempt.persona.label
    if not attempt.written or reads == "fluent":
        return
    if reads is None:
        yield _unsaid(msg("Nothing says how {persona} reads.", persona=person), msg("Write `literacy` in the persona."))
        return
    if attempt.node.moment.easy_read:
        return
    score, limits = score_of_texts(attempt.walk, attempt.node), attempt.walk.workspace.settings.measures.inclusion
    least = limits.struggling_text if reads == "struggling" else limits.hesitant_text
    remedy = msg("Write it in Easy Read (`easy_read`), or have somebody read it aloud.")
    if score is not None and score < least:
        yield Obstacle(
            msg("What people are told scores {score} of 100 for ease of reading; {persona} needs {least}.",
                score=max(round(score), 0), persona=person, least=round(least)), remedy,
        )  # fmt: skip
    elif score is None and reads == "struggling":
        yield Obstacle(msg("It has to be read; {persona} struggles with the written word.", persona=person), remedy)
    elif score is None:
        yield _unsaid(
            msg("It has to be read; nothing says how hard the text is for {persona}.", persona=person), remedy
        )


def _access(attempt: Try) -> Iterator[Obstacle]:
    for strain in strains(attempt.persona, attempt.channel, human=attempt.human):
        if strain.shut:
            reason = msg("It is closed to people with this access need: {need}.", need=strain.need)
            yield Obstacle(reason, msg("Offer a way through another sense."))
        else:
            yield _unsaid(
                msg("Nothing says whether it suits this access need: {need}.", need=strain.need),
                msg("Try it with {persona}, or with somebody in the same situation.", persona=attempt.persona.label),
            )


def _language(attempt: Try) -> Iterator[Obstacle]:
    fallback = attempt.walk.workspace.settings.language
    theirs, ours = attempt.persona.language or fallback, attempt.walk.journey.language or fallback
    if theirs and ours and words_in(theirs)[:1] != words_in(ours)[:1]:
        yield _unsaid(
            msg("The service speaks {ours}; {persona} speaks {theirs}.", ours=ours, theirs=theirs,
                persona=attempt.persona.label),
            msg("Say it in the person’s language, or bring an interpreter."),
        )  # fmt: skip


def _unsaid(reason: Message, remedy: Message) -> Obstacle:
    return Obstacle(reason, remedy, known=False)


_CHECKS: Final[tuple[Callable[[Try], Iterator[Obstacle]], ...]] = (
    _skill, _device, _connection, _reading, _access, _language,
)  # fmt: skip

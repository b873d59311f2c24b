"""Access needs against channels: what a channel asks of the senses and the body."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from personatool.model.channels import Channel
from personatool.model.devices import words_in
from personatool.model.persona import Persona

# The functional performance statements of EN 301 549 (clause 4.2), by the words that tell them apart.
_SENSES: Final = {
    "sight": frozenset(("vision", "sight", "blind", "aveugle", "malvoyant", "malvoyante", "vue", "colour", "couleur")),
    "hearing": frozenset(("hearing", "deaf", "audition", "sourd", "sourde", "malentendant", "malentendante")),
    "voice": frozenset(("vocal", "voice", "speech", "parole", "voix", "vocale", "vocales")),
    "hands": frozenset(("manipulation", "strength", "force", "dexterity", "dexterite", "mains", "hands")),
    "reach": frozenset(("reach", "mobility", "mobilite", "atteinte", "portee", "wheelchair", "fauteuil", "marche")),
    "mind": frozenset(("cognition", "cognitive", "cognitif", "cognitives", "learning", "lecture", "dyslexia",
                       "dyslexie")),
}  # fmt: skip
_READ: Final = frozenset(("sight", "mind"))
_SCREEN: Final = _READ | {"hands"}
_ASKS: Final = {
    "phone": frozenset(("hearing", "voice")), "video": frozenset(("hearing", "voice")), "post": _READ,
    "paper": _SCREEN, "counter": frozenset(("reach",)), "in-person": frozenset(("reach",)),
    "home-visit": frozenset[str](), "self-service": _SCREEN | {"reach"},
}  # fmt: skip
_WITHOUT: Final = frozenset(("without", "no", "sans", "blind", "aveugle", "deaf", "sourd", "sourde"))


@dataclass(frozen=True, slots=True)
class Strain:
    """An access need that a channel meets: `shut` when the sense it asks for is not there at all."""

    need: str
    shut: bool


def strains(persona: Persona, channel: Channel, *, human: bool) -> Iterator[Strain]:
    """The access needs that this channel may fail; a need nobody can classify may fail on any."""
    asked = _asked(channel, human=human)
    for need in persona.access_needs:
        words = frozenset(words_in(need))
        senses = {sense for sense, known in _SENSES.items() if known & words}
        if not senses or senses & asked:
            hit = senses & asked
            yield Strain(need, bool(hit & {"hearing", "voice"} and words & _WITHOUT))


def _asked(channel: Channel, *, human: bool) -> frozenset[str]:
    if channel.id in _ASKS:
        return _ASKS[channel.id]
    if channel.digital:
        return _SCREEN
    return frozenset(("reach",)) if human else frozenset()

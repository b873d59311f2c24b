"""What is asked of people: data and documents, alike when they mean the same, and who already holds them."""

import math
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from personatool.model.diagnostic import Finding, Kind
from personatool.model.message import msg
from personatool.model.moment import Ask, Document
from personatool.model.place import Spot
from personatool.model.workspace import Placed
from personatool.rules.engine.naming import cut, listed
from personatool.rules.engine.rule import Check, Option
from personatool.rules.engine.scope import Scope, language
from personatool.rules.facts.journey_moments import folded
from personatool.rules.facts.user_journeys import UserJourney, UserMoment, user_journeys
from personatool.rules.lexicons.held_in_france import HELD

# Words that do not tell one item from another: articles, possessives, the little words between nouns.
_LITTLE = frozenset(
    (
        *("the", "a", "an", "your", "his", "her", "their", "my", "our", "of", "for", "to"),
        *("le", "la", "les", "l", "un", "une", "des", "du", "de", "d", "votre", "vos", "son", "sa", "ses", "mon", "ma"),
    )
)
_INVARIABLE = re.compile(r".*ss|.{1,3}")


@dataclass(frozen=True, slots=True)
class AskedItem:
    """Something that is asked, at an act, with the key of what it means."""

    entry: Placed[Any]
    moment: UserMoment
    name: str
    key: str

    @property
    def spot(self) -> Spot:
        """The place of its name."""
        return self.entry.at("item" if isinstance(self.entry.value, Ask) else "name")


@lru_cache(maxsize=4_096)
def meaning(name: str) -> str:
    """Fold a name to what it means: `Les Actes de décès`, `acte-de-deces` and `Acte de décès` are one."""
    words = [word for word in folded(" ".join(name.split())).split("-") if word not in _LITTLE]
    return "-".join(map(_singular, words))


def data_asked(moment: UserMoment) -> Iterator[AskedItem]:
    """The data that an act asks."""
    for index, ask in enumerate(moment.value.asks):
        yield _asked(moment, ask, "asks", index, ask.item)


def documents_asked(moment: UserMoment) -> Iterator[AskedItem]:
    """The documents that an act asks; those that people get out at home, among themselves, are asked by nobody."""
    if moment.lane("with_") in moment.lived.people:
        return
    for index, document in enumerate(moment.value.documents):
        yield _asked(moment, document, "documents", index, document.name)


def asked_repeatedly(asked: Iterable[AskedItem]) -> Iterator[list[AskedItem]]:
    """The things that are asked more than once, each with all the places that ask it, in order."""
    found: dict[str, list[AskedItem]] = {}
    for item in asked:
        if item.key:
            found.setdefault(item.key, []).append(item)
    return (several for several in found.values() if len(several) > 1)


class Holders:
    """Who already holds what, by the words of the workspace and of the catalogues."""

    def __init__(self, scope: Scope) -> None:
        self._scope = scope
        self._register = {meaning(name): held.by for name, held in scope.settings.held.items()}
        self._catalogues: dict[str, Mapping[str, tuple[str, ...]]] = {}

    def of(self, asked: AskedItem) -> tuple[str, ...]:
        """The bodies that hold it: said on the spot, else in the register, else in the catalogue of the country."""
        own: tuple[str, ...] = asked.entry.value.held_by
        return own or self._register.get(asked.key, ()) or self._catalogue(asked.moment.lived).get(asked.key, ())

    def _catalogue(self, lived: UserJourney) -> Mapping[str, tuple[str, ...]]:
        """French words mean French bodies unless the persona lives elsewhere, English ones when they live there."""
        spoken_language = language(self._scope, lived.journey.value)
        country = folded(lived.lens.demographics.country or "") if lived.lens and lived.lens.demographics else ""
        if country not in ("fr", "france") and not (spoken_language == "fr" and not country):
            return {}
        if spoken_language not in self._catalogues:
            words = (
                (meaning(word), held.by) for held in HELD for word in (held.id, *held.words.get(spoken_language, ()))
            )
            self._catalogues[spoken_language] = dict(words)
        return self._catalogues[spoken_language]


def _asked(moment: UserMoment, entry: Ask | Document, lane: str, index: int, name: str) -> AskedItem:
    placed = Placed(entry, moment.path, moment.document, (*moment.route, lane, index))
    return AskedItem(placed, moment, name, meaning(name))


def _singular(word: str) -> str:
    """Take the endings off that a plural may add; the same for both writings is enough, no true singular is needed."""
    if _INVARIABLE.fullmatch(word):
        return word
    for plural, singular in (("ies", "y"), ("eaux", "eau"), ("aux", "al")):
        if word.endswith(plural):
            return word.removesuffix(plural) + singular
    return word.removesuffix("s").removesuffix("e")


def holders(scope: Scope) -> Holders:
    """Who holds what in a workspace."""
    return scope.cached(Holders)


def _already_held(scope: Scope, lived: UserJourney) -> list[AskedItem]:
    """The different things that a journey asks although somebody holds them, each where it is asked first."""
    known = holders(scope)
    found: dict[str, AskedItem] = {}
    for moment in lived.moments:
        for item in (*data_asked(moment), *documents_asked(moment)):
            if item.key not in found and known.of(item):
                found[item.key] = item
    return list(found.values())


def asked_though_held(kind: Kind, more_than: Option, at_most: Option | None = None) -> Check:
    """Make the check that counts the different things a journey asks although somebody holds them."""

    def check(scope: Scope) -> Iterator[Finding]:
        least, most = more_than.of(scope), at_most.of(scope) if at_most else math.inf
        for lived in user_journeys(scope):
            held = _already_held(scope, lived)
            if least < len(held) <= most:
                names = listed([cut(item.name) for item in held])
                message = msg("{count} things asked here are already held: {names}.", count=len(held), names=names)
                others = tuple((item.spot, msg("this too is already held")) for item in held[1:])
                yield Finding(kind, held[0].spot, message, related=others)

    return check

"""What was probably meant, and how to name it in a sentence."""

import difflib
from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from functools import lru_cache
from itertools import chain
from typing import Any

from personatool.model.diagnostic import Fix
from personatool.model.place import Spot
from personatool.model.scalars import is_id
from personatool.model.workspace import Placed
from personatool.wording.folding import ascii_slug
from personatool.wording.misspellings import misspelled

_SHOWN = 60
_LISTED = 6
_COMPARED = 60  # names at most that are compared letter by letter
_MANY = 500  # among more than that, a look at all of them would take too long


def slug(text: str) -> str:
    """Fold a text to the form of an id: `Conseillère CAF` → `conseillere-caf`."""
    if is_id(text):
        return text
    return ascii_slug(text[:_SHOWN])


def closest(word: str, known: Collection[str]) -> str | None:
    """Find the one known word that was probably meant."""
    wanted = slug(word)
    if not wanted:
        return None
    if len(known) > _MANY:
        known = [word for word in known if word[:1].lower() == wanted[0]]
    by_slug = _by_slug(tuple(known))
    if wanted in by_slug:
        return by_slug[wanted]
    near = [slugged for slugged in _likeliest(wanted, by_slug) if _worth_comparing(wanted, slugged)]
    found = difflib.get_close_matches(wanted, near, n=1, cutoff=0.6) or _longer(wanted, by_slug)
    return by_slug[found[0]] if found else None


@lru_cache(maxsize=64)
def _by_slug(known: tuple[str, ...]) -> dict[str, str]:
    return {slug(word): word for word in sorted(known, reverse=True)}


def _likeliest(wanted: str, slugs: Collection[str]) -> Collection[str]:
    """All of a few; of many, those that share the most pairs of letters in their places: to compare all takes long."""
    if len(slugs) <= _COMPARED:
        return slugs
    pairs = _by_pair(tuple(slugs))
    shared = Counter(chain.from_iterable(pairs.get(pair, ()) for pair in _pairs(wanted)))
    return [other for other, _ in shared.most_common(_COMPARED)]


@lru_cache(maxsize=64)
def _by_pair(slugs: tuple[str, ...]) -> dict[tuple[int, str], list[str]]:
    found: dict[tuple[int, str], list[str]] = {}
    for other in slugs:
        for pair in _pairs(other):
            found.setdefault(pair, []).append(other)
    return found


def _pairs(word: str) -> Iterator[tuple[int, str]]:
    """Each two letters side by side, with their place from the start and from the end: a slip leaves one of these."""
    for index in range(len(word) - 1):
        yield index, word[index : index + 2]
        yield index + 1 - len(word), word[index : index + 2]


def _worth_comparing(wanted: str, other: str) -> bool:
    """A cheap look before the dear one: a typo seldom touches both ends of a word."""
    return bool(other) and (wanted[0] == other[0] or wanted[-1] == other[-1])


def _longer(wanted: str, known: Collection[str]) -> list[str]:
    """The only id that holds the word whole: `nadia` → `nadia-belkacem`."""
    found = [word for word in known if f"-{wanted}-" in f"-{word}-"]
    return found if len(found) == 1 else []


def cut(text: str) -> str:
    """Shorten a text for a sentence."""
    return text if len(text) <= _SHOWN else text[: _SHOWN - 1].rstrip() + "…"


def listed(words: Collection[str]) -> str:
    """Name some known words, in order; `–` when there is none."""
    names = sorted(words)
    shown = ", ".join(names[:_LISTED]) or "–"
    return f"{shown}, …" if len(names) > _LISTED else shown


def slip(spot: Spot, word: str, known: Collection[str]) -> Fix | None:
    """Write the one known word that a word is a slip of."""
    meant = misspelled(word, known)
    return Fix(spot, word, meant) if meant and is_id(meant) else None


def without_id(wanted: str, things: Iterable[tuple[Placed[Any], str]], under: str) -> Fix | None:
    """Give the id that is asked for to the one thing without an id that has this name; `under` is the name's key."""
    found = [(thing, name) for thing, name in things if not thing.value.id and _letters(name) == _letters(wanted)]
    if len(found) != 1:
        return None
    thing, name = found[0]
    return Fix(thing.at(), name, wanted, add="id", under=under)


def _letters(text: str) -> str:
    return ascii_slug(text[:_MANY], between="")

"""What a persona says in words: every text in it, with its route."""

import re
from collections.abc import Collection, Iterator
from functools import cache
from typing import Any, NamedTuple

from personatool.model.entry import Value
from personatool.model.nested import nested_fields
from personatool.model.place import Route, Spot
from personatool.rules.engine.scope import Walked

# Ids, links, files, fixed words of the format; the owner is a colleague, the licence names whom it must.
_SILENT = frozenset(
    (
        *("id", "source", "evidence", "opportunity", "meets", "tags", "url", "file", "scale", "language"),
        *("kind", "set_role", "basis", "literacy", "spectrum", "status", "type", "owner", "licence"),
    )
)
_ACCENTS = str.maketrans("àâäáãåçéèêëíìîïñóòôöõúùûüýÿ’\u00a0\u202f", "aaaaaaceeeeiiiinooooouuuuyy'  ")
_WORD = re.compile(r"[^\W_]+")
_SIGNS = bytes(byte for byte in range(128) if not chr(byte).isalnum())
_BLANKS = bytes.maketrans(_SIGNS, b" " * len(_SIGNS))


class PersonaText(NamedTuple):
    """A text of a persona: the type of the mapping it stands in, and its route."""

    text: str
    within: type[Any]
    route: Route


def texts(persona: Walked[Any]) -> tuple[PersonaText, ...]:
    """Every text that a person wrote, in the order of the model."""
    return persona.once("texts", lambda walked: tuple(_texts(walked)))


def _texts(persona: Walked[Any]) -> Iterator[PersonaText]:
    kind: type[Value]
    for kind, held in persona.parts.items():
        names = names_of_texts(kind)  # type: ignore[arg-type]  # a type is hashable, whatever its metaclass
        for route, value in held:
            for name in names:
                written = getattr(value, name)
                if written.__class__ is str:
                    yield PersonaText(written, kind, (*route, name))
                elif written.__class__ is tuple:
                    for index, item in enumerate(written):
                        if item.__class__ is str:
                            yield PersonaText(item, kind, (*route, name, index))


def spot(persona: Walked[Any], text: PersonaText) -> Spot:
    """The place of a text."""
    return Spot(persona.path, text.route, persona.document)


def fold(text: str) -> str:
    """Lower case without accents, plain apostrophes and spaces; as long as the text for any French or English one."""
    return text.lower() if text.isascii() else text.lower().translate(_ACCENTS)


def words(text: str) -> list[str]:
    """The words of a text in lower case, accents kept."""
    return _WORD.findall(text.lower())


def vocabulary(text: str) -> Collection[str]:
    """The words of a text, in lower case and in any order; one may come several times."""
    if text.isascii():
        return text.lower().encode().translate(_BLANKS).decode().split()
    found = set(text.lower().split())
    odd = [word for word in found if not word.isalpha()]
    found.difference_update(odd)
    found.update(words(" ".join(odd)))
    return found


def passage(text: str, start: int, end: int) -> str:
    """A stretch of a text found in its folded form."""
    same = len(text) == len(fold(text))
    return (text if same else fold(text))[start:end]


@cache
def names_of_texts(kind: type[Value]) -> tuple[str, ...]:
    """The keys of a mapping behind which a text may stand, in the order of the model."""
    silent = _SILENT.union(nested_fields(kind))
    return tuple(name for name in kind.model_fields if name not in silent)

"""What a persona says: every text in it, and all of them joined, for a quick look before a careful one."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Any, NamedTuple

from personatool.model.entry import Value
from personatool.model.items import Item
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
_DIGIT = re.compile(r"\d")
_LONG_NUMBER = re.compile(r"\d(?:\W{0,2}\d){5}")


class PersonaText(NamedTuple):
    """A text of a persona: the type of the mapping it stands in, and its route."""

    text: str
    within: type[Any]
    route: Route


def texts(persona: Walked[Any]) -> tuple[PersonaText, ...]:
    """Every text that a person wrote, in the order of the model."""
    return persona.cached("texts", lambda walked: tuple(_texts(walked)))


def _texts(persona: Walked[Any]) -> Iterator[PersonaText]:
    kind: type[Value]
    for kind, mappings in persona.parts.items():
        names = names_of_texts(kind)  # type: ignore[arg-type]  # a type is hashable, whatever its metaclass
        for route, value in mappings:
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


@cache
def names_of_texts(kind: type[Value]) -> tuple[str, ...]:
    """The keys of a mapping behind which a text may stand, in the order of the model."""
    silent = _SILENT.union(nested_fields(kind))
    return tuple(name for name in kind.model_fields if name not in silent)


class JoinedTexts(NamedTuple):
    """The texts of the lists (goals, needs, pain points …), one a line, and the persona's other texts.

    `figures` says whether the lists hold a digit.
    """

    lists: str
    rest: str
    figures: bool


def joined_texts(persona: Walked[Any]) -> JoinedTexts:
    """Every text that a person wrote, without its place."""
    return persona.cached("joined texts", _joined_texts)


def _joined_texts(persona: Walked[Any]) -> JoinedTexts:
    lists = "\n".join([item.text for _, item in persona.values(Item)])
    return JoinedTexts(lists, "\n".join(_rest(persona)), _figures(lists))


def _figures(text: str) -> bool:
    if not text.isascii():
        return _DIGIT.search(text) is not None
    data = text.encode()
    return len(data.translate(None, b"0123456789")) < len(data)


def _rest(persona: Walked[Any]) -> list[str]:
    found: list[str] = []
    for kind, mappings in persona.parts.items():
        names = _beside_lists(kind)  # type: ignore[arg-type]  # a type is hashable, whatever its metaclass
        for _, value in mappings if names else ():
            for name in names & value.__pydantic_fields_set__:
                written = getattr(value, name)
                if written.__class__ is str:
                    found.append(written)
                elif written.__class__ is tuple:
                    found += [text for text in written if text.__class__ is str]
    return found


def long_numbers(persona: Walked[Any]) -> tuple[PersonaText, ...]:
    """The texts that hold six digits in a row or nearly so: a quick look before a careful one."""
    return persona.cached("long numbers", _long_numbers)


def _long_numbers(persona: Walked[Any]) -> tuple[PersonaText, ...]:
    joined = joined_texts(persona)
    if (joined.figures and _LONG_NUMBER.search(joined.lists)) or _LONG_NUMBER.search(joined.rest):
        return tuple(text for text in texts(persona) if _LONG_NUMBER.search(text.text))
    return ()


@cache
def _beside_lists(kind: type[Value]) -> frozenset[str]:
    return frozenset(names_of_texts(kind)) - ({"text"} if issubclass(kind, Item) else set())

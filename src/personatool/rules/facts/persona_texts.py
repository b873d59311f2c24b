"""What a persona says, at a glance: most rules find nothing in its words, and look no closer."""

import re
from functools import cache
from typing import Any, NamedTuple

from personatool.model.entry import Value
from personatool.model.items import Item
from personatool.rules.engine.scope import Walked
from personatool.rules.facts.texts import PersonaText, names_of_texts, texts

_DIGIT = re.compile(r"\d")
_LONG_NUMBER = re.compile(r"\d(?:\W{0,2}\d){5}")


class JoinedTexts(NamedTuple):
    """The texts of the lists (goals, needs, pain points …), one a line, and the persona's other texts.

    `figures` says whether the lists hold a digit.
    """

    lists: str
    rest: str
    figures: bool


def joined_texts(persona: Walked[Any]) -> JoinedTexts:
    """Every text that a person wrote, without its place."""
    return persona.once("joined texts", _joined_texts)


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
    for kind, held in persona.parts.items():
        names = _beside_lists(kind)  # type: ignore[arg-type]  # a type is hashable, whatever its metaclass
        for _, value in held if names else ():
            for name in names & value.__pydantic_fields_set__:
                written = getattr(value, name)
                if written.__class__ is str:
                    found.append(written)
                elif written.__class__ is tuple:
                    found += [text for text in written if text.__class__ is str]
    return found


def long_numbers(persona: Walked[Any]) -> tuple[PersonaText, ...]:
    """The texts that hold six digits in a row or nearly so: a quick look before a careful one."""
    return persona.once("long numbers", _long_numbers)


def _long_numbers(persona: Walked[Any]) -> tuple[PersonaText, ...]:
    joined = joined_texts(persona)
    if (joined.figures and _LONG_NUMBER.search(joined.lists)) or _LONG_NUMBER.search(joined.rest):
        return tuple(text for text in texts(persona) if _LONG_NUMBER.search(text.text))
    return ()


@cache
def _beside_lists(kind: type[Value]) -> frozenset[str]:
    return frozenset(names_of_texts(kind)) - ({"text"} if issubclass(kind, Item) else set())

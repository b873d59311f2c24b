"""The cells of a journey map: every short text that stands in a lane, and how many words it has."""

import re
from collections.abc import Iterator
from typing import Any

from personatool.model.journey import Journey
from personatool.model.place import Spot
from personatool.model.workspace import Placed, moments

SEPARATOR = " · "  # between the items of a list that a cell holds
_TEXTS = ("action", "touchpoint", "thought", "goal")
_ITEMS = ("pains", "opportunities", "frontstage", "backstage", "support", "systems")
# Chinese and Japanese put no space between words, which are about two characters long; four in katakana.
_KATAKANA = r"\u30a1-\u30ff"
_OTHERS = r"\u3040-\u30a0\u3400-\u4dbf\u4e00-\u9fff"
_SPACED = rf"[^\W{_KATAKANA}{_OTHERS}]+"
_WORD = rf"[{_KATAKANA}]{{1,4}}|[{_OTHERS}]{{1,2}}|{_SPACED}(?:[-.,'’]{_SPACED})*"  # compiled for the first cell


def cells(journey: Placed[Journey]) -> Iterator[tuple[Spot, str]]:
    """Every cell, with its place."""
    for moment in moments(journey):
        for name in _TEXTS:
            text = getattr(moment.value, name, None)
            if text:
                yield moment.at(name), text
        for name in _ITEMS:
            for index, item in enumerate(getattr(moment.value, name)):
                yield moment.at(name, index), item.text
        yield from _own_lanes(moment)


def _own_lanes(moment: Placed[Any]) -> Iterator[tuple[Spot, str]]:
    for lane, texts in moment.value.lanes.items():
        for index, text in enumerate(texts):
            yield moment.at("lanes", lane, index), text


def count_words(text: str) -> int:
    """Count words; `l’acte` and `sous-préfecture` are one each."""
    return len(re.findall(_WORD, text))


def characters_unspaced(text: str) -> int:
    """How many characters a text has that is mostly written without spaces; 0 for any other."""
    written = [character for character in text if not character.isspace()]
    unspaced = re.findall(f"[{_KATAKANA}{_OTHERS}]", text)
    return len(written) if 2 * len(unspaced) > len(written) else 0

"""The sentences of the catalogs, found by how they read in English or in another language."""

import struct
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Final

CATALOGS: Final = Path(__file__).parent / "locale"
_HEAD: Final = struct.Struct("<4x4xIII")
_ENTRY: Final = struct.Struct("<II")


def as_read(text: str) -> str:
    """A sentence as people type it: any space, and the apostrophe of a keyboard."""
    return " ".join(text.replace("’", "'").split())


@cache
def known_sentences() -> Mapping[str, str]:
    """The English of every sentence of ours, by how it reads in each language; singular and plural stand apart."""
    known: dict[str, str] = {}
    for catalog in sorted(CATALOGS.glob("*/LC_MESSAGES/personatool.mo")):
        for english, translated in _entries(catalog.read_bytes()):
            forms, others = english.split("\0"), translated.split("\0")
            for place, text in enumerate(others):
                known.setdefault(as_read(text), forms[min(place, len(forms) - 1)])
            known |= {as_read(form): form for form in forms}
    known.pop("", None)
    return known


def _entries(data: bytes) -> Iterator[tuple[str, str]]:
    """Each English entry and its translation, forms joined by NUL; gettext itself forgets the English plural."""
    count, here, there = _HEAD.unpack_from(data)
    for index in range(count):
        yield _text(data, here + index * _ENTRY.size), _text(data, there + index * _ENTRY.size)


def _text(data: bytes, at: int) -> str:
    length, start = _ENTRY.unpack_from(data, at)
    return data[start : start + length].decode()

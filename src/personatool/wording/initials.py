"""Initials that stand for a persona without a portrait."""

import re

_BETWEEN_NAMES = re.compile(r"[\s’'-]+")


def initials(name: str) -> str:
    """Write the first letters of the first and the last name: `Jean-Luc de la Tour` → `JT`; `?` where there is none."""
    words = [word for word in _BETWEEN_NAMES.split(name) if word[:1].isalnum()]
    chosen = words[:1] + words[-1:] if len(words) > 1 else words
    return "".join(word[0].upper() for word in chosen) or "?"

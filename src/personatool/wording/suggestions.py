"""Did you mean …: the names that come near one that is not known."""

from collections.abc import Iterable
from difflib import get_close_matches

_LIKENESS = 0.5


def nearest(name: str, known: Iterable[str], likeness: float = _LIKENESS) -> str | None:
    """The known name that was probably meant."""
    return next(iter(get_close_matches(name.lower(), list(known), 1, likeness)), None)


def near_names(name: str, known: Iterable[str]) -> str:
    """The known names that come near, the likeliest first; all of them where none does, `–` where there are none."""
    names = list(known)
    return ", ".join(get_close_matches(name, names, cutoff=0.4) or sorted(names)) or "–"

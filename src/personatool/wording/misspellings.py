"""Misspellings of known words: only where no other word can have been meant."""

import re
from collections.abc import Collection, Iterator
from functools import lru_cache

_PART = re.compile(r"[^-_.\s]+")
_MARKS = re.compile(r"[-_.\s]+")
_SHORT, _LONG = 4, 8  # letters: shorter words have too many neighbours, in longer ones two slips are still clear
_LIMIT = 64
_Apart = tuple[str, list[str], list[str]]


def misspelled(written: str, known: Collection[str]) -> str | None:
    """The one known word that `written` is a misspelling of; none when two come near or the words are too short."""
    if len(written) > _LIMIT or written in known:
        return None
    word = written.lower()
    bare, parts, figures = _taken_apart(word)
    ready = _ready(tuple(known))
    same = [other for other, (its_bare, _, _) in ready if its_bare == bare]
    near = same or [
        other for other, (_, its_parts, its_figures) in ready if its_figures == figures and _is_slip(parts, its_parts)
    ]
    return near[0] if len(near) == 1 else None


@lru_cache(maxsize=64)
def _ready(known: tuple[str, ...]) -> list[tuple[str, _Apart]]:
    """Known words, taken apart: many files are compared with the same ones."""
    return [(other, _taken_apart(other.lower())) for other in known]


def _taken_apart(word: str) -> _Apart:
    """A word without its marks, its parts, and the figures in each.

    Figures are never slips: `interviews-2025` is another study than `interviews-2026`.
    """
    parts = _PART.findall(word)
    return _MARKS.sub("", word), parts, ["".join(filter(str.isdigit, part)) for part in parts]


def _is_slip(left: list[str], right: list[str]) -> bool:
    """Whether each part is the other's or a slip of it: `notise` of `notice`, but not `step-2` of `step-1`."""
    return len(left) == len(right) and all(map(_is_near, left, right))


def _is_near(written: str, meant: str) -> bool:
    if written == meant:
        return True
    if min(len(written), len(meant)) < _SHORT:
        return False
    if not _worth_comparing(written, meant):
        return False
    return _distance(written, meant) <= (2 if min(len(written), len(meant)) >= _LONG else 1)


def _worth_comparing(written: str, meant: str) -> bool:
    """A cheap look before the dear one: slips seldom touch both ends, and two change four letters at most."""
    ends = written[0] == meant[0] or written[-1] == meant[-1]
    return ends and len(set(written) ^ set(meant)) <= 4  # noqa: PLR2004


def _distance(written: str, meant: str) -> int:
    """Letters missing, too many, wrong, or two in each other's place."""
    if abs(len(written) - len(meant)) > 2:  # noqa: PLR2004 - more is no slip
        return len(written)
    rows = [list(range(len(meant) + 1))]
    for index in range(len(written)):
        rows.append([index + 1])
        rows[-1].extend(_cells(rows, written, meant, index))
    return rows[-1][-1]


def _cells(rows: list[list[int]], written: str, meant: str, index: int) -> Iterator[int]:
    row, above = rows[-1], rows[-2]
    for place, letter in enumerate(meant):
        best = min(row[-1] + 1, above[place + 1] + 1, above[place] + (letter != written[index]))
        swapped = index and place and letter == written[index - 1] and meant[place - 1] == written[index]
        row_best = min(best, rows[-3][place - 1] + 1) if swapped else best
        yield row_best

"""Which step of one journey is which step of the other."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from personatool.measure.journey_walk import Node
from personatool.model.moment import Step
from personatool.wording.folding import fold

ALIKE = 0.75  # similarity from which two names mean the same step
_MANY = 10_000  # pairs of names beyond which only equal names match: comparing them all would take minutes


@dataclass(frozen=True, slots=True)
class Matching:
    """Steps in both journeys, only in the first, only in the second."""

    pairs: tuple[tuple[Node, Node], ...]
    removed: tuple[Node, ...]
    added: tuple[Node, ...]


def match(before: Sequence[Node], after: Sequence[Node]) -> Matching:
    """Match steps by id, then the rest by their names, the most alike first."""
    found = _by_id(before, after)
    left = [index for index in range(len(before)) if index not in found]
    right = [index for index in range(len(after)) if index not in found.values()]
    found |= _by_name(before, after, left, right)
    taken = set(found.values())
    return Matching(
        pairs=tuple((before[first], after[found[first]]) for first in sorted(found)),
        removed=tuple(node for index, node in enumerate(before) if index not in found),
        added=tuple(node for index, node in enumerate(after) if index not in taken),
    )


def _by_id(before: Sequence[Node], after: Sequence[Node]) -> dict[int, int]:
    places: dict[str, int] = {}
    for index, node in enumerate(after):
        if identity := _id(node):
            places.setdefault(identity, index)
    found: dict[int, int] = {}
    for index, node in enumerate(before):
        place = places.pop(_id(node) or "", None)
        if place is not None:
            found[index] = place
    return found


def _id(node: Node) -> str | None:
    return node.moment.id if isinstance(node.moment, Step) else None


def _by_name(
    before: Sequence[Node], after: Sequence[Node], left: Sequence[int], right: Sequence[int]
) -> dict[int, int]:
    found: dict[int, int] = {}
    taken: set[int] = set()
    for _, first, second in sorted(_likenesses(before, after, left, right)):
        if first not in found and second not in taken:
            found[first] = second
            taken.add(second)
    return found


def _likenesses(
    before: Sequence[Node], after: Sequence[Node], left: Sequence[int], right: Sequence[int]
) -> Iterator[tuple[float, int, int]]:
    """Give the pairs of names that are alike enough, as (−likeness, first, second)."""
    least = ALIKE if len(left) * len(right) <= _MANY else 1.0
    matcher = SequenceMatcher(autojunk=False)
    names = {first: fold(before[first].title) for first in left}
    for second in right:
        matcher.set_seq2(fold(after[second].title))
        for first in left:
            matcher.set_seq1(names[first])
            if matcher.real_quick_ratio() >= least and matcher.quick_ratio() >= least and matcher.ratio() >= least:
                yield -matcher.ratio(), first, second

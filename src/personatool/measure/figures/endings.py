"""Endings: after how many steps the journey may end, and how."""

from collections import Counter
from collections.abc import Iterator

from personatool.measure.journey_walk import JourneyWalk
from personatool.model.figure import COUNTED_IN_FILE, Figure, FigurePart, Input, notes
from personatool.model.message import msg, msg_n
from personatool.wording.outcomes import OUTCOME


def figures(walk: JourneyWalk) -> Iterator[Figure]:
    """How many endings, by kind."""
    kinds = Counter(ending.outcome.kind if ending.outcome else None for ending in walk.graph.endings)
    count, silent = kinds.total(), kinds[None]
    yield Figure(
        "endings", msg("Endings"), count, msg("endings"),
        formula=msg("steps after which the journey may end: `next: end`, or the last step of the file"),
        source=COUNTED_IN_FILE,
        inputs=(Input(msg("steps"), len(walk.acts)),),
        parts=tuple(FigurePart(words, kinds[kind]) for kind, words in OUTCOME.items() if kinds[kind]),
        missing=notes((count > 1 and silent > 0, msg_n(
            "{count} ending does not say how it ends (`outcome`).",
            "{count} endings do not say how they end (`outcome`).", silent,
        ))),
        better="neither",
    )  # fmt: skip

"""Pain points of two journeys: which are relieved, which stay, which are new."""

from collections.abc import Iterable

from personatool.measure.scene import fold
from personatool.model.comparison import Pains
from personatool.model.items import Pain
from personatool.model.journey import Journey


def pains(before: Journey, after: Journey) -> Pains:
    """Compare pain points by id, else by their words."""
    first, second = _all(before), _all(after)
    ids = {pain.id for pain in first.values()} & {pain.id for pain in second.values()} - {None}
    stays = {words for words, pain in second.items() if words in first or pain.id in ids}
    return Pains(
        gone=_worst_first(pain for words, pain in first.items() if words not in second and pain.id not in ids),
        left=_worst_first(second[words] for words in second if words in stays),
        come=_worst_first(pain for words, pain in second.items() if words not in stays),
    )


def _worst_first(given: Iterable[Pain]) -> tuple[Pain, ...]:
    return tuple(sorted(given, key=lambda pain: -(pain.severity or 0)))


def _all(journey: Journey) -> dict[str, Pain]:
    """Every pain point by its folded words; said twice, the worse counts."""
    found: dict[str, Pain] = {}
    for moment in (*journey.stages, *journey.steps):
        for pain in moment.pains:
            known = found.get(fold(pain.text))
            if known is None or (pain.severity or 0) > (known.severity or 0):
                found[fold(pain.text)] = pain
    return found

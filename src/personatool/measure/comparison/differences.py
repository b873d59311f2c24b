"""What changed within one step."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from typing import Final

from personatool.measure.figures import counts
from personatool.measure.journey_walk import JourneyWalk, Node
from personatool.model.comparison import FieldChange, PainChanges, StepChange, Trend
from personatool.model.figure import listed, verbatim
from personatool.model.items import Pain
from personatool.model.journey import Journey
from personatool.model.lengths import Duration
from personatool.model.message import Message, msg
from personatool.model.moment import Moment
from personatool.model.scalars import Amount
from personatool.wording.durations import duration
from personatool.wording.folding import fold
from personatool.wording.money import price


def pains(before: JourneyWalk, after: JourneyWalk, removed: Iterable[Node]) -> PainChanges:
    """Compare pain points by id, else by their words; `removed` are the steps that only the first journey has."""
    first, second = _all(before.journey), _all(after.journey)
    with_step = _only_in(before, {id(node.moment) for node in removed})
    told = counts.says(after, "pains")
    ids = {pain.id for pain in first.values()} & {pain.id for pain in second.values()} - {None}
    stays = {words for words, pain in second.items() if words in first or pain.id in ids}
    left = {words: pain for words, pain in first.items() if words not in second and pain.id not in ids}
    staying = [pain for words, pain in left.items() if words not in with_step]
    return PainChanges(
        removed=_worst_first(staying if told else ()),
        gone=_worst_first(pain for words, pain in left.items() if words in with_step),
        untold=_worst_first(() if told else staying),
        kept=_worst_first(second[words] for words in second if words in stays),
        added=_worst_first(pain for words, pain in second.items() if words not in stays),
    )


def _only_in(walk: JourneyWalk, removed: set[int]) -> set[str]:
    """The pain points, by their folded words, met only at steps that are gone, or in stages all of whose steps are."""
    inside: set[str] = set()
    outside: set[str] = set()
    for stage in walk.journey.stages:
        for moment in (stage, *stage.steps):
            parts = stage.steps if moment is stage and stage.steps else (moment,)
            words = {fold(pain.text) for pain in moment.pains}
            (inside if all(id(part) in removed for part in parts) else outside).update(words)
    return inside - outside


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


def between(before: JourneyWalk, after: JourneyWalk, first: Node, second: Node) -> StepChange:
    """List what changed in a step, in the order of the format."""
    changes = (*_named(before, after, first, second), *_numbers(first.moment, second.moment))
    return StepChange(second.title, tuple(
        replace(change, verdict=_verdict(change.key, (before, first.moment), (after, second.moment)))
        for change in changes if change.before != change.after
    ))  # fmt: skip


# What weighs less on people when there is less of it, as a number; None where it is not said.
_LESS_IS_BETTER: Final[dict[str, Callable[[Moment], float | None]]] = {
    "duration": lambda moment: moment.duration.minutes if moment.duration else None,
    "wait": lambda moment: moment.wait.minutes if moment.wait else None,
    "promised": lambda moment: moment.promised.minutes if moment.promised else None,
    "visits": lambda moment: moment.visits,
    "fields": lambda moment: moment.fields,
    "skills": lambda moment: moment.skills,
}


def _verdict(key: str, first: tuple[JourneyWalk, Moment], second: tuple[JourneyWalk, Moment]) -> Trend:
    """Tell a gain from a loss, where both sides say a number."""
    before, after = first[1], second[1]
    if key == "cost":
        return _cheaper(before.cost, after.cost)
    if key == "emotion":
        return _less(*(moment.emotion.score if moment.emotion else None for moment in (after, before)))
    if key in ("documents", "asks"):
        # As in the figures: where a journey says what is asked at all, a step that asks nothing asks none.
        return _less(*(float(len(getattr(moment, key))) if counts.says(walk, key) else None
                       for walk, moment in (first, second)))  # fmt: skip
    read = _LESS_IS_BETTER.get(key)
    return _less(read(before), read(after)) if read else "changed"


def _less(before: float | None, after: float | None) -> Trend:
    if before is None or after is None:
        return "unknown"
    return "same" if before == after else "better" if after < before else "worse"


def _cheaper(before: Amount | None, after: Amount | None) -> Trend:
    """Nothing to pay is nothing in any currency."""
    if before is None or after is None or (before.currency != after.currency and before.value and after.value):
        return "unknown"
    return _less(float(before.value), float(after.value))


def _named(before: JourneyWalk, after: JourneyWalk, first: Node, second: Node) -> Iterator[FieldChange]:
    yield FieldChange("name", msg("name"), verbatim(first.title), verbatim(second.title))
    yield FieldChange("channel", msg("channel used"), _channel(before, first), _channel(after, second))
    yield FieldChange("touchpoint", msg("touchpoint"), _text(first.moment.touchpoint), _text(second.moment.touchpoint))
    yield FieldChange("with", msg("with"), _party(before, first), _party(after, second))
    yield FieldChange("documents", msg("documents"), _count(first.moment.documents), _count(second.moment.documents))
    yield FieldChange("asks", msg("data asked"), _count(first.moment.asks), _count(second.moment.asks))


def _numbers(first: Moment, second: Moment) -> Iterator[FieldChange]:
    yield _lengths("duration", msg("duration"), first.duration, second.duration)
    yield _lengths("wait", msg("wait"), first.wait, second.wait)
    yield _lengths("promised", msg("promised"), first.promised, second.promised)
    yield FieldChange("cost", msg("cost"), _price(first.cost), _price(second.cost))
    yield FieldChange("visits", msg("visits"), _number(first.visits), _number(second.visits))
    yield FieldChange("fields", msg("fields"), _number(first.fields), _number(second.fields))
    yield FieldChange("skills", msg("digital skill"), _number(first.skills), _number(second.skills))
    yield FieldChange("emotion", msg("emotion"), _emotion(first), _emotion(second))


def _text(text: str | None) -> Message | None:
    return verbatim(text) if text else None


def _channel(walk: JourneyWalk, node: Node) -> Message | None:
    """Name its channels; words of the team's own and joined names are shown as they are."""
    names = [_channel_name(walk, channel) for channel in node.channels]
    return listed(names) if names else None


def _channel_name(walk: JourneyWalk, channel: str) -> Message:
    known = walk.channels.get(channel)
    if known is None:
        return verbatim(channel)
    return verbatim(known.label.text) if known.id in walk.workspace.settings.channels else known.label


def _party(walk: JourneyWalk, node: Node) -> Message | None:
    persona = walk.workspace.persona(node.party) if node.party else None
    return _text(persona.label if persona else node.party)


def _count(entries: tuple[object, ...]) -> Message:
    return msg("{number}", number=len(entries))


def _number(value: float | None) -> Message | None:
    return None if value is None else msg("{number}", number=value)


def _emotion(moment: Moment) -> Message | None:
    return _number(moment.emotion.score) if moment.emotion else None


def _lengths(key: str, label: Message, first: Duration | None, second: Duration | None) -> FieldChange:
    """Compare lengths by what they mean: `60 min` and `1h` are the same."""
    same = first is not None and second is not None and (first.minutes, first.rough) == (second.minutes, second.rough)
    before, after = (duration(length) if length else None for length in (first, second))
    return FieldChange(key, label, before, before if same else after)


def _price(cost: Amount | None) -> Message | None:
    return price(cost) if cost else None

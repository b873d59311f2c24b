"""The evidence register: each study with what rests on it, and what rests on nothing."""

import datetime as dt
from collections.abc import Iterator

from personatool.measure.evidence.confidence import age, subjects, weight
from personatool.measure.evidence.mentions import Bearer, mention, walk
from personatool.model.evidence import EvidenceRegister, Study
from personatool.model.journey import EmotionScale, Journey
from personatool.model.lengths import MINUTES_IN, Duration
from personatool.model.moment import Emotion
from personatool.model.nested import cited_evidence
from personatool.model.place import Mention
from personatool.model.workspace import Workspace

STRONG = 0.75  # share of the way to the end of the scale


def register(workspace: Workspace, max_age: Duration | None = None) -> EvidenceRegister:
    """Gather the register on the workspace's day; studies older than `max_age` are stale."""
    uses: dict[str, list[Mention]] = {}
    for placed in _files(workspace):
        for name, found in _uses(placed):
            uses.setdefault(name, []).append(found)
    studies = tuple(
        Study(
            id=name,
            evidence=study,
            age=age(study, workspace.today),
            weight=weight(study, workspace.today),
            uses=tuple(uses.get(name, ())),
            stale=_stale(study.date, workspace.today, max_age),
        )
        for name, study in workspace.settings.evidence.items()
    )
    bare = tuple(found for placed in _files(workspace) for found in _bare(placed))
    return EvidenceRegister(studies, subjects(workspace), bare)


def _files(workspace: Workspace) -> tuple[Bearer, ...]:
    return (*workspace.personas, *workspace.journeys)


def _stale(date: dt.date | None, today: dt.date | None, max_age: Duration | None) -> bool:
    """A study without a date is not called old: nobody knows."""
    if date is None or today is None or max_age is None:
        return False
    return (today - date).days * MINUTES_IN["day"] > max_age.minutes


def _uses(placed: Bearer) -> Iterator[tuple[str, Mention]]:
    for name in placed.value.evidence:
        yield name, mention(placed, (), "evidence")
    for route, value in walk(placed):
        if source := getattr(value, "source", None):
            yield source, mention(placed, route, "source")


def _bare(placed: Bearer) -> Iterator[Mention]:
    """A whole file without evidence; else, in journeys of today, the strong emotions that nothing proves."""
    value = placed.value
    if not cited_evidence(value):
        yield mention(placed, ())
    if isinstance(value, Journey) and value.is_lived:
        for route, part in walk(placed):
            if isinstance(part, Emotion) and _unproved(part, value.emotion_scale):
                yield mention(placed, route)


def _unproved(emotion: Emotion, scale: EmotionScale) -> bool:
    if emotion.score is None or emotion.basis == "expected" or emotion.quote or emotion.source:
        return False
    middle, half = (scale.min + scale.max) / 2, (scale.max - scale.min) / 2
    return abs(emotion.score - middle) >= STRONG * half

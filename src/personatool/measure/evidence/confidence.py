"""How much a study weighs, and how far what rests on several can be relied on. docs/measures.md has the formula."""

import datetime as dt
import math
from collections.abc import Mapping

from personatool.measure.evidence.mentions import Bearer
from personatool.model.evidence import Confidence, ConfidenceLevel, SubjectConfidence
from personatool.model.journey import Journey
from personatool.model.nested import cited_evidence
from personatool.model.persona import Persona
from personatool.model.settings import Evidence
from personatool.model.workspace import Workspace

# How near each kind comes to people's own lives, and how many people or sessions make a full sample of it.
KINDS = {
    "observation": 1.0, "interview": 0.9, "diary": 0.9, "test": 0.9, "survey": 0.8, "usage": 0.8, "workshop": 0.5,
    "complaint": 0.5, "desk": 0.4,
}  # fmt: skip
SAMPLES = {"observation": 5, "test": 5, "diary": 5, "interview": 12, "workshop": 8, "survey": 100}
FIRST_HAND = frozenset({"observation", "interview", "diary", "test"})
TRUSTED = {"high": 1.0, "medium": 0.7, "low": 0.4}
UNSAID_KIND, UNSAID_CONFIDENCE, UNSAID_SAMPLE, UNDATED = 0.4, 0.7, 0.7, 0.7
FRESH_MONTHS = 24  # full weight up to here; from here on it halves every as many months
HIGH, MEDIUM, SOLID = 0.75, 0.4, 0.5
_DRAFTS = frozenset({"proto", "ai-draft"})


def weight(study: Evidence, day: dt.date | None) -> float:
    """How much a study weighs, from 0 to 1: kind × confidence × sample × freshness on a day."""
    kind = KINDS[study.kind] if study.kind else UNSAID_KIND
    trusted = TRUSTED[study.confidence] if study.confidence else UNSAID_CONFIDENCE
    return kind * trusted * _sample(study) * _freshness(study, day)


def age(study: Evidence, day: dt.date | None) -> int | None:
    """Whole months from a study to a day; a study of the future is as fresh as can be."""
    if study.date is None or day is None:
        return None
    months = (day.year - study.date.year) * 12 + day.month - study.date.month
    return max(months - (day.day < study.date.day), 0)


def _sample(study: Evidence) -> float:
    full = SAMPLES.get(study.kind or "")
    if full is None:
        return 1.0
    return UNSAID_SAMPLE if study.n is None else min(1.0, math.sqrt(study.n / full))


def _freshness(study: Evidence, day: dt.date | None) -> float:
    """On no day in particular, dated studies count in full."""
    months = age(study, day)
    if months is None:
        return 1.0 if study.date else UNDATED
    halvings = max(months - FRESH_MONTHS, 0) / FRESH_MONTHS
    return float(0.5**halvings)


def subjects(workspace: Workspace) -> tuple[SubjectConfidence, ...]:
    """The confidence in every persona and journey on the workspace's day; without one, on the last day it knows of."""
    day = workspace.today or last_day(workspace)
    people = (SubjectConfidence("persona", *_subject(workspace, placed, day)) for placed in workspace.personas)
    return (
        *people,
        *(SubjectConfidence("journey", *_subject(workspace, placed, day)) for placed in workspace.journeys),
    )


def last_day(workspace: Workspace) -> dt.date | None:
    """The day of the newest study or review: what a page without a clock may take for today."""
    people = (placed.value.reviewed for placed in workspace.personas)
    journeys = (placed.value.reviewed for placed in workspace.journeys)
    studies = (study.date for study in workspace.settings.evidence.values())
    return max(filter(None, (*people, *journeys, *studies)), default=None)


def _subject(workspace: Workspace, placed: Bearer, day: dt.date | None) -> tuple[str, str, str, Confidence]:
    return placed.value.id, _title(placed), placed.path, _of(workspace, placed, day)


def _title(placed: Bearer) -> str:
    return placed.value.label if isinstance(placed.value, Persona) else placed.value.title


def _of(workspace: Workspace, placed: Bearer, day: dt.date | None) -> Confidence:
    register = workspace.settings.evidence
    studies = tuple(name for name in cited_evidence(placed.value) if name in register)
    return confidence({name: register[name] for name in studies}, day, draft=_draft(workspace, placed.value))


def _draft(workspace: Workspace, value: Persona | Journey) -> bool:
    """Whether it is a guess, or seen through the eyes of one."""
    lens = value if isinstance(value, Persona) else workspace.persona(value.persona) if value.persona else None
    return lens is not None and lens.basis in _DRAFTS


def confidence(studies: Mapping[str, Evidence], day: dt.date | None, *, draft: bool) -> Confidence:
    """Put studies together as if each could fail by itself: 1 − Π (1 − weight)."""
    weights = {name: weight(study, day) for name, study in studies.items()}
    score = 1 - math.prod(1 - share for share in weights.values())
    met = any(weights[name] >= SOLID and study.kind in FIRST_HAND for name, study in studies.items())
    return Confidence(_level(score, len(weights), met=met, draft=draft), score, tuple(studies), draft)


def _level(score: float, count: int, *, met: bool, draft: bool) -> ConfidenceLevel:
    """High needs two studies and one in which people were met; a guess never is more than low."""
    if not count:
        return "none"
    if draft or score < MEDIUM:
        return "low"
    return "high" if score >= HIGH and count > 1 and met else "medium"


def confidences(workspace: Workspace) -> dict[tuple[str, str], Confidence]:
    """The confidence in every persona and journey, by its kind and its id."""
    return {(subject.kind, subject.id): subject.confidence for subject in subjects(workspace)}

"""What the files rest on: each study with what leans on it, and how far each persona and journey can be relied on."""

from dataclasses import dataclass
from typing import Literal

from personatool.model.place import Mention
from personatool.model.settings import Evidence

ConfidenceLevel = Literal["none", "low", "medium", "high"]


@dataclass(frozen=True, slots=True)
class Confidence:
    """A level, and what it comes from: a `score` from 0 to 1, the ids of the `studies` cited.

    `draft`: it is a guess or seen through the eyes of one, which keeps it low whatever it cites.
    """

    level: ConfidenceLevel
    score: float
    studies: tuple[str, ...] = ()
    draft: bool = False


@dataclass(frozen=True, slots=True)
class Complexity:
    """The `points` of a journey's complexity, and the `ease` computed from them, from 0 to 10."""

    points: float
    ease: float


SubjectKind = Literal["persona", "journey"]


@dataclass(frozen=True, slots=True)
class SubjectConfidence:
    """A persona or a journey, and the confidence in it."""

    kind: SubjectKind
    id: str
    title: str
    path: str
    confidence: Confidence


@dataclass(frozen=True, slots=True)
class Study:
    """An entry of the register: its age in whole months, how much it weighs (0 to 1), what rests on it.

    `age` is `None` when it has no date or the day is not known; `stale` when it is older than was asked for.
    """

    id: str
    evidence: Evidence
    age: int | None
    weight: float
    uses: tuple[Mention, ...] = ()
    stale: bool = False


@dataclass(frozen=True, slots=True)
class EvidenceRegister:
    """All studies, all personas and journeys, and what rests on nothing."""

    studies: tuple[Study, ...]
    subjects: tuple[SubjectConfidence, ...]
    unsupported: tuple[Mention, ...]

    @property
    def stale(self) -> tuple[Study, ...]:
        """The studies that are too old and still carry something."""
        return tuple(study for study in self.studies if study.stale and study.uses)

"""Who can complete the steps of a journey: alone, with help, not at all, or not known; and why."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final, Literal

from personatool.model.message import Message, msg

Verdict = Literal["alone", "helped", "blocked", "unknown"]
VERDICTS: Final[tuple[Verdict, ...]] = ("alone", "helped", "blocked", "unknown")
VERDICT_WORDS: Final[dict[Verdict, Message]] = {
    "alone": msg("alone"),
    "helped": msg("with help"),
    "blocked": msg("not at all"),
    "unknown": msg("not known"),
}


@dataclass(frozen=True, slots=True)
class StepOutcome:
    """Whether one persona can complete one step, why, and what would help.

    `way` is the channel that fills the gap `{way}` of the reasons.
    """

    persona: str
    step: int
    verdict: Verdict
    reasons: tuple[Message, ...] = ()
    remedies: tuple[Message, ...] = ()
    way: Message | None = None

    def reason_texts(self, say: Callable[[Message], str]) -> tuple[str, ...]:
        """The reasons, translated."""
        way = say(self.way) if self.way else ""
        return tuple(say(replace(reason, params=(*reason.params, ("way", way)))) for reason in self.reasons)


@dataclass(frozen=True, slots=True)
class InclusionStep:
    """A step to complete: its number from 1, its title, the index and name of its stage, whether any human helps."""

    number: int
    title: str
    stage: int
    stage_name: str
    staffed: bool


@dataclass(frozen=True, slots=True)
class InclusionPersona:
    """A persona whose steps are judged."""

    id: str
    label: str


@dataclass(frozen=True, slots=True)
class Inclusion:
    """A journey, persona by persona and step by step: `outcomes` holds, per persona, one outcome per step."""

    journey: str
    title: str
    steps: tuple[InclusionStep, ...]
    people: tuple[InclusionPersona, ...]
    outcomes: tuple[tuple[StepOutcome, ...], ...]
    summary: tuple[Message, ...] = ()

    @property
    def silent(self) -> frozenset[int]:
        """The numbers of the steps of which it is not known whether somebody passes them."""
        return frozenset(reach.step for row in self.outcomes for reach in row if reach.verdict == "unknown")

    def of(self, persona: int, verdict: Verdict) -> tuple[StepOutcome, ...]:
        """The outcomes of one persona that have this verdict."""
        return tuple(outcome for outcome in self.outcomes[persona] if outcome.verdict == verdict)

"""Who can pass the steps of a journey: alone, with help, not at all, or nobody knows; and why."""

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
class Reach:
    """Whether one persona passes one step, why, and what would help.

    `way` is the channel that the reasons speak of in their gap `{way}`.
    """

    persona: str
    step: int
    verdict: Verdict
    reasons: tuple[Message, ...] = ()
    remedies: tuple[Message, ...] = ()
    way: Message | None = None

    def told(self, say: Callable[[Message], str]) -> tuple[str, ...]:
        """The reasons in words."""
        words = say(self.way) if self.way else ""
        return tuple(say(replace(each, params=(*each.params, ("way", words)))) for each in self.reasons)


@dataclass(frozen=True, slots=True)
class PassedStep:
    """A step that people pass: its number from 1, its title, its stage (by its place), whether any human helps."""

    number: int
    title: str
    stage: int
    stage_name: str
    staffed: bool


@dataclass(frozen=True, slots=True)
class Passer:
    """A persona whose way through the journey is judged."""

    id: str
    label: str


@dataclass(frozen=True, slots=True)
class Inclusion:
    """A journey, person by person and step by step: `reaches` holds, by persona, one reach a step."""

    journey: str
    title: str
    steps: tuple[PassedStep, ...]
    people: tuple[Passer, ...]
    reaches: tuple[tuple[Reach, ...], ...]
    summary: tuple[Message, ...] = ()

    def of(self, persona: int, verdict: Verdict) -> tuple[Reach, ...]:
        """The reaches of one persona that have this verdict."""
        return tuple(each for each in self.reaches[persona] if each.verdict == verdict)

"""Who is left behind and where, in sentences."""

from collections.abc import Iterator, Sequence
from typing import Final

from personatool.model.inclusion import Inclusion, InclusionStep, StepOutcome
from personatool.model.message import Message, msg, msg_n
from personatool.wording.passing import nobody_stuck

_NAMED: Final = 4  # steps that a sentence names before it counts the rest


def summary(found: Inclusion) -> Iterator[Message]:
    """Who cannot pass, most steps first; where nobody helps; then what takes help, and what nobody knows."""
    order = sorted(range(len(found.people)), key=lambda person: -len(found.of(person, "blocked")))
    stuck = [person for person in order if found.of(person, "blocked")]
    yield from (_cannot(found, person) for person in stuck)
    alone = _unhelped(found)
    if alone:
        yield msg_n(
            "No human help is stated at step {steps}.",
            "No human help is stated at steps {steps}.",
            len(alone),
            steps=_named(alone),
        )
    if found.people and not stuck:
        yield nobody_stuck(len(found.silent), len(found.steps))
    yield from (line for person in order for line in _rest(found, person))
    if not found.people:
        yield msg("The journey has no user or helper persona to judge (`persona`, `also`).")


def _cannot(found: Inclusion, person: int) -> Message:
    stuck = found.of(person, "blocked")
    return msg_n(
        "{persona} cannot pass {count} of {total} steps: {steps}.",
        "{persona} cannot pass {count} of {total} steps: {steps}.",
        len(stuck), persona=found.people[person].label, total=len(found.steps), steps=_named(_meant(found, stuck)),
    )  # fmt: skip


def _rest(found: Inclusion, person: int) -> Iterator[Message]:
    name, total = found.people[person].label, len(found.steps)
    helped, unknown = len(found.of(person, "helped")), len(found.of(person, "unknown"))
    if helped:
        yield msg_n(
            "{persona} passes {count} of {total} steps only with help.",
            "{persona} passes {count} of {total} steps only with help.", helped, persona=name, total=total,
        )  # fmt: skip
    if unknown:
        yield msg_n(
            "For {persona}, {count} of {total} steps is not known.",
            "For {persona}, {count} of {total} steps are not known.", unknown, persona=name, total=total,
        )  # fmt: skip


def _meant(found: Inclusion, reaches: Sequence[StepOutcome]) -> list[InclusionStep]:
    return [found.steps[reach.step - 1] for reach in reaches]


def _unhelped(found: Inclusion) -> list[InclusionStep]:
    """The steps where somebody cannot pass and no human stands by."""
    stuck = {reach.step for row in found.outcomes for reach in row if reach.verdict == "blocked"}
    return [step for step in found.steps if step.number in stuck and not step.staffed]


def _named(steps: Sequence[InclusionStep]) -> str:
    names = [f"{step.number} {step.title}" for step in steps[:_NAMED]]
    return ", ".join(names) + (" …" if len(steps) > _NAMED else "")

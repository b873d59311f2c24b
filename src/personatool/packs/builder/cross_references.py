"""Who refers to what: evidence to the places that rest on it, needs to the steps that serve them."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from pydantic import BaseModel

from personatool.language import persona_written_in
from personatool.model.journey import Journey
from personatool.model.moment import Moment, Step
from personatool.model.step_graph import StepGraph, step_graph
from personatool.model.workspace import Workspace
from personatool.packs.builder import anchors


@dataclass(frozen=True, slots=True)
class Use:
    """A place that refers to something: whose it is, its own name, its anchor."""

    owner: str
    name: str
    anchor: str
    language: str


@dataclass(frozen=True, slots=True)
class NumberedStep:
    """A step with its number in the journey, from 1, and its anchor."""

    step: Step
    number: int
    anchor: str


@dataclass(frozen=True, slots=True)
class Index:
    """All cross-references of a workspace. Needs are keyed by persona and need id, steps and graphs by journey."""

    evidence: Mapping[str, tuple[Use, ...]]
    needs: Mapping[tuple[str, str], tuple[Use, ...]]
    steps: Mapping[str, tuple[NumberedStep, ...]]
    graphs: Mapping[str, StepGraph]


def make_index(workspace: Workspace) -> Index:
    """Walk the workspace once."""
    evidence: defaultdict[str, list[Use]] = defaultdict(list)
    needs: defaultdict[tuple[str, str], list[Use]] = defaultdict(list)
    for source, use in _evidence_uses(workspace):
        if use not in evidence[source]:
            evidence[source].append(use)
    for placed in workspace.journeys:
        for key, use in _need_uses(placed.value):
            if use not in needs[key]:
                needs[key].append(use)
    return Index(
        {key: tuple(uses) for key, uses in evidence.items()},
        {key: tuple(uses) for key, uses in needs.items()},
        {placed.value.id: number_steps(placed.value) for placed in workspace.journeys},
        {placed.value.id: step_graph(placed.value) for placed in workspace.journeys},
    )


def number_steps(journey: Journey) -> tuple[NumberedStep, ...]:
    """Count the steps through all stages."""
    return tuple(
        NumberedStep(step, number, anchors.step_anchor(journey.id, step.id, number))
        for number, step in enumerate(journey.steps, 1)
    )


def moments_with_uses(journey: Journey) -> Iterator[tuple[Moment, Use]]:
    """Walk stages and steps, each with its place in the page."""
    language = journey.language or ""
    numbered = iter(number_steps(journey))
    for number, stage in enumerate(journey.stages, 1):
        yield stage, Use(journey.title, stage.name, anchors.stage_anchor(journey.id, stage.id, number), language)
        for step in stage.steps:
            yield step, Use(journey.title, step.title, next(numbered).anchor, language)


def step_anchors(journey: Journey) -> tuple[str, ...]:
    """The anchors of what people pass, one after the other: each step, and each stage that has none."""
    numbered = iter(number_steps(journey))
    return tuple(
        anchor
        for number, stage in enumerate(journey.stages, 1)
        for anchor in (
            [next(numbered).anchor for _ in stage.steps] or [anchors.stage_anchor(journey.id, stage.id, number)]
        )
    )


def _evidence_uses(workspace: Workspace) -> Iterator[tuple[str, Use]]:
    for persona in (placed.value for placed in workspace.personas):
        use = Use(
            "",
            persona.label,
            anchors.persona_anchor(persona.id),
            persona_written_in(persona, workspace.settings.language or ""),
        )
        yield from ((source, use) for source in _sources(persona))
    for journey in (placed.value for placed in workspace.journeys):
        whole = Use("", journey.title, anchors.journey_anchor(journey.id), journey.language or "")
        yield from ((source, whole) for source in _sources(journey, "stages"))
        for moment, use in moments_with_uses(journey):
            yield from ((source, use) for source in _sources(moment, "steps"))


def _sources(value: object, skipped: str = "") -> Iterator[str]:
    """Every evidence id in a model: what stands in a field named `source` or `evidence`."""
    if isinstance(value, BaseModel):
        for name, item in vars(value).items():
            if name in ("source", "evidence"):
                yield from _ids(item)
            elif name != skipped and isinstance(item, BaseModel | tuple | dict):
                yield from _sources(item)
    elif isinstance(value, tuple | dict):
        for item in value.values() if isinstance(value, dict) else value:
            if isinstance(item, BaseModel):
                yield from _sources(item)


def _ids(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        yield from value


def _need_uses(journey: Journey) -> Iterator[tuple[tuple[str, str], Use]]:
    for moment, use in moments_with_uses(journey):
        for ref in moment.needs:
            yield (ref.persona or journey.persona or "", ref.need), use

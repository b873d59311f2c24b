"""Who is left behind, and where: first the people, then every journey step by step."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from personatool.model.inclusion import VERDICT_WORDS, Inclusion, StepOutcome, Verdict
from personatool.model.journey import Journey
from personatool.model.message import Message, msg_n
from personatool.packs.builder import anchors
from personatool.packs.builder.context import Context
from personatool.packs.builder.cross_references import step_anchors
from personatool.packs.builder.reading_order import journeys_in_order
from personatool.packs.view.analysis import (
    InclusionView,
    LeftBehind,
    PassageView,
    PasserView,
    ReasonView,
    SquareView,
    Stumble,
)
from personatool.packs.view.page import ContentsItem
from personatool.packs.view.parts import Badge, Part
from personatool.wording.passing import nobody_stuck

_ICONS: Final[Mapping[Verdict, str]] = {"alone": "", "helped": "life-buoy", "blocked": "x", "unknown": "circle-help"}
_TONES: Final[Mapping[Verdict, str]] = {"alone": "good", "helped": "warn", "blocked": "bad", "unknown": "plain"}
_GRAVEST: Final[tuple[Verdict, ...]] = ("blocked", "unknown", "helped", "alone")
_COUNTS: Final[Mapping[Verdict, Callable[[int], Message]]] = {
    "blocked": lambda count: msg_n("{count} not passed", "{count} not passed", count),
    "unknown": lambda count: msg_n("{count} not known", "{count} not known", count),
    "helped": lambda count: msg_n("{count} with help", "{count} with help", count),
    "alone": lambda count: msg_n("{count} alone", "{count} alone", count),
}


@dataclass(frozen=True, slots=True)
class _JourneyInclusion:
    """A journey with what is known of who passes it; `places` are the anchors of its steps."""

    ctx: Context
    journey: Journey
    inclusion: Inclusion
    places: tuple[str, ...]

    def step(self, number: int, *, titled: bool = True) -> Part:
        """A step by its number, with its title."""
        title = self.inclusion.steps[number - 1].title
        text = f"{number} {title}" if titled else str(number)
        return self.ctx.user_text(text, f"#{self.places[number - 1]}")


def view(page_ctx: Context) -> InclusionView | None:
    """Inclusion results of every journey that has any."""
    found = (_journey_inclusion(page_ctx, journey) for journey in journeys_in_order(page_ctx.workspace))
    items = tuple(item for item in found if item)
    if not items:
        return None
    silent = sum(len(item.inclusion.silent) for item in items)
    total = sum(len(item.inclusion.steps) for item in items)
    return InclusionView(
        tuple(_left_behind(page_ctx, items)),
        tuple(map(_passage, items)),
        nobody=page_ctx.say(nobody_stuck(silent, total)),
        known=not silent,
    )


def contents(view: InclusionView) -> tuple[ContentsItem, ...]:
    """List the journeys in the contents."""
    return tuple(ContentsItem(journey.title, f"#{journey.anchor}") for journey in view.journeys)


def _journey_inclusion(page_ctx: Context, journey: Journey) -> _JourneyInclusion | None:
    found = page_ctx.pack_input.measured.inclusions.get(journey.id)
    return (
        _JourneyInclusion(page_ctx.in_language(journey.language), journey, found, step_anchors(journey))
        if found and found.people
        else None
    )


def _left_behind(page_ctx: Context, items: Sequence[_JourneyInclusion]) -> Iterable[LeftBehind]:
    """Those who cannot pass some step, most steps first."""
    stumbles: dict[str, list[tuple[int, Stumble]]] = {}
    for item in items:
        for person, persona in enumerate(item.inclusion.people):
            stuck = item.inclusion.of(person, "blocked")
            if stuck:
                stumbles.setdefault(persona.id, []).append((len(stuck), _stumble(item, stuck)))
    order = sorted(stumbles.items(), key=lambda item: -sum(count for count, _ in item[1]))
    return (LeftBehind(page_ctx.persona_link(name), tuple(stumble for _, stumble in found)) for name, found in order)


def _stumble(item: _JourneyInclusion, stuck: Sequence[StepOutcome]) -> Stumble:
    count = msg_n("{count} step of {total}", "{count} steps of {total}", len(stuck), total=len(item.inclusion.steps))
    steps = tuple(item.step(outcome.step) for outcome in stuck)
    return Stumble(item.ctx.journey_link(item.journey.id), item.ctx.say(count), steps)


def _passage(item: _JourneyInclusion) -> PassageView:
    ctx, found = item.ctx, item.inclusion
    people = sorted(range(len(found.people)), key=lambda person: [-len(found.of(person, v)) for v in _GRAVEST[:3]])
    easy = [person for person in people if len(found.of(person, "alone")) == len(found.steps)]
    title = ctx.journey_link(item.journey.id)
    return PassageView(
        anchor=anchors.passage_anchor(item.journey.id),
        title=replace(title, href=""),
        state=ctx.state_badges(item.journey),
        people=tuple(_passer(item, person) for person in people if person not in easy),
        easy=tuple(ctx.persona_link(found.people[person].id) for person in easy),
    )


def _passer(item: _JourneyInclusion, person: int) -> PasserView:
    found, ctx = item.inclusion, item.ctx
    persona = found.people[person]
    reasons = tuple(_reasons(item, found.outcomes[person]))
    return PasserView(
        anchor=f"{anchors.passage_anchor(item.journey.id)}.{persona.id}",
        who=ctx.persona_link(persona.id),
        counts=tuple(_counts(ctx, found, person)),
        squares=tuple(_square(item, outcome) for outcome in found.outcomes[person]),
        grave=tuple(view for verdict, view in reasons if verdict == "blocked"),
        rest=tuple(view for verdict, view in reasons if verdict != "blocked"),
    )


def _counts(ctx: Context, found: Inclusion, person: int) -> Iterable[Badge]:
    for verdict in _GRAVEST:
        count = len(found.of(person, verdict))
        if count:
            yield Badge(ctx.say(_COUNTS[verdict](count)), _ICONS[verdict], _TONES[verdict])


def _square(item: _JourneyInclusion, outcome: StepOutcome) -> SquareView:
    steps, number = item.inclusion.steps, outcome.step
    return SquareView(
        number=number,
        verdict=outcome.verdict,
        words=item.ctx.say(VERDICT_WORDS[outcome.verdict]),
        icon=_ICONS[outcome.verdict],
        first=number > 1 and steps[number - 2].stage != steps[number - 1].stage,
    )


def _reasons(item: _JourneyInclusion, outcomes: Sequence[StepOutcome]) -> Iterable[tuple[Verdict, ReasonView]]:
    """Why, the gravest first; steps that end alike for the same reasons are listed together."""
    alike: dict[tuple[Verdict, tuple[str, ...], tuple[str, ...]], list[int]] = {}
    for outcome in sorted(outcomes, key=lambda outcome: _GRAVEST.index(outcome.verdict)):
        if outcome.verdict != "alone":
            texts = (outcome.reason_texts(item.ctx.say), tuple(map(item.ctx.say, outcome.remedies)))
            alike.setdefault((outcome.verdict, *texts), []).append(outcome.step)
    for (verdict, reasons, remedies), steps in alike.items():
        badge = Badge(item.ctx.say(VERDICT_WORDS[verdict]), _ICONS[verdict], _TONES[verdict])
        yield verdict, ReasonView(badge, tuple(item.step(step) for step in steps), reasons, remedies)

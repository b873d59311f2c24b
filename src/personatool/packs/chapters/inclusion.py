"""Who is left behind, and where: first the people, then every journey step by step."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from personatool.model.inclusion import VERDICT_WORDS, Inclusion, StepOutcome, Verdict
from personatool.model.journey import Journey
from personatool.model.message import Message, msg_n
from personatool.packs.builder import anchors
from personatool.packs.builder.context import Context
from personatool.packs.builder.cross_references import acts
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
class _Judged:
    """A journey with what is known of who passes it; `places` are the anchors of its steps."""

    ctx: Context
    journey: Journey
    found: Inclusion
    places: tuple[str, ...]

    def step(self, number: int, *, titled: bool = True) -> Part:
        """A step by its number, with its title."""
        title = self.found.steps[number - 1].title
        text = f"{number} {title}" if titled else str(number)
        return self.ctx.user_text(text, f"#{self.places[number - 1]}")


def view(page_ctx: Context) -> InclusionView | None:
    """Tell of every journey that somebody was judged for."""
    found = (_judged(page_ctx, journey) for journey in journeys_in_order(page_ctx.workspace))
    judged = tuple(one for one in found if one)
    return InclusionView(tuple(_left_behind(page_ctx, judged)), tuple(map(_passage, judged))) if judged else None


def contents(view: InclusionView) -> tuple[ContentsItem, ...]:
    """List the journeys in the contents."""
    return tuple(ContentsItem(journey.title, f"#{journey.anchor}") for journey in view.journeys)


def _judged(page_ctx: Context, journey: Journey) -> _Judged | None:
    found = page_ctx.pack_input.measured.inclusions.get(journey.id)
    return (
        _Judged(page_ctx.in_language(journey.language), journey, found, acts(journey))
        if found and found.people
        else None
    )


def _left_behind(page_ctx: Context, judged: Sequence[_Judged]) -> Iterable[LeftBehind]:
    """Those who cannot pass some step, most steps first."""
    stumbles: dict[str, list[tuple[int, Stumble]]] = {}
    for one in judged:
        for person, passer in enumerate(one.found.people):
            stuck = one.found.of(person, "blocked")
            if stuck:
                stumbles.setdefault(passer.id, []).append((len(stuck), _stumble(one, stuck)))
    order = sorted(stumbles.items(), key=lambda item: -sum(count for count, _ in item[1]))
    return (LeftBehind(page_ctx.persona_link(name), tuple(stumble for _, stumble in found)) for name, found in order)


def _stumble(judged: _Judged, stuck: Sequence[StepOutcome]) -> Stumble:
    count = msg_n("{count} step of {total}", "{count} steps of {total}", len(stuck), total=len(judged.found.steps))
    steps = tuple(judged.step(reach.step) for reach in stuck)
    return Stumble(judged.ctx.journey_link(judged.journey.id), judged.ctx.say(count), steps)


def _passage(judged: _Judged) -> PassageView:
    ctx, found = judged.ctx, judged.found
    people = sorted(range(len(found.people)), key=lambda person: [-len(found.of(person, v)) for v in _GRAVEST[:3]])
    easy = [person for person in people if len(found.of(person, "alone")) == len(found.steps)]
    title = ctx.journey_link(judged.journey.id)
    return PassageView(
        anchor=anchors.passage_anchor(judged.journey.id),
        title=replace(title, href=""),
        state=ctx.state_badges(judged.journey),
        people=tuple(_passer(judged, person) for person in people if person not in easy),
        easy=tuple(ctx.persona_link(found.people[person].id) for person in easy),
    )


def _passer(judged: _Judged, person: int) -> PasserView:
    found, ctx = judged.found, judged.ctx
    passer = found.people[person]
    reasons = tuple(_reasons(judged, found.outcomes[person]))
    return PasserView(
        anchor=f"{anchors.passage_anchor(judged.journey.id)}.{passer.id}",
        who=ctx.persona_link(passer.id),
        counts=tuple(_counts(ctx, found, person)),
        squares=tuple(_square(judged, reach) for reach in found.outcomes[person]),
        grave=tuple(view for verdict, view in reasons if verdict == "blocked"),
        rest=tuple(view for verdict, view in reasons if verdict != "blocked"),
    )


def _counts(ctx: Context, found: Inclusion, person: int) -> Iterable[Badge]:
    for verdict in _GRAVEST:
        count = len(found.of(person, verdict))
        if count:
            yield Badge(ctx.say(_COUNTS[verdict](count)), _ICONS[verdict], _TONES[verdict])


def _square(judged: _Judged, reach: StepOutcome) -> SquareView:
    steps, number = judged.found.steps, reach.step
    return SquareView(
        number=number,
        verdict=reach.verdict,
        words=judged.ctx.say(VERDICT_WORDS[reach.verdict]),
        icon=_ICONS[reach.verdict],
        first=number > 1 and steps[number - 2].stage != steps[number - 1].stage,
    )


def _reasons(judged: _Judged, reaches: Sequence[StepOutcome]) -> Iterable[tuple[Verdict, ReasonView]]:
    """Why, the gravest first; steps that end alike for the same reasons are told together."""
    alike: dict[tuple[Verdict, tuple[str, ...], tuple[str, ...]], list[int]] = {}
    for reach in sorted(reaches, key=lambda reach: _GRAVEST.index(reach.verdict)):
        if reach.verdict != "alone":
            told = (reach.reason_texts(judged.ctx.say), tuple(map(judged.ctx.say, reach.remedies)))
            alike.setdefault((reach.verdict, *told), []).append(reach.step)
    for (verdict, reasons, remedies), steps in alike.items():
        badge = Badge(judged.ctx.say(VERDICT_WORDS[verdict]), _ICONS[verdict], _TONES[verdict])
        yield verdict, ReasonView(badge, tuple(judged.step(step) for step in steps), reasons, remedies)

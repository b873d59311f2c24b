"""What it costs to help those who cannot do it alone."""

from collections.abc import Iterator
from dataclasses import dataclass

from personatool.measure.journey_walk import JourneyWalk, Node
from personatool.model.figure import Figure, FigurePart, Input, notes
from personatool.model.journey import Usage
from personatool.model.message import Message, msg, msg_n
from personatool.model.scalars import Amount
from personatool.model.settings import Budget

ILLECTRONISM = 0.154  # share of people of 15 and over in France, 2021
_INSEE = msg("Share needing help, unless the budget says another: Insee Première 1953 (illectronism, 2021)")
_BUDGET = msg("Share needing help, hourly cost, training: `budget` in personatool.yaml")


@dataclass(frozen=True, slots=True)
class _Estimate:
    """What the estimate rests on; `None` is not said."""

    volume: int | None
    share: float
    minutes: float | None
    hour: float | None
    training: float
    fixed: float

    @property
    def people(self) -> float | None:
        return None if self.volume is None else self.volume * self.share

    @property
    def help_cost(self) -> float | None:
        if self.people is None or self.hour is None or self.minutes is None:
            return None
        return self.people * self.minutes / 60 * self.hour


def figures(walk: JourneyWalk) -> Iterator[Figure]:
    """The yearly cost of mediation and training."""
    budget = walk.workspace.settings.budget or Budget()
    estimate = _estimate(walk, budget)
    currencies = _currencies(budget)
    currency = currencies[0] if len(currencies) == 1 else ""
    helped = estimate.help_cost if len(currencies) <= 1 else None
    yield Figure(
        "mediation", msg("Mediation and training"),
        None if helped is None else helped + estimate.training + estimate.fixed,
        msg("{currency} a year", currency=currencies[0]) if currencies else msg("a year"),
        formula=msg("volume × share needing help × minutes ÷ 60 × hourly cost + training + fixed"),
        source=_INSEE if budget.help_share is None else _BUDGET,
        currency=currency, per=msg("a year"),
        inputs=_inputs(walk, estimate, currency),
        parts=(
            FigurePart(msg("mediation"), helped, currency=currency),
            FigurePart(msg("training"), estimate.training if budget.training else None, currency=currency),
            FigurePart(msg("fixed"), estimate.fixed if budget.fixed else None, currency=currency),
        ),
        missing=_gaps(walk, budget, estimate),
    )  # fmt: skip


def _estimate(walk: JourneyWalk, budget: Budget) -> _Estimate:
    usage = _usage(walk)
    return _Estimate(
        volume=usage.volume if usage else None,
        share=ILLECTRONISM if budget.help_share is None else budget.help_share,
        minutes=_all_minutes(walk),
        hour=_value(budget.hour),
        training=_value(budget.training) or 0.0,
        fixed=_value(budget.fixed) or 0.0,
    )


def _all_minutes(walk: JourneyWalk) -> float | None:
    """The minutes of all digital steps; not known when none says any, or when no step names a channel."""
    told = [node for node in walk.nodes if walk.digital(node) and _minutes(walk, node) is not None]
    offline = any(node.channels for node in walk.acts) and not any(map(walk.digital, walk.nodes))
    return walk.greater(lambda node: _minutes(walk, node) or 0.0 if node in told else 0.0) if told or offline else None


def _value(amount: Amount | None) -> float | None:
    return None if amount is None else float(amount.value)


def _currencies(budget: Budget) -> tuple[str, ...]:
    amounts = (amount for amount in (budget.hour, budget.training, budget.fixed) if amount is not None and amount.value)
    return tuple(dict.fromkeys(amount.currency for amount in amounts))


def _usage(walk: JourneyWalk) -> Usage | None:
    """Take the journey's own volume; a future one without any takes that of the journey it replaces."""
    own = walk.journey.usage
    if own is not None and own.volume is not None:
        return own
    replaced = walk.workspace.journey(walk.journey.replaces) if walk.journey.replaces else None
    return replaced.usage if replaced is not None and replaced.usage and replaced.usage.volume is not None else None


def _minutes(walk: JourneyWalk, node: Node) -> float | None:
    """The minutes of help one digital step takes: its longest human way, else what it takes the person alone."""
    moment = node.moment
    assisted = [
        way.duration.minutes for way in moment.help + moment.alternatives
        if way.duration is not None and walk.human(way.channel, stated=way.human)
    ]  # fmt: skip
    if assisted:
        return max(assisted)
    return moment.duration.minutes if moment.duration else None


def _inputs(walk: JourneyWalk, estimate: _Estimate, currency: str) -> tuple[Input, ...]:
    return (
        Input(_volume_label(walk), estimate.volume),
        Input(msg("share needing help"), estimate.share),
        Input(msg("people needing help"), estimate.people),
        Input(msg("minutes of help each"), estimate.minutes),
        Input(msg("hourly cost"), estimate.hour, currency),
    )


def _volume_label(walk: JourneyWalk) -> Message:
    own = walk.journey.usage
    if _usage(walk) is own or walk.journey.replaces is None:
        return msg("cases a year")
    return msg("cases a year, from the journey it replaces")


def _gaps(walk: JourneyWalk, budget: Budget, estimate: _Estimate) -> tuple[Message, ...]:
    silent = sum(
        walk.digital(node) and _minutes(walk, node) is None and not _timed_by_stage(walk, node) for node in walk.acts
    )
    return notes(
        (estimate.volume is None, msg("The number of cases a year is not stated (`volume` under `usage`).")),
        (estimate.hour is None, msg(
            "The hourly cost of help is not stated (`hour` under `budget` in personatool.yaml); it has no default.",
        )),
        (not any(node.channels for node in walk.acts), msg("No step names its channel (`channel`).")),
        (budget.training is None, msg("No training is budgeted (`training` under `budget`): it counts as 0.")),
        (len(_currencies(budget)) > 1, msg(
            "The budget mixes currencies: {names}.", names=", ".join(_currencies(budget)),
        )),
        (silent > 0, msg_n(
            "{count} digital step does not say how long it takes, nor with help: it adds no minute.",
            "{count} digital steps do not say how long they take, nor with help: they add no minute.", silent,
        )),
    )  # fmt: skip


def _timed_by_stage(walk: JourneyWalk, node: Node) -> bool:
    """Tell whether the stage around a step says how long all of it takes."""
    around = next((stage for stage in walk.nodes if node.moment in getattr(stage.moment, "steps", ())), None)
    return around is not None and _minutes(walk, around) is not None

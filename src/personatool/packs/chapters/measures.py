"""The measures of a journey, in words."""

from collections.abc import Sequence

from personatool.model.figure import Figure, FigurePart, Input
from personatool.model.message import Message
from personatool.packs.builder.context import Context
from personatool.packs.view.journeys import FormulaView, MeasureView
from personatool.wording.figures import figure_value, given_value

_UNKNOWN = "–"


def measure_views(ctx: Context, figures: Sequence[Figure]) -> tuple[MeasureView, ...]:
    """Each figure: value, unit, inputs, what is missing."""
    return tuple(_measure(ctx, figure) for figure in figures)


def _measure(ctx: Context, figure: Figure) -> MeasureView:
    return MeasureView(
        key=figure.key,
        label=ctx.say(figure.label),
        value=value(ctx, figure),
        unit=unit(ctx, figure),
        inputs=tuple(_input(ctx, given) for given in figure.inputs),
        parts=tuple(_part(ctx, part) for part in figure.parts),
        missing=tuple(ctx.say(gap).replace("`", "") for gap in figure.missing),
    )


def view(ctx: Context) -> tuple[FormulaView, ...]:
    """The formula of each measure, once: it is the same in every journey."""
    known = {figure.key: figure for figures in ctx.pack_input.figures.values() for figure in figures}
    return tuple(
        FormulaView(ctx.say(figure.label), ctx.say(figure.formula), ctx.say(figure.source)) for figure in known.values()
    )


def value(ctx: Context, figure: Figure) -> str:
    """Write a figure with the decimals worth showing; nothing when it is not known."""
    return _said(ctx, figure_value(figure))


def unit(ctx: Context, figure: Figure) -> str:
    """Write its unit, unless the label names what is counted."""
    unit = figure.unit_for(ctx.translator.language)
    return ctx.say(unit) if unit else ""


def with_unit(ctx: Context, figure: Figure) -> str:
    """Write a figure and its unit; nothing when it is not known."""
    return "\u00a0".join(part for part in (value(ctx, figure), unit(ctx, figure)) if part)


def _input(ctx: Context, given: Input) -> str:
    return f"{ctx.say(given.label)}\u00a0{_said(ctx, given_value(given)) or _UNKNOWN}"


def _part(ctx: Context, part: FigurePart) -> str:
    detail = f" ({ctx.say(part.detail)})" if part.detail else ""
    return f"{ctx.say(part.label)}\u00a0{_said(ctx, given_value(part)) or _UNKNOWN}{detail}"


def _said(ctx: Context, value: Message | None) -> str:
    return ctx.say(value) if value else ""

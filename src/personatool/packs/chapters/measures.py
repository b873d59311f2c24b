"""The measures of a journey, in words."""

from collections.abc import Sequence

from personatool.model.figure import Figure, Input, Part
from personatool.packs.builder.context import Context
from personatool.packs.view import FormulaView, MeasureView


def measure_views(say: Context, figures: Sequence[Figure]) -> tuple[MeasureView, ...]:
    """Say each figure: its value and unit, what it comes from, what is missing."""
    return tuple(_measure(say, each) for each in figures)


def _measure(say: Context, figure: Figure) -> MeasureView:
    return MeasureView(
        key=figure.key,
        label=say.say(figure.label),
        value=value(say, figure),
        unit=unit(say, figure),
        inputs=tuple(_input(say, each) for each in figure.inputs),
        parts=tuple(_part(say, each) for each in figure.parts),
        missing=tuple(say.say(each).replace("`", "") for each in figure.missing),
    )


def formula_views(say: Context) -> tuple[FormulaView, ...]:
    """Say how each measure is made: once, for it is the same in every journey."""
    known = {figure.key: figure for figures in say.material.figures.values() for figure in figures}
    return tuple(
        FormulaView(say.say(each.label), say.say(each.formula), say.say(each.source)) for each in known.values()
    )


def value(say: Context, figure: Figure) -> str:
    """Write a figure with the decimals worth showing; nothing when it is not known."""
    return "" if figure.value is None else say.translator.number(figure.value, figure.digits)


def unit(say: Context, figure: Figure) -> str:
    """Write its unit, unless the label names what is counted."""
    said = figure.unit_said(say.translator.language)
    return say.say(said) if said else ""


def with_unit(say: Context, figure: Figure) -> str:
    """Write a figure and its unit; nothing when it is not known."""
    return "\u00a0".join(part for part in (value(say, figure), unit(say, figure)) if part)


def _input(say: Context, each: Input) -> str:
    return f"{say.say(each.label)}\u00a0{_plain(say, each.value)}"


def _part(say: Context, each: Part) -> str:
    detail = f" ({say.say(each.detail)})" if each.detail else ""
    return f"{say.say(each.label)}\u00a0{_plain(say, each.value)}{detail}"


def _plain(say: Context, number: float | None) -> str:
    return "–" if number is None else say.translator.number(number, 3 if abs(number) < 1 else 1)

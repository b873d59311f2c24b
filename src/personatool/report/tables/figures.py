"""Figures of journeys: a table for the terminal, JSON, CSV."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from personatool.i18n import Translator
from personatool.model.figure import Figure, FigurePart, Input
from personatool.model.journey import Journey
from personatool.model.message import Message, msg
from personatool.report.tables.json_and_csv import dump, harmless, rounded, sheet
from personatool.report.tables.terminal import left, listed, page, paragraph, plain, right, say, title
from personatool.wording.figures import figure_value, given_value

_HEADS = (
    msg("Journey (id)"), msg("Measure (key)"), msg("Name of the measure"), msg("Value"), msg("Unit"), msg("Formula"),
    msg("Rests on"), msg("What is missing"),
)  # fmt: skip

_LABEL, _VALUE = 40, 12
UNKNOWN = "–"
MARK = " *"


def figures_text(measured: Sequence[tuple[Journey, Sequence[Figure]]], translator: Translator, *, details: bool) -> str:
    """Show the figures of journeys, one table each; with `details`, how each figure comes about."""
    blocks = []
    for journey, figures in measured:
        lines = _details(figures, translator) if details else _summary(figures, translator)
        blocks.append(page([*title(title_of(journey)), "", *lines]))
    return "\n".join(blocks)


def title_of(journey: Journey) -> str:
    """Name a journey with its id."""
    return f"{plain(journey.title)} ({journey.id})"


def number(figure: Figure, translator: Translator) -> str:
    """Write a figure's value with the decimals worth showing."""
    value = figure_value(figure)
    return say(translator, value) if value else UNKNOWN


def _summary(figures: Sequence[Figure], translator: Translator) -> list[str]:
    lines = [line for figure in figures for line in _row(figure, translator)]
    return [*lines, *missing(((say(translator, figure.label), figure) for figure in figures), translator)]


def _row(figure: Figure, translator: Translator) -> list[str]:
    """Set a figure on one line, what it comes from under it."""
    label = say(translator, figure.label) + (MARK if figure.missing else "")
    head = left(label, _LABEL) + right(number(figure, translator), _VALUE) + unit(figure, translator)
    origin = tuple(inputs(figure, translator))
    return [head, *(listed(origin, "    ") if origin else ())]


def unit(figure: Figure, translator: Translator) -> str:
    """Write a figure's unit behind its value, unless the label already names what is counted."""
    unit_name = figure.unit_for(translator.language)
    return " " + say(translator, unit_name) if unit_name else ""


def inputs(figure: Figure, translator: Translator) -> Iterator[str]:
    """Name what a figure comes from: its inputs, and the parts that say how they were weighed."""
    for given in figure.inputs:
        yield _input(given, translator)
    for part in figure.parts:
        if part.detail is not None:
            yield _part(part, translator)


def _input(given: Input, translator: Translator) -> str:
    return f"{say(translator, given.label)} {_value(given, translator)}"


def _part(part: FigurePart, translator: Translator) -> str:
    value = _value(part, translator)
    detail = "" if part.detail is None else f" ({say(translator, part.detail)})"
    return f"{say(translator, part.label)} {value}{detail}"


def _value(given: Input | FigurePart, translator: Translator) -> str:
    value = given_value(given)
    return say(translator, value) if value else UNKNOWN


def missing(labelled: Iterable[tuple[str, Figure]], translator: Translator) -> list[str]:
    """List what the files leave out, each gap once with the labels of the figures it touches."""
    touched: dict[str, dict[str, None]] = {}
    for label, figure in labelled:
        for gap in figure.missing:
            touched.setdefault(say(translator, gap), {})[label] = None
    if not touched:
        return []
    lines = ["", say(translator, msg("* What the files do not say"))]
    for words, labels in touched.items():
        lines += paragraph(f"{words} [{' · '.join(labels)}]", "  - ")
    return lines


def _details(figures: Sequence[Figure], translator: Translator) -> list[str]:
    return [line for figure in figures for line in _detail(figure, translator)]


def _detail(figure: Figure, translator: Translator) -> list[str]:
    value = right(number(figure, translator), _VALUE) + unit(figure, translator)
    lines = [left(say(translator, figure.label), _LABEL) + value]
    for lead, items in _explained(figure, translator):
        lines += listed(items, left(f"    {lead}", 14))
    return [*lines, ""]


def _explained(figure: Figure, translator: Translator) -> Iterator[tuple[str, list[str]]]:
    yield say(translator, msg("formula")), [say(translator, figure.formula)]
    if figure.inputs:
        yield say(translator, msg("inputs")), [_input(given, translator) for given in figure.inputs]
    if figure.parts:
        yield say(translator, msg("parts")), [_part(part, translator) for part in figure.parts]
    yield say(translator, msg("rests on")), [say(translator, figure.source)]
    for gap in figure.missing:
        yield say(translator, msg("missing")), [say(translator, gap)]


def figures_json(measured: Sequence[tuple[Journey, Sequence[Figure]]], translator: Translator) -> str:
    """Write the figures of journeys. Keys stay English; labels are in the translator's language."""
    journeys = [
        {**journey_json(journey), "figures": [_figure_json(figure, translator) for figure in figures]}
        for journey, figures in measured
    ]
    return dump({"version": 1, "language": translator.language, "journeys": journeys})


def journey_json(journey: Journey) -> dict[str, Any]:
    """What identifies a journey."""
    return {"id": journey.id, "title": journey.title, "state": journey.state}


def _figure_json(figure: Figure, translator: Translator) -> dict[str, Any]:
    say = translator.say
    return {
        "key": figure.key,
        "label": say(figure.label),
        "value": rounded(figure.value),
        "unit": say(figure.unit),
        "better": figure.better,
        "formula": say(figure.formula),
        "source": say(figure.source),
        "inputs": [{"label": say(given.label), "value": rounded(given.value)} for given in figure.inputs],
        "parts": [
            {"label": say(part.label), "value": rounded(part.value), "detail": optional_text(part.detail, translator)}
            for part in figure.parts
        ],
        "missing": [say(gap) for gap in figure.missing],
    }


def optional_text(message: Message | None, translator: Translator) -> str | None:
    """Put a message into words, if there is one."""
    return None if message is None else translator.say(message)


def figures_csv(measured: Sequence[tuple[Journey, Sequence[Figure]]], translator: Translator) -> str:
    """Write one row a figure. In French, cells end in `;` and decimals in `,`: so spreadsheets there read them."""
    rows = (_csv_row(journey, figure, translator) for journey, figures in measured for figure in figures)
    return sheet(_HEADS, rows, translator)


def _csv_row(journey: Journey, figure: Figure, translator: Translator) -> list[str]:
    say = translator.say
    texts = (say(figure.unit), say(figure.formula), say(figure.source), " ".join(say(gap) for gap in figure.missing))
    return [
        harmless(journey.id),
        figure.key,
        harmless(say(figure.label)),
        _csv_number(figure.value, translator),
        *map(harmless, texts),
    ]


def _csv_number(value: float | None, translator: Translator) -> str:
    if value is None:
        return ""
    text = f"{rounded(value):.15g}"
    return text.replace(".", ",") if translator.language == "fr" else text

"""Figures as CSV for spreadsheets."""

import csv
import io
from collections.abc import Iterable, Sequence

from personatool.i18n import Translator
from personatool.model.figure import Figure
from personatool.model.journey import Journey
from personatool.model.message import Message, msg
from personatool.report.tables.json_text import rounded

_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
_HEADS = (
    msg("Journey (id)"), msg("Measure (key)"), msg("Name of the measure"), msg("Value"), msg("Unit"), msg("Formula"),
    msg("Rests on"), msg("What is missing"),
)  # fmt: skip


def figures_csv(measured: Sequence[tuple[Journey, Sequence[Figure]]], translator: Translator) -> str:
    """Write one row a figure. In French, cells end in `;` and decimals in `,`: so spreadsheets there read them."""
    rows = (_row(journey, figure, translator) for journey, figures in measured for figure in figures)
    return sheet(_HEADS, rows, translator)


def sheet(heads: Iterable[Message], rows: Iterable[Sequence[str]], translator: Translator) -> str:
    """Write rows under their heads, as spreadsheets of the translator's language read them."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";" if translator.language == "fr" else ",", lineterminator="\n")
    writer.writerow([translator.say(head) for head in heads])
    writer.writerows(rows)
    return out.getvalue()


def _row(journey: Journey, figure: Figure, translator: Translator) -> list[str]:
    say = translator.say
    texts = (say(figure.unit), say(figure.formula), say(figure.source), " ".join(say(gap) for gap in figure.missing))
    return [
        harmless(journey.id),
        figure.key,
        harmless(say(figure.label)),
        _number(figure.value, translator),
        *map(harmless, texts),
    ]


def _number(value: float | None, translator: Translator) -> str:
    if value is None:
        return ""
    text = f"{rounded(value):.15g}"
    return text.replace(".", ",") if translator.language == "fr" else text


def harmless(text: str) -> str:
    """Keep a spreadsheet from taking a text for a formula."""
    return "'" + text if text.startswith(_FORMULA_STARTS) else text

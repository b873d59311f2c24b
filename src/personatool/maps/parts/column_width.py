"""How wide the columns of a journey are: as narrow as its words allow on a page that is wider than tall."""

from collections.abc import Iterator, Sequence
from functools import partial
from math import ceil
from typing import Final

from personatool.maps.canvas.typesetting import Style, measure
from personatool.model.journey import Journey
from personatool.model.moment import Moment, Opportunity, OpportunityRef

_WIDTHS: Final = (160.0, 180.0, 200.0, 230.0, 270.0, 320.0, 380.0)  # far apart: one more word seldom moves everything
_RATIO, _SQUARE, _EACH = 1.5, 1.1, 0.03  # a little wider than paper; a short journey may be nearly as tall as wide
_TEXT = Style("regular", 13.5, 17.5)
# What a page needs besides the words of its lanes, in points: estimates, since only proportions depend on them.
_SIDES, _HEAD, _CURVE, _LANE, _CARD, _PAD = 300.0, 560.0, 330.0, 32.0, 34.0, 26.0

Cell = tuple[float, ...]  # how long each of its texts is on one line
Lane = tuple[Cell, ...]  # a cell a column


def column_width(journey: Journey, least: float, above: float) -> float:
    """The width of a step's column, in points: wider where narrow columns would make the page taller than wide.

    Few columns share a width of `least` at least; `above` is how tall the persona's card is, in points.
    """
    count = sum(max(len(stage.steps), 1) for stage in journey.stages)
    lanes = _lanes(journey)
    tall = _HEAD + above + _CURVE * any(map(_is_scored, _columns(journey)))
    ratio = min(_SQUARE + _EACH * count, _RATIO)
    shared = float(ceil(min(max(least / count, _WIDTHS[0]), _WIDTHS[-1])))
    widths = (shared, *(width for width in _WIDTHS if width > shared))
    fitting = (width for width in widths if _SIDES + count * width >= ratio * (tall + _height(lanes, width)))
    return next(fitting, widths[-1])


def _columns(journey: Journey) -> Iterator[Moment]:
    for stage in journey.stages:
        yield from stage.steps or (stage,)


def _is_scored(moment: Moment) -> bool:
    felt = (moment.emotion, *moment.emotions.values())
    return any(emotion is not None and emotion.score is not None for emotion in felt)


def _height(lanes: Sequence[Lane], width: float) -> float:
    return sum(_LANE + max(_cell(cell, width - _PAD) for cell in lane) for lane in lanes)


def _cell(cell: Cell, room: float) -> float:
    return sum(ceil(length / room) * _TEXT.leading + _CARD for length in cell)


def _lanes(journey: Journey) -> list[Lane]:
    register = {entry.id: entry for entry in journey.opportunities if entry.id}
    rows = [list(_texts(moment, register)) for moment in _columns(journey)]
    lanes = [tuple(map(_lengths, cells)) for cells in zip(*rows, strict=True)]
    return [lane for lane in lanes if any(lane)]


def _lengths(texts: Sequence[str]) -> Cell:
    return tuple(map(partial(measure, style=_TEXT), texts))


def _texts(moment: Moment, register: dict[str, Opportunity]) -> Iterator[list[str]]:
    """What a moment says, lane by lane."""
    quote = moment.emotion.quote if moment.emotion else None
    yield [text for text in (moment.name, moment.action) if text]
    yield [text for text in (moment.thought, quote) if text]
    yield [pain.text for pain in moment.pains]
    yield [_text(given, register) for given in moment.opportunities]
    yield [ask.item for ask in moment.asks] + [document.name for document in moment.documents]
    yield [item.text for items in (moment.backstage, moment.support, moment.systems) for item in items]


def _text(given: OpportunityRef, register: dict[str, Opportunity]) -> str:
    known = register.get(given.ref or "", given)
    return f"{known.text} {known.owner or ''}"

"""How wide the columns of a journey are: as narrow as its words allow on a page that is wider than tall."""

from collections.abc import Iterator, Sequence
from functools import partial
from math import ceil
from typing import Final

from personatool.maps.canvas.typesetting import Style, measure
from personatool.maps.parts.context import Sparing
from personatool.model.journey import Journey
from personatool.model.moment import Moment, Opportunity, OpportunityRef, Step

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


# Columns of one row of a map, each as wide as its words ask for.

_STEP: Final = 20.0
_POWER: Final = 6  # of a cell's height: the tallest of a lane count most, those a little lower count too
_CHIP: Final = 28.0


def text_lanes(journey: Journey, sparing: Sparing) -> list[Lane]:
    """How long the texts of each lane are, cell by cell, as far as they are told; of lanes set close as of one."""
    register = {entry.id: entry for entry in journey.opportunities if entry.id}
    rows = [_told(moment, list(_texts(moment, register)), sparing) for moment in _columns(journey)]
    return [tuple(map(_lengths, cells)) for cells in zip(*rows, strict=True) if any(cells)]


def _told(moment: Moment, texts: list[list[str]], sparing: Sparing) -> list[list[str]]:
    """The texts of a moment that are drawn: names, thoughts, pains, opportunities, what is asked, what is behind."""
    name, thoughts, pains, ideas, asked, behind = texts
    ways = [way.when for way in moment.next if way.when] if isinstance(moment, Step) else []
    steps = [*(name[:1] if sparing.bare else name), *ways]
    most = sparing.most or None
    pains, ideas, asked, behind = pains[:most], ideas[:most], asked[:most], behind[:most]
    if sparing.bare:
        return [steps, pains + ideas]
    shared = [pains + ideas + asked] if sparing.close else [pains, ideas, asked]
    return [steps, thoughts, *shared, behind]


def even_widths(lanes: Sequence[Lane], first: int, last: int, width: float, least: float) -> list[float] | None:
    """Share a width between columns so that all lanes together are as low as can be; None when it is too little."""
    widths = [least] * (last - first)
    spare = width - sum(widths)
    if spare < 0:
        return None
    cells = [lane[first:last] for lane in lanes]
    weights = [[_weight(cell, least) for cell in lane] for lane in cells]
    sums = [sum(lane) for lane in weights]
    while spare >= _STEP:
        best, gained = 0, -1.0
        for column in range(len(widths)):
            gain = sum(
                total ** (1 / _POWER) - max(total - row[column] + _weight(lane[column], widths[column] + _STEP), 0)
                ** (1 / _POWER)
                for lane, row, total in zip(cells, weights, sums, strict=True) if total and lane[column]
            )  # fmt: skip
            if gain > gained:
                best, gained = column, gain
        widths[best] += _STEP
        spare -= _STEP
        for index, lane in enumerate(cells):
            weight = _weight(lane[best], widths[best])
            sums[index] = max(sums[index] + weight - weights[index][best], 0.0)
            weights[index][best] = weight
    return widths


def _weight(cell: Cell, width: float) -> float:
    return float(sum(length / (width - _PAD) * _TEXT.leading + _CHIP for length in cell) ** _POWER)

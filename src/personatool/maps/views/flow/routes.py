"""Which way every line of a flow takes: down its column, or through the gutters between columns.

A line is a row of straight runs, upright and level in turn, from the foot of one card to the head of another. A run
lies in a channel: the gap between two ranks of a column, the gutter beside a column, the aisle above or below a shelf
of columns, or the side of the page. Runs of one net share their place in a channel.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from personatool.maps.views.flow.column_layout import Stand
from personatool.maps.views.flow.rows import Channel, Shelves

LEAVING, NEAR, ARRIVING = 0, 1, 2
_NEARLY: Final = 20.0  # a line that arrives nearly straight arrives straight
_ASIDE: Final = 46.0  # a loop arrives beside the way that leads on


@dataclass(frozen=True, slots=True)
class Run:
    """A straight piece of a line. `x` places an axis in its column, in points; `order` comes before the place in a gap.

    `edge` is the side of its gap, −1 left or 1 right, that a run goes out by or comes in from.
    """

    channel: Channel
    net: str = ""
    x: float = 0.0
    order: int = NEAR
    edge: int = 0


@dataclass(frozen=True, slots=True)
class Line:
    """A whole line, from the foot of a card to the head of another; cards by their keys, columns by their place."""

    start: str
    end: str
    columns: tuple[int, int]
    runs: tuple[Run, ...]
    back: bool = False
    arrow: bool = True


def down(stand: Stand, column: int, pair: tuple[str, str], fans: Sequence[str], arrow: bool) -> Line:  # noqa: FBT001
    """A line to a card below in the same column, where `dot` leads it."""
    end = stand.spots[pair[1]].middle
    axes = [stand.spots[pair[0]].middle, *stand.lanes.get(pair, ())]
    if len(axes) > 1 and pair[0].startswith("way") and abs(axes[0] - axes[1]) <= _NEARLY:
        axes[0] = axes[1]
    axes.append(axes[-1] if abs(axes[-1] - end) <= _NEARLY else end)
    first = stand.spots[pair[0]].rank + 1
    net = f"from {pair[0]}" if pair[0] in fans and len(axes) == 2 else f"to {pair[1]}"  # noqa: PLR2004
    runs = [Run(Channel("axis", column), x=axes[0])]
    for gap, axis in enumerate(axes[1:], first):
        last = gap == first + len(axes) - 2
        if axis != runs[-1].x:
            own = net if last else f"{pair[0]} {pair[1]}"
            runs += [Run(Channel("gap", column, gap), own), Run(Channel("axis", column), x=axis)]
    return Line(*pair, (column, column), tuple(runs), arrow=arrow)


def around(
    shelves: Shelves, stands: Sequence[Stand], columns: tuple[int, int], pair: tuple[str, str], *, back: bool
) -> Line:
    """A line to a card elsewhere, through the gutters."""
    (source, target), (start, end) = columns, (stands[at].spots[key] for at, key in zip(columns, pair, strict=True))
    net = f"{pair[0]} {pair[1]}"
    right = source < target or (source == target and not back)
    arrives_right = right if source == target else target + 1 == source and shelves.of(source) == shelves.of(target)
    x = end.middle - (_ASIDE if back else 0)
    return Line(*pair, columns, (
        Run(Channel("axis", source), x=start.middle),
        Run(Channel("gap", source, start.rank + 1), net, order=LEAVING, edge=1 if right else -1),
        *_between(shelves, columns, net, right=right),
        Run(Channel("gap", target, end.rank), f"{'back ' if back else ''}to {pair[1]}", order=ARRIVING,
            edge=1 if arrives_right else -1),
        Run(Channel("axis", target), x=x),
    ), back)  # fmt: skip


def _between(shelves: Shelves, columns: tuple[int, int], net: str, *, right: bool) -> Iterator[Run]:
    """The gutters, aisles and sides between two columns."""
    source, target = columns
    rows = shelves.of(source), shelves.of(target)
    if rows[0] != rows[1]:
        falling = rows[0] < rows[1]
        if right or not shelves.first(source):
            yield Run(shelves.gutter(source, right=right), net)
            yield Run(Channel("aisle", rows[0], int(falling)), net)
        yield Run(Channel("side"), net)
        if not shelves.first(target):
            yield Run(Channel("aisle", rows[1], int(not falling)), net)
            yield Run(shelves.gutter(target), net)
        return
    yield Run(shelves.gutter(source, right=right), net)
    if source != target and abs(source - target) != 1:
        yield Run(Channel("aisle", rows[0], 0 if right else 1), net)
        yield Run(shelves.gutter(target), net)


def fans(pairs: Sequence[tuple[str, str]]) -> tuple[str, ...]:
    """The cards that several lines leave together."""
    starts = [start for start, _ in pairs]
    return tuple(key for key in dict.fromkeys(starts) if starts.count(key) > 1)

"""Places in a channel: every net one of its own, in the order in which lines cross least."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from personatool.maps.views.flow.routes import ARRIVING, LEAVING, Line, Run
from personatool.maps.views.flow.rows import Channel

Reach = Callable[[Line, int], tuple[float, float]]


@dataclass(frozen=True, slots=True)
class Span:
    """How far a net reaches along its channel."""

    low: float
    high: float
    order: int
    edge: int

    def meets(self, other: "Span", apart: float) -> bool:
        """Tell whether two would lie on each other, or nearly so."""
        return self.low < other.high + apart and other.low < self.high + apart


def taken(lines: Sequence[Line], kind: str, reach: Reach) -> dict[Channel, dict[str, int]]:
    """Give every run of a kind its place; `reach` says between which two points it lies."""
    found: dict[Channel, dict[str, Span]] = {}
    for line in lines:
        for index, run in enumerate(line.runs):
            if run.channel.kind == kind:
                spans = found.setdefault(run.channel, {})
                spans[run.net] = _widened(spans.get(run.net), run, *reach(line, index))
    return {channel: _levels(_in_order(channel, spans)) for channel, spans in found.items()}


def beside(line: Line, index: int) -> tuple[Run, Run]:
    """The runs before and after one."""
    return line.runs[index - 1], line.runs[index + 1]


def _widened(before: Span | None, run: Run, one: float, other: float) -> Span:
    low, high = min(one, other), max(one, other)
    if before:
        low, high = min(before.low, low), max(before.high, high)
    return Span(low, high, run.order, run.edge)


def _in_order(channel: Channel, spans: Mapping[str, Span]) -> dict[str, Span]:
    """The order in which lines cross least: those that leave nearest to their side first, those that arrive last."""
    if channel.kind != "gap":
        return dict(sorted(spans.items(), key=lambda item: (item[1].low, item[1].high)))
    return dict(sorted(spans.items(), key=lambda item: _turn(item[1])))


def _turn(span: Span) -> tuple[int, float]:
    inner = span.low if span.edge > 0 else span.high
    return span.order, {LEAVING: -span.edge, ARRIVING: span.edge}.get(span.order, 1) * inner


def _levels(spans: Mapping[str, Span], apart: float = 12) -> dict[str, int]:
    """Give every net a place in its channel: lower orders first, no two on each other."""
    found: dict[str, int] = {}
    base = 0
    for order in sorted({span.order for span in spans.values()}):
        rows: list[list[Span]] = []
        for net, span in ((net, span) for net, span in spans.items() if span.order == order):
            free = (at for at, row in enumerate(rows) if not any(span.meets(other, apart) for other in row))
            level = next(free, len(rows))
            rows += [[]] if level == len(rows) else []
            rows[level].append(span)
            found[net] = base + level
        base += len(rows)
    return found

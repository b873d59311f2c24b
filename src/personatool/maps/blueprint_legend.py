"""What the signs of a blueprint mean: only those it shows."""

from collections.abc import Iterator

from personatool.maps import colours
from personatool.maps.blueprint_lanes import BACKSTAGE, FRONTSTAGE, SUPPORT, SYSTEMS
from personatool.maps.blueprint_lines import badge
from personatool.maps.columns import Grid
from personatool.maps.context import Context
from personatool.maps.drawing import Curve, Icon, Marker, Piece
from personatool.maps.legend import symbols
from personatool.maps.outline import segment
from personatool.maps.steps import starts
from personatool.model.message import Message, msg
from personatool.model.moment import Moment


def key(about: Context, grid: Grid, width: float) -> Piece | None:
    """Signs and their words in rows; None when nothing needs explaining."""
    return symbols(about, _entries(about, [column.moment for column in grid.columns]), width)


def _entries(about: Context, moments: list[Moment]) -> Iterator[tuple[Piece, Message]]:
    who = {starts(about, moment) for moment in moments}
    if "user" in who:
        yield Piece(28, 24, badge(13, 12, about.accent, "user")), msg("The person starts the exchange")
    if "service" in who:
        yield Piece(28, 24, badge(13, 12, about.accent, "service")), msg("The service starts the exchange")
    if any(_handed_on(about, moment) for moment in moments):
        line = Curve(segment((12, 0), (12, 24)), colours.MUTED, 1.4)
        yield Piece(24, 24, (line, Marker(12, 12, 10, colours.WHITE, colours.MUTED, 2))), msg("Work is handed on")
    if any(moment.key_moment for moment in moments):
        yield Piece(24, 24, (Icon(2, 2, 20, "star", about.accent, filled=True),)), msg("Key moment")
    if any(moment.wait for moment in moments):
        yield Piece(20, 24, (Icon(2, 4, 16, "hourglass", colours.MUTED),)), msg("Waiting")


def _handed_on(about: Context, moment: Moment) -> bool:
    front, back, support, systems = (
        bool(lane.read(about, moment)) for lane in (FRONTSTAGE, BACKSTAGE, SUPPORT, SYSTEMS)
    )
    return back and (front or support or systems)

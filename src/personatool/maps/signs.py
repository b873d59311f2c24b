"""What the icons and numbers of the wall map's lanes mean, where no word beside them says so."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from personatool.maps import colours
from personatool.maps.compact import STEP, step_disc
from personatool.maps.context import Context
from personatool.maps.drawing import Icon, Marker, Piece, flatten
from personatool.model.message import Message, msg

if TYPE_CHECKING:
    from personatool.model.moment import Moment

_SIGNS: Final = (
    ("clock", msg("Duration"), lambda moment: moment.duration),
    ("hourglass", msg("Wait"), lambda moment: moment.wait),
    ("coins", msg("Cost"), lambda moment: moment.cost),
    ("id-card", msg("Data"), lambda moment: moment.asks),
    ("file-text", msg("Documents"), lambda moment: moment.documents),
    ("user-cog", msg("Backstage"), lambda moment: moment.backstage),
    ("handshake", msg("Support processes"), lambda moment: moment.support),
    ("database", msg("Systems"), lambda moment: moment.systems),
)


def signs(context: Context, lanes: Piece) -> Iterator[tuple[Piece, Message]]:
    """Icons in use, and the number on a card that stands away from its step."""
    moments: list[Moment] = [moment for stage in context.journey.stages for moment in (stage, *stage.steps)]
    for icon, words, told in _SIGNS:
        if any(map(told, moments)):
            yield Piece(18, 24, (Icon(0, 3, 18, icon, colours.MUTED),)), words
    if any(isinstance(shape, Marker) and shape.name == STEP for shape in flatten(lanes)):
        number = step_disc(1, context.stage_colour(0))
        yield Piece(number.width, 24, (number.at(0, (24 - number.height) / 2),)), msg("The step it is about")

"""What a persona that is still a sketch leaves open: questions to take to the field."""

from collections.abc import Iterator, Sequence
from typing import Final

from personatool.maps.canvas import colours
from personatool.maps.canvas.paths import panel
from personatool.maps.canvas.shapes import Icon, Piece
from personatool.maps.canvas.typesetting import Style, wrap
from personatool.maps.parts.cells import round_up, stack
from personatool.maps.parts.context import Base
from personatool.model.message import msg
from personatool.model.persona import Persona

_TITLE = Style("semibold", 17, 23)
_QUESTION = Style("regular", 16, 22)
_PAD: Final = 26.0
_LEAST, _MOST = 14.0, 34.0


def missing_parts(ctx: Base, persona: Persona) -> Iterator[tuple[str, str]]:
    """A question and its icon for each thing nobody has said yet."""
    known = (
        (persona.goals, "target", msg("What do they want to achieve?")),
        (persona.needs, "hand-heart", msg("What do they need?")),
        (persona.pains or persona.barriers, "triangle-alert", msg("What gets in their way?")),
        (
            persona.digital or persona.literacy,
            "monitor-smartphone",
            msg("How at ease are they with screens and letters?"),
        ),
        (persona.quote, "quote", msg("What do they say, in their own words?")),
    )
    for answer, icon, question in known:
        if not answer:
            yield icon, ctx.say(question)


def to_learn(ctx: Base, missing: Sequence[tuple[str, str]], width: float, room: float) -> Piece:
    """The questions in a panel, spread over the room there is."""
    inner = width - 2 * _PAD
    title = wrap(ctx.say(msg("Still to be learnt in the field")), _TITLE, inner)
    lines = [Piece(inner, title.height, (title.label(0, 0, colours.INK, inner),))]
    for icon, question in missing:
        block = wrap(question, _QUESTION, inner - 40)
        items = (Icon(0, -1, 24, icon, ctx.accent), block.label(40, 0, colours.BODY, inner - 40))
        lines.append(Piece(inner, max(block.height, 24), items))
    spare = room - 2 * _PAD - stack(lines, 0).height
    content = stack(lines, min(max(spare / len(missing), _LEAST), _MOST))
    height = max(round_up(content.height + 2 * _PAD), room)
    ground = panel(width, height, colours.WHITE, colours.LINE, 14)
    return Piece(width, height, (ground, content.at(_PAD, (height - content.height) / 2)))

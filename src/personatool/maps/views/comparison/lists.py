"""What people are rid of, what is new, what still hurts: lists whose marks are signs as well as colours."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Final

from personatool.maps.canvas import colours
from personatool.maps.canvas.colours import Paint
from personatool.maps.canvas.column_layout import Draw, balanced_columns
from personatool.maps.canvas.paths import panel
from personatool.maps.canvas.shapes import Icon, Piece
from personatool.maps.canvas.typesetting import Style, single, wrap
from personatool.maps.parts.cells import dots, round_up, stack
from personatool.maps.parts.context import Context
from personatool.maps.parts.persona import heading
from personatool.maps.views.comparison.columns import Sides
from personatool.model.comparison import ListChange
from personatool.model.items import Pain
from personatool.model.message import Message, msg
from personatool.wording.comparison_sides import in_words_of
from personatool.wording.severities import PAIN_SEVERITY

Line = Callable[[float], Piece]
_TEXT = Style("regular", 14.5, 19.5)
_LEVEL = Style("semibold", 12, 16)
_PAD: Final = 18.0
_NARROW, _BETWEEN = 300.0, 26.0
_ICONS: Final = {"documents": "file-stack", "data": "id-card", "bodies": "building"}


def lists(sides: Sides, width: float) -> list[Piece]:
    """Pain points across the page first, then what is asked and with whom there is to deal, side by side."""
    ctx = sides.after
    panels = [
        _panel(ctx, title, icon, colour, lines)(width, 0) for title, icon, colour, lines in _pains(sides) if lines
    ]
    listed = [drawn for listing in sides.compared.list_changes if (drawn := _listing(sides, listing))]
    return panels + ([balanced_columns(listed, width, len(listed))] if listed else [])


Group = tuple[Message, str, Paint, list[Line]]


def _pains(sides: Sides) -> tuple[Group, ...]:
    before, after, pains = sides.before, sides.after, sides.compared.pains
    gone = [_pain(before, pain, "check", colours.POSITIVE) for pain in pains.removed]
    lost = [_pain(before, pain, "minus", colours.MUTED) for pain in pains.gone]
    untold = [_pain(before, pain, "circle-help", colours.MUTED) for pain in pains.untold]
    left = [_pain(after, pain, "minus", colours.NEGATIVE) for pain in pains.kept]
    come = [_pain(after, pain, "plus", colours.NEGATIVE) for pain in pains.added]
    return (
        (msg("Pain points relieved"), "circle-check", colours.POSITIVE, gone),
        (msg("Pain points whose step goes"), "minus", colours.MUTED, lost),
        (msg("Pain points of which the future journey says nothing"), "circle-help", colours.MUTED, untold),
        (msg("Pain points that stay"), "triangle-alert", colours.NEGATIVE, left),
        (in_words_of(sides.compared, msg("New pain points")), "circle-alert", colours.NEGATIVE, come),
    )


def _listing(sides: Sides, listing: ListChange) -> Draw | None:
    struck = not sides.compared.beside_texts
    lines = [_thing(sides.before, text, gone=True, struck=struck) for text in listing.removed]
    lines += [_thing(sides.after, text, gone=False) for text in listing.added]
    icon = _ICONS.get(listing.key, "list")
    return _panel(sides.after, listing.label, icon, sides.after.accent, lines) if lines else None


def _panel(ctx: Context, title: Message, icon: str, colour: Paint, lines: Sequence[Line]) -> Draw:
    def drawn(width: float, least: float) -> Piece:
        inner = width - 2 * _PAD
        top = heading(ctx, title, icon, colour, inner)
        columns = max(min(int((inner + _BETWEEN) // (_NARROW + _BETWEEN)), len(lines)), 1)
        content = stack([top, balanced_columns([_fixed(line) for line in lines], inner, columns, 8, _BETWEEN)], 12)
        tall = max(round_up(content.height + 2 * _PAD - 4), least)
        return Piece(width, tall, (panel(width, tall, colours.WHITE, colours.LINE, 14), content.at(_PAD, _PAD - 2)))

    return drawn


def _fixed(line: Line) -> Draw:
    return lambda width, _least: line(width)


def _thing(ctx: Context, text: str, *, gone: bool, struck: bool = False) -> Line:
    """Something that goes, mostly struck out, behind a minus; something that comes, behind a plus."""
    icon, colour = ("minus", colours.POSITIVE) if gone else ("plus", colours.MIXED)

    def drawn(width: float) -> Piece:
        block = wrap(ctx.typeset(text), _TEXT, width - 26)
        label = block.label(26, 0, colours.MUTED if gone else colours.INK, width - 26)
        return Piece(width, block.height, (Icon(0, 2, 16, icon, colours.solid(colour)), replace(label, struck=struck)))

    return drawn


def _pain(ctx: Context, pain: Pain, icon: str, meaning: Paint) -> Line:
    """A pain point behind its sign, with its severity in dots and a word."""
    colour = colours.solid(meaning)

    def drawn(width: float) -> Piece:
        block = wrap(ctx.typeset(pain.text), _TEXT, width - 26)
        label = block.label(26, 0, colours.INK, width - 26)
        text = Piece(width, block.height, (Icon(0, 2, 16, icon, colour), label))
        if not pain.severity:
            return text
        word = single(ctx.say(PAIN_SEVERITY[pain.severity]), _LEVEL)
        level = Piece(width, 16, (*dots(26, 8, pain.severity, 3, colour), word.label(26 + 38, 0, colour)))
        return stack([text, level], 2)

    return drawn

"""Where everybody stands on a scale: marks on a line, each with its name, none on another."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from personatool.maps.canvas import colours
from personatool.maps.canvas.column_layout import GAP, Draw, balanced_columns
from personatool.maps.canvas.paths import panel, segment
from personatool.maps.canvas.shapes import Curve, Piece, Placed, Shape
from personatool.maps.canvas.typesetting import Style, single, wrap
from personatool.maps.parts.cells import round_up, stack
from personatool.maps.parts.context import Base
from personatool.maps.parts.persona_roster import disc
from personatool.model.message import msg
from personatool.model.persona import Digital, Persona, Scale
from personatool.wording.fixed_words import AUTONOMY

_NAME = Style("semibold", 16, 21)
_PERSON = Style("medium", 13, 17)
_TICK = Style("semibold", 12.5, 16)
_END = Style("regular", 12.5, 16)
_SILENT = Style("regular", 12, 16)
_PAD: Final = 20.0
_SIZE: Final = 24.0
_ROW: Final = 30.0
_SIDE: Final = 190.0
_INSET: Final = 12.0
_OWN_SCALE: Final = Digital.model_fields["scale"].default


@dataclass(frozen=True, slots=True)
class Strip:
    """A scale from `first` to `last` with a word for each mark that has one, and who stands where."""

    name: str
    first: int
    last: int
    words: dict[int, str]
    points: tuple[tuple[Persona, float], ...]


def strips(ctx: Base, people: Sequence[Persona], width: float, columns: int) -> Piece:
    """Digital autonomy across the page, then the scales that people share, in columns."""
    wide = [_panel(ctx, strip, people)(width, 0) for strip in _autonomy(ctx, people)]
    shared = [_panel(ctx, strip, people) for strip in _shared(ctx, people)]
    columns = max(min(columns, len(shared)), 1)
    return stack([*wide, *([balanced_columns(shared, width, columns)] if shared else [])], GAP)


def _autonomy(ctx: Base, people: Sequence[Persona]) -> Iterator[Strip]:
    rated = [(persona, persona.digital) for persona in people if persona.digital and persona.digital.autonomy]
    for scale in dict.fromkeys(digital.scale for _, digital in rated):
        points = tuple((persona, float(digital.autonomy or 0)) for persona, digital in rated if digital.scale == scale)
        own = scale == _OWN_SCALE
        name = ctx.say(msg("Digital autonomy"))
        words = {mark: ctx.say(AUTONOMY[mark]) for mark in (1, 9)} if own else {}
        yield Strip(name if own else f"{name} ({ctx.typeset(scale)})", 1, 9, words, points)


def _shared(ctx: Base, people: Sequence[Persona]) -> Iterator[Strip]:
    """Scales that at least two share; all of them where there is but one persona."""
    by_name: dict[str, list[tuple[Persona, Scale]]] = {}
    for persona in people:
        for scale in persona.scales:
            by_name.setdefault(scale.name.casefold(), []).append((persona, scale))
    for pairs in by_name.values():
        if len(pairs) > 1 or len(people) == 1:
            ends = {1: next((scale.low for _, scale in pairs if scale.low), None),
                    5: next((scale.high for _, scale in pairs if scale.high), None)}  # fmt: skip
            words = {mark: ctx.typeset(word) for mark, word in ends.items() if word}
            points = tuple((persona, scale.value) for persona, scale in pairs)
            yield Strip(ctx.typeset(pairs[0][1].name), 1, 5, words, points)


def _panel(ctx: Base, strip: Strip, people: Sequence[Persona]) -> Draw:
    def drawn(width: float, least: float) -> Piece:
        inner = width - 2 * _PAD
        title, line = _title(ctx, strip, people, inner), _line(ctx, strip, inner)
        tall = max(round_up(title.height + 14 + line.height + 2 * _PAD - 6), least)
        ground = panel(width, tall, colours.WHITE, colours.LINE, 14)
        # The line stands at the foot, so that lines of panels side by side do too.
        return Piece(width, tall, (ground, title.at(_PAD, _PAD - 4), line.at(_PAD, tall - _PAD + 4 - line.height)))

    return drawn


def _title(ctx: Base, strip: Strip, people: Sequence[Persona], width: float) -> Piece:
    """The name of the scale, and of whom it is not told: nobody is put anywhere by default."""
    name = wrap(strip.name, _NAME, width)
    known = {person.id for person, _ in strip.points}
    silent = [ctx.typeset(persona.label) for persona in people if persona.id not in known]
    note = ctx.say(msg("Not stated: {names}", names=", ".join(silent))) if silent else ""
    unknown = wrap(note, _SILENT, width)
    items = [name.label(0, 0, colours.INK, width)]
    items += [unknown.label(0, name.height + 3, colours.MUTED, width)] if unknown.lines else []
    return Piece(width, name.height + (unknown.height + 3 if unknown.lines else 0), tuple(items))


def _line(ctx: Base, strip: Strip, width: float) -> Piece:
    """The people in rows above the line, as low as they find room; names point to its middle, so it may be long."""
    pitch = (width - 2 * _INSET) / (strip.last - strip.first)
    rows: list[list[tuple[float, float]]] = []
    people: list[tuple[float, int, Piece]] = []
    for person, value in sorted(strip.points, key=lambda point: point[1]):
        before = value > (strip.first + strip.last) / 2
        piece = _person(ctx, person, before=before)
        x = _INSET + (value - strip.first) * pitch
        left = x + _SIZE / 2 - piece.width if before else x - _SIZE / 2
        people.append((left, _free(rows, left - 6, left + piece.width + 6), piece))
    axis = len(rows) * _ROW + 4
    placed: list[Shape | Placed] = [*_axis(strip, pitch, axis), *_ticks(strip, pitch, axis, width)]
    placed += [piece.at(x, axis - 6 - (row + 1) * _ROW) for x, row, piece in people]
    foot = max(wrap(word, _END, _SIDE).height for word in strip.words.values()) if strip.words else 0
    return Piece(width, axis + 28 + foot, tuple(placed))


def _free(rows: list[list[tuple[float, float]]], left: float, right: float) -> int:
    """The lowest row where a stretch is free; it is taken."""
    for index, taken in enumerate(rows):
        if all(right <= start or end <= left for start, end in taken):
            taken.append((left, right))
            return index
    rows.append([(left, right)])
    return len(rows) - 1


def _person(ctx: Base, person: Persona, *, before: bool = False) -> Piece:
    """A mark and the name beside it; `before` it where the mark stands far to the right."""
    lines = wrap(ctx.typeset(person.label), _PERSON, _SIDE - _SIZE).lines
    name = single(f"{lines[0]}…" if len(lines) > 1 else lines[0], _PERSON)
    shift = name.width + 7 if before else 0
    return Piece(_SIZE + 7 + name.width, _SIZE, (
        disc(ctx, person, _SIZE).at(shift, 0),
        name.label(0 if before else _SIZE + 7, (_SIZE - name.height) / 2, colours.INK),
    ))  # fmt: skip


def _axis(strip: Strip, pitch: float, y: float) -> Iterator[Shape]:
    end = _INSET + (strip.last - strip.first) * pitch
    yield Curve(segment((_INSET - 12, y), (end + 12, y)), colours.rule(colours.LINE, colours.MUTED, 0.35), 3)
    for mark in range(strip.last - strip.first + 1):
        x = _INSET + mark * pitch
        yield Curve(segment((x, y - 5), (x, y + 5)), colours.rule(colours.LINE, colours.MUTED, 0.5), 2)


def _ticks(strip: Strip, pitch: float, y: float, width: float) -> Iterator[Shape]:
    for mark in range(strip.first, strip.last + 1):
        x = _INSET + (mark - strip.first) * pitch
        yield single(str(mark), _TICK).label(x - 15, y + 8, colours.MUTED, 30, "center")
        word = strip.words.get(mark)
        if word:
            block = wrap(word, _END, min(_SIDE, width / 2 - 8))
            first = mark == strip.first
            left = _INSET - 12 if first else width - _INSET + 12 - block.width
            yield block.label(left, y + 25, colours.MUTED, block.width, "left" if first else "right")


def crowd(ctx: Base, people: Sequence[Persona], width: float) -> Piece:
    """People one after the other, on as few lines as they need; a dash for nobody."""
    if not people:
        none = single("–", _PERSON)
        return Piece(width, _SIZE, (none.label(0, 4, colours.MUTED),))
    x = y = 0.0
    placed: list[Placed] = []
    for piece in (_person(ctx, persona) for persona in people):
        if x and x + piece.width > width:
            x, y = 0.0, y + _ROW
        placed.append(piece.at(x, y))
        x += piece.width + 16
    return Piece(width, y + _SIZE, tuple(placed))

"""A persona's page: one to put on the wall, of a paper’s proportions from A5 up; it grows with what is said."""

from collections.abc import Iterator, Sequence
from typing import Final

from personatool.i18n import Translator
from personatool.language import persona_written_in
from personatool.maps.canvas import colours
from personatool.maps.canvas.column_layout import GAP, Draw, balanced_columns, column_width
from personatool.maps.canvas.mirror import mirror
from personatool.maps.canvas.shapes import Drawing, Icon, Piece, flatten
from personatool.maps.canvas.typesetting import Style, quoted, wrap
from personatool.maps.engine.dot import DotSource, dot_source
from personatool.maps.parts.cells import round_up, stack
from personatool.maps.parts.context import Base, base
from personatool.maps.parts.evidence import titles
from personatool.maps.parts.page import colophon
from personatool.maps.themes import logo
from personatool.maps.views.persona.open_questions import missing_parts, to_learn
from personatool.maps.views.persona.prose import paragraphs, shortened
from personatool.maps.views.persona.sections import Section, drawn, panel_of, sections
from personatool.maps.views.persona.side import side
from personatool.model.items import Item
from personatool.model.measured import Measured
from personatool.model.message import Message, msg
from personatool.model.nested import cited_evidence
from personatool.model.persona import Persona
from personatool.wording.fixed_words import AUTONOMY, BASIS, KIND, LITERACY, SET_ROLE

_RATIO: Final = 2**0.5
# From A5 to A3 at √2 times their size in points: printed on the sheet they ask for, texts are 10 points high.
_SMALLEST, _WIDEST = 842.0, 1684.0
_FAR_MORE: Final = 2  # times the largest page
_SIDE: Final = 300.0
_PAD: Final = 34.0
_LOGO: Final = 58.0
_COLUMN: Final = 250.0
_STORY: Final = 900
_LINES: Final = 4
_SKETCH: Final = 0.55
_STRETCH: Final = 1.5
_LONG: Final = 300.0
_QUOTES: Final = tuple(Style("medium", size, round(size * 1.32)) for size in (27, 23, 20, 17))
_PROSE = Style("regular", 14.5, 21)


def persona_view(measured: Measured, persona: Persona, say: Translator) -> DotSource:
    """Draw a persona's page and write the drawing as DOT."""
    usual = measured.workspace.settings.language or say.language
    ctx = base(measured, say, persona_written_in(persona, usual))
    name, description = describe(ctx, persona)
    return dot_source(
        draw(ctx, persona), map_id=f"persona-{persona.id}", name=name, description=description,
        language=say.language, written=ctx.written,
    )  # fmt: skip


def draw(ctx: Base, persona: Persona) -> Drawing:
    """Take the smallest page that holds everything; beyond the widest it grows downwards."""
    width = _SMALLEST
    drawing = _page(ctx, persona, width)
    if drawing.width * drawing.height > _FAR_MORE * _WIDEST * _WIDEST / _RATIO:
        width = _WIDEST  # none of the pages between would hold it: thousands of goals are laid out twice, not often
        drawing = _page(ctx, persona, width)
    while drawing.height > round(width / _RATIO) and width < _WIDEST:
        width = min(width * 1.06, _WIDEST)
        drawing = _page(ctx, persona, width)
    return mirror(drawing) if ctx.from_right else drawing


def _page(ctx: Base, persona: Persona, given: float) -> Drawing:
    width, least = round_up(given), float(round(given / _RATIO))
    inner = width - _SIDE - 2 * _PAD
    foot = colophon(ctx, titles(ctx, cited_evidence(persona)), persona.id, persona.reviewed, inner)
    room = least - 2 * _PAD - foot.height - 10
    main = _main(ctx, persona, inner, room)
    height = round_up(max(least, _PAD + main.height + foot.height + _PAD + 10, side(ctx, persona, _SIDE, 0).height))
    page = Piece(width, height, (
        side(ctx, persona, _SIDE, height).at(0, 0),
        main.at(_SIDE + _PAD, _PAD),
        foot.at(_SIDE + _PAD, height - _PAD + 8 - foot.height),
    ))  # fmt: skip
    return Drawing(width, height, colours.PAGE, tuple(flatten(page)), margin=_PAD)


def _main(ctx: Base, persona: Persona, width: float, room: float) -> Piece:
    voice = _beside_logo(ctx, persona, width)
    given = list(sections(ctx, persona))
    body = _body(ctx, persona, given, width, room - (voice.height + 24 if voice.height else 0))
    return stack([part for part in (voice, body) if part.height], 24)


def _beside_logo(ctx: Base, persona: Persona, width: float) -> Piece:
    """The persona's voice on the line that ends with the logo."""
    room = logo.room(ctx.workspace)
    voice = _voice(ctx, persona, width - room)
    height = max(voice.height, _LOGO if room else 0)
    return Piece(width, height, (voice.at(0, (height - voice.height) / 2),))


def _voice(ctx: Base, persona: Persona, width: float) -> Piece:
    """What the persona says, beside the beginning of their story."""
    quote, story = persona.quote, shortened(paragraphs(persona.story or ""), _STORY)
    if not (quote and story):
        return _quote(ctx, quote.text, width) if quote else _story(ctx, story, min(width, 640))
    left = width * 0.42
    pieces = _quote(ctx, quote.text, left), _story(ctx, story, width - left - 36)
    if width < 2 * _COLUMN:
        return stack([_quote(ctx, quote.text, width), _story(ctx, story, width)], 18)
    height = max(piece.height for piece in pieces)
    return Piece(width, height, tuple(
        piece.at(x, (height - piece.height) / 2) for piece, x in zip(pieces, (0, left + 36), strict=True)
    ))  # fmt: skip


def _quote(ctx: Base, text: str, width: float) -> Piece:
    words = quoted(ctx.typeset(text), ctx.written)
    blocks = [wrap(words, style, width - 44) for style in _QUOTES]
    block = next((block for block in blocks if len(block.lines) <= _LINES), blocks[-1])
    return Piece(width, max(block.height, 34), (
        Icon(0, 2, 30, "quote", ctx.accent), block.label(44, 0, colours.INK, width - 44),
    ))  # fmt: skip


def _story(ctx: Base, story: Sequence[str], width: float) -> Piece:
    blocks = [wrap(ctx.typeset(text), _PROSE, width) for text in story]
    return stack([Piece(width, block.height, (block.label(0, 0, colours.BODY, width),)) for block in blocks], 8)


def _body(ctx: Base, persona: Persona, given: Sequence[Section], width: float, room: float) -> Piece:
    """Panels in columns, long ones across the page below; questions where little is known yet."""
    column = column_width(width, _most(width))
    panels = [panel_of(ctx, section) for section in given]
    tall = [drawing(column, 0).height > max(room, _LONG) for drawing in panels]
    short = [drawing for drawing, long in zip(panels, tall, strict=True) if not long]
    roomy = not any(tall) and balanced_columns(short, width, max(min(2, _most(width)), 1)).height < room * _SKETCH
    missing = list(missing_parts(ctx, persona)) if roomy else []
    parts = [_panel_columns(short, width, 0 if missing or any(tall) else room)] if short else []
    parts += [drawn(ctx, section, width, 0, max(int(width // 320), 1))
              for section, long in zip(given, tall, strict=True) if long]  # fmt: skip
    if missing:
        parts.append(to_learn(ctx, missing, width, room - stack(parts, GAP).height - GAP))
    return stack(parts, GAP)


def _most(width: float) -> int:
    return max(int((width + GAP) // _COLUMN), 1)


def _panel_columns(panels: Sequence[Draw], width: float, room: float) -> Piece:
    """As few columns as the room allows, filled down to its foot unless that would make the panels look empty."""
    most = min(_most(width), len(panels))
    counts = [count for count in range(1, most + 1) if balanced_columns(panels, width, count).height <= room]
    columns = max(counts[0], min(2, most)) if counts else most
    natural = balanced_columns(panels, width, columns).height
    return balanced_columns(panels, width, columns, least=room if natural * _STRETCH >= room else 0)


def describe(ctx: Base, persona: Persona) -> tuple[str, str]:
    """Give the page its short name and its long description."""
    name = ctx.say(msg("Persona: {name}", name=persona.label))
    return name, " ".join(_sentences(ctx, persona))


def _sentences(ctx: Base, persona: Persona) -> Iterator[str]:
    words = [persona.role if persona.name else None, persona.archetype]
    kinds = [ctx.say(KIND[persona.kind])]
    kinds += [ctx.say(SET_ROLE[persona.set_role])] if persona.set_role else []
    kinds += [ctx.say(BASIS[persona.basis])] if persona.basis else []
    yield _ended(" · ".join([*(ctx.typeset(word) for word in words if word), *kinds]))
    if persona.quote:
        yield ctx.say(msg("In their words: “{quote}”.", quote=persona.quote.text))
    yield from (ctx.say(sentence) for sentence in _lists(persona))
    if persona.digital and persona.digital.autonomy:
        level = persona.digital.autonomy
        meaning = ctx.say(AUTONOMY[level])
        yield ctx.say(msg("Digital autonomy {level} of 9: {words}.", level=level, words=meaning))
    if persona.literacy:
        yield _ended(ctx.say(LITERACY[persona.literacy]))


def _lists(persona: Persona) -> Iterator[Message]:
    if persona.goals:
        yield msg("Goals: {names}.", names=_joined(persona.goals))
    if persona.needs:
        yield msg("Needs: {names}.", names=_joined(persona.needs))
    if persona.pains:
        yield msg("Pain points: {names}.", names=_joined(persona.pains))
    if persona.barriers:
        yield msg("Barriers: {names}.", names=_joined(persona.barriers))


def _joined(items: Sequence[Item]) -> str:
    return "; ".join(item.text.rstrip(".") for item in items)


def _ended(text: str) -> str:
    return text if text.endswith((".", "!", "?", "…")) else f"{text}."

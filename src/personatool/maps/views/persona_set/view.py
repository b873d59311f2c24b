"""The set of personas on one page: who they are, where they stand on their scales, what the set does not hold."""

from collections.abc import Iterator, Sequence
from typing import Final

from personatool.i18n import Translator
from personatool.maps.canvas.column_layout import GAP, balanced_columns
from personatool.maps.canvas.mirror import mirror
from personatool.maps.canvas.shapes import Drawing, Piece
from personatool.maps.engine.dot import DotSource, dot_source
from personatool.maps.parts.context import Base, base
from personatool.maps.parts.header import Fact, banner
from personatool.maps.parts.page import colophon, page
from personatool.maps.parts.persona_roster import in_order, roster
from personatool.maps.views.persona_set.panels import panels
from personatool.maps.views.persona_set.scales import strips
from personatool.model.measured import Measured
from personatool.model.message import Message, msg, msg_n
from personatool.model.persona import Persona
from personatool.wording.fixed_words import KIND_ICON

_FEW: Final = 3
_ALONE, _NARROW, _WIDE = 560.0, 1120.0, 1560.0
_COLUMN: Final = 500.0
_KINDS: Final = {
    "user": msg("Users"),
    "helper": msg("Helpers"),
    "agent": msg("Agents"),
}


def persona_set(measured: Measured, given: Sequence[Persona], say: Translator) -> DotSource:
    """Draw a set and write the drawing as DOT."""
    ctx = base(measured, say, measured.workspace.settings.language)
    people = in_order(given)
    return dot_source(
        draw(ctx, people), map_id="personas", name=_title(ctx), description=_describe(ctx, people),
        language=say.language, written=ctx.written,
    )  # fmt: skip


def draw(ctx: Base, people: Sequence[Persona]) -> Drawing:
    """Lay the page out; it changes sides where people read from right to left."""
    width = _ALONE if len(people) == 1 else _NARROW if len(people) <= _FEW else _WIDE
    drawing = page(_parts(ctx, people, width), width)
    return mirror(drawing) if ctx.from_right else drawing


def _parts(ctx: Base, people: Sequence[Persona], width: float) -> Iterator[tuple[Piece, float]]:
    title = ctx.workspace.settings.title
    shown = ctx.typeset(title) if title else ctx.say(msg("Personas"))
    yield banner(ctx, shown, _subtitle(ctx, people), _facts(ctx, people), width), 26
    yield roster(ctx, people, width), 22
    columns = max(int(width // _COLUMN), 1)
    lines = strips(ctx, people, width, columns)
    if lines.height:
        yield lines, GAP
    boxes = panels(ctx, people)
    if boxes:
        yield balanced_columns(boxes, width, min(columns, len(boxes))), 22
    yield colophon(ctx, None, "personas", None, width), 0


def _title(ctx: Base) -> str:
    title = ctx.workspace.settings.title
    return ctx.say(msg("Personas: {title}", title=title)) if title else ctx.say(msg("Personas"))


def _subtitle(ctx: Base, people: Sequence[Persona]) -> str:
    words = msg_n("{count} persona on one page", "{count} personas side by side", len(people))
    return ctx.say(words)


def _facts(ctx: Base, people: Sequence[Persona]) -> Iterator[Fact]:
    for kind, words in _KINDS.items():
        count = sum(persona.kind == kind for persona in people)
        if count and len(people) > 1:
            yield KIND_ICON[kind], words, ctx.translator.number(count, 0)


def _describe(ctx: Base, people: Sequence[Persona]) -> str:
    sentences: list[Message] = []
    for kind, words in _KINDS.items():
        names = ", ".join(_named(ctx, persona) for persona in people if persona.kind == kind)
        if names:
            sentences.append(msg("{kind}: {names}.", kind=ctx.say(words), names=names))
    return " ".join(ctx.say(sentence) for sentence in sentences)


def _named(ctx: Base, persona: Persona) -> str:
    level = persona.digital.autonomy if persona.digital else None
    if not level:
        return persona.label
    return ctx.say(msg("{name} (digital autonomy {level} of 9)", name=persona.label, level=level))

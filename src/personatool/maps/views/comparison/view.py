"""Today beside tomorrow on one page: what gets better, both curves, what goes, what comes, what stays painful."""

from collections.abc import Iterator, Sequence

from personatool.i18n import Translator
from personatool.maps.canvas.mirror import mirror
from personatool.maps.canvas.shapes import Drawing, Piece
from personatool.maps.engine.dot import DotSource, dot_source
from personatool.maps.parts.columns import EDGE, LABELS
from personatool.maps.parts.context import context
from personatool.maps.parts.header import Fact, banner
from personatool.maps.parts.page import GAP, footer, page
from personatool.maps.views.comparison.columns import Places, Sides, compared_grid
from personatool.maps.views.comparison.curves import emotions
from personatool.maps.views.comparison.figures import headlines
from personatool.maps.views.comparison.lists import lists
from personatool.maps.views.comparison.steps import after_row, before_row
from personatool.model.comparison import HEADLINES, Comparison, Delta
from personatool.model.items import Pain
from personatool.model.measured import Measured
from personatool.model.message import Message, msg
from personatool.wording.comparison_sides import in_words_of
from personatool.wording.figures import figure_value
from personatool.wording.fixed_words import TREND

_NAMED_VERDICTS = frozenset({"better", "worse", "changed"})


def comparison(measured: Measured, compared: Comparison, say: Translator) -> DotSource:
    """Draw a journey beside the one it replaces and write the drawing as DOT."""
    sides = Sides(context(measured, compared.current, say), context(measured, compared.future, say), compared)
    name, description = describe(sides)
    return dot_source(
        draw(sides), map_id=f"comparison-{compared.future.id}", name=name, description=description,
        language=say.language, written=sides.after.written,
    )  # fmt: skip


def draw(sides: Sides) -> Drawing:
    """Lay the page out; it changes sides where people read from right to left."""
    columns = compared_grid(sides)
    width = LABELS + columns.width + EDGE
    drawing = page(_parts(sides, columns, width), width)
    return mirror(drawing) if sides.after.from_right else drawing


def _parts(sides: Sides, columns: Places, width: float) -> Iterator[tuple[Piece, float]]:
    ctx = sides.after
    yield banner(ctx, _title(sides), _subtitle(sides), _facts(sides), width), 20
    figures = headlines(sides, width)
    if figures.height:
        yield figures, 16
    for piece in (emotions(sides, columns), before_row(sides, columns), after_row(sides, columns)):
        if piece:
            yield piece, GAP
    for piece in lists(sides, width):
        yield piece, 12
    yield footer(ctx, width), 0


def _title(sides: Sides) -> str:
    before, after = sides.before.typeset(sides.before.journey.title), sides.after.typeset(sides.after.journey.title)
    return after if before == after else f"{before} → {after}"


def _subtitle(sides: Sides) -> str:
    verdicts = [delta.verdict for delta in sides.compared.deltas]
    better, worse = verdicts.count("better"), verdicts.count("worse")
    ctx = sides.after
    lead = ctx.say(in_words_of(sides.compared, msg("Today beside tomorrow")))
    if not (better or worse):
        return lead
    counted = msg("measures that get better: {better}, worse: {worse}", better=better, worse=worse)
    return f"{lead} · {ctx.say(counted)}"


def _facts(sides: Sides) -> Iterator[Fact]:
    number = sides.after.translator.number
    compared = sides.compared
    if sides.after.persona:
        yield "user-round", msg("Persona"), sides.after.typeset(sides.after.persona.label)
    yield "minus", in_words_of(compared, msg("Steps that go")), number(len(compared.removed), 0)
    yield "plus", in_words_of(compared, msg("New steps")), number(len(compared.added), 0)
    yield "repeat", in_words_of(compared, msg("Steps that change")), number(len(compared.changed), 0)


def describe(sides: Sides) -> tuple[str, str]:
    """Give the comparison its short name and its long description."""
    ctx = sides.after
    name = msg("Comparison: {before} and {after}", before=sides.before.journey.title, after=ctx.journey.title)
    return ctx.say(name), " ".join(ctx.say(in_words_of(sides.compared, sentence)) for sentence in _sentences(sides))


def _sentences(sides: Sides) -> Iterator[Message]:
    compared = sides.compared
    yield from (_delta_sentence(sides, delta) for delta in compared.deltas
                if delta.after.key in HEADLINES and delta.verdict in _NAMED_VERDICTS)  # fmt: skip
    if compared.removed:
        yield msg("Steps that go: {names}.", names="; ".join(map(sides.before.typeset, compared.removed)))
    if compared.added:
        yield msg("New steps: {names}.", names="; ".join(map(sides.after.typeset, compared.added)))
    if compared.pains.removed:
        yield msg("Pain points relieved: {names}.", names=_texts(compared.pains.removed))
    if compared.pains.gone:
        yield msg("Pain points whose step goes: {names}.", names=_texts(compared.pains.gone))
    if compared.pains.untold:
        yield msg("Pain points of which the future journey says nothing: {names}.", names=_texts(compared.pains.untold))
    if compared.pains.kept:
        yield msg("Pain points that stay: {names}.", names=_texts(compared.pains.kept))


def _texts(pains: Sequence[Pain]) -> str:
    return "; ".join(pain.text for pain in pains)


def _delta_sentence(sides: Sides, delta: Delta) -> Message:
    ctx = sides.after
    before, after = figure_value(delta.before), figure_value(delta.after)
    return msg(
        "{measure}: {before} before, {after} after ({verdict}).", measure=ctx.say(delta.after.label),
        before=before or "–", after=after or "–", verdict=ctx.say(TREND[delta.verdict]),
    )  # fmt: skip

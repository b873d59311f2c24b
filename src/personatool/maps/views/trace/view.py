"""The needs trace: from needs through steps, pains and opportunities to owners, in five columns."""

from collections.abc import Iterator, Mapping
from typing import Final

from personatool.colour.mixing import mix
from personatool.i18n import Translator
from personatool.maps.canvas import colours
from personatool.maps.canvas.mirror import mirror
from personatool.maps.canvas.paths import rounded_box
from personatool.maps.canvas.shapes import Box, Curve, Drawing, Icon, Piece, Placed, Shape
from personatool.maps.canvas.typesetting import Style, single, wrap
from personatool.maps.engine.dot import DotSource, dot_source
from personatool.maps.parts.cells import CHIP_TEXT, SMALL, SMALL_STRONG, round_up
from personatool.maps.parts.context import Context, context
from personatool.maps.parts.detail import Detail
from personatool.maps.parts.header import banner
from personatool.maps.parts.page import footer, page
from personatool.maps.views.trace.layout import Spot, Ways, arranged
from personatool.model.errors import PersonatoolError
from personatool.model.journey import Journey
from personatool.model.measured import Measured
from personatool.model.message import Message, msg, msg_n
from personatool.model.trace import GAP_WORDS, TIER_WORDS, TIERS, Tier, Trace, TraceNode
from personatool.wording.severities import PAIN_SEVERITY

_BETWEEN: Final = 92.0
_WIDTHS: Final[dict[Tier, float]] = {"need": 280, "step": 230, "pain": 280, "opportunity": 280, "owner": 200}
_ICONS: Final[dict[Tier, str]] = {
    "need": "target", "step": "footprints", "pain": "triangle-alert", "opportunity": "lightbulb", "owner": "user-cog",
}  # fmt: skip
_COLOURS: Final[dict[Tier, colours.Paint]] = {
    "need": colours.POSITIVE, "step": colours.NONE, "pain": colours.NEGATIVE, "opportunity": colours.POSITIVE,
    "owner": colours.MUTED,
}  # fmt: skip
_HEAD: Final = Style("semibold", 15.5, 19.5)
_TOP: Final = 40.0
_LEAST: Final = 780.0  # so that a title stands on one line or two, however few columns there are
_FEW: Final = 7  # needs that a colour each still tells apart
_KIND: Final = msg("Needs trace")


def needs_trace(measured: Measured, journey: Journey, say: Translator, _: Detail = "essential") -> DotSource:
    """Draw the trace of a journey and write the drawing as DOT."""
    ctx, trace = context(measured, journey, say), measured.traces[journey.id]
    if not trace.nodes:
        raise PersonatoolError(msg("“{title}” has nothing to trace.", title=journey.title))
    return dot_source(
        draw(ctx, trace), map_id=f"trace-{journey.id}", name=f"{ctx.say(_KIND)} – {journey.title}",
        description=_describe(ctx, trace), language=say.language, written=ctx.written,
    )  # fmt: skip


def draw(ctx: Context, trace: Trace) -> Drawing:
    """Lay the page out; it changes sides where people read from right to left."""
    tiers = [tier for tier in TIERS if trace.tier(tier)]
    width = max(sum(_WIDTHS[tier] for tier in tiers) + _BETWEEN * (len(tiers) - 1), _LEAST)
    drawing = page(_parts(ctx, trace, width), width)
    return mirror(drawing) if ctx.from_right else drawing


def _parts(ctx: Context, trace: Trace, width: float) -> Iterator[tuple[Piece, float]]:
    facts = ((_ICONS[tier], TIER_WORDS[tier], str(len(trace.tier(tier)))) for tier in TIERS if tier in ("need", "pain"))
    subtitle = f"{ctx.say(_KIND)} · {ctx.say(_breaks(trace))}"
    yield banner(ctx, ctx.typeset(trace.title), subtitle, facts, width), 26
    yield _columns(ctx, trace, width), 20
    if trace.broken:
        yield _legend(ctx, trace), 14
    yield footer(ctx, width), 0


def _breaks(trace: Trace) -> Message:
    """What is missing: needs that nobody serves, then how much is not traced yet."""
    if not trace.broken:
        return msg("Every thread runs from a need to an owner.")
    unserved = len(_unserved(trace))
    untraced = len(trace.broken) - unserved
    if not untraced:
        return _unserved_words(unserved)
    quiet = msg_n("{count} thing not traced yet", "{count} things not traced yet", untraced)
    return msg("{first} · {second}", first=_unserved_words(unserved), second=quiet) if unserved else quiet


def _unserved(trace: Trace) -> tuple[TraceNode, ...]:
    return tuple(node for node in trace.tier("need") if node.gaps)


def _unserved_words(count: int) -> Message:
    return msg_n("{count} need served by no step", "{count} needs served by no step", count)


def _columns(ctx: Context, trace: Trace, width: float) -> Piece:
    own = _need_colours(ctx, trace)
    pieces = {node.key: _node(ctx, node, own.get(node.key)) for node in trace.nodes}
    spots, height = arranged(trace, pieces)
    lefts = _lefts(trace)
    heads = [_heading(ctx, tier, len(trace.tier(tier))).at(x, 0) for tier, x in lefts.items()]
    threads = _threads(ctx, trace, spots, lefts)
    nodes = [spot.piece.at(lefts[spot.node.tier], _TOP + spot.top) for spot in spots.values()]
    return Piece(width, _TOP + height, (*threads, *heads, *nodes))


def _lefts(trace: Trace) -> dict[Tier, float]:
    lefts, x = dict[Tier, float](), 0.0
    for tier in TIERS:
        if trace.tier(tier):
            lefts[tier] = x
            x += _WIDTHS[tier] + _BETWEEN
    return lefts


def _heading(ctx: Context, tier: Tier, count: int) -> Piece:
    colour = _COLOURS[tier] or ctx.accent
    words = single(f"{ctx.say(TIER_WORDS[tier])} · {ctx.translator.number(count, 0)}", _HEAD)
    return Piece(_WIDTHS[tier], 24, (Icon(0, 0, 22, _ICONS[tier], colour), words.label(30, 1, colours.INK)))


def _threads(ctx: Context, trace: Trace, spots: Mapping[str, Spot], lefts: Mapping[Tier, float]) -> Iterator[Curve]:
    ways = Ways(spots, lefts, _WIDTHS)
    of_needs = _need_colours(ctx, trace)
    for thread in trace.essential:
        start, end = spots[thread.start], spots[thread.end]
        base = of_needs.get(thread.start) or _COLOURS[start.node.tier] or ctx.accent
        colour = colours.Paint(mix(base, colours.WHITE, 0.2 if thread.start in of_needs else 0.35), "frame")
        points = tuple((x, y + _TOP) for x, y in ways.way(start, end))
        yield Curve(points, colour, 1.6, name="thread")


def _need_colours(ctx: Context, trace: Trace) -> dict[str, colours.Paint]:
    """A colour for each need, where there are so few that it can be told from the others."""
    needs = trace.tier("need")
    return {need.key: ctx.stage_colour(index) for index, need in enumerate(needs)} if len(needs) <= _FEW else {}


def _node(ctx: Context, node: TraceNode, own: colours.Paint | None) -> Piece:
    """A card. What is not traced yet has a quiet edge and mark; a need that nobody serves, an alarm."""
    width, strong = _WIDTHS[node.tier], own or _COLOURS[node.tier] or ctx.accent
    untraced = bool(node.gaps) and node.tier != "need"
    text = wrap(_text(ctx, node), CHIP_TEXT, width - (46 if untraced else 24))
    meta = wrap(_detail(ctx, node), SMALL, width - 24)
    words = () if untraced else tuple(ctx.say(GAP_WORDS[kind]) for kind in node.gaps)
    gap = wrap(", ".join(words), SMALL_STRONG, width - 46)
    y = 9 + text.height
    items: list[Shape | Placed] = [text.label(12, 8, colours.INK, width - 24)]
    if meta.lines:
        items.append(meta.label(12, y + 1, colours.MUTED, width - 24))
        y += meta.height + 1
    if gap.lines:
        alarm = colours.solid(colours.NEGATIVE)
        items += [Icon(11, y + 2, 15, "circle-alert", alarm), gap.label(31, y + 2, alarm, width - 46)]
        y += gap.height + 3
    tall = round_up(y + 8)
    edge = colours.frame(strong, 0.5) if not node.gaps else colours.NONE
    box = Box(0, 0, width, tall, colours.WHITE, edge, 1.2, "note")
    if untraced:
        quiet = Curve(rounded_box(width, tall, 8), colours.frame(colours.MUTED, 0.45), 1.1, "dashed")
        return Piece(width, tall, (box, quiet, _untraced(width - 23, 8), *items))
    ring = (Piece(0, 0, (_dashed(width, tall),)).at(-3, -3),) if node.gaps else ()
    bar = (Box(0, 10, 4, tall - 20, own, colours.NONE, 0, "bar", mark=True),) if own and not node.gaps else ()
    return Piece(width, tall, (*ring, box, *bar, *items))


def _untraced(x: float, y: float) -> Icon:
    """The mark of what is not traced yet."""
    return Icon(x, y, 14, "circle-dot", colours.MUTED)


def _dashed(width: float, height: float) -> Curve:
    """A dashed outline a little outside a box: here the thread breaks."""
    return Curve(rounded_box(width + 6, height + 6, 10), colours.solid(colours.NEGATIVE), 1.6, "dashed")


def _text(ctx: Context, node: TraceNode) -> str:
    text = ctx.typeset(node.text)
    return f"{node.detail} · {text}" if node.tier == "step" and node.detail else text


def _detail(ctx: Context, node: TraceNode) -> str:
    if node.tier == "need":
        return ctx.typeset(node.detail)
    if node.tier == "pain":
        level = ctx.say(PAIN_SEVERITY[int(node.detail)]) if node.detail else ""
        accepted = ctx.say(msg("accepted")) if node.accepted else ""
        return " · ".join(filter(None, (level, accepted)))
    return ""


def _legend(ctx: Context, trace: Trace) -> Piece:
    """The marks that are on the map, and no other."""
    shapes: list[Shape | Placed] = []
    x = 0.0
    if _unserved(trace):
        ring = Curve(rounded_box(34, 18, 6), colours.solid(colours.NEGATIVE), 1.6, "dashed")
        words = single(ctx.say(msg("A need that no step serves")), SMALL)
        shapes += [ring, words.label(46, 2, colours.BODY)]
        x = 46 + words.width + 36
    if len(trace.broken) > len(_unserved(trace)):
        words = single(
            ctx.say(msg("Not traced yet: the thread does not go on from here, or comes from nowhere")), SMALL
        )
        shapes += [_untraced(x, 2), words.label(x + 24, 2, colours.BODY)]
        x += 24 + words.width
    return Piece(x, 20, tuple(shapes))


def _describe(ctx: Context, trace: Trace) -> str:
    sentences = [ctx.say(_breaks(trace)).rstrip(".") + "."]
    for node in trace.broken:
        missing = ", ".join(ctx.say(GAP_WORDS[gap]) for gap in node.gaps)
        sentences.append(f"{ctx.say(TIER_WORDS[node.tier])}: {node.text} ({missing}).")
    return " ".join(sentences)

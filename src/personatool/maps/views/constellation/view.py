"""The constellation: personas, the journeys they live or take part in, the channels where they meet the service."""

from collections.abc import Iterator, Sequence
from typing import Final

from personatool.i18n import Translator
from personatool.maps.canvas import colours
from personatool.maps.canvas.colours import Paint
from personatool.maps.canvas.mirror import mirror
from personatool.maps.canvas.paths import panel, segment
from personatool.maps.canvas.shapes import Curve, Drawing, Marker, Piece, Placed
from personatool.maps.canvas.typesetting import Style, single, wrap
from personatool.maps.engine.dot import DotSource, dot_source
from personatool.maps.parts.context import Base, base
from personatool.maps.parts.evidence import titles
from personatool.maps.parts.header import Fact, banner
from personatool.maps.parts.legend import symbols
from personatool.maps.parts.page import colophon, page
from personatool.maps.views.constellation.cards import (
    BADGE,
    COLUMN,
    PITCH,
    badge,
    channel_heads,
    channel_row,
    journey_card,
    persona_card,
    shared_touchpoints,
    signs,
)
from personatool.maps.views.constellation.graph import Graph, graph_of, places_of
from personatool.model.channels import Channel, all_channels
from personatool.model.journey import Journey
from personatool.model.measured import Measured
from personatool.model.message import Message, msg, msg_n
from personatool.model.nested import cited_evidence

_HEADING = Style("bold", 17, 22)
_NOTHING = Style("italic", 15, 20)
_PERSON: Final = 340.0
_LINKS: Final = 260.0
_JOURNEY: Final = 330.0
_CHANNELS: Final = 24.0
_OFF: Final = 5.0
_GAP: Final = 16.0
_LEAST: Final = 1100.0


def constellation(measured: Measured, journeys: Sequence[Journey], say: Translator) -> DotSource:
    """Draw who meets what and write the drawing as DOT."""
    ctx = base(measured, say, measured.workspace.settings.language)
    graph = graph_of(
        [placed.value for placed in ctx.workspace.personas],
        journeys,
        everybody=len(journeys) == len(ctx.workspace.journeys),
    )
    return dot_source(
        draw(ctx, graph), map_id="constellation", name=ctx.say(msg("Constellation: who meets what")),
        description=" ".join(map(ctx.say, _sentences(ctx, graph))), language=say.language, written=ctx.written,
    )  # fmt: skip


def draw(ctx: Base, graph: Graph) -> Drawing:
    """Lay the page out; it changes sides where people read from right to left."""
    channels = _channels(ctx, graph)
    width = max(_PERSON + _LINKS + _JOURNEY + (_CHANNELS + COLUMN * len(channels) if channels else 0), _LEAST)
    drawing = page(_parts(ctx, graph, channels, width), width)
    return mirror(drawing) if ctx.from_right else drawing


def _channels(ctx: Base, graph: Graph) -> list[Channel]:
    known = all_channels(ctx.workspace.settings.channels)
    return [known.get(name) or Channel(name, Message(name), "ellipsis") for name in graph.channel_ids]


def _parts(ctx: Base, graph: Graph, channels: Sequence[Channel], width: float) -> Iterator[tuple[Piece, float]]:
    title = ctx.workspace.settings.title
    kind = ctx.say(msg("Constellation: who meets what"))
    yield banner(ctx, ctx.typeset(title) if title else kind, kind if title else "", _facts(ctx, graph), width), 26
    yield _headings(ctx, channels, width), 10
    yield _columns(ctx, graph, channels, width), 24
    shared = shared_touchpoints(ctx, graph, width)
    if shared:
        yield shared, 22
    key = symbols(ctx, _key(ctx, graph), width)
    if key:
        yield key, 12
    named = dict.fromkeys(source for journey in graph.journeys for source in cited_evidence(journey))
    yield colophon(ctx, titles(ctx, named), "constellation", None, width), 0


def _facts(ctx: Base, graph: Graph) -> Iterator[Fact]:
    number = ctx.translator.number
    yield "users", msg("Personas"), number(len(graph.people), 0)
    yield "route", msg("Journeys"), number(len(graph.journeys), 0)
    yield "waypoints", msg("Channels"), number(len(graph.channel_ids), 0)
    if ctx.workspace.settings.version:
        yield "history", msg("Version"), ctx.typeset(ctx.workspace.settings.version)


def _headings(ctx: Base, channels: Sequence[Channel], width: float) -> Piece:
    heads = channel_heads(ctx, channels)
    height = max(heads.height, _HEADING.leading)
    words = [(0.0, msg("Who")), (_PERSON + _LINKS, msg("Journeys"))]
    labels = [single(ctx.say(word), _HEADING).label(x, height - _HEADING.leading, colours.INK) for x, word in words]
    return Piece(width, height, (*labels, heads.at(_right(), height - heads.height)))


def _right() -> float:
    return _PERSON + _LINKS + _JOURNEY + _CHANNELS


def _columns(ctx: Base, graph: Graph, channels: Sequence[Channel], width: float) -> Piece:
    people = _people(ctx, graph)
    met = [_met(ctx, graph, journey, channels) for journey in graph.journeys]
    journeys = _journeys(ctx, graph, [row.height for row in met])
    height = max(_tall(people), _tall(journeys))
    left, right = _spaced(people, height), _spaced(journeys, height)
    placed: list[Placed] = [piece.at(0, y) for piece, y in zip(people, left, strict=True)]
    for row, piece, y in zip(met, journeys, right, strict=True):
        placed.append(_ground(graph, channels, piece.height, width).at(0, y))
        placed.append(piece.at(_PERSON + _LINKS, y))
        placed.append(row.at(_right(), y + (piece.height - row.height) / 2))
    starts = {persona.id: y + piece.height / 2 for persona, piece, y in zip(graph.people, people, left, strict=True)}
    ends = {journey.id: y + piece.height / 2 for journey, piece, y in zip(graph.journeys, journeys, right, strict=True)}
    return Piece(width, height, (*placed, *_empty(ctx, graph), *_links(ctx, graph, starts, ends)))


def _people(ctx: Base, graph: Graph) -> list[Piece]:
    busy = {name for names in graph.links.values() for name in names}
    marks = signs(graph.people)
    return [persona_card(ctx, persona, marks[persona.id], _colour(ctx, index), _PERSON, alone=persona.id not in busy)
            for index, persona in enumerate(graph.people)]  # fmt: skip


def _journeys(ctx: Base, graph: Graph, least: Sequence[float]) -> list[Piece]:
    return [journey_card(ctx, journey, number, len(graph.links[journey.id]), _JOURNEY, tall)
            for number, (journey, tall) in enumerate(zip(graph.journeys, least, strict=True), 1)]  # fmt: skip


def _colour(ctx: Base, index: int) -> Paint:
    shades = tuple(map(colours.solid, ctx.workspace.settings.brand.colours)) or colours.STAGES
    return shades[index % len(shades)]


def _tall(pieces: Sequence[Piece]) -> float:
    return max(sum(piece.height + _GAP for piece in pieces) - _GAP, 40.0)


def _spaced(pieces: Sequence[Piece], height: float) -> list[float]:
    """Spread a column over the whole height."""
    spare = (height - _tall(pieces)) / max(len(pieces), 1)
    tops, y = [], spare / 2
    for piece in pieces:
        tops.append(y)
        y += piece.height + _GAP + spare
    return tops


def _ground(graph: Graph, channels: Sequence[Channel], height: float, width: float) -> Piece:
    """A pale band that carries the eye from a journey to its channels."""
    if not channels or not graph.journeys:
        return Piece()
    left = _PERSON + _LINKS + _JOURNEY - 30
    band = Piece(width - left, height, (panel(width - left, height, colours.WHITE, colours.NONE, 12),))
    return Piece(width, height, (band.at(left, 0),))


def _met(ctx: Base, graph: Graph, journey: Journey, channels: Sequence[Channel]) -> Piece:
    most = max((count for counts in graph.channels.values() for count in counts.values()), default=1)
    places = places_of(journey)
    met = [(graph.channels[journey.id].get(channel.id, 0), [ctx.typeset(name) for name in places.get(channel.id, ())])
           for channel in channels]  # fmt: skip
    return channel_row(ctx, met, most)


def _empty(ctx: Base, graph: Graph) -> Iterator[Placed]:
    for x, there, words in (
        (0.0, graph.people, msg("No persona yet")),
        (_PERSON + _LINKS, graph.journeys, msg("No journey yet")),
    ):
        if not there:
            block = wrap(ctx.say(words), _NOTHING, _PERSON)
            yield Piece(_PERSON, 40, (block.label(0, 10, colours.MUTED),)).at(x, 0)


def _links(ctx: Base, graph: Graph, starts: dict[str, float], ends: dict[str, float]) -> Iterator[Curve | Placed]:
    """A line from each persona to its sign at each journey; whose journey it is solid, who takes part dashed."""
    marks, place = signs(graph.people), {persona.id: index for index, persona in enumerate(graph.people)}
    for journey in graph.journeys:
        names = sorted(graph.links[journey.id], key=place.__getitem__)
        top = ends[journey.id] - (len(names) - 1) * PITCH / 2
        for index, name in enumerate(names):
            full, colour, y = name == journey.persona, _colour(ctx, place[name]), top + index * PITCH
            yield _link(starts[name], y, colour, full=full)
            yield badge(marks[name], colour, full=full).at(_PERSON + _LINKS - BADGE / 2 - _OFF, y - BADGE / 2)


def _link(start: float, end: float, colour: Paint, *, full: bool) -> Curve:
    left, right = _PERSON, _PERSON + _LINKS - BADGE / 2 - _OFF
    bend = (right - left) * 0.5
    points = ((left, start), (left + bend, start), (right - bend, end), (right, end))
    return Curve(points, colour, 3 if full else 1.6, "solid" if full else "dashed", name="link")


def _key(ctx: Base, graph: Graph) -> Iterator[tuple[Piece, Message]]:
    if any(journey.persona in graph.links[journey.id] for journey in graph.journeys):
        yield _sample(ctx, full=True), msg("Whose journey it is")
    if any(name != journey.persona for journey in graph.journeys for name in graph.links[journey.id]):
        yield _sample(ctx, full=False), msg("Takes part in it")
    if graph.channel_ids:
        disc = Marker(12, 12, 22, colours.wash(ctx.accent, 0.16), ctx.accent, 1.6)
        yield Piece(24, 24, (disc,)), msg("Moments through this channel")


def _sample(ctx: Base, *, full: bool) -> Piece:
    line = Curve(segment((0, 12), (44, 12)), ctx.accent, 3 if full else 1.6, "solid" if full else "dashed")
    disc = Marker(44, 12, 18, ctx.accent if full else colours.WHITE, ctx.accent, 2)
    return Piece(54, 24, (line, disc))


def _sentences(ctx: Base, graph: Graph) -> Iterator[Message]:
    yield msg_n("{count} persona.", "{count} personas.", len(graph.people))
    yield msg_n("{count} journey.", "{count} journeys.", len(graph.journeys))
    names = {persona.id: ctx.typeset(persona.label) for persona in graph.people}
    for journey in graph.journeys:
        cast = ", ".join(names[name] for name in graph.links[journey.id])
        if cast:
            yield msg("{journey}: {names}.", journey=ctx.typeset(journey.title), names=cast)
    busy = {name for cast in graph.links.values() for name in cast}
    alone = ", ".join(name for key, name in names.items() if key not in busy)
    if alone:
        yield msg("In no journey yet: {names}.", names=alone)

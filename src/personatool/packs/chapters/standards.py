"""The standards in use: each point beside the journeys and personas that say to meet it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from personatool.model.coverage import Claim, Coverage, PointReach, Reach
from personatool.model.message import Message, msg, msg_n
from personatool.model.place import Route
from personatool.model.standard import Standard
from personatool.packs.builder import anchors, words
from personatool.packs.builder.context import Context
from personatool.packs.builder.reading_order import journeys_in_order
from personatool.packs.view import Badge, ContentsItem, Line, Note, Part, PointView, ReachView, StandardView

_REACHES: Mapping[Reach, tuple[Message, str, str]] = {
    "met": (msg("met"), "circle-check", "good"),
    "claimed": (msg("claimed without evidence"), "circle-help", "warn"),
    "open": (msg("not addressed"), "minus", "plain"),
}
_COUNTS: Mapping[Reach, Callable[[int], Message]] = {
    "met": lambda count: msg_n("{count} met", "{count} met", count),
    "claimed": lambda count: msg_n("{count} claimed without evidence", "{count} claimed without evidence", count),
    "open": lambda count: msg_n("{count} not addressed", "{count} not addressed", count),
}
_PEOPLE = ""  # the column of personas: no journey has this id


def standard_views(say: Context) -> tuple[StandardView, ...] | None:
    """Lay what the files claim over each standard in use."""
    return tuple(_standard(say, each) for each in say.material.coverages) or None


def below(views: Sequence[StandardView]) -> tuple[ContentsItem, ...]:
    """List the standards in the contents."""
    return tuple(ContentsItem(Part(each.title.text, lang=each.title.lang), f"#{each.anchor}") for each in views)


def _standard(say: Context, coverage: Coverage) -> StandardView:
    standard = coverage.standard
    journeys = [each.id for each in journeys_in_order(say.workspace)]
    claiming = {_column(say, claim) for point in coverage.points for claim in point.claims}
    columns = [each for each in (*journeys, _PEOPLE) if each in claiming]
    return StandardView(
        anchor=anchors.standard_anchor(standard.id),
        title=Part(standard.title_in(say.translator.language), lang=say.foreign(_written(say, standard))),
        notes=_notes(say, standard),
        counts=tuple(_count(say, coverage, reach) for reach in _REACHES if coverage.count(reach)),
        columns=tuple(_head(say, each) for each in columns),
        points=tuple(_point(say, standard, each, columns) for each in coverage.points),
        silent=tuple(say.journey(each) for each in journeys if each not in claiming),
    )


def _head(say: Context, column: str) -> Line:
    """A column's name; what is met in a journey still to come is said to be so."""
    journey = say.workspace.journey(column)
    if not journey:
        return Line((say.own(msg("Personas")),))
    future = journey.state == "future"
    return Line((say.journey(column),), say.note(None, say.own(words.STATE["future"])) if future else ())


def _written(say: Context, standard: Standard) -> str | None:
    """The language a standard's title is in: the page's, when it is translated."""
    return say.translator.language if say.translator.language in standard.titles else standard.language


def _notes(say: Context, standard: Standard) -> tuple[Note, ...]:
    """Whose it is, and whose the words are."""
    translated = any(say.translator.language in each.headings for each in standard.points)
    ours = standard.translations == "unofficial" and translated
    link = Part(standard.source, href=standard.source, outside=True) if standard.source else None
    return (
        *say.note(msg("Owner"), _theirs(say, standard, standard.owner)),
        *say.note(msg("Version"), _theirs(say, standard, standard.version)),
        *say.note(msg("Source"), link),
        *say.note(None, say.own(_WORDING[standard.wording]) if standard.wording in _WORDING else None),
        *say.note(None, say.own(msg("Headings are translated by us.")) if ours else None),
    )


def _theirs(say: Context, standard: Standard, text: str | None) -> Part | None:
    """A standard's own words, in its language."""
    return Part(text, lang=say.foreign(standard.language)) if text else None


_WORDING = {
    "paraphrase": msg("Headings and texts are our summary of this standard, not its own words."),
    "outline": msg("The wording of this standard was not found: only an outline of it is given."),
}


def _count(say: Context, coverage: Coverage, reach: Reach) -> Badge:
    _, icon, tone = _REACHES[reach]
    return Badge(say.say(_COUNTS[reach](coverage.count(reach))), icon, tone)


def _point(say: Context, standard: Standard, reached: PointReach, columns: Sequence[str]) -> PointView:
    point = reached.point
    return PointView(
        anchor=anchors.point_anchor(standard.id, point.id),
        id=point.id,
        heading=say.heading(standard, point),
        threshold=_theirs(say, standard, point.threshold),
        whole=_badge(say, reached),
        cells=tuple(_cell(say, reached, column) for column in columns),
    )


def _cell(say: Context, reached: PointReach, column: str) -> ReachView:
    claims = tuple(each for each in reached.claims if _column(say, each) == column)
    return ReachView(
        _badge(say, PointReach(reached.point, claims)), tuple(dict.fromkeys(_part(say, each) for each in claims))
    )


def _badge(say: Context, reached: PointReach) -> Badge:
    label, icon, tone = _REACHES[reached.reach]
    return Badge(say.say(label), icon, tone)


def _column(say: Context, claim: Claim) -> str:
    """The journey a claim stands in; claims of personas share a column."""
    place = (claim.owner, claim.spot.path)
    return claim.owner if any((each.value.id, each.path) == place for each in say.workspace.journeys) else _PEOPLE


def _part(say: Context, claim: Claim) -> Part:
    """The persona who claims, or what claims in a journey, with a link to where the page tells it."""
    column = _column(say, claim)
    if not column:
        return say.persona(claim.owner)
    return replace(say.journey(column), text=claim.words, href=f"#{_place(say, column, claim.spot.route)}")


def _place(say: Context, journey_id: str, route: Route) -> str:
    """The anchor of the step or stage a route passes through, else that of the journey."""
    journey = say.workspace.journey(journey_id)
    inside = route[route.index("stages") + 1 :] if "stages" in route else ()
    if not journey or not inside or not isinstance(inside[0], int):
        return anchors.journey_anchor(journey_id)
    stage = journey.stages[inside[0]]
    if "steps" not in inside:
        return anchors.stage_anchor(journey_id, stage.id, inside[0] + 1)
    before = sum(len(each.steps) for each in journey.stages[: inside[0]])
    place = inside[inside.index("steps") + 1]
    return say.index.steps[journey_id][before + int(place)].anchor

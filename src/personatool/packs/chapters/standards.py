"""The standards in use: each point beside the journeys and personas that say to meet it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from personatool.model.coverage import Claim, Coverage, PointCoverage, PointStatus
from personatool.model.message import Message, msg, msg_n
from personatool.model.place import Route
from personatool.model.standard import Standard
from personatool.packs.builder import anchors
from personatool.packs.builder.context import Context
from personatool.packs.builder.reading_order import journeys_in_order
from personatool.packs.view.analysis import PointView, ReachView, StandardView
from personatool.packs.view.page import ContentsItem
from personatool.packs.view.parts import Badge, Line, Note, Part
from personatool.wording.fixed_words import POINT_STATUS, STANDARD_WORDING, STATE

_BADGES: Mapping[PointStatus, tuple[str, str]] = {
    "met": ("circle-check", "good"),
    "claimed": ("circle-help", "warn"),
    "open": ("minus", "plain"),
}
_COUNTS: Mapping[PointStatus, Callable[[int], Message]] = {
    "met": lambda count: msg_n("{count} met", "{count} met", count),
    "claimed": lambda count: msg_n("{count} claimed without evidence", "{count} claimed without evidence", count),
    "open": lambda count: msg_n("{count} not addressed", "{count} not addressed", count),
}
_PEOPLE = ""  # the column of personas: no journey has this id


def view(ctx: Context) -> tuple[StandardView, ...] | None:
    """Lay what the files claim over each standard in use."""
    return tuple(_standard(ctx, coverage) for coverage in ctx.pack_input.coverages) or None


def contents(views: Sequence[StandardView]) -> tuple[ContentsItem, ...]:
    """List the standards in the contents."""
    return tuple(ContentsItem(Part(view.title.text, lang=view.title.lang), f"#{view.anchor}") for view in views)


def _standard(ctx: Context, coverage: Coverage) -> StandardView:
    standard = coverage.standard
    journeys = [journey.id for journey in journeys_in_order(ctx.workspace)]
    claiming = {_column(ctx, claim) for point in coverage.points for claim in point.claims}
    columns = [column for column in (*journeys, _PEOPLE) if column in claiming]
    return StandardView(
        anchor=anchors.standard_anchor(standard.id),
        title=Part(standard.title_in(ctx.translator.language), lang=ctx.lang_tag(_title_language(ctx, standard))),
        notes=_notes(ctx, standard),
        counts=tuple(_count(ctx, coverage, reach) for reach in _BADGES if coverage.count(reach)),
        columns=tuple(_column_heading(ctx, column) for column in columns),
        points=tuple(_point(ctx, standard, reached, columns) for reached in coverage.points),
        silent=tuple(ctx.journey_link(journey) for journey in journeys if journey not in claiming),
    )


def _column_heading(ctx: Context, column: str) -> Line:
    """A column's name, with a note for a future journey."""
    journey = ctx.workspace.journey(column)
    if not journey:
        return Line((ctx.our_text(msg("Personas")),))
    future = journey.state == "future"
    return Line((ctx.journey_link(column),), ctx.our_note(None, STATE["future"] if future else None))


def _title_language(ctx: Context, standard: Standard) -> str | None:
    """The language a standard's title is in: the page's, when it is translated."""
    return ctx.translator.language if ctx.translator.language in standard.titles else standard.language


def _notes(ctx: Context, standard: Standard) -> tuple[Note, ...]:
    """Whose it is, and whose the words are."""
    translated = any(ctx.translator.language in point.headings for point in standard.points)
    ours = standard.translations == "unofficial" and translated
    link = Part(standard.source, href=standard.source, outside=True) if standard.source else None
    return (
        *ctx.note(msg("Owner"), _own_words(ctx, standard, standard.owner)),
        *ctx.note(msg("Version"), _own_words(ctx, standard, standard.version)),
        *ctx.note(msg("Source"), link),
        *ctx.our_note(None, STANDARD_WORDING.get(standard.wording)),
        *ctx.our_note(None, msg("Headings are translated by us.") if ours else None),
    )


def _own_words(ctx: Context, standard: Standard, text: str | None) -> Part | None:
    """A standard's own words, in its language."""
    return Part(text, lang=ctx.lang_tag(standard.language)) if text else None


def _count(ctx: Context, coverage: Coverage, reach: PointStatus) -> Badge:
    icon, tone = _BADGES[reach]
    return Badge(ctx.say(_COUNTS[reach](coverage.count(reach))), icon, tone)


def _point(ctx: Context, standard: Standard, reached: PointCoverage, columns: Sequence[str]) -> PointView:
    point = reached.point
    return PointView(
        anchor=anchors.point_anchor(standard.id, point.id),
        id=point.id,
        heading=ctx.point_heading(standard, point),
        threshold=_own_words(ctx, standard, point.threshold),
        whole=_badge(ctx, reached),
        cells=tuple(_cell(ctx, reached, column) for column in columns),
    )


def _cell(ctx: Context, reached: PointCoverage, column: str) -> ReachView:
    claims = tuple(claim for claim in reached.claims if _column(ctx, claim) == column)
    return ReachView(
        _badge(ctx, PointCoverage(reached.point, claims)), tuple(dict.fromkeys(_part(ctx, claim) for claim in claims))
    )


def _badge(ctx: Context, reached: PointCoverage) -> Badge:
    label, (icon, tone) = POINT_STATUS[reached.status], _BADGES[reached.status]
    return Badge(ctx.say(label), icon, tone)


def _column(ctx: Context, claim: Claim) -> str:
    """The journey a claim stands in; claims of personas share a column."""
    place = (claim.owner, claim.spot.path)
    return claim.owner if any((placed.value.id, placed.path) == place for placed in ctx.workspace.journeys) else _PEOPLE


def _part(ctx: Context, claim: Claim) -> Part:
    """The persona who claims, or what claims in a journey, with a link to where the page tells it."""
    column = _column(ctx, claim)
    if not column:
        return ctx.persona_link(claim.owner)
    return replace(ctx.journey_link(column), text=claim.words, href=f"#{_claim_anchor(ctx, column, claim.spot.route)}")


def _claim_anchor(ctx: Context, journey_id: str, route: Route) -> str:
    """The anchor of the step or stage a route passes through, else that of the journey."""
    journey = ctx.workspace.journey(journey_id)
    inside = route[route.index("stages") + 1 :] if "stages" in route else ()
    if not journey or not inside or not isinstance(inside[0], int):
        return anchors.journey_anchor(journey_id)
    stage = journey.stages[inside[0]]
    if "steps" not in inside:
        return anchors.stage_anchor(journey_id, stage.id, inside[0] + 1)
    before = sum(len(stage.steps) for stage in journey.stages[: inside[0]])
    place = inside[inside.index("steps") + 1]
    return ctx.index.steps[journey_id][before + int(place)].anchor

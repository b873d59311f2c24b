"""One page that sets two journeys, or two states of one, beside each other."""

from collections.abc import Iterator, Sequence

from personatool.i18n import Translator
from personatool.model.comparison import HEADLINES, Changed, Comparison, Delta
from personatool.model.drawing import RenderedMap
from personatool.model.figure import Figure
from personatool.model.journey import Journey
from personatool.model.material import Material
from personatool.model.message import Message, msg
from personatool.model.workspace import Workspace
from personatool.packs import words
from personatool.packs.compared_phrases import phrases
from personatool.packs.compared_view import ComparedView, MeasureView, SideView, StepView
from personatool.packs.context import Context, make_context
from personatool.packs.page import single_page
from personatool.packs.view import Badge, Fact, MapView, Note, Part

_VERDICTS = {
    "better": (msg("better"), "good"),
    "worse": (msg("worse"), "bad"),
    "same": (msg("unchanged"), "plain"),
    "changed": (msg("changed"), "plain"),
    "unknown": (msg("not comparable"), "plain"),
}
_ICONS = {"documents": "file-stack", "data": "clipboard-list", "bodies": "building"}
_UNKNOWN = "–"
_SHORT = 9


def comparison_page(
    workspace: Workspace,
    compared: Comparison,
    say: Translator,
    since: tuple[str, str] | None = None,
    drawing: RenderedMap | None = None,
) -> str:
    """Make the page. `since` are the revision and the commit of the earlier state, `drawing` shows both curves."""
    return single_page(
        workspace, "comparison", _page(make_context(Material(workspace), say), compared, since, drawing), phrases(say)
    )


def _page(
    say: Context, compared: Comparison, since: tuple[str, str] | None, drawing: RenderedMap | None
) -> ComparedView:
    measures = tuple(_measure(say, each) for each in compared.deltas)
    by_key = {each.key: each for each in measures}
    before, after = say.inside(compared.current.language), say.inside(compared.future.language)
    return ComparedView(
        language=say.translator.language,
        title=say.say(msg("{before} → {after}", before=compared.current.title, after=compared.future.title)),
        organisation=say.workspace.settings.organisation or "",
        before=_side(before, msg("Before"), compared.current, since),
        after=_side(after, msg("After"), compared.future, None),
        headlines=tuple(by_key[key] for key in HEADLINES if key in by_key),
        measures=measures,
        gaps=tuple(dict.fromkeys(_gaps(say, compared.deltas))),
        gone=_listed(before, compared, "gone", compared.removed),
        come=_listed(after, compared, "come", compared.added),
        changed=tuple(_step(after, each) for each in compared.changed),
        drawing=MapView("comparison", drawing.name, drawing.svg, "", drawing.width > drawing.height)
        if drawing
        else None,
        digest=say.workspace.digest,
    )


def _side(say: Context, label: Message, journey: Journey, since: tuple[str, str] | None) -> SideView:
    state = (Badge(say.say(words.STATE[journey.state]), "route"),) if journey.state else ()
    trust = () if since else say.trust("journey", journey.id)
    dated = say.say(msg("reviewed on {date}", date=say.translator.date(journey.reviewed))) if journey.reviewed else ""
    at = say.say(msg("as of {revision} ({commit})", revision=since[0], commit=since[1][:_SHORT])) if since else ""
    return SideView(say.say(label), say.user(journey.title), at or dated, (*state, *say.status(journey), *trust))


def _measure(say: Context, delta: Delta) -> MeasureView:
    known = delta.before if delta.after.value is None else delta.after
    word, tone = _VERDICTS[delta.verdict]
    return MeasureView(
        key=known.key,
        label=say.say(known.label),
        unit=say.say(known.unit),
        before=_number(say, delta.before),
        after=_number(say, delta.after),
        change=_signed(say, delta),
        verdict=Badge(say.say(word), _arrow(delta), tone),
        gaps=bool(delta.before.missing or delta.after.missing),
    )


def _arrow(delta: Delta) -> str:
    """Which way the figure goes, whether that is good or not."""
    if delta.change is None:
        return "circle-help"
    if delta.verdict == "same":
        return "minus"
    return "arrow-down" if delta.change < 0 else "arrow-up"


def _number(say: Context, figure: Figure) -> str:
    return _UNKNOWN if figure.value is None else say.translator.number(figure.value, figure.digits)


def _signed(say: Context, delta: Delta) -> str:
    if delta.change is None:
        return _UNKNOWN
    text = say.translator.number(delta.change, delta.after.digits)
    return f"+{text}" if delta.change > 0 and text != "0" else text


def _gaps(say: Context, deltas: Sequence[Delta]) -> Iterator[str]:
    """What the files leave out, each once: the figures it touches carry a star."""
    for delta in deltas:
        for side, figure in ((msg("before"), delta.before), (msg("after"), delta.after)):
            for gap in figure.missing:
                yield say.say(msg("{gap} ({side})", gap=say.say(gap).replace("`", ""), side=say.say(side)))


def _listed(say: Context, compared: Comparison, side: str, steps: Sequence[str]) -> tuple[Fact, ...]:
    facts = say.fact("steps", msg("Steps"), "footprints", say.texts(steps))
    for each in compared.listings:
        facts += say.fact(each.key, each.label, _ICONS.get(each.key, "list"), say.texts(getattr(each, side)))
    return facts


def _step(say: Context, changed: Changed) -> StepView:
    notes = (Note(say.say(each.label), (_said(say, each.before), _said(say, each.after))) for each in changed.changes)
    return StepView(say.user(changed.title), tuple(notes))


def _said(say: Context, message: Message | None) -> Part:
    return Part(say.say(message)) if message else say.plain(_UNKNOWN)

"""One page that sets two journeys, or two states of one, beside each other."""

from personatool.i18n import Translator
from personatool.model.comparison import HEADLINES, Comparison
from personatool.model.drawing import RenderedMap
from personatool.model.journey import Journey
from personatool.model.material import Material
from personatool.model.message import Message, msg
from personatool.model.workspace import Workspace
from personatool.packs import words
from personatool.packs.compared_phrases import phrases
from personatool.packs.compared_view import ComparedView, SideView
from personatool.packs.context import Context, make_context
from personatool.packs.deltas import changed_view, come, delta_view, gone, missing
from personatool.packs.drawings import pair_view
from personatool.packs.page import single_page
from personatool.packs.view import Badge

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
    measures = tuple(delta_view(say, each) for each in compared.deltas)
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
        gaps=missing(say, compared),
        gone=gone(before, compared),
        come=come(after, compared),
        changed=tuple(changed_view(after, each) for each in compared.changed),
        drawing=pair_view(say, compared.future.id, drawing) if drawing else None,
        digest=say.workspace.digest,
    )


def _side(say: Context, label: Message, journey: Journey, since: tuple[str, str] | None) -> SideView:
    state = (Badge(say.say(words.STATE[journey.state]), "route"),) if journey.state else ()
    trust = () if since else say.trust("journey", journey.id)
    dated = say.say(msg("reviewed on {date}", date=say.translator.date(journey.reviewed))) if journey.reviewed else ""
    at = say.say(msg("as of {revision} ({commit})", revision=since[0], commit=since[1][:_SHORT])) if since else ""
    return SideView(say.say(label), say.user(journey.title), at or dated, (*state, *say.status(journey), *trust))

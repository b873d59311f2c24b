"""One page that sets two journeys, or two states of one, beside each other."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from personatool.i18n import Translator
from personatool.model.comparison import HEADLINES, Comparison
from personatool.model.journey import Journey
from personatool.model.measured import Measured
from personatool.model.message import Message, msg
from personatool.model.pack_input import PackInput
from personatool.model.rendered_map import RenderedMap
from personatool.packs.builder.context import Context, make_context
from personatool.packs.chapters.comparison import added_facts, changed_view, delta_view, missing_inputs, removed_facts
from personatool.packs.chapters.maps import pair_view
from personatool.packs.page.frame import single_page
from personatool.packs.view.journeys import ChangedView, DeltaView, MapView
from personatool.packs.view.parts import Badge, Fact, Part
from personatool.wording.comparison_sides import in_words_of
from personatool.wording.fixed_words import STATE


@dataclass(frozen=True)
class SideView:
    """One of the two journeys: title, date, badges."""

    label: str
    title: Part
    when: str
    badges: tuple[Badge, ...]


@dataclass(frozen=True)
class ComparedView:
    """The whole page. `drawing` is both curves, when somebody drew them."""

    language: str
    title: str
    organisation: str
    before: SideView
    after: SideView
    headlines: tuple[DeltaView, ...]
    measures: tuple[DeltaView, ...]
    gaps: tuple[str, ...]
    gone: tuple[Fact, ...]
    come: tuple[Fact, ...]
    changed: tuple[ChangedView, ...]
    drawing: MapView | None
    digest: str


_PHRASES: Final[Mapping[str, Message]] = {
    "comparison": msg("Comparison"),
    "at_a_glance": msg("At a glance"),
    "was": msg("was"),
    "is_now": msg("is now"),
    "incomplete": msg("The files leave something out: see the list under the measures."),
    "both_curves": msg("Both emotion curves"),
    "all_measures": msg("Every measure"),
    "measure": msg("Measure"),
    "change": msg("Change"),
    "verdict": msg("For people"),
    "not_said": msg("What the files do not say"),
    "went_away": msg("What went away"),
    "came": msg("What came"),
    "nothing_moved": msg("Nothing."),
    "changed_steps": msg("What changed in the steps that stayed"),
    "compared_by": msg(
        "Every figure is computed from the journey files; personatool measure --details gives its formula"
    ),
}


def phrases(translator: Translator, compared: Comparison) -> dict[str, str]:
    """Every wording in a language."""
    return {name: translator.say(in_words_of(compared, message)) for name, message in _PHRASES.items()}


_SHORT = 9


def comparison_page(
    measured: Measured,
    compared: Comparison,
    translator: Translator,
    since: tuple[str, str] | None = None,
    drawing: RenderedMap | None = None,
) -> str:
    """Make the page. `since` are the revision and the commit of the earlier state, `drawing` shows both curves."""
    return single_page(
        measured.workspace,
        "comparison",
        _page(make_context(PackInput(measured), translator), compared, since, drawing),
        phrases(translator, compared),
    )


def _page(
    ctx: Context, compared: Comparison, since: tuple[str, str] | None, drawing: RenderedMap | None
) -> ComparedView:
    measures = tuple(delta_view(ctx, delta) for delta in compared.deltas)
    by_key = {measure.key: measure for measure in measures}
    before, after = ctx.in_language(compared.current.language), ctx.in_language(compared.future.language)
    return ComparedView(
        language=ctx.translator.language,
        title=ctx.say(msg("{before} → {after}", before=compared.current.title, after=compared.future.title)),
        organisation=ctx.workspace.settings.organisation or "",
        before=_side(before, in_words_of(compared, msg("Before")), compared.current, since),
        after=_side(after, in_words_of(compared, msg("After")), compared.future, None),
        headlines=tuple(by_key[key] for key in HEADLINES if key in by_key),
        measures=measures,
        gaps=missing_inputs(ctx, compared),
        gone=removed_facts(before, compared),
        come=added_facts(after, compared),
        changed=tuple(changed_view(after, change) for change in compared.changed),
        drawing=pair_view(ctx, compared.future.id, drawing) if drawing else None,
        digest=ctx.workspace.digest,
    )


def _side(ctx: Context, label: Message, journey: Journey, since: tuple[str, str] | None) -> SideView:
    state = (Badge(ctx.say(STATE[journey.state]), "route"),) if journey.state else ()
    trust = () if since else ctx.confidence_badges("journey", journey.id)
    dated = ctx.say(msg("reviewed on {date}", date=ctx.translator.date(journey.reviewed))) if journey.reviewed else ""
    at = ctx.say(msg("as of {revision} ({commit})", revision=since[0], commit=since[1][:_SHORT])) if since else ""
    return SideView(
        ctx.say(label), ctx.user_text(journey.title), at or dated, (*state, *ctx.status_badges(journey), *trust)
    )

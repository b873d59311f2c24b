"""The whole page as view data."""

from collections.abc import Mapping, Sequence

from personatool.i18n import Translator
from personatool.model.diagnostic import Diagnostic
from personatool.model.drawing import RenderedMap
from personatool.model.message import msg
from personatool.model.workspace import Workspace
from personatool.packs.context import Context, make_context
from personatool.packs.cover import cover_view
from personatool.packs.evidence import evidence_views
from personatool.packs.findings import finding_views
from personatool.packs.journeys import journey_view
from personatool.packs.order import journeys_in_order, personas_in_order
from personatool.packs.persona_set import set_view
from personatool.packs.personas import persona_view
from personatool.packs.register import register_facts
from personatool.packs.view import ContentsItem, JourneyView, PackView, Part, PersonaView


def pack_view(
    workspace: Workspace,
    diagnostics: Sequence[Diagnostic],
    maps: Mapping[str, RenderedMap],
    say: Translator,
    version: str,
) -> PackView:
    """Gather everything the page says."""
    context = make_context(workspace, say).inside(None)
    personas = tuple(persona_view(context, each) for each in personas_in_order(workspace))
    journeys = tuple(journey_view(context, each, maps) for each in journeys_in_order(workspace))
    overview = set_view(context)
    settings = workspace.settings
    return PackView(
        language=say.language,
        cover=cover_view(context),
        contents=tuple(_contents(context, personas, journeys)),
        personas=personas,
        overview=overview,
        journeys=journeys,
        evidence=evidence_views(context),
        glossary=tuple((context.user(term), context.user(text)) for term, text in settings.glossary.items()),
        register=register_facts(context),
        findings=finding_views(context, diagnostics),
        version=version,
        digest=workspace.digest,
    )


def _contents(
    say: Context, personas: tuple[PersonaView, ...], journeys: tuple[JourneyView, ...]
) -> tuple[ContentsItem, ...]:
    settings = say.workspace.settings
    cards = tuple(_item(each.name, each.anchor) for each in personas)
    told = tuple(_item(each.title, each.anchor) for each in journeys)
    items = (
        (True, msg("How to read this pack"), "guide", ()),
        (bool(personas), msg("Personas"), "personas", cards),
        (bool(journeys), msg("Journeys"), "journeys", told),
        (bool(settings.evidence), msg("Evidence register"), "evidence", ()),
        (bool(settings.glossary), msg("Glossary"), "glossary", ()),
        (bool(register_facts(say)), msg("Shared ground"), "ground", ()),
        (True, msg("What the check found"), "findings", ()),
        (True, msg("How this was made"), "made", ()),
    )
    return tuple(ContentsItem(say.own(label), f"#{anchor}", below) for shown, label, anchor, below in items if shown)


def _item(part: Part, anchor: str) -> ContentsItem:
    return ContentsItem(Part(part.text, lang=part.lang), f"#{anchor}")

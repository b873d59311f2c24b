"""The whole page as view data."""

from personatool.i18n import Translator
from personatool.model.material import Material
from personatool.packs.context import make_context
from personatool.packs.cover import cover_view
from personatool.packs.glossary import term_views
from personatool.packs.sections import SECTIONS, Section, contents, section_views
from personatool.packs.view import PackView


def pack_view(material: Material, say: Translator, version: str, sections: tuple[Section, ...] = SECTIONS) -> PackView:
    """Gather everything the page says."""
    context = make_context(material, say)
    made = section_views(context, sections)
    return PackView(
        language=say.language,
        cover=cover_view(context),
        contents=contents(made, context),
        sections=made,
        terms=term_views(context),
        sources=tuple(material.sources.items()),
        version=version,
        digest=material.workspace.digest,
    )

"""The briefing: everything on one page."""

from collections.abc import Mapping

from markupsafe import Markup

from personatool import __version__
from personatool.i18n import Translator
from personatool.model.pack_input import PackInput
from personatool.model.paper import PackPaper
from personatool.packs.builder.svg_minify import share_symbols
from personatool.packs.chapters.registry import chosen_sections, pack_view
from personatool.packs.kinds.base import PackRequest
from personatool.packs.page import styles, templates
from personatool.packs.page.frame import framed
from personatool.packs.page.print_css import book_css
from personatool.packs.page.template_set import BUILT_IN, TemplateSet
from personatool.packs.sandbox.job import TemplateJob


def make(request: PackRequest) -> Mapping[str, str]:
    """Make the page."""
    return {"": briefing(request.pack_input, request.translator, request.paper, request.template_set)}


def briefing(
    pack_input: PackInput, translator: Translator, paper: PackPaper = "a4", template_set: TemplateSet = BUILT_IN
) -> str:
    """Make the briefing pack as one HTML page."""
    view = pack_view(pack_input, translator, __version__, chosen_sections(pack_input))
    variables = {"pack": view, "full": pack_input.full, "say": templates.phrases(translator)}
    jobs = TemplateJob("body.html.j2", variables, view.terms), TemplateJob("around.html.j2", variables)
    body, around = template_set.fill(jobs)
    body = share_symbols(body)
    sheets = (template_set.sheet("base.css"), template_set.sheet("pack.css"))
    style = styles.full_style(
        pack_input.workspace, body, *sheets, book_css(paper, view.cover.title), template_set.custom_css
    )
    return framed(
        view,
        body,
        style,
        templates.text("pack.js"),
        "page.html.j2",
        around=Markup(around),  # noqa: S704 - escaped by its own template
        words=templates.script_phrases(translator),
        files=dict(view.sources),
        full=pack_input.full,
    )

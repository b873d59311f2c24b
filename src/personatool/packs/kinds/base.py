"""The request a pack is made for, and the page that most kinds consist of."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from personatool import __version__
from personatool.i18n import Translator
from personatool.model.pack_input import PackInput
from personatool.model.paper import PackPaper
from personatool.packs.builder.context import Context, make_context
from personatool.packs.chapters.registry import SECTIONS, pack_view
from personatool.packs.kinds.phrases import PHRASES
from personatool.packs.page import styles, templates
from personatool.packs.page.frame import framed
from personatool.packs.page.template_set import BUILT_IN, TemplateSet
from personatool.packs.sandbox.job import TemplateJob
from personatool.packs.view.page import PackView

Variables = dict[str, object]


@dataclass(frozen=True, slots=True)
class PackRequest:
    """What is asked for: which files, in which language, for which paper, with which templates."""

    pack_input: PackInput
    translator: Translator
    paper: PackPaper = "a4"
    template_set: TemplateSet = BUILT_IN

    def view(self) -> PackView:
        """The chapters of the pack. Sources are taken out of the briefing alone."""
        without = replace(self.pack_input, sources={})
        return pack_view(without, self.translator, __version__)

    def context(self) -> Context:
        """The context for view data beyond the chapters."""
        return make_context(replace(self.pack_input, sources={}), self.translator)

    def variables(self, view: PackView) -> Variables:
        """The variables of every template: the whole view, its chapters by key, our wording."""
        made = {section.key: section.view for section in view.sections}
        chapters = {section.key: made.get(section.key) for section in SECTIONS}
        words = {name: self.translator.say(message) for name, message in PHRASES.items()}
        return {"pack": view, "chapters": chapters, "say": {**templates.phrases(self.translator), **words}}


@dataclass(frozen=True, slots=True)
class Head:
    """The language and title of a page, for its frame."""

    language: str
    title: str


def one_page(
    request: PackRequest,
    kind: str,
    page_css: Callable[[str], str],
    extra: Callable[[Context], Variables],
    script: str = "",
) -> str:
    """Make a kind that is a page of its own: `KIND/body.html.j2` styled by `KIND/KIND.css`."""
    view = request.view()
    variables = {**request.variables(view), **extra(request.context())}
    (body,) = request.template_set.fill((TemplateJob(f"{kind}/body.html.j2", variables),))
    sheets = (request.template_set.sheet(name) for name in ("base.css", "kinds/parts.css", f"{kind}/{kind}.css"))
    style = styles.full_style(
        request.pack_input.workspace, body, *sheets, page_css(view.cover.title), request.template_set.custom_css
    )
    return framed(Head(view.language, view.cover.title), body, style, script)

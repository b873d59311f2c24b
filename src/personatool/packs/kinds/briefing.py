"""The briefing: everything on one page."""

from collections.abc import Mapping

from markupsafe import Markup

from personatool import __version__
from personatool.i18n import Translator
from personatool.model.pack_input import PackInput
from personatool.model.paper import Paper
from personatool.packs.builder.svg_minify import share
from personatool.packs.chapters.registry import pack_view
from personatool.packs.kinds.base import Order
from personatool.packs.page import styles, templates
from personatool.packs.page.print_css import book_css
from personatool.packs.page.template_set import BUILT_IN, Shelf
from personatool.packs.sandbox.job import Job


def make(order: Order) -> Mapping[str, str]:
    """Make the page."""
    return {"": briefing(order.material, order.translator, order.paper, order.shelf)}


def briefing(material: PackInput, translator: Translator, paper: Paper = "a4", shelf: Shelf = BUILT_IN) -> str:
    """Make the briefing pack as one HTML page."""
    view = pack_view(material, translator, __version__)
    given = {"pack": view, "say": templates.phrases(translator)}
    told, around = shelf.fill((Job("body.html.j2", given, view.terms), Job("around.html.j2", given)))
    body = share(told)
    sheets = (shelf.sheet("base.css"), shelf.sheet("pack.css"))
    style = styles.style(material.workspace, body, *sheets, book_css(paper, view.cover.title), shelf.own)
    script = templates.text("pack.js")
    page = (
        templates.environment()
        .get_template("page.html.j2")
        .render(
            pack=view,
            policy=styles.policy(style, script),
            style=Markup(style),  # noqa: S704 - ours; the accent is a checked colour, the font's name escaped
            script=Markup(script),  # noqa: S704 - ours
            body=Markup(body),  # noqa: S704 - escaped by its own template
            around=Markup(around),  # noqa: S704 - escaped by its own template
            words=templates.script_phrases(translator),
            files=dict(view.sources),
        )
    )
    return page + "\n"

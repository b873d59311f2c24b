"""The briefing pack: view data, then the templates, then one page that needs nothing else."""

from collections.abc import Mapping

from markupsafe import Markup

from personatool import __version__
from personatool.i18n import Translator
from personatool.model.pack_input import PackInput
from personatool.model.paper import Paper
from personatool.model.workspace import Workspace
from personatool.packs.chapters.registry import pack_view
from personatool.packs.page import styles, templates
from personatool.packs.page.job import Job
from personatool.packs.page.print_css import book_css
from personatool.packs.page.svg_minify import share
from personatool.packs.page.template_set import BUILT_IN, Shelf


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


def single_page(workspace: Workspace, template: str, view: object, words: Mapping[str, str]) -> str:
    """Make one HTML page of a template, dressed as the pack is, without any script. Its own style bears its name."""
    given = {"page": view, "say": words, "version": __version__}
    (body,) = BUILT_IN.fill((Job(f"{template}.html.j2", given),))
    sheets = (templates.sheet(name) for name in ("base.css", "pack.css", f"{template}.css"))
    style = styles.style(workspace, body, *sheets)
    return framed(view, body, style)


def framed(view: object, body: str, style: str, script: str = "") -> str:
    """Set a body in the plain frame: its policy allows this style and this script, and nothing else."""
    page = templates.environment().get_template("single.html.j2")
    whole = page.render(
        page=view,
        version=__version__,
        policy=styles.policy(style, script),
        style=Markup(style),  # noqa: S704 - ours; the accent is a checked colour, the font's name escaped
        script=Markup(script),  # noqa: S704 - ours
        body=Markup(body),  # noqa: S704 - escaped by its own template
    )
    return whole + "\n"

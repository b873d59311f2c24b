"""Pages that need nothing else: a body in a frame whose policy allows its own style and script alone."""

from collections.abc import Mapping

from markupsafe import Markup

from personatool import __version__
from personatool.model.workspace import Workspace
from personatool.packs.page import styles, templates
from personatool.packs.page.template_set import BUILT_IN
from personatool.packs.sandbox.job import TemplateJob


def single_page(workspace: Workspace, template: str, view: object, words: Mapping[str, str]) -> str:
    """Make one HTML page of a template, styled as the pack is, without any script; `TEMPLATE.css` is added."""
    variables = {"page": view, "say": words, "version": __version__}
    (body,) = BUILT_IN.fill((TemplateJob(f"{template}.html.j2", variables),))
    sheets = (templates.sheet(name) for name in ("base.css", "pack.css", f"{template}.css"))
    style = styles.full_style(workspace, body, *sheets)
    return framed(view, body, style)


def framed(
    view: object, body: str, style: str, script: str = "", template: str = "single.html.j2", **others: object
) -> str:
    """Set a body in a frame: its policy allows this style and this script, and nothing else."""
    whole = (
        templates.environment()
        .get_template(template)
        .render(
            page=view,
            version=__version__,
            policy=styles.policy(style, script),
            style=Markup(style),  # noqa: S704 - ours; the accent is a checked colour, the font's name escaped
            script=Markup(script),  # noqa: S704 - ours
            body=Markup(body),  # noqa: S704 - escaped by its own template
            **others,
        )
    )
    return whole + "\n"

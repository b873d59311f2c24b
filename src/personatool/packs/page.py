"""The briefing pack: view data, then the templates, then one page that needs nothing else."""

import base64
import hashlib
import re
from collections.abc import Mapping, Sequence

from markupsafe import Markup

from personatool import __version__
from personatool.assets import Face, font_face_css, icon
from personatool.i18n import Translator
from personatool.model.diagnostic import Diagnostic
from personatool.model.drawing import RenderedMap
from personatool.model.workspace import Workspace
from personatool.packs import library
from personatool.packs.colours import DARK_WASH, DEFAULT_ACCENT, NIGHT, mix, readable
from personatool.packs.pack import pack_view

_FACES: tuple[Face, ...] = ("regular", "medium", "semibold", "bold", "extrabold", "italic")
_ICON = re.compile(r'href="#i-([a-z0-9-]+)"')


def briefing(
    workspace: Workspace, diagnostics: Sequence[Diagnostic], maps: Mapping[str, RenderedMap], say: Translator
) -> str:
    """Make the briefing pack as one HTML page. `maps` are the journeys' drawings by journey id."""
    view = pack_view(workspace, diagnostics, maps, say, __version__)
    words = library.phrases(say)
    body = library.environment().get_template("body.html.j2").render(pack=view, say=words, svg=Markup)
    style, script = _style(workspace), library.text("pack.js")
    page = (
        library.environment()
        .get_template("page.html.j2")
        .render(
            pack=view,
            policy=_policy(style, script),
            style=Markup(style),  # noqa: S704 - ours; the accent is a checked colour, the font's name escaped
            script=Markup(script),  # noqa: S704 - ours
            sprite=_sprite(body),
            body=Markup(body),  # noqa: S704 - escaped by its own template
        )
    )
    return page + "\n"


def _policy(style: str, script: str) -> str:
    """Allow this style and this script, by their hashes, and embedded data; nothing else, from nowhere."""
    return (
        f"default-src 'none'; style-src '{_hash(style)}'; script-src '{_hash(script)}'; "
        "img-src data:; font-src data:; base-uri 'none'; form-action 'none'"
    )


def _hash(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode("ascii")


def single_page(workspace: Workspace, template: str, view: object, words: Mapping[str, str]) -> str:
    """Make one HTML page of a template, dressed as the pack is, without any script. Its own style bears its name."""
    given = {"page": view, "say": words, "svg": Markup, "version": __version__}
    body = library.environment().get_template(f"{template}.html.j2").render(given)
    style = _style(workspace) + library.text(f"{template}.css")
    page = library.environment().get_template("single.html.j2")
    whole = page.render(
        page=view,
        version=__version__,
        policy=f"default-src 'none'; style-src '{_hash(style)}'; img-src data:; font-src data:; base-uri 'none'; "
        "form-action 'none'",
        style=Markup(style),  # noqa: S704 - ours; the accent is a checked colour, the font's name escaped
        sprite=_sprite(body),
        body=Markup(body),  # noqa: S704 - escaped by its own template
    )
    return whole + "\n"


def _style(workspace: Workspace) -> str:
    brand = workspace.settings.brand
    accent = brand.accent or DEFAULT_ACCENT
    wash = mix(accent, "#FFFFFF", 0.9)
    light, dark = readable(accent, wash), readable(accent, DARK_WASH)
    family = f'"{_css_string(brand.font)}", ' if brand.font and brand.font != "Inter" else ""
    variables = (
        f":root {{ --accent-light: {light}; --wash-light: {wash}; --accent-dark: {dark}; "
        f"--cover: {mix(light, NIGHT, 0.25)}; --cover-deep: {mix(light, NIGHT, 0.8)}; "
        f'--family: {family}"Inter", system-ui, sans-serif; }}\n'
    )
    return font_face_css(_FACES) + "\n" + variables + library.text("pack.css")


def _css_string(text: str) -> str:
    """Escape everything in a font's name that could end the string it stands in."""
    return "".join(each if each.isalnum() or each in " -" else f"\\{ord(each):x} " for each in text)


def _sprite(body: str) -> Markup:
    """Draw each icon of the page once."""
    names = sorted(set(_ICON.findall(body)))
    symbols = (f'<symbol id="i-{name}" viewBox="0 0 24 24">{icon(name)}</symbol>' for name in names)
    return Markup("".join(symbols))  # noqa: S704 - baked icons

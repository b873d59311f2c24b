"""The briefing pack: view data, then the templates, then one page that needs nothing else."""

import base64
import hashlib
import re
from collections.abc import Mapping

from markupsafe import Markup

from personatool import __version__
from personatool.assets import Face, font_face_css, icon
from personatool.i18n import Translator
from personatool.model.material import Material
from personatool.model.workspace import Workspace
from personatool.packs import library
from personatool.packs.colours import DARK_WASH, DEFAULT_ACCENT, NIGHT, mix, readable
from personatool.packs.glossary import mark_terms
from personatool.packs.pack import pack_view
from personatool.packs.slim import share

_FACES: tuple[Face, ...] = ("regular", "medium", "semibold", "bold", "extrabold", "italic")
_ICON = re.compile(r'class="(?:icon )?i-([a-z0-9-]+)"')
_BLANK = re.compile(r"\n\s*\n(?=<)")  # between elements; what a team writes never starts with one
_SCRIPT_ICONS = frozenset({"link", "sun"})


def briefing(material: Material, say: Translator) -> str:
    """Make the briefing pack as one HTML page."""
    view = pack_view(material, say, __version__)
    templates, given = library.environment(), {"pack": view, "say": library.phrases(say), "svg": Markup}
    body = share(mark_terms(_BLANK.sub("\n", templates.get_template("body.html.j2").render(given)), view.terms))
    around = templates.get_template("around.html.j2").render(given)
    style, script = _style(material.workspace, body), library.text("pack.js")
    page = templates.get_template("page.html.j2").render(
        pack=view,
        policy=_policy(style, script),
        style=Markup(style),  # noqa: S704 - ours; the accent is a checked colour, the font's name escaped
        script=Markup(script),  # noqa: S704 - ours
        body=Markup(body),  # noqa: S704 - escaped by its own template
        around=Markup(around),  # noqa: S704 - escaped by its own template
        words=library.script_phrases(say),
        files=dict(view.sources),
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
    style = _style(workspace, body) + library.text(f"{template}.css")
    page = library.environment().get_template("single.html.j2")
    whole = page.render(
        page=view,
        version=__version__,
        policy=f"default-src 'none'; style-src '{_hash(style)}'; img-src data:; font-src data:; base-uri 'none'; "
        "form-action 'none'",
        style=Markup(style),  # noqa: S704 - ours; the accent is a checked colour, the font's name escaped
        body=Markup(body),  # noqa: S704 - escaped by its own template
    )
    return whole + "\n"


def _style(workspace: Workspace, body: str) -> str:
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
    return font_face_css(_FACES) + "\n" + variables + library.text("pack.css") + _icons(body)


def _css_string(text: str) -> str:
    """Escape everything in a font's name that could end the string it stands in."""
    return "".join(each if each.isalnum() or each in " -" else f"\\{ord(each):x} " for each in text)


def _icons(body: str) -> str:
    """Each icon in use as a mask, so that a page says its name only, and it takes the colour of the text around."""
    names = sorted(_SCRIPT_ICONS.union(_ICON.findall(body)))
    return "".join(f'.i-{name} {{ --icon: url("{_drawn(name)}"); }}\n' for name in names)


def _drawn(name: str) -> str:
    stroke = "fill='none' stroke='#000' stroke-width='2' stroke-linecap='round' stroke-linejoin='round'"
    drawing = icon(name).replace('"', "'")
    whole = f"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 24 24' {stroke}>{drawing}</svg>"
    return "data:image/svg+xml," + whole.replace("#", "%23").replace("<", "%3C").replace(">", "%3E")

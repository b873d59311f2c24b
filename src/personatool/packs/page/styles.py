"""The style of a page: fonts, colours, icons, style sheets, and the policy that allows them and nothing else."""

import base64
import hashlib
import re

from personatool.assets import Face, font_face_css, icon
from personatool.colour.accent import accent_of
from personatool.colour.contrast import readable
from personatool.colour.mixing import mix
from personatool.model.workspace import Workspace

# Browsers slant the regular for the rare word in italics: a face of its own would weigh more than all such words.
_FACES: tuple[Face, ...] = ("regular", "medium", "semibold", "bold", "extrabold")
_NIGHT_PAINT = re.compile(r"\bn([fsc])-([0-9a-f]{6})\b")
_LENGTH = re.compile(r"\b(at|by)-(\d{1,6})\b")
_GROUND = re.compile(r"\bon-([0-9a-f]{6})\b")
_PROPERTIES = {"f": "fill", "s": "stroke", "c": "stop-color"}
_ICON = re.compile(r'class="(?:icon )?i-([a-z0-9-]+)"')
_DARK_WASH, _NIGHT = "#232849", "#10142E"
_ENOUGH = 4.6  # WCAG 2.2, 1.4.3 asks 4.5; the rest is for washes a little darker than this one
_SCRIPT_ICONS = frozenset({"link", "sun"})


def full_style(workspace: Workspace, body: str, *sheets: str) -> str:
    """The whole style of a page: its fonts, colours, icons and `sheets` in their order."""
    sheet = style_without_fonts(workspace, body, *sheets)
    return fonts(body + sheet) + "\n" + sheet


def fonts(text: str | None = None) -> str:
    """The typeface, carried in the style sheet itself; as much of it as a text needs, when one is given."""
    return font_face_css(_FACES, text)


def style_without_fonts(workspace: Workspace, body: str, *sheets: str) -> str:
    """The same without the fonts, which a site carries in a file of their own."""
    return _variables(workspace) + "".join(sheets) + _icons(body) + _pins(body) + _night(body)


def policy(style: str, script: str = "") -> str:
    """Allow this style and this script, by their hashes, and embedded data; nothing else, from nowhere."""
    scripts = f"script-src '{_hash(script)}'; " if script else ""
    return (
        f"default-src 'none'; style-src '{_hash(style)}'; {scripts}"
        "img-src data:; font-src data:; base-uri 'none'; form-action 'none'"
    )


def _hash(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode("ascii")


def _variables(workspace: Workspace) -> str:
    brand = workspace.settings.brand
    accent = accent_of(brand)
    wash = mix(accent, "#FFFFFF", 0.9)
    light, dark = readable(accent, wash, _ENOUGH), readable(accent, _DARK_WASH, _ENOUGH)
    family = f"{css_string(brand.font)}, " if brand.font and brand.font != "Inter" else ""
    return (
        f":root {{ --accent-light: {light}; --wash-light: {wash}; --accent-dark: {dark}; "
        f"--cover: {mix(light, _NIGHT, 0.25)}; --cover-deep: {mix(light, _NIGHT, 0.8)}; "
        f'--family: {family}"Inter", system-ui, sans-serif; }}\n'
    )


def css_string(text: str) -> str:
    """Quote a text for a style sheet, escaping everything in it that could end the string."""
    return '"' + "".join(char if char.isalnum() or char in " -" else f"\\{ord(char):x} " for char in text) + '"'


def _icons(body: str) -> str:
    """Each icon in use as a mask, so that a page says its name only, and it takes the colour of the text around."""
    names = sorted(_SCRIPT_ICONS.union(_ICON.findall(body)))
    return "".join(f'.i-{name} {{ --icon: url("{_icon_data(name)}"); }}\n' for name in names)


def _pins(body: str) -> str:
    """Where names that stay in view stand, and on which colour: the policy allows no style in an attribute."""
    lengths = sorted({(kind, int(length)) for kind, length in _LENGTH.findall(body)})
    return "".join(f".{kind}-{length} {{ --{kind}: {length}; }}\n" for kind, length in lengths) + "".join(
        f".on-{colour} {{ background: #{colour}; }}\n" for colour in sorted(set(_GROUND.findall(body)))
    )


def _night(body: str) -> str:
    """The dark paints that maps of the page call for, each named by its class; on paper they stay light."""
    paints = [f".n{kind}-{colour} {{ {_PROPERTIES[kind]}: #{colour}; }}\n" for kind, colour in _night_paints(body)]
    if not paints:
        return ""
    asked, chosen = (
        "".join(f"{root} {paint}" for paint in paints)
        for root in (':root:not([data-theme="light"])', ':root[data-theme="dark"]')
    )
    return f"@media screen and (prefers-color-scheme: dark) {{\n{asked}}}\n@media screen {{\n{chosen}}}\n"


def _night_paints(body: str) -> list[tuple[str, str]]:
    return sorted(set(_NIGHT_PAINT.findall(body)))


def _icon_data(name: str) -> str:
    stroke = "fill='none' stroke='#000' stroke-width='2' stroke-linecap='round' stroke-linejoin='round'"
    drawing = icon(name).replace('"', "'")
    whole = f"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 24 24' {stroke}>{drawing}</svg>"
    return "data:image/svg+xml," + whole.replace("#", "%23").replace("<", "%3C").replace(">", "%3E")

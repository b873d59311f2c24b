# /// script
# requires-python = ">=3.11"
# dependencies = ["fonttools==4.68.0", "brotli==1.2.1"]
# ///
"""Bake the font and the icons that personatool carries, from two pinned npm packages.

Run `uv run scripts/bake_assets.py` (needs `npm` and the network) only to change a pin or a list below. The same
pins give the same bytes: the compressed fonts depend on the versions of fontTools and brotli named above.
"""

import base64
import hashlib
import json
import subprocess
import tarfile
import tempfile
import xml.etree.ElementTree as ET
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePosixPath
from typing import Any, NamedTuple, NoReturn

from fontTools import subset
from fontTools.ttLib import TTFont

ASSETS = Path(__file__).resolve().parents[1] / "src" / "personatool" / "assets"


class Package(NamedTuple):
    """A pinned npm package; `integrity` is the registry's SHA-512 of the archive, in base64."""

    name: str
    version: str
    licence: str
    integrity: str


INTER = Package(
    "inter-ui",
    "4.1.1",
    "OFL-1.1",
    "451h0J29HyOmA+JXgSi/6M12tL7ZCZ8arYKZUXiOXTJpJbAKqJvFh3k5SiV3x7tKe0C0KyrKUUiQIvvZ2PQDcA==",
)
LUCIDE = Package(
    "lucide-static",
    "1.62.0",
    "ISC",
    "WBZA/m2PvkFpMGHDtsBck5P2A9G4ehLlYu4GwwICcmEm1BvYVgj00lCDxKRWLlbMlOibLaiwdQ88G5pHkSWgwA==",
)

FACES = {
    "regular": "Inter-Regular",
    "medium": "Inter-Medium",
    "semibold": "Inter-SemiBold",
    "bold": "Inter-Bold",
    "extrabold": "Inter-ExtraBold",
    "italic": "Inter-Italic",
}

RANGES = (
    (0x0020, 0x007E),  # Basic Latin
    (0x00A0, 0x00AC),  # Latin-1, without the soft hyphen the font does not draw
    (0x00AE, 0x00FF),
    (0x0100, 0x0148),  # Latin Extended-A, without the deprecated U+0149
    (0x014A, 0x017F),
    (0x0218, 0x021B),  # Romanian S and T with comma
    (0x0384, 0x038A),  # modern Greek
    (0x038C, 0x038C),
    (0x038E, 0x03A1),
    (0x03A3, 0x03CE),
    (0x0400, 0x045F),  # Cyrillic of the Slavic languages
    (0x0490, 0x0491),
    (0x1E80, 0x1E85),  # Welsh
    (0x1EA0, 0x1EF9),  # Vietnamese
)
SINGLES = (
    "ǾǿẞƠơƯưʻʼˆˇˉ˘˙˚˛˜˝"
    "\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f"  # spaces of every width
    "‐‑‒–—―‘’‚‛“”„‟‹›†‡•…‰′″⁄"
    "⁰⁴⁵⁶⁷⁸⁹₀₁₂₃₄₅₆₇₈₉⅓⅔⅛⅜⅝⅞"
    "€№™←↑→↓↔↗↘−∞√≈≠≤≥✓✗●○■□▲▼★☆"
)

WESTERN_END = 0x017F  # of the letters in the small faces: enough for most pages, half the bytes

ICONS_BY_USE = {
    "channels": "globe monitor smartphone phone building-2 landmark building mail mailbox message-square message-circle"
    " video house file-text monitor-smartphone laptop tablet users user ellipsis",
    "lanes": "footprints route heart-pulse triangle-alert lightbulb eye-off server user-check life-buoy scale gavel"
    " layers tag clipboard-list list-checks file-stack files clock hourglass calendar coins banknote map-pin target"
    " quote star git-branch flag shield-check book-open repeat undo-2 log-out waypoints handshake megaphone database"
    " gauge workflow presentation",
    "emotions": "laugh smile meh frown angry annoyed heart thumbs-up thumbs-down",
    "people and their abilities": "user-round users-round user-cog headset baby briefcase graduation-cap hand-heart"
    " accessibility eye ear hand languages brain wifi wifi-off",
    "places and things of a journey": "hospital school store car train-front bus bike plane key lock credit-card wallet"
    " receipt-text euro fingerprint id-card qr-code scan-line camera bell pen-line signature stamp package stethoscope",
    "the pages themselves": "link external-link search printer download sun moon zoom-in zoom-out maximize minimize"
    " move menu filter list table-2 history settings share-2 copy chevron-left chevron-right chevron-up chevron-down"
    " arrow-left arrow-right arrow-up arrow-down arrow-up-right corner-down-right plus minus check x circle circle-dot"
    " circle-check circle-x circle-alert circle-help info sparkles activity trending-up trending-down chart-line"
    " chart-column",
}
ICONS = tuple(sorted(name for names in ICONS_BY_USE.values() for name in names.split()))

SHAPES = {
    "path": ("d",),
    "circle": ("cx", "cy", "r"),
    "ellipse": ("cx", "cy", "rx", "ry"),
    "rect": ("x", "y", "width", "height", "rx", "ry"),
    "line": ("x1", "y1", "x2", "y2"),
    "polyline": ("points",),
    "polygon": ("points",),
}
SVG = "{http://www.w3.org/2000/svg}"


def refuse(reason: str) -> NoReturn:
    """Stop the bake."""
    raise SystemExit(reason)


def fetch(package: Package, folder: Path) -> Path:
    """Download and unpack a package below `folder`; raise SystemExit when its bytes are not the pinned ones."""
    command = ["npm", "pack", "--silent", f"{package.name}@{package.version}"]
    archive = folder / subprocess.run(command, cwd=folder, check=True, capture_output=True, text=True).stdout.strip()
    if hashlib.sha512(archive.read_bytes()).digest() != base64.b64decode(package.integrity):
        refuse(f"{archive.name} is not the archive that was pinned")
    with tarfile.open(archive) as tar:
        tar.extractall(folder / package.name, filter="data")
    return folder / package.name / "package"


def codepoints() -> list[int]:
    """Every code point the fonts keep, in order."""
    ranges = {code for first, last in RANGES for code in range(first, last + 1)}
    return sorted(ranges | set(map(ord, SINGLES)))


def western() -> list[int]:
    """The code points of the small faces: Latin letters of Western and Central Europe, and every sign."""
    signs = set(map(ord, SINGLES + "ΔΣΩμπ"))  # Greek letters that formulas use
    return [code for code in codepoints() if code <= WESTERN_END or code in signs]


def subset_font(source: Path, codes: list[int]) -> TTFont:
    """Return the face reduced to some code points, without kerning, substitutions or hints.

    No layout table is kept: the sum of advance widths is then what every renderer draws.
    """
    options = subset.Options(
        layout_features=[], drop_tables=["GSUB", "GPOS", "GDEF", "kern", "DSIG", "STAT", "meta"], hinting=False
    )
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14, 16, 17]  # the copyright and licence stay inside the file
    font = TTFont(source, recalcTimestamp=False)
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=codes)
    subsetter.subset(font)
    return font


def advances(font: TTFont) -> list[int]:
    """Advance width of each of `codepoints()`, in font units; raise SystemExit when the font lacks one."""
    cmap = font.getBestCmap()
    missing = [f"U+{code:04X}" for code in codepoints() if code not in cmap]
    if missing:
        refuse(f"{font['name'].getDebugName(4)} lacks {' '.join(missing)}")
    return [font["hmtx"][cmap[code]][0] for code in codepoints()]


def metrics(font: TTFont) -> dict[str, int]:
    """Vertical metrics in font units; descent is positive downwards."""
    return {
        "units_per_em": font["head"].unitsPerEm,
        "ascent": font["hhea"].ascent,
        "descent": -font["hhea"].descent,
        "cap_height": font["OS/2"].sCapHeight,
        "x_height": font["OS/2"].sxHeight,
    }


def runs(codes: Iterable[int]) -> list[list[int]]:
    """Sorted code points as [first, last] runs."""
    found: list[list[int]] = []
    for code in codes:
        if found and code == found[-1][1] + 1:
            found[-1][1] = code
        else:
            found.append([code, code])
    return found


def bake_fonts(package: Path) -> list[Path]:
    """Write the six faces in two formats and two sizes, their widths and their licence; return the source files."""
    sources = {face: package / "web" / f"{stem}.woff2" for face, stem in FACES.items()}
    fonts = {face: subset_font(source, codepoints()) for face, source in sources.items()}
    folder = ASSETS / "inter"
    folder.mkdir(parents=True, exist_ok=True)
    for face, font in fonts.items():
        # Pages carry the compressed one; programs that draw PNG and PDF read plain TrueType only.
        for flavor, suffix in ((None, "ttf"), ("woff2", "woff2")):
            font.flavor = flavor
            font.save(folder / f"{face}.{suffix}", reorderTables=True)
        small = subset_font(sources[face], western())
        small.flavor = "woff2"
        small.save(folder / f"{face}-western.woff2", reorderTables=True)
    widths = {face: advances(font) for face, font in fonts.items()}
    measures = {
        "metrics": metrics(fonts["regular"]),
        "codepoints": runs(codepoints()),
        "western": runs(western()),
        "advances": widths,
    }
    write_json(folder / "widths.json", measures, compact=True)
    return [*sources.values(), copy_licence(package / "LICENSE.txt", folder)]


def shape_markup(shape: ET.Element) -> str:
    """One Lucide shape as markup; raise SystemExit for anything but a plain shape."""
    tag = shape.tag.removeprefix(SVG)
    if tag not in SHAPES or not {*SHAPES[tag], "fill"}.issuperset(shape.attrib):
        refuse(f"<{tag}> with {sorted(shape.attrib)} is no plain shape")
    names = (name for name in (*SHAPES[tag], "fill") if name in shape.attrib)
    return f"<{tag} " + " ".join(f'{name}="{shape.attrib[name]}"' for name in names) + "/>"


def icon_markup(source: Path) -> str:
    """Inner markup of one Lucide icon file."""
    return "".join(map(shape_markup, ET.fromstring(source.read_bytes())))  # noqa: S314 pinned and verified


def bake_icons(package: Path) -> list[Path]:
    """Write the icons and their licence; return the source files."""
    sources = {name: package / "icons" / f"{name}.svg" for name in ICONS}
    folder = ASSETS / "lucide"
    folder.mkdir(parents=True, exist_ok=True)
    write_json(folder / "icons.json", {name: icon_markup(source) for name, source in sources.items()})
    return [*sources.values(), copy_licence(package / "LICENSE", folder)]


def copy_licence(source: Path, folder: Path) -> Path:
    """Copy a licence beside what it covers; return the source."""
    text = source.read_text(encoding="utf-8")
    (folder / "LICENSE.txt").write_text(text, encoding="utf-8", newline="\n")
    return source


def write_json(path: Path, value: Any, *, compact: bool = False) -> None:
    """Write JSON with one line an entry, or none to spare."""
    layout: dict[str, Any] = {"separators": (",", ":")} if compact else {"indent": 0}
    path.write_text(json.dumps(value, **layout) + "\n", encoding="utf-8", newline="\n")


def digests(root: Path, files: Iterable[Path]) -> dict[str, str]:
    """SHA-256 of each file, by its path below `root`."""
    named = ((PurePosixPath(file.relative_to(root)), file) for file in files)
    return {str(name): hashlib.sha256(file.read_bytes()).hexdigest() for name, file in sorted(named)}


def outputs() -> Iterator[Path]:
    """Every baked file but the manifest."""
    return (file for folder in ("inter", "lucide") for file in (ASSETS / folder).iterdir())


def main() -> None:
    """Bake everything and write what it was made from."""
    packages = {}
    with tempfile.TemporaryDirectory() as temporary:
        for package, bake in ((INTER, bake_fonts), (LUCIDE, bake_icons)):
            root = fetch(package, Path(temporary))
            sources = digests(root, bake(root))
            packages[package.name] = package._asdict() | {"sources": sources}
    write_json(ASSETS / "manifest.json", {"packages": packages, "outputs": digests(ASSETS, outputs())})
    print(f"baked {len(FACES)} faces of {len(codepoints())} characters and {len(ICONS)} icons")


if __name__ == "__main__":
    main()

import ast
import hashlib
import json
import re
import subprocess
import sys
import xml.etree.ElementTree as ET
from base64 import b64decode, b64encode
from pathlib import Path
from typing import get_args

import pytest

from personatool import assets
from personatool.assets import Face, font_bytes, font_face_css, icon, icon_names, line_metrics, text_width

FOLDER = Path(assets.__file__).parent
MANIFEST = json.loads((FOLDER / "manifest.json").read_bytes())
WIDTHS = json.loads((FOLDER / "inter" / "widths.json").read_bytes())
FACES: tuple[Face, ...] = get_args(Face)
BAKED = [code for first, last in WIDTHS["codepoints"] for code in range(first, last + 1)]
SHAPES = {
    "path": {"d"},
    "circle": {"cx", "cy", "r"},
    "ellipse": {"cx", "cy", "rx", "ry"},
    "rect": {"x", "y", "width", "height", "rx", "ry"},
    "line": {"x1", "y1", "x2", "y2"},
    "polyline": {"points"},
    "polygon": {"points"},
}
GEOMETRY = re.compile(r"[MmLlHhVvCcSsQqTtAaZz0-9eE+\-., ]+")


def test_every_baked_file_is_the_one_the_manifest_names() -> None:
    baked = [path for folder in ("inter", "lucide") for path in (FOLDER / folder).iterdir()]
    found = {path.relative_to(FOLDER).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in baked}
    assert found == MANIFEST["outputs"]


def test_manifest_pins_both_packages_and_their_sources() -> None:
    packages = MANIFEST["packages"]
    assert {name: package["licence"] for name, package in packages.items()} == {
        "inter-ui": "OFL-1.1",
        "lucide-static": "ISC",
    }
    for package in packages.values():
        assert re.fullmatch(r"\d+\.\d+\.\d+", package["version"])
        assert len(b64decode(package["integrity"], validate=True)) == 64
        assert all(re.fullmatch("[0-9a-f]{64}", digest) for digest in package["sources"].values())


def test_licences_stand_beside_what_they_cover() -> None:
    assert "SIL OPEN FONT LICENSE Version 1.1" in (FOLDER / "inter" / "LICENSE.txt").read_text(encoding="utf-8")
    lucide = (FOLDER / "lucide" / "LICENSE.txt").read_text(encoding="utf-8")
    assert "ISC License" in lucide
    assert "The MIT License (MIT) (for the icons listed above)" in lucide


def test_the_baked_data_stays_small() -> None:
    fonts = sum(path.stat().st_size for path in (FOLDER / "inter").glob("*.woff2"))
    whole = sum(path.stat().st_size for path in FOLDER.rglob("*") if path.suffix not in {".py", ".pyc"})
    assert fonts <= 200_000
    assert whole <= 560_000


def test_every_listed_icon_is_there_and_no_other() -> None:
    assert icon_names() == tuple(sorted(" ".join(icons_by_use().values()).split()))


def icons_by_use() -> dict[str, str]:
    # read, not imported: the script needs fontTools, which nobody else does
    script = ast.parse((Path(__file__).parents[1] / "scripts" / "bake_assets.py").read_text(encoding="utf-8"))
    for node in script.body:
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "ICONS_BY_USE":
            return dict(ast.literal_eval(node.value))
    pytest.fail("the script names no icons")


def test_the_icons_of_every_built_in_channel_are_there() -> None:
    channels = {
        "globe", "smartphone", "phone", "landmark", "building-2", "mail", "mailbox", "message-square", "message-circle",
        "video", "house", "file-text", "monitor-smartphone", "users", "ellipsis",
    }  # fmt: skip
    assert channels <= set(icon_names())


@pytest.mark.parametrize("name", icon_names())
def test_an_icon_is_plain_shapes_and_nothing_else(name: str) -> None:
    shapes = list(ET.fromstring(f"<svg>{icon(name)}</svg>"))
    assert shapes
    for shape in shapes:
        attributes = dict(shape.attrib)
        assert attributes.pop("fill", "none") in {"none", "currentColor"}
        assert set(attributes) <= SHAPES[shape.tag]
        assert all(map(GEOMETRY.fullmatch, attributes.values()))
        assert not list(shape)


def test_an_unknown_icon_is_named() -> None:
    with pytest.raises(KeyError, match="no-such-icon"):
        icon("no-such-icon")


@pytest.mark.parametrize("face", FACES)
def test_every_baked_character_has_a_width(face: Face) -> None:
    advances = WIDTHS["advances"][face]
    assert len(advances) == len(BAKED)
    for code, advance in zip(BAKED, advances, strict=True):
        assert text_width(chr(code), face, 2048) == advance


@pytest.mark.parametrize(
    "text",
    [
        "Démarches « éligibles » : 26 €, n° 12 !",
        "Œuvre, cœur, naïf, ÇA, Ÿ",
        "Straße ẞ Größe",
        "¿Qué? ¡Año!",
        "Zażółć gęślą jaźń",
        "Țară și oraș",
        "Nguyễn Trần",
        "Ελλάδα",
        "Україна",
        "1\u202f000 – 2\u00a0000 × 3 ≥ −4 → ✓ ✗ … • №",
    ],
)
def test_the_writing_of_our_readers_is_baked(text: str) -> None:
    assert {char for char in text if ord(char) not in BAKED} == set()


def test_widths_add_up_and_grow_with_size_and_weight() -> None:
    assert text_width("", "regular", 12) == 0
    assert text_width("AV", "bold", 2048) == text_width("A", "bold", 2048) + text_width("V", "bold", 2048)
    assert text_width("parcours", "regular", 24) == pytest.approx(2 * text_width("parcours", "regular", 12), abs=0.02)
    regular, medium, semibold, bold, extrabold = (text_width("parcours", face, 12) for face in FACES[:5])
    assert regular < medium < semibold < bold < extrabold


def test_widths_are_those_a_browser_gave() -> None:
    # getComputedTextLength() in Chromium, CSS pixels
    assert text_width("« Je veux que ce soit réglé en une fois. »", "italic", 13.5) == 261.453125
    assert text_width("Renouveler les passeports de la famille", "extrabold", 28) == 540.765625


@pytest.mark.parametrize(
    ("text", "ems"),
    [
        ("日", 1.05),
        ("😀", 1.4),
        ("☎\ufe0f", 2.2),
        ("ع", 0.75),
        ("ש", 0.75),
        ("ก", 0.75),
        ("മ", 0.95),
        ("Ә", 0.85),
        ("ә", 0.72),
        ("\u0301", 0.0),
        ("\u200b\u200d\u2060\u00ad", 0.0),
        ("\u202e\u2066\u2069", 0.0),
    ],
)
def test_other_characters_get_a_generous_width(text: str, ems: float) -> None:
    assert text_width(text, "regular", 100) == pytest.approx(ems * 100, abs=0.1)


def test_decomposed_text_is_as_wide_as_composed() -> None:
    assert text_width("e\u0301te\u0301", "medium", 12) == text_width("été", "medium", 12)


def test_line_metrics_are_the_fonts_own() -> None:
    metrics = WIDTHS["metrics"]
    for name, value in line_metrics._asdict().items():
        assert value == metrics[name] / metrics["units_per_em"]


def test_font_css_carries_each_face_once_and_fetches_nothing() -> None:
    css = font_face_css(["bold", "italic", "bold"])
    rules = re.findall(
        r'@font-face\{font-family:"Inter";font-style:(\w+);font-weight:(\d+);font-display:block;'
        r'src:url\("data:font/woff2;base64,([A-Za-z0-9+/=]+)"\) format\("woff2"\)\}\n',
        css,
    )
    assert [(style, weight, b64decode(data)) for style, weight, data in rules] == [
        ("normal", "700", font_bytes("bold")),
        ("italic", "400", font_bytes("italic")),
    ]
    assert css.count("@font-face") == 2
    assert "</" not in css


@pytest.mark.parametrize(
    ("text", "small"),
    [("Cœur, œuvre : 26 €", True), ("Zażółć → ✓", True), ("漢字 🙂 عربي", True), ("Ελλάδα", False), ("Дом", False)],
)
def test_a_text_gets_as_much_of_the_font_as_it_needs(text: str, *, small: bool) -> None:
    carried = font_bytes("bold", text)
    assert (carried != font_bytes("bold")) == small
    assert len(carried) < 15_000 if small else len(carried) > 15_000
    assert b64encode(carried).decode() in font_face_css(["bold"], text)


@pytest.mark.parametrize("face", FACES)
def test_each_face_is_woff2(face: Face) -> None:
    assert font_bytes(face)[:4] == b"wOF2"


def test_importing_reads_nothing() -> None:
    code = (
        "import sys\n"
        "opened = []\n"
        "sys.addaudithook(lambda event, args: event == 'open' and opened.append(str(args[0])))\n"
        "import personatool.assets\n"
        "data = [path for path in opened if path.endswith(('.json', '.woff2'))]\n"
        "rooms = [name for name in sys.modules if name.startswith('personatool.') and '.assets' not in name]\n"
        "assert not data and not rooms, (data, rooms)\n"
        "personatool.assets.icon_names()\n"
        "assert any(path.endswith('icons.json') for path in opened)\n"
    )
    subprocess.run([sys.executable, "-c", code], check=True)

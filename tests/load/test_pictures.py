"""Pictures come out small, bare and harmless; drawings keep what can be seen."""

import io
from pathlib import Path

import pytest
from PIL import Image

from personatool.load.pictures.images import STEP, Refused, to_picture
from personatool.load.pictures.svg import DrawingError, NotADrawingError, simplify
from personatool.load.workspace import load

SVG = '<svg xmlns="http://www.w3.org/2000/svg" {root}>{inside}</svg>'


def encoded(image: Image.Image, kind: str, **options: object) -> bytes:
    stream = io.BytesIO()
    image.save(stream, kind, **options)
    return stream.getvalue()


def drawing(inside: str, root: str = 'viewBox="0 0 10 10"') -> str:
    return simplify(SVG.format(root=root, inside=inside).encode()).data.decode()


def test_a_photograph_from_a_phone_is_made_smaller() -> None:
    photo = encoded(Image.effect_noise((4032, 3024), 60).convert("RGB"), "JPEG", quality=92)
    assert len(photo) > 8 * 1024 * 1024
    picture, remark = to_picture(photo, "x", STEP)
    assert remark is None
    assert (picture.width, picture.height) == (640, 480)
    assert len(picture.data) < 200_000


@pytest.mark.parametrize(
    ("start", "kind"),
    [
        (b"\0\0\0\x18ftypheic", "HEIC"),
        (b"\0\0\0\x1cftypavif", "AVIF"),
        (b"%PDF-1.4", "PDF"),
        (b"II*\0abcdefgh", "TIFF"),
    ],
)
def test_other_formats_are_named(start: bytes, kind: str) -> None:
    with pytest.raises(Refused) as refused:
        to_picture(start, "photo.jpg")
    assert dict(refused.value.message.params)["kind"] == kind
    assert refused.value.instead
    assert kind in str(refused.value.instead)


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP", "GIF"])
def test_large_pictures_are_made_small(kind: str) -> None:
    picture, remark = to_picture(encoded(Image.radial_gradient("L").resize((1600, 800)).convert("RGB"), kind), "x")
    assert remark is None
    assert (picture.width, picture.height) == (512, 256)
    assert Image.open(io.BytesIO(picture.data)).size == (512, 256)


def test_transparency_is_kept() -> None:
    picture, _ = to_picture(encoded(Image.new("RGBA", (4, 4), (255, 0, 0, 0)), "PNG"), "x")
    assert Image.open(io.BytesIO(picture.data)).convert("RGBA").getpixel((0, 0))[3] == 0  # type: ignore[index]


def test_photographs_are_turned_and_lose_what_the_camera_said() -> None:
    exif = Image.Exif()
    exif[0x0112], exif[0x010F] = 6, "Secret camera"
    picture, _ = to_picture(encoded(Image.effect_noise((80, 40), 90).convert("RGB"), "JPEG", exif=exif), "x")
    assert (picture.width, picture.height) == (40, 80)
    assert b"Secret" not in picture.data
    assert not Image.open(io.BytesIO(picture.data)).getexif()


def test_what_hides_behind_a_picture_is_gone() -> None:
    data = encoded(Image.new("RGB", (4, 4)), "PNG") + b"<script>alert(1)</script>"
    picture, _ = to_picture(data, "x")
    assert b"script" not in picture.data
    assert to_picture(data, "x")[0] == picture


@pytest.mark.parametrize(
    "inside",
    [
        '<path d="M0 0h4v4z" fill="#4C5FD5" stroke="none"/>',
        '<g transform="translate(1 2)"><circle r="3"/></g>',
        '<linearGradient id="g"><stop offset="0" stop-color="red"/></linearGradient><rect fill="url(#g)"/>',
        '<clipPath id="c"><rect width="4"/></clipPath><g clip-path="url(#c)"/>',
        '<text x="1">Été &lt;b&gt; <tspan>2</tspan></text>',
    ],
)
def test_shapes_stay(inside: str) -> None:
    plain = drawing(inside).replace("></circle>", "/>")
    for word in ("path", "circle", "linearGradient", "clipPath", "tspan"):
        assert (f"<{word}" in inside) == (f"<{word}" in plain)
    assert ("url(#" in inside) == ("url(#" in plain)
    assert ("Été &lt;b&gt; " in inside) == ("Été &lt;b&gt; " in plain)


def test_styles_become_attributes() -> None:
    made = drawing('<rect style="fill:#fff; stroke : red;behavior:url(x.htc);fill-opacity:.5"/>')
    assert '<rect fill="#fff" stroke="red" fill-opacity=".5">' in made


@pytest.mark.parametrize(
    "inside",
    [
        "<script>alert(1)</script>",
        '<rect onclick="alert(1)"/>',
        '<a href="javascript:alert(1)"><rect/></a>',
        "<foreignObject><p>alert(1)</p></foreignObject>",
        '<image href="http://evil/x.png"/>',
        '<use href="http://evil/x#a"/>',
        '<rect fill="url(http://evil/x)"/>',
        "<rect fill=\"url( 'http://evil/#x' )\"/>",
        '<rect style="fill:url(//evil/x)"/>',
        '<linearGradient href="http://evil/x#a"/>',
        '<set attributeName="href" to="javascript:alert(1)"/>',
        "<style>@import url(http://evil)</style>",
        '<rect fill="expression(alert(1))"/>',
        "<text><script>alert(1)</script></text>",
        '<x:script xmlns:x="http://www.w3.org/1999/xhtml">alert(1)</x:script>',
    ],
)
def test_nothing_runs_and_nothing_is_fetched(inside: str) -> None:
    made = drawing(inside)
    for word in ("alert", "evil", "script", "href", "<style", "onclick"):
        assert word not in made


def test_masks_do_not_multiply() -> None:
    inside = '<mask id="a"><rect/></mask><mask id="b"><rect mask="url(#a)"/><g clip-path="url(#a)"/></mask>'
    assert "url(" not in drawing(inside)


@pytest.mark.parametrize(
    ("root", "size"),
    [
        ('viewBox="0 0 24 12"', (24, 12)),
        ('viewBox="-1,-1 2.6 2"', (3, 2)),
        ('width="40px" height="20"', (40, 20)),
        ('width="100%"', (300, 300)),
    ],
)
def test_sizes(root: str, size: tuple[int, int]) -> None:
    made = simplify(SVG.format(root=root, inside="").encode())
    assert (made.width, made.height) == size


@pytest.mark.parametrize(
    "text",
    [
        '<!DOCTYPE svg [<!ENTITY a "b">]>' + SVG.format(root="", inside="&a;"),
        SVG.format(root="", inside="<g>" * 80 + "</g>" * 80),
        SVG.format(root="", inside="<g/>" * 20_001),
        SVG.format(root='viewBox="0 0 0 5"', inside=""),
        SVG.format(root="", inside="<g>"),
        SVG.format(root="", inside="x" * 1_100_000),
    ],
)
def test_drawings_that_are_refused(text: str) -> None:
    with pytest.raises(DrawingError):
        simplify(text.encode())


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (SVG.format(root="", inside="x" * 1_100_000), "L023"),
        (SVG.format(root="", inside="<g/>" * 20_001), "L023"),
        (SVG.format(root="", inside="<g>" * 80 + "</g>" * 80), "L023"),
        (SVG.format(root='width="1000001" height="5"', inside=""), "L023"),
        (SVG.format(root='viewBox="0 0 0 5"', inside=""), "L026"),
        (SVG.format(root="", inside="<g>"), "L026"),
        ("<html></html>", "L025"),
    ],
)
def test_a_drawing_beyond_a_limit_is_told_as_too_large_and_only_a_broken_one_as_damaged(text: str, code: str) -> None:
    with pytest.raises(Refused) as refused:
        to_picture(text.encode(), "x.svg")
    assert refused.value.kind.code == code


@pytest.mark.parametrize("text", ["<html><svg></svg></html>", "<svg", "<x/>", "<", "<!DOCTYPE html><p>"])
def test_what_is_no_drawing(text: str) -> None:
    with pytest.raises(NotADrawingError):
        simplify(text.encode())


def test_a_plain_document_type_is_dropped() -> None:
    kind = '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">'
    made = simplify((kind + SVG.format(root="", inside="<g/>")).encode())
    assert b"DOCTYPE" not in made.data
    assert b"<g>" in made.data


def test_portraits_are_found_beside_the_persona_or_from_the_workspace(tmp_path: Path) -> None:
    for folder in ("personas/portraits", "pictures"):
        (tmp_path / folder).mkdir(parents=True)
    image = encoded(Image.new("RGB", (4, 4)), "PNG")
    (tmp_path / "personas/portraits/a.png").write_bytes(image)
    (tmp_path / "pictures/b.png").write_bytes(image)
    (tmp_path / "personas/a.yaml").write_text("name: A\nportrait: portraits/a.png\n", "utf-8")
    (tmp_path / "personas/b.yaml").write_text("name: B\nportrait: {file: pictures/b.png}\n", "utf-8")
    (tmp_path / "personatool.yaml").write_text("brand: {logo: pictures/b.png}\n", "utf-8")
    loaded = load([], cwd=tmp_path)
    assert not loaded.diagnostics
    assert sorted(loaded.workspace.pictures) == ["a", "b"]
    assert loaded.workspace.logo == loaded.workspace.pictures["b"]


def test_pictures_of_steps_are_found_beside_the_journey_or_from_the_workspace(tmp_path: Path) -> None:
    for folder in ("journeys/images", "shared"):
        (tmp_path / folder).mkdir(parents=True)
    photo = encoded(Image.new("RGB", (1200, 900)), "JPEG")
    (tmp_path / "journeys/images/a.jpg").write_bytes(photo)
    (tmp_path / "shared/b.jpg").write_bytes(photo)
    text = """title: Move
stages:
  - name: Pack
    picture: {file: shared/b.jpg, alt: "", licence: CC0}
    steps:
      - {name: One, picture: {file: images/a.jpg, alt: A, licence: CC0}}
      - {name: Two, picture: {file: images/gone.jpg, alt: Gone, licence: CC0}}
"""
    (tmp_path / "journeys/move.yaml").write_text(text, "utf-8")
    loaded = load([], cwd=tmp_path)
    assert [(each.kind.code, each.severity.name, each.span.line) for each in loaded.diagnostics] == [
        ("L021", "WARNING", 7)
    ]
    pictures = loaded.workspace.step_pictures
    assert sorted(pictures) == [("move", "images/a.jpg"), ("move", "shared/b.jpg")]
    assert {(picture.width, picture.height) for picture in pictures.values()} == {(640, 480)}

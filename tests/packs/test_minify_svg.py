"""Maps in fewer bytes: the same shapes at the same places."""

import re
from xml.etree import ElementTree as ET

import pytest

from personatool.packs.builder.svg_minify import minify_svg, share_symbols

HEAD = '<svg xmlns="http://www.w3.org/2000/svg" id="m" class="m-map" viewBox="0 0 9 9">'


def inside(markup: str) -> str:
    return minify_svg(f"{HEAD}{markup}</svg>").removeprefix(HEAD).removesuffix("</svg>")


@pytest.mark.parametrize(
    ("written", "short"),
    [
        ("M0,5C10,5 20,5 30,5", "M0 5h30"),
        ("M3,0C3,1 3,2 3,-3.5", "M3 0c0 1 0 2 0-3.5"),
        ("M3,0C3,-1 3,-2 3,-3.5", "M3 0v-3.5"),
        ("M0,0C1,1 2,2 3,3", "M0 0l3 3"),
        ("M0,0C5.52,0 10,4.48 10,10", "M0 0c5.5 0 10 4.5 10 10"),
        ("M0,0C.04,0 .04,0 .04,0", "M0 0h0"),
        ("M1,1C2,1 3,1 4,1 4,2 4,3 4,.5", "M1 1h3c0 1 0 2 0-.5"),
        ("M1,1C1,1 1,1 1,1", "M1 1h0"),
    ],
)
def test_paths_say_the_same_shorter(written: str, short: str) -> None:
    assert inside(f'<path fill="none" d="{written}"/>') == f'<path fill="none" d="{short}"/>'


def test_rounding_never_adds_up() -> None:
    curves = " ".join(f"{x / 3:.2f},1 {x / 3:.2f},2 {x / 3:.2f},{x % 2}" for x in range(1, 400))
    drawn = inside(f'<path d="M0,0C{curves}"/>')
    ends = re.findall(r"c((?:-?[\d.]+ ?){6})", drawn)
    total = sum(float(re.findall(r"-?(?:\d+\.?\d*|\.\d+)", each)[4]) for each in ends)
    assert total == pytest.approx(399 / 3, abs=0.06)


def test_neighbours_that_look_alike_share_a_group() -> None:
    shapes = "".join(f'<ellipse fill="red" cx="{at}" cy="1" rx="2" ry="2" class="m-dot"/>' for at in (1, 2))
    alone = '<ellipse fill="blue" cx="3" cy="1" rx="2" ry="2"/>'
    assert inside(shapes + alone) == (
        '<g fill="red"><ellipse cx="1" cy="1" rx="2" ry="2"/><ellipse cx="2" cy="1" rx="2" ry="2"/></g>' + alone
    )


def test_texts_keep_their_words_and_places() -> None:
    one = '<text id="m-n0" font-size="9" fill="#000"><tspan x="1" y="2">a &lt;b&gt; "c" > d</tspan></text>'
    two = '<text id="m-n1" font-size="9" fill="#000"><tspan x="1" y="2">a</tspan><tspan x="1" y="3">b</tspan></text>'
    made = ET.fromstring(minify_svg(f"{HEAD}{one.replace(' > d', ' d')}{two}</svg>"))
    texts = made.findall(".//{http://www.w3.org/2000/svg}text")
    assert ["".join(each.itertext()) for each in texts] == ['a <b> "c" d', "ab"]
    assert texts[0].get("x") == "1"
    assert [each.get("id") for each in texts] == [None, None]


def test_words_lifted_off_a_curve_share_what_lifts_them() -> None:
    halo = ' stroke="#ffffff" stroke-width="4" stroke-linejoin="round" paint-order="stroke"'
    words = "".join(f'<text id="m-n{i}" font-size="{i}"{halo}><tspan x="1" y="{i}">a</tspan></text>' for i in (8, 9))
    made = minify_svg(f'{HEAD}{words}<path d="M1,2" fill="#aabbcc" stroke="none"/></svg>')
    assert made.count("paint-order") == 1
    assert '<g stroke="#fff" stroke-width="4"' in made
    assert made.count("<text") == 2
    assert '<path d="M1,2" fill="#abc"/>' in made


def test_icons_keep_their_shapes_under_shorter_names() -> None:
    icon = '<symbol id="m-i-sun" viewBox="0 0 24 24"><path d="M1.25,2C1,2.52 3,3.33 4.75,5"/></symbol>'
    made = minify_svg(f'{HEAD}<defs>{icon}</defs><use href="#m-i-sun" x="10.26" y="-3.04"/></svg>', "m3")
    assert '<symbol id="m3.1" viewBox="0 0 24 24"><path d="M1.25,2C1,2.52 3,3.33 4.75,5"/></symbol>' in made
    assert '<use href="#m3.1" x="10.3" y="-3"/>' in made


def test_drawings_of_a_page_share_icons_that_look_alike() -> None:
    first = '<svg><symbol id="a.1" viewBox="0 0 24 24"><path d="M1"/></symbol><use href="#a.1" x="1"/></svg>'
    other = '<symbol id="b.2" viewBox="0 0 24 24"><path d="M2"/></symbol>'
    again = first.replace("a.1", "b.1").replace("</svg>", f'{other}<use href="#b.2"/></svg>')
    assert share_symbols(first + again) == f'{first}<svg><use href="#a.1" x="1"/>{other}<use href="#b.2"/></svg>'


def test_drawings_of_a_page_share_portraits() -> None:
    alone = '<image href="data:x,2" x="1" y="2" width="3" height="3"/>'
    clipped = '<image href="data:x,1" x="1" preserveAspectRatio="xMidYMid slice" clip-path="url(#c)"/>'
    made = share_symbols(clipped + alone + clipped)
    assert made.count("data:x,1") == 1
    assert made.count('<g clip-path="url(#c)"><use href="#picture.1" x="1"/></g>') == 2
    assert alone in made


def test_dark_paints_stay_when_names_go() -> None:
    drawn = '<path class="m-card nf-1d2431 ns-3a4558" fill="#aabbcc" d="M0,5C10,5 20,5 30,5"/>'
    assert 'class="nf-1d2431 ns-3a4558"' in inside(drawn)
    assert "m-card" not in inside(drawn)

"""Style sheets in fewer bytes say the same."""

import re

import pytest

from personatool.packs.page import templates
from personatool.packs.page.templates import minify_css


@pytest.mark.parametrize(
    ("sheet", "short"),
    [
        ("a { color: red; }\n", "a{color:red}"),
        ("/* Why */\na > b ,\nc { margin: 0 1px;\n  gap: 1px; }", "a>b,c{margin:0 1px;gap:1px}"),
        ('li :hover { content: " /* a ; b */ {"; }', 'li :hover{content:" /* a ; b */ {"}'),
        (
            "@media (min-width: 70rem) { a { width: calc(1px + 2px); } }",
            "@media (min-width:70rem){a{width:calc(1px + 2px)}}",
        ),
        ("a::after { content: ' '; }", "a::after{content:' '}"),
        (".a .b:not(.c) + .d { x: y }", ".a .b:not(.c) + .d{x:y}"),
    ],
)
def test_only_what_says_nothing_goes(sheet: str, short: str) -> None:
    assert minify_css(sheet) == short


def test_every_sheet_keeps_its_rules() -> None:
    for name in templates.names():
        if name.endswith(".css"):
            whole, short = templates.text(name), templates.sheet(name)
            bare = re.sub(r"/\*.*?\*/", "", whole, flags=re.DOTALL)
            assert bare.count("{") == short.count("{")
            assert len(short) < len(whole)
            assert "/*" not in short

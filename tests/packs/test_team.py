"""A team's own templates and style: laid over the built-in ones, unable to do harm, told of in plain words."""

import base64
import hashlib
import json
import os
import re
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from personatool.i18n import translator
from personatool.load.files.team_templates import team_files
from personatool.model.errors import PersonatoolError
from personatool.model.measured import Measured
from personatool.model.pack_input import PackInput
from personatool.model.workspace import Workspace
from personatool.packs.kinds.base import PackRequest
from personatool.packs.kinds.registry import find_kind
from personatool.packs.page import templates
from personatool.packs.page.template_set import FRAMES, template_set
from personatool.packs.sandbox.child import answer
from personatool.packs.sandbox.page_check import refused

Make = Callable[..., Workspace]
PERSONA = {"id": "ana", "name": "Ana", "role": "Nurse", "story": "She **works** at night."}


def write(root: Path, files: dict[str, str]) -> Path:
    for name, text in files.items():
        target = root / "templates" / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, "utf-8", newline="\n")
    return root


def pack(make: Make, root: Path, kind: str = "executive") -> str:
    request = PackRequest(
        PackInput(Measured(make([PERSONA], title="Nights"))),
        translator("en"),
        template_set=template_set(team_files(root)),
    )
    return "".join(find_kind(kind).make(request).values())


def problem(make: Make, root: Path, kind: str = "executive") -> str:
    with pytest.raises(PersonatoolError) as caught:
        pack(make, root, kind)
    return translator("en").say(caught.value.message)


def test_a_template_takes_the_place_of_the_built_in_one(make: Make, tmp_path: Path) -> None:
    body = "<main><h1>{{ pack.cover.title }} & <b>ours</b></h1>{% include 'ours.html.j2' %}</main>\n"
    page = pack(make, write(tmp_path, {"pack/executive/body.html.j2": body, "pack/ours.html.j2": "{{ say.pack }}\n"}))
    assert "<h1>Nights & <b>ours</b></h1>" in page
    assert "Briefing pack" in page
    assert 'class="sheet"' not in page


@pytest.mark.parametrize("kind", ["briefing", "executive", "workshop", "slides", "site"])
def test_every_kind_says_the_same_in_the_sandbox(make: Make, tmp_path: Path, kind: str) -> None:
    plain = pack(make, tmp_path / "nothing", kind)
    assert pack(make, write(tmp_path, {"pack/of-our-own.html.j2": "unused"}), kind) == plain


def test_what_says_the_same_as_the_built_in_one_is_not_a_teams_own(tmp_path: Path) -> None:
    same = {f"pack/{name}": templates.text(name) for name in ("cover.html.j2", "pack.css", "page.html.j2")}
    assert template_set(team_files(write(tmp_path, same))).team.templates == {}


def test_custom_css_comes_last_and_is_allowed_by_the_policy(make: Make, tmp_path: Path) -> None:
    page = pack(make, write(tmp_path, {"custom.css": ":root { --accent-light: #004d40; }\n"}))
    style = re.findall(r"<style>(.*?)</style>", page, re.DOTALL)[0]
    assert style.index("--accent-light: #004d40") > style.index("@page")
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    assert f"sha256-{digest}" in page.replace("&#43;", "+")


@pytest.mark.parametrize(
    ("css", "line"),
    [
        ("a {}\nb { background: url(https://x.test/a.png); }", 2),
        ("@import 'x.css';", 1),
        ("\n\nb { background: URL( '//x.test' ) }", 3),
        ("a {} </style><script>alert(1)</script>", 1),
        ("/* </style> */", 1),
    ],
)
def test_a_style_that_fetches_or_ends_itself_is_refused(make: Make, tmp_path: Path, css: str, line: int) -> None:
    assert f"templates/custom.css:{line}:" in problem(make, write(tmp_path, {"custom.css": css}))


@pytest.mark.parametrize("css", ["/* url(https://x.test) */ a {}", 'b { background: url("data:image/png;base64,AA") }'])
def test_a_style_that_fetches_nothing_is_fine(make: Make, tmp_path: Path, css: str) -> None:
    assert css in pack(make, write(tmp_path, {"custom.css": css}))


@pytest.mark.parametrize(
    ("template", "said"),
    [
        ("{{ cycler.__init__.__globals__.os.popen('id').read() }}", "executive/body.html.j2:1: a template may not use"),
        ("{{ ''.__class__.__mro__ }}", ":1: a template may not use"),
        ("ok\n{% include '../../../../etc/passwd' %}", ":2: there is no template “../../../../etc/passwd”"),
        ("{% include 'executive/body.html.j2' %}", ":1: templates include each other without end"),
        ("{{ 'a' * (10**10) }}", ":1: a template may not use"),
        ("{{ 'a' * 1000000000 }}", ":1: a template may not use"),
        ("{{ 9 ** (9 ** 9) }}", ":1: a template may not use"),
        ("\n{{ pack.cover.title|center(2000000000) }}", "take too much memory"),
        ("{{ pack.portrait.read_text() }}", ":1: "),
        ("<p>\n{{ nobody.name }}", ":2: 'nobody' is undefined"),
        ("<h1>\n{% if pack %}\n{{ pack.name }", ":3: this template cannot be read"),
        ("{{ pack.cover.title|safe }}", ":1: a template may not use this: |safe"),
        ("{% autoescape false %}{{ pack.cover.title }}{% endautoescape %}", "autoescape"),
        ("<p>\n<script>alert(1)</script>", ":2: a template may not use this: <script>"),
        ("<meta http-equiv='refresh' content='0;url=https://x.test'>", "<meta>"),
        ("<img src='https://x.test/a.png' alt=''>", "https://x.test"),
        ("<p onclick='x()'>", "onclick"),
        ("<p style='color: red'>", "style"),
        ("<a href=' java\nscript:x()'>x</a>", "href"),
    ],
)
def test_what_a_template_may_not_do(make: Make, tmp_path: Path, template: str, said: str) -> None:
    started = time.monotonic()
    told = problem(make, write(tmp_path, {"pack/executive/body.html.j2": template}))
    assert said in told
    assert "Traceback" not in told
    assert time.monotonic() - started < 20


def test_a_template_that_never_ends_is_stopped(make: Make, tmp_path: Path) -> None:
    loop = "{% for a in range(99999) %}{% for b in range(99999) %}{% endfor %}{% endfor %}"
    assert "more than 5 seconds" in problem(make, write(tmp_path, {"pack/executive/body.html.j2": loop}))


@pytest.mark.parametrize("frame", sorted(FRAMES))
def test_a_frame_stays_ours(make: Make, tmp_path: Path, frame: str) -> None:
    assert "carries the policy" in problem(make, write(tmp_path, {f"pack/{frame}": "<html></html>"}))


@pytest.mark.skipif(os.name == "nt", reason="links need rights on Windows")
@pytest.mark.parametrize("link", ["templates/custom.css", "templates/pack", "templates"])
def test_a_link_is_refused(make: Make, tmp_path: Path, link: str) -> None:
    outside = write(tmp_path / "outside", {"custom.css": "a {}", "pack/cover.html.j2": "x"})
    root = tmp_path / "inside"
    (root / link).parent.mkdir(parents=True)
    (root / link).symlink_to(outside / link)
    assert "is a link" in problem(make, root)


def test_what_cannot_be_read_is_told(make: Make, tmp_path: Path) -> None:
    folder = write(tmp_path, {"custom.css": "a {}"})
    (folder / "templates" / "custom.css").write_bytes(b"a { content: '\xff' }")
    assert "not UTF-8" in problem(make, folder)
    (folder / "templates" / "custom.css").write_bytes(b" " * 300_000)
    assert "256 KiB" in problem(make, folder)


def test_text_cannot_pass_as_markup_of_ours() -> None:
    order = {
        "templates": {"t": "{{ v.name|drawn }}{{ v.story|drawn }}"},
        "jobs": [{"template": "t", "variables": {"v": 0}, "terms": 1}],
    }
    made = answer(json.dumps({**order, "values": [{"name": "<b>", "story": "<i>x</i>"}, []]}))
    assert made == {"pages": ["&lt;b&gt;<i>x</i>"]}


@pytest.mark.parametrize(
    "page", ['<a href="https://x.test">x</a>', '<img src="data:,x" alt="">', '<a href="#a">', '<a href="a.html#b">']
)
def test_what_may_be_in_a_page(page: str) -> None:
    assert refused(page) == ""


@pytest.mark.parametrize(
    "page",
    [
        '<button formaction="https://x.test">x</button>',
        '<a href="#a" ping="https://x.test">x</a>',
        '<svg><use xlink:href="x.svg#a"/></svg>',
        '<svg><use href="x.svg#a"/></svg>',
        '<img srcset="a.png 2x" alt="">',
        '<video poster="a.png"></video>',
        "<portal></portal>",
        '<table background="a.png"></table>',
    ],
)
def test_what_may_not_be_in_a_page(page: str) -> None:
    assert refused(page) != ""

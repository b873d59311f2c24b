"""The other kinds of pack: each closed, complete, in both languages, for both papers."""

import re
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Mapping
from html import unescape
from typing import Any

import pytest

from personatool.i18n import translator
from personatool.model.errors import PersonatoolError
from personatool.model.measured import Measured
from personatool.model.pack_input import Drawings, PackInput
from personatool.model.paper import PackPaper
from personatool.model.workspace import Workspace
from personatool.packs.kinds.base import PackRequest
from personatool.packs.kinds.registry import KINDS, find_kind

NAMES = [kind.name for kind in KINDS]
OTHERS = [name for name in NAMES if name != "briefing"]
TWO_SHEETS = re.compile(r'<div class="sheet"')

Pages = Mapping[str, str]


def pack(
    name: str, workspace: Workspace, drawings: Drawings | None = None, *, language: str = "fr", paper: PackPaper = "a4"
) -> Pages:
    request = PackRequest(PackInput(Measured(workspace), (), drawings or {}), translator(language), paper)
    return find_kind(name).make(request)


@pytest.fixture(scope="session")
def made(example: Workspace, drawn: Drawings) -> Mapping[str, Pages]:
    return {name: pack(name, example, drawn) for name in OTHERS}


def pages_of(made: Mapping[str, Pages], name: str) -> dict[str, str]:
    return {path: page for path, page in made[name].items() if not path.endswith(".css")}


@pytest.mark.parametrize("name", OTHERS)
def test_every_page_has_one_heading_and_a_main_part(made: Mapping[str, Pages], name: str) -> None:
    for page in pages_of(made, name).values():
        assert page.count("<h1") == 1
        assert page.count("<main") == 1
        assert re.search(r'<html lang="fr">', page)
        assert re.search(r"<title>[^<]+</title>", page)


@pytest.mark.parametrize("name", OTHERS)
def test_names_stand_once_and_labels_arrive(made: Mapping[str, Pages], name: str) -> None:
    for page in pages_of(made, name).values():
        ids = re.findall(r'\sid="([^"]+)"', page)
        assert [each for each, count in Counter(ids).items() if count > 1] == []
        labels = {
            each for group in re.findall(r'aria-(?:labelledby|describedby)="([^"]+)"', page) for each in group.split()
        }
        assert labels <= set(ids)


@pytest.mark.parametrize("name", OTHERS)
def test_nothing_comes_from_elsewhere(made: Mapping[str, Pages], name: str) -> None:
    for page in pages_of(made, name).values():
        policy = unescape(re.findall(r'Content-Security-Policy" content="([^"]+)"', page)[0])
        assert policy.startswith("default-src 'none'; style-src")
        assert "unsafe" not in policy
        body = page[page.index("<body>") :]
        assert re.findall(r'(?:src|srcset|poster|data)="(?!data:)[^"]*"', body) == []
        assert re.findall(r"<[^>]*\s(?:style|on[a-z]+)=", body) == []


def test_every_link_of_the_site_arrives(made: Mapping[str, Pages]) -> None:
    site = made["site"]
    ids = {path: set(re.findall(r'\sid="([^"]+)"', page)) for path, page in site.items()}
    for path, page in site.items():
        for link in re.findall(r'<(?:a|link)[^>]*href="([^"]+)"', page):
            if not link.startswith("http"):
                target, _, anchor = link.partition("#")
                assert (target or path) in site
                assert not anchor or anchor in ids[target or path], (path, link)


def test_the_site_shares_its_style_and_runs_no_script(made: Mapping[str, Pages]) -> None:
    site = made["site"]
    assert "<script" not in "".join(pages_of(made, "site").values())
    assert "@font-face" in site["fonts.css"]
    assert "@font-face" not in site["style.css"]
    assert {"index.html", "personas.html", "evidence.html", "journey.je-perds-un-proche.html"} <= set(site)
    assert all('href="style.css"' in page for page in pages_of(made, "site").values())


def test_the_executive_summary_is_two_sheets(made: Mapping[str, Pages]) -> None:
    page = made["executive"][""]
    assert len(TWO_SHEETS.findall(page)) == 2
    for told in ("Ce qui fait le plus mal", "Moments de vérité", "Sur quoi cela repose", "Gains rapides"):
        assert told in page
    assert page.count('class="strip"') == 2


@pytest.mark.parametrize("name", ["executive", "slides"])
def test_every_number_of_the_chart_is_explained_beside_it(made: Mapping[str, Pages], name: str) -> None:
    page = made[name][""]
    chart = page[page.index('<svg class="chart"') :]
    chart, rest = chart.split("</svg>", 1)
    marks = set(re.findall(r"<text y=[^>]*>([0-9]+)</text>", chart))
    table = rest[: rest.index("</table>")]
    assert len(marks) > 1
    assert marks <= set(re.findall(r">([0-9]+)<", table))


def test_the_workshop_has_everything_to_print(made: Mapping[str, Pages], example: Workspace) -> None:
    page = made["workshop"][""]
    assert page.count('class="card"') == len(example.personas)
    assert page.count('class="map scroll"') == len(example.journeys)
    for sheet in (
        "Déroulé pour l’animation",
        "Carte à remplir",
        "Notes vierges",
        "Feuille de vote",
        "Feuille d’hypothèses",
    ):
        assert sheet in page
    clock = re.findall(r'<td class="clock">(\d+):(\d\d)</td><td class="clock">(\d+)', page)
    starts = [int(hours) * 60 + int(minutes) for hours, minutes, _ in clock]
    lengths = [int(length) for *_, length in clock]
    assert starts == [sum(lengths[:at]) for at in range(len(lengths))]


def test_slides_tell_every_persona_and_show_every_map(made: Mapping[str, Pages], example: Workspace) -> None:
    page = made["slides"][""]
    assert page.count('class="slide person"') == len(example.personas)
    assert page.count('class="slide mapped"') == len(example.journeys)


@pytest.mark.parametrize("name", NAMES)
def test_an_empty_workspace_makes_every_kind(make: Callable[..., Workspace], name: str) -> None:
    assert all(page.strip() for page in pack(name, make(), language="en").values())


@pytest.mark.parametrize("name", OTHERS)
@pytest.mark.parametrize(("paper", "size"), [("a4", "size: A4;"), ("a3", "size: A3;")])
def test_pages_are_cut_for_the_paper(example: Workspace, name: str, paper: PackPaper, size: str) -> None:
    text = "".join(pack(name, example, paper=paper).values())
    expected = {"a4": "size: 297mm 167.062mm", "a3": "size: 420mm 236.25mm"}[paper] if name == "slides" else size
    assert expected in text


@pytest.mark.parametrize("name", OTHERS)
def test_no_english_in_a_french_pack(example: Workspace, name: str) -> None:
    french, english = (pack(name, example, language=language) for language in ("fr", "en"))
    for word in (
        "Facilitator’s",
        "Executive summary",
        "Through the eyes of",
        "and 2 more",
        "What hurts most",
        "Overview",
    ):
        assert word not in "".join(french.values())
    assert "".join(french.values()) != "".join(english.values())


@pytest.mark.parametrize("name", OTHERS)
def test_text_is_never_code(make: Callable[..., Workspace], name: str) -> None:
    evil = "</style><script>alert(1)</script>{{ 7*7 }}<img src=x onerror=alert(1)>\"'"
    persona = {
        "id": "p",
        "name": evil,
        "role": evil,
        "quote": {"text": evil},
        "goals": [evil],
        "pains": [evil],
        "basis": "proto",
    }
    step = {
        "name": evil,
        "pains": [{"text": evil, "severity": 3}],
        "emotion": {"score": -1, "word": evil},
        "key_moment": {"name": evil, "why": evil},
    }
    journey: dict[str, Any] = {
        "id": "j", "title": evil, "persona": "p", "goal": evil,
        "opportunities": [{"text": evil, "owner": evil, "metric": evil, "impact": 5, "effort": 1}],
        "stages": [{"name": evil, "steps": [step]}],
    }  # fmt: skip
    made = pack(name, make([persona], [journey], title=evil, organisation=evil), language="en")
    for path, page in made.items():
        if not path.endswith(".css"):
            markup = re.sub(r"<style>.*?</style>|<script>.*?</script>", "", page, count=2, flags=re.DOTALL)
            assert "<script" not in markup
            assert "<img src=x" not in markup
            assert "{{ 7*7 }}" in page
        else:
            assert "<script" not in page


def test_an_unknown_kind_is_answered_with_the_likeliest() -> None:
    with pytest.raises(PersonatoolError, match="Did you mean") as caught:
        find_kind("exective")
    assert ("near", "executive") in caught.value.message.params
    with pytest.raises(PersonatoolError, match="Choose among"):
        find_kind("zzz")


def test_only_a_cover_is_printed_to_the_edges(made: Mapping[str, Pages]) -> None:
    style = made["site"]["style.css"]
    assert "@page cover { margin: 0;" in style
    assert "page:cover" in style
    assert ":first {" not in style


def test_a_kind_is_opened_when_it_is_made() -> None:
    script = (
        "import sys; from personatool.packs.kinds.registry import KINDS;"
        "print([name for name in sys.modules if name.startswith('personatool.packs.kinds.')])"
    )
    opened = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True).stdout
    for kind in KINDS:
        assert f"kinds.{kind.module}'" not in opened

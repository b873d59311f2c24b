"""The shipped example's pack, made by the command: maps for those who do not see them, chapters, terms, weight."""

import re
from pathlib import Path

import pytest

from support import ROOT, CommandLine, Run

MAP = re.compile(r'<section class="map[ "].*?<svg [^>]*role="img".*?</svg>.*?</section>.*?</section>', re.DOTALL)
LIGHT = 3_000_000  # bytes: what an e-mail takes


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory, command_line: CommandLine) -> str:
    out = tmp_path_factory.mktemp("pack") / "pack.html"
    command_line.run("pack", "--out", str(out)).check_returncode()
    return out.read_text("utf-8")


def test_every_map_has_a_name_a_description_and_a_table(page: str) -> None:
    maps = MAP.findall(page)
    pairs = sum("replaces:" in path.read_text("utf-8") for path in (ROOT / "journeys").glob("*.yaml"))
    assert pairs
    assert len(maps) == len(list((ROOT / "journeys").glob("*.yaml"))) + pairs
    for map_file in maps:
        labels = re.search(r'role="img" aria-labelledby="(\S+) (\S+)"', map_file)
        assert labels
        for label in labels.groups():
            assert re.search(rf'id="{label}">[^<]{{5,}}', map_file)
        table = re.search(r'<a href="#(steps-[^"]+|comparison-[^"]+)">', map_file)
        assert table
        assert re.search(rf'id="{table[1]}".*?<table[^>]* aria-labelledby="{table[1]}[ "]', page, re.DOTALL)


def test_every_icon_called_is_there_once(page: str) -> None:
    called = re.findall(r'<use href="#([^"]+)"', page)
    symbols = re.findall(r'<symbol id="([^"]+)"[^>]*>(.*?)</symbol>', page, re.DOTALL)
    names = [name for name, _ in symbols]
    assert len(names) == len(set(names)) == len({drawn for _, drawn in symbols})
    assert set(called) == set(names)


def test_light_enough_for_an_e_mail(page: str) -> None:
    assert len(page.encode()) <= LIGHT


def test_a_term_is_marked_once_in_each_article(page: str) -> None:
    articles = re.findall(r"<article\b.*?</article>", page, re.DOTALL)
    assert sum("popovertarget" in article for article in articles) > 3
    for article in articles:
        for part in re.split(r"<section\b", article):
            marked = re.findall(r'popovertarget="([^"]+)"', part)
            assert len(marked) == len(set(marked))
    known = set(re.findall(r'id="([^"]+)" popover>', page))
    assert set(re.findall(r'popovertarget="([^"]+)"', page)) <= known


def test_the_sources_can_stay_at_home(tmp_path: Path, personatool: Run) -> None:
    out = tmp_path / "pack.html"
    assert personatool("pack", str(ROOT), "--out", str(out), "--no-sources").returncode == 0
    page = out.read_text("utf-8")
    assert 'pack-files"' not in page.split("<script>")[0]
    assert "data-source" not in page.split("<script>")[0]


def test_the_summary_says_what_matters_most(page: str) -> None:
    summary = page[page.index('id="summary"') : page.index('id="guide"')]
    assert "Personne ne dit ce qui vient ensuite" in summary
    assert "bloquant 3/3" in summary
    assert "Remettre une feuille de route datée dès la mairie" in summary
    assert "188,6\u00a0points" in summary
    assert "−97" in summary

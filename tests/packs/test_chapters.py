"""The chapters of the briefing: chosen, put in order, printed or kept for the screen; sources travel when asked for."""

import re
from pathlib import Path
from typing import get_args

import pytest

from personatool.model.settings import ChapterName
from personatool.packs.chapters.registry import SECTIONS
from support import Run

CHAPTER = re.compile(r'<section class="chapter[^"]*" id="([a-z]+)"')


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    (tmp_path / "personas").mkdir()
    (tmp_path / "personas" / "ada.yaml").write_text("name: Ada Lind # real name: Ida Berg\nneeds: [A date]\n", "utf-8")
    (tmp_path / "journeys").mkdir()
    (tmp_path / "journeys" / "move.yaml").write_text(
        "# told by Ida Berg\ntitle: I move\npersona: ada\ndecision_supported: Which letter goes first\n"
        "stages: [{name: Before, steps: [{name: Pack, thought: 'Room #12'}]}]\n",
        "utf-8",
    )
    return tmp_path


def page(personatool: Run, workspace: Path, *words: str) -> str:
    done = personatool("pack", "--out", "pack.html", *words, cwd=workspace)
    assert done.returncode == 0, done.stderr
    return (workspace / "pack.html").read_text("utf-8")


def test_the_journeys_come_before_the_appendix(personatool: Run, workspace: Path) -> None:
    found = CHAPTER.findall(page(personatool, workspace))
    assert found.index("summary") < found.index("journeys") < found.index("personas") < found.index("findings")


def test_chapters_are_those_named_in_their_order(personatool: Run, workspace: Path) -> None:
    assert CHAPTER.findall(page(personatool, workspace, "--chapters", "personas,summary")) == ["personas", "summary"]
    (workspace / "personatool.yaml").write_text("pack: {chapters: [findings, journeys]}\n", "utf-8")
    assert CHAPTER.findall(page(personatool, workspace)) == ["findings", "journeys"]
    assert CHAPTER.findall(page(personatool, workspace, "--chapters", "summary")) == ["summary"]


def test_an_unknown_chapter_is_told_with_the_likeliest(personatool: Run, workspace: Path) -> None:
    done = personatool("pack", "--chapters", "sumary", cwd=workspace)
    assert done.returncode == 2
    assert "Did you mean “summary”?" in done.stderr
    (workspace / "personatool.yaml").write_text("pack: {chapters: [sumary]}\n", "utf-8")
    assert "Did you mean “summary”?" in personatool("check", "--all", cwd=workspace).stdout


def test_only_the_briefing_has_chapters(personatool: Run, workspace: Path) -> None:
    assert personatool("pack", "-t", "executive", "--chapters", "summary", cwd=workspace).returncode == 2


def test_the_appendix_is_printed_when_asked_for(personatool: Run, workspace: Path) -> None:
    assert '<body class="brief"' in page(personatool, workspace)
    assert '<body class="brief"' not in page(personatool, workspace, "--full")


def test_comments_never_travel_and_sources_only_when_asked_for(personatool: Run, workspace: Path) -> None:
    assert "Room #12" in page(personatool, workspace)
    assert "persona: ada" not in page(personatool, workspace)
    told = page(personatool, workspace, "--with-sources")
    assert "persona: ada" in told
    assert "Room #12" in told
    assert "Ida Berg" not in told


@pytest.mark.parametrize("kind", ["executive", "slides"])
def test_what_is_asked_of_the_reader_is_said(personatool: Run, workspace: Path, kind: str) -> None:
    assert "Which letter goes first" in page(personatool, workspace, "-t", kind)


def test_the_settings_know_every_chapter() -> None:
    assert get_args(ChapterName) == tuple(section.key for section in SECTIONS)

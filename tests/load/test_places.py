"""Routes to lines and columns; comments; which files are read."""

import os
from pathlib import Path

import pytest

from personatool.load.syntax.comments import comments
from personatool.load.workspace import load
from personatool.model.errors import PersonatoolError
from personatool.model.place import Route, Span, Spot

JOURNEY = """\
# A comment
title: Renewing
pains: none
stages:
  - name: "Prepare"   # not "# this"
    with: the clerk
    pains: Queues
    steps:
      - name: Wait
        emotion: -1
        notes: |
          # no comment
          text
        # a comment
      - {name: Go, next: [a, b]}
---
id: second
title: "Two\u2028  lines"
stages: [One]
"""
PERSONA = "name: Lucie\nage: 52\nfrustrations:\n  - Noise\n  - {text: Heat, severity: 2}\n"


def write(folder: Path, **files: str) -> Path:
    for name, text in files.items():
        place = folder / (name.replace("__", "/") + ".yaml")
        place.parent.mkdir(exist_ok=True, parents=True)
        place.write_text(text, "utf-8", newline="")
    return folder


@pytest.mark.parametrize(
    ("route", "key", "expected"),
    [
        (("title",), False, Span(2, 8, 16)),
        (("title",), True, Span(2, 1, 6)),
        (("stages",), False, Span(4, 1, 7)),
        (("stages", 0, "name"), False, Span(5, 11, 20)),
        (("stages", 0, "with_"), False, Span(6, 11, 20)),
        (("stages", 0, "pains", 0, "text"), False, Span(7, 12, 18)),
        (("stages", 0, "steps", 0), False, Span(9, 9, 13)),
        (("stages", 0, "steps", 0, "emotion", "score"), False, Span(10, 18, 20)),
        (("stages", 0, "steps", 0, "notes"), False, Span(11, 9, 14)),
        (("stages", 0, "steps", 1, "next", 1, "to"), False, Span(15, 30, 31)),
        (("stages", 0, "steps", 9, "name"), False, Span(8, 5, 10)),
        (("scope", "start"), False, Span(2, 1, 6)),
    ],
)
def test_places_in_a_journey(tmp_path: Path, route: Route, key: bool, expected: Span) -> None:  # noqa: FBT001
    sources = load([write(tmp_path, journeys__one=JOURNEY)], cwd=tmp_path).sources
    assert sources.locate(Spot("journeys/one.yaml", route, 0, key)) == expected


def test_places_after_a_line_separator_are_those_of_the_editor(tmp_path: Path) -> None:
    sources = load([write(tmp_path, journeys__one=JOURNEY)], cwd=tmp_path).sources
    assert sources.locate(Spot("journeys/one.yaml", ("stages", 0), 1)) == Span(19, 10, 13)
    assert sources.line("journeys/one.yaml", 19) == "stages: [One]"


@pytest.mark.parametrize(
    ("route", "expected"),
    [
        (("pains", 1, "severity"), Span(5, 28, 29)),
        (("pains", 0, "text"), Span(4, 5, 10)),
        (("demographics", "age"), Span(2, 6, 8)),
        (("nothing",), Span(1, 1, 5)),
    ],
)
def test_places_under_other_words(tmp_path: Path, route: Route, expected: Span) -> None:
    sources = load([write(tmp_path, personas__lucie=PERSONA)], cwd=tmp_path).sources
    assert sources.locate(Spot("personas/lucie.yaml", route)) == expected


def test_comments_are_told_from_texts() -> None:
    assert [(comment.line, comment.column, comment.text) for comment in comments(JOURNEY)] == [
        (1, 1, "# A comment"),
        (5, 23, '# not "# this"'),
        (14, 9, "# a comment"),
    ]


@pytest.fixture
def home(tmp_path: Path) -> Path:
    write(
        tmp_path,
        personas__lucie=PERSONA,
        personas__broken="nme: x\n",
        personas__portraits__no="x: 1",
        journeys__one=JOURNEY,
    )
    (tmp_path / "personas" / ".hidden.yaml").write_text("x: 1", "utf-8")
    (tmp_path / "personas" / "second.yml").write_text("name: Second", "utf-8")
    return tmp_path


EVERYTHING = ("journeys/one.yaml", "personas/broken.yaml", "personas/lucie.yaml", "personas/second.yml")


@pytest.mark.parametrize(
    ("named", "cwd", "told"),
    [
        ([], ".", {"journeys/one.yaml", "personas/broken.yaml", "personas/portraits/"}),
        ([], "personas/portraits", {"journeys/one.yaml", "personas/broken.yaml", "personas/portraits/"}),
        (["."], ".", {"journeys/one.yaml", "personas/broken.yaml", "personas/portraits/"}),
        (["personas"], ".", {"personas/broken.yaml"}),
        (["journeys"], ".", {"journeys/one.yaml"}),
        (["lucie.yaml"], "personas", set()),
        (["../personas/broken.yaml", "lucie.yaml"], "personas", {"personas/broken.yaml"}),
    ],
)
def test_the_whole_workspace_is_read_and_the_named_files_are_told_of(
    home: Path, named: list[str], cwd: str, told: set[str]
) -> None:
    loaded = load([Path(name) for name in named], cwd=home / cwd)
    assert loaded.root == home
    assert loaded.files == EVERYTHING
    assert {finding.path for finding in loaded.diagnostics} == told
    assert not loaded.workspace.standalone


@pytest.mark.parametrize(
    ("text", "personas"),
    [(PERSONA, 1), ("title: T\nstages: [One]\n", 0), ("type: blueprint\ntitle: T\nstages: [A]", 0)],
)
def test_a_lone_file_is_known_by_what_it_holds(tmp_path: Path, text: str, personas: int) -> None:
    loaded = load([write(tmp_path, someone=text) / "someone.yaml"], cwd=tmp_path)
    assert not loaded.diagnostics
    assert loaded.workspace.standalone
    assert (len(loaded.workspace.personas), len(loaded.workspace.journeys)) == (personas, 1 - personas)


@pytest.mark.parametrize(
    "named", [["nowhere.yaml"], ["a\0b"], ["."], ["personas/lucie.yaml", "other/personas/lucie.yaml"]]
)
def test_what_cannot_be_checked_is_said(tmp_path: Path, named: list[str]) -> None:
    if len(named) > 1:
        write(tmp_path, personas__lucie=PERSONA, other__personas__lucie=PERSONA)
    with pytest.raises(PersonatoolError):
        load([Path(name) for name in named], cwd=tmp_path)


@pytest.mark.skipif(os.name == "nt", reason="links need rights on Windows")
def test_links_out_of_the_workspace_are_not_followed(tmp_path: Path) -> None:
    (tmp_path / "secret.yaml").write_text("name: Secret\n", "utf-8")
    home = write(tmp_path / "home", personas__lucie=PERSONA + "portrait: link.png\n")
    (home / "personas" / "link.yaml").symlink_to(tmp_path / "secret.yaml")
    (home / "personas" / "link.png").symlink_to(tmp_path / "secret.yaml")
    (home / "journeys").symlink_to(tmp_path)
    loaded = load([home], cwd=home)
    told = {(finding.path, finding.kind.code) for finding in loaded.diagnostics}
    assert told == {("journeys/secret.yaml", "F001"), ("personas/link.yaml", "F001"), ("personas/lucie.yaml", "L020")}
    assert [persona.value.name for persona in loaded.workspace.personas] == ["Lucie"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes here")
def test_a_pipe_neither_hangs_nor_is_read(tmp_path: Path) -> None:
    home = write(tmp_path, personas__lucie=PERSONA + "portrait: pipe.png\n")
    os.mkfifo(home / "personas" / "pipe.png")
    os.mkfifo(home / "personas" / "pipe.yaml")
    assert [finding.kind.code for finding in load([home], cwd=home).diagnostics] == ["L022", "F001"]


def test_the_digest_follows_every_byte(home: Path) -> None:
    before = load([home], cwd=home).workspace.digest
    assert load([], cwd=home / "journeys").workspace.digest == before
    (home / "personas" / "lucie.yaml").write_text(PERSONA + "# more\n", "utf-8")
    assert load([home], cwd=home).workspace.digest != before


def test_what_refers_to_a_broken_file_can_be_known(home: Path) -> None:
    assert load([home], cwd=home).workspace.broken >= {"broken", "personas/broken.yaml"}

"""The cache: the same answer, sooner; never another one."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from support import Run, start

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><circle cx="4" cy="4" r="4"/></svg>'
PERSONA = "name: Ada\nevidence: [nowhere]\nportrait: {file: ada.svg, alt: Ada}\n"
Check = Callable[..., str]


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    inner = tmp_path / "work"
    (inner / "personas").mkdir(parents=True)
    (inner / "personas" / "ada.yaml").write_text(PERSONA, "utf-8")
    (inner / "personas" / "ada.svg").write_text(SVG, "utf-8")
    return inner


@pytest.fixture
def cache(tmp_path: Path) -> Path:
    return tmp_path / "cache"


@pytest.fixture
def check(personatool: Run, workspace: Path, cache: Path) -> Check:
    def run(*words: str, day: str = "1790000000") -> str:
        environ = {"PERSONATOOL_CACHE": str(cache), "SOURCE_DATE_EPOCH": day}
        done = personatool("check", *words, "--format", "json", cwd=workspace, environ=environ)
        return str(done.stdout)

    return run


def same(check: Check, *words: str, **options: str) -> str:
    """What is said with the cache is what is said without it."""
    said = check(*words, **options)
    assert said == check(*words, "--no-cache", **options)
    return said


def test_the_second_time_says_the_same(check: Check, cache: Path) -> None:
    first = same(check)
    assert len(list(cache.glob("*.json"))) == 1
    assert same(check) == first
    assert json.loads(first)["diagnostics"]


def test_the_entry_is_what_is_read_the_second_time(check: Check, cache: Path) -> None:
    first = check()
    (entry,) = cache.glob("*.json")
    entry.write_text(entry.read_text("utf-8").replace("nowhere", "elsewhere"), "utf-8")
    assert "elsewhere" in check()
    assert check("--no-cache") == first


def test_the_second_time_opens_no_room_that_reads(check: Check, workspace: Path, cache: Path) -> None:
    check()
    environ = {"PERSONATOOL_CACHE": str(cache), "SOURCE_DATE_EPOCH": "1790000000", "PYTHONPROFILEIMPORTTIME": "1"}
    opened = start("check", "--format", "json", cwd=workspace, environ=environ).stderr
    assert "personatool.pipeline.check.cache" in opened
    ours = ("rules", "load.pictures", "load.syntax", "load.problems.shape", "model.workspace")
    for room in ("pydantic", "yaml", "typer", "decimal", *(f"personatool.{name}" for name in ours)):
        assert f" {room}\n" not in opened


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("personas/ada.yaml", PERSONA.replace("nowhere", "somewhere")),
        ("personas/ada.svg", SVG.replace("8 8", "9 9")),
        ("personas/ada.svg", "no drawing"),
        ("personas/bob.yaml", "name: Bob\n"),
        ("personas/bob.yaml.txt", "name: Bob\n"),
        ("personatool.yaml", "evidence: {nowhere: A talk}\n"),
        ("pyproject.toml", '[tool.personatool.rules.L002]\nseverity = "warning"\n'),
        (".gitignore", "ada.yaml\n"),
    ],
)
def test_any_change_is_seen(check: Check, workspace: Path, name: str, text: str) -> None:
    (workspace / "personas" / "eve.yaml").write_text("name: Eve\n", "utf-8")
    check()
    (workspace / name).write_text(text, "utf-8")
    same(check)


def test_options_days_and_languages_do_not_mix(check: Check, workspace: Path) -> None:
    (workspace / "personas" / "ada.yaml").write_text(PERSONA + "review_by: 2026-12-01\n", "utf-8")
    early = same(check)
    assert same(check, day="1890000000") != early
    assert same(check, "--ignore", "L002") != early
    assert same(check, "--lang", "fr") != early
    assert same(check) == early


@pytest.mark.parametrize("junk", ["", "{", "[]", '{"key": 1}'])
def test_a_broken_entry_is_no_matter(check: Check, cache: Path, junk: str) -> None:
    first = check()
    (entry,) = cache.glob("*.json")
    entry.write_text(junk, "utf-8")
    assert check() == first


def test_an_entry_whose_parts_are_broken_is_no_matter(check: Check, cache: Path) -> None:
    first = check()
    (entry,) = cache.glob("*.json")
    whole = json.loads(entry.read_text("utf-8"))
    for broken in ({"of": "Path", "is": ["/"]}, 7, [{"of": "Span", "is": [1]}]):
        entry.write_text(json.dumps({**whole, "diagnostics": broken}), "utf-8")
        assert check() == first


def test_a_folder_that_cannot_be_written_is_no_matter(check: Check, cache: Path) -> None:
    cache.write_text("a file where the folder should be", "utf-8")
    assert same(check)


def test_old_entries_are_forgotten(check: Check, cache: Path) -> None:
    check()
    for number in range(80):
        (cache / f"{number:024}.json").write_text("{}", "utf-8")
    check("--select", "L")
    assert len(list(cache.glob("*.json"))) == 64

"""One meaning, one wording: map, pack, slides, measures and findings say the same words and numbers of one journey.

The workspace is made of what rooms used to word in different ways: a length of days and hours, one of many hours, none
at all, a severity in the middle, nothing to pay, a name with an initial, a brand without an accent.
"""

import html
import json
import re
from pathlib import Path

import pytest

from support import CommandLine

PERSONA = """\
name: J. Martin
kind: user
basis: research
"""
JOURNEY = """\
title: I renew my card
persona: j-martin
state: current
status: draft
stages:
  - name: Asking
    phase: before
    steps:
      - name: Fill in the form
        channel: web
        with: The town hall
        duration: 60h
        cost: 0
        pains: [{text: The form times out, severity: 2}]
      - {name: Wait for the letter, channel: post, with: The town hall, wait: 3 days 12 h, promised: 1d}
  - name: Signing
    phase: core
    wait: 0
    steps:
      - {name: Sign at the desk, channel: counter, with: The town hall, wait: 14 days, cost: 12.5 EUR}
"""
COMMANDS = {
    "map": ("map", "renew", "--detail", "full", "--out", "map"),
    "executive": ("map", "renew", "--detail", "executive", "--out", "executive"),
    "blueprint": ("map", "renew", "--view", "blueprint", "--out", "blueprint"),
    "personas": ("map", "--view", "personas", "--out", "personas-map"),
    "pack": ("pack", "--out", "pack.html"),
    "slides": ("pack", "--template", "slides", "--out", "slides.html"),
    "table": ("measure", "renew"),
    "json": ("measure", "renew", "--format", "json"),
    "check": ("check", "--all"),
}
FILES = {
    "map": "map/renew.full.svg",
    "executive": "executive/renew.executive.svg",
    "blueprint": "blueprint/renew.blueprint.svg",
    "personas": "personas-map/personas.svg",
    "pack": "pack.html",
    "slides": "slides.html",
}
Said = dict[str, str]


@pytest.fixture(scope="module", params=["en", "fr"])
def said(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory, command_line: CommandLine
) -> tuple[str, Said]:
    """What each command says, as plain text: its output, or the file it writes."""
    place = tmp_path_factory.mktemp("one-meaning")
    for name, text in {"personas/j-martin.yaml": PERSONA, "journeys/renew.yaml": JOURNEY}.items():
        (place / name).parent.mkdir()
        (place / name).write_text(text, "utf-8")
    (place / "personatool.yaml").write_text(f"language: {request.param}\n", "utf-8")
    environ = {"PERSONATOOL_CACHE": str(place / "cache")}
    found = {}
    for name, words in COMMANDS.items():
        done = command_line.run("--lang", request.param, *words, cwd=place, environ=environ)
        assert done.returncode == 0, done.stderr
        found[name] = _text(place / FILES[name]) if name in FILES else " ".join(done.stdout.split())
    return request.param, found


def _text(path: Path) -> str:
    """The words of a page or a drawing, one text a line; what carries no words keeps its attributes out."""
    page = path.read_text("utf-8")
    colours = " ".join(re.findall(r"--accent-light: (#\w+)", page)) or " ".join(re.findall(r'"(#\w{6})"', page))
    page = re.sub(r"<(script|style|title|desc)\b.*?</\1>", "", page, flags=re.DOTALL)
    page = re.sub(r"</tspan>\s*<tspan[^>]*>", " ", page)
    lines = (re.sub(r"\s+", " ", html.unescape(line)).strip() for line in re.split(r"<[^>]*>", page))
    return "\n".join([*filter(None, lines), colours])


def holds(text: str, words: str) -> bool:
    """Whether words stand in a text by themselves: `4 days` is not in `14 days`."""
    return re.search(rf"(?<![\w.,]){re.escape(words)}(?!\w)", text) is not None


LENGTHS = {
    "en": {"60 h": "60 h", "wait": "3 days 12 h", "days": "14 days", "promised": "1 day"},
    "fr": {"60 h": "60 h", "wait": "3 jours 12 h", "days": "14 jours", "promised": "1 jour"},
}


@pytest.mark.parametrize(
    ("length", "where"),
    [
        ("60 h", ("map", "blueprint", "pack")),
        ("wait", ("map", "blueprint", "pack", "check")),
        ("days", ("map", "blueprint", "pack")),
        ("promised", ("map", "pack", "check")),
    ],
)
def test_lengths_are_told_as_they_were_written(length: str, where: tuple[str, ...], said: tuple[str, Said]) -> None:
    language, found = said
    assert [name for name in where if not holds(found[name], LENGTHS[language][length])] == []


@pytest.mark.parametrize("never", ["4 days", "2 days 12 h", "2 weeks", "4 jours", "2 jours 12 h", "2 semaines"])
def test_lengths_are_never_rounded_or_converted(never: str, said: tuple[str, Said]) -> None:
    assert [name for name, text in said[1].items() if holds(text, never)] == []


def test_map_and_measures_add_up_the_same_time(said: tuple[str, Said]) -> None:
    language, found = said
    figures = {each["key"]: each["value"] for each in json.loads(found["json"])["journeys"][0]["figures"]}
    assert (figures["time"], figures["waiting"]) == (60, 17.5)
    days = {"en": "20 days", "fr": "20 jours"}[language]  # 60 h and 17.5 days
    assert [name for name in ("map", "executive", "slides") if not holds(found[name], days)] == []
    waited = {"en": "17.5", "fr": "17,5"}[language]
    assert [name for name in ("table", "pack") if not holds(found[name], waited)] == []


def test_severities_have_one_word_each(said: tuple[str, Said]) -> None:
    language, found = said
    word, never = {"en": ("serious", "hard"), "fr": ("pénible", "sérieux")}[language]
    where = ("map", "executive", "pack", "slides")
    assert [name for name in where if not holds(found[name], word)] == []
    assert [name for name in where if re.search(rf"^{never}\b", found[name], re.MULTILINE)] == []


def test_money_is_written_alike(said: tuple[str, Said]) -> None:
    language, found = said
    for words in {"en": ("free of charge", "€12.50"), "fr": ("gratuit", "12,50 €")}[language]:
        assert [name for name in ("map", "pack") if not holds(found[name], words)] == []


def test_initials_are_the_same(said: tuple[str, Said]) -> None:
    assert [name for name in ("map", "executive", "personas", "pack") if not holds(said[1][name], "JM")] == []


def test_states_and_phases_have_one_word_each(said: tuple[str, Said]) -> None:
    language, found = said
    state, phase = {"en": ("Current state", "Before the service"), "fr": ("Parcours actuel", "Avant le service")}[
        language
    ]
    for words, where in ((state, ("map", "executive", "pack")), (phase, ("map", "executive", "pack"))):
        assert [name for name in where if not holds(found[name], words)] == []


def test_a_brand_without_an_accent_has_ours_everywhere(said: tuple[str, Said]) -> None:
    assert [name for name in ("map", "executive", "pack", "slides") if "#4453C4" not in said[1][name].upper()] == []

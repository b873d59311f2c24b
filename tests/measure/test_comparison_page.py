"""The comparison as a page: its figures recomputed from the YAML alone, closed to the outside, printed on one sheet."""

import html
import math
import re
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
import yaml

from support import ROOT, CommandLine, Run

DIGITAL = {"web", "app", "email", "sms", "chat", "video", "self-service"}
HUMAN = {"phone", "counter", "video", "home-visit", "in-person", "france-services", "funeral-home", "community-hub"}
MINUTES = {"min": 1, "h": 60, "d": 1_440, "w": 10_080, "mo": 43_830}
NOW, NEXT = "je-perds-un-proche", "je-perds-un-proche-demain"


def read(path: str) -> dict[str, Any]:
    return dict(yaml.load((ROOT / path).read_text("utf-8"), yaml.BaseLoader))


def several(value: Any) -> list[Any]:
    if value is None:
        return []
    return value if isinstance(value, list) else [value]


def minutes(text: str | None) -> float:
    """`2h`, `40 min`, `1h30`, `2w`: what the shipped journeys write."""
    if not text:
        return 0
    clock = re.fullmatch(r"(\d+)h(\d\d)", text)
    if clock:
        return int(clock[1]) * 60 + int(clock[2])
    parts = re.findall(r"([\d.]+)\s*(min|mo|h|d|w)", text)
    assert "".join(number + unit for number, unit in parts) == text.replace(" ", ""), text
    return sum(float(number) * MINUTES[unit] for number, unit in parts)


class Journey:
    """A journey read without a line of the tool: mappings, lists and sums."""

    def __init__(self, name: str) -> None:
        self.said = read(f"journeys/{name}.yaml")
        stages = self.said["stages"]
        self.steps = [{"stage": stage, **step} for stage in stages for step in several(stage.get("steps"))]
        assert all(stage.get("steps") for stage in stages)
        self.moments = [*stages, *self.steps]
        users = {
            path.stem
            for path in (ROOT / "personas").glob("*.yaml")
            if read(f"personas/{path.name}").get("kind", "user") == "user"
        }
        parties = [step.get("with") or step["stage"].get("with") for step in self.steps]
        self.contacts = [party for party in parties if party and party not in users]

    def asked(self, key: str) -> int:
        return sum(len(several(moment.get(key))) for moment in self.moments)

    @property
    def days(self) -> float:
        return sum(minutes(moment.get("wait")) for moment in self.moments) / 1_440

    @property
    def switches(self) -> int:
        channels = [step.get("channel") or step["stage"].get("channel") for step in self.steps]
        named = [channel for channel in channels if channel]
        return sum(first != second for first, second in pairwise(named))

    @property
    def complexity(self) -> float:
        bodies = {" ".join(party.casefold().replace("’", "'").split()) for party in self.contacts}
        return (
            len(self.steps) + 2 * self.asked("documents") + 3 * len(bodies) + len(self.contacts) + 2 * self.switches
            + self.asked("asks") + 5 * math.log10(1 + self.days)
        )  # fmt: skip

    def mediation(self, volume: int) -> float:
        helped = 0.0
        for moment in self.moments:
            channel = moment.get("channel") or moment.get("stage", {}).get("channel")
            if channel not in DIGITAL:
                continue
            ways = [
                way
                for way in (*several(moment.get("help")), *several(moment.get("alternatives")))
                if isinstance(way, dict)
            ]
            human = [
                minutes(way.get("duration"))
                for way in ways
                if way.get("duration") and (way["human"] == "true" if "human" in way else way["channel"] in HUMAN)
            ]
            helped += max(human) if human else minutes(moment.get("duration"))
        return volume * 0.154 * helped / 60 * 35 + 12_000


class Cards(HTMLParser):
    """The figures of the cards at the top, by measure: before, after."""

    def __init__(self) -> None:
        super().__init__()
        self.found: dict[str, list[str]] = {}
        self.key = ""
        self.at = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag == "tr" and given.get("data-measure"):
            self.key = str(given["data-measure"])
            self.found[self.key] = []
        self.at = "amount" if tag == "td" and given.get("class") == "amount" else ""

    def handle_data(self, data: str) -> None:
        if self.at:
            self.found[self.key].append(data.strip())
            self.at = ""


def number(text: str) -> float:
    return float(re.sub(r"[^0-9.\-]", "", text.replace(",", ".").replace("−", "-")))


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory, command_line: CommandLine) -> str:
    out = tmp_path_factory.mktemp("page") / "comparison.html"
    command_line.run("compare", NOW, NEXT, "--output", str(out)).check_returncode()
    return out.read_text("utf-8")


def test_the_figures_are_those_of_the_yaml(page: str) -> None:
    cards = Cards()
    cards.feed(page)
    now, later = Journey(NOW), Journey(NEXT)
    volume = int(now.said["usage"]["volume"])
    expected = {
        "documents": (now.asked("documents"), later.asked("documents")),
        "data": (now.asked("asks"), later.asked("asks")),
        "contacts": (len(now.contacts), len(later.contacts)),
        "waiting": (now.days, later.days),
        "complexity": (now.complexity, later.complexity),
        "mediation": (now.mediation(volume), later.mediation(volume)),
    }
    for key, (before, after) in expected.items():
        digits = 0 if key == "mediation" else 1
        shown = [number(text) for text in cards.found[key]]
        assert shown == [
            pytest.approx(each, abs=0.5 * 10**-digits + 1e-6) for each in (before, after, after - before)
        ], key
        assert before > after, key


def test_every_change_has_a_direction_in_words_and_a_sign(page: str) -> None:
    rows = re.findall(
        r'<tr data-measure="([a-z-]+)">.*?<td class="verdict[^>]*>(?:<[^>]+>)*\s*([^<]+)</td></tr>', page, re.DOTALL
    )
    assert dict(rows)["documents"] == "mieux"
    assert {word for _, word in rows} <= {"mieux", "moins bien", "inchangé", "incomparable", "modifié"}
    assert len(rows) == 26


def test_what_went_away_and_what_came_is_all_there(page: str) -> None:
    text = re.sub(r"<[^>]+>", " ", page.split("<body>")[1])
    for name in ("Réunir les papiers", "Livret de famille", "Numéro de sécurité sociale", "Accord pour informer"):
        assert name in text


def test_the_page_needs_nothing_and_runs_nothing(page: str) -> None:
    assert "default-src 'none'" in html.unescape(page)
    assert "<script" not in page
    assert not re.findall(r'(?:src|href)="(?!#|data:)', page)
    assert "url(http" not in page
    assert page.startswith('<!DOCTYPE html>\n<html lang="fr">')


def test_hostile_texts_stay_texts(tmp_path: Path, personatool: Run) -> None:
    nasty = "<script>alert(1)</script> ]]> {{ 7*7 }} \\N"
    for name in ("a", "b"):
        path = tmp_path / "journeys" / f"{name}.yaml"
        path.parent.mkdir(exist_ok=True)
        step = f"{{name: '{nasty} {name}', documents: '{nasty} {name}'}}"
        path.write_text(f"title: '{nasty}'\nstages: [{{name: '{nasty}', steps: [{step}]}}]\n", "utf-8")
    assert personatool("compare", "a", "b", "-o", "c.html").returncode == 0
    page = (tmp_path / "c.html").read_text("utf-8")
    assert "<script" not in page
    assert "&lt;script&gt;alert(1)&lt;/script&gt; ]]&gt; {{ 7*7 }} \\N a" in page


def test_the_page_is_in_the_language_asked_for(tmp_path: Path, personatool: Run) -> None:
    out = tmp_path / "en.html"
    done = personatool("compare", NOW, NEXT, "-o", str(out), "--language", "en", cwd=ROOT)
    assert done.returncode == 0
    page = out.read_text("utf-8")
    assert '<html lang="en">' in page
    assert "What went away" in page


def test_the_same_bytes_again(tmp_path: Path, personatool: Run) -> None:
    outs = []
    for seed in ("1", "2"):
        out = tmp_path / f"{seed}.html"
        personatool(
            "compare", NOW, NEXT, "-o", str(out), cwd=ROOT, environ={"PYTHONHASHSEED": seed, "TZ": "Asia/Tokyo"}
        )
        outs.append(out.read_bytes())
    assert outs[0] == outs[1]

"""The pack as a browser shows it: accessible, quiet, readable on a phone, at work without scripts."""

import re
from collections.abc import Callable
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any
from urllib.parse import urlsplit
from urllib.request import url2pathname

import pytest
from playwright.sync_api import Page, expect

from browser.axe import violations
from personatool.i18n import translator
from personatool.model.diagnostic import Diagnostic, Kind, Severity
from personatool.model.journey import Journey
from personatool.model.message import msg
from personatool.model.persona import Persona
from personatool.model.place import Span
from personatool.model.settings import Settings
from personatool.model.workspace import Placed, Workspace
from personatool.packs.kinds.briefing import briefing
from personatool.pipeline.check.run_rules import Checked
from personatool.pipeline.pack.material import gather

FOUND = tuple(
    Diagnostic(
        Kind(f"C00{at}", "k", msg("Why."), msg("Do."), severity), "a.yaml", Span(1, 1, 2), msg("It is."), msg("Do.")
    )
    for at, severity in enumerate(Severity)
)
EVIL = "</style></script><script>alert(1)</script><img src=x onerror=alert(2)>\"'{{7*7}}"


Open = Callable[..., Page]


def test_no_accessibility_violation(visit: Open, short_pack: str) -> None:
    assert list(violations(visit(short_pack))) == []


def test_quiet(visit: Open, pack: str, noise: list[str]) -> None:
    visit(pack).wait_for_timeout(200)
    assert noise == []


@pytest.mark.parametrize("script", [True, False])
def test_quiet_on_a_server(visit: Open, short_pack: str, noise: list[str], *, script: bool) -> None:
    file = Path(url2pathname(urlsplit(short_pack).path))
    serve = partial(Silent, directory=str(file.parent))
    with ThreadingHTTPServer(("127.0.0.1", 0), serve) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        address = f"http://127.0.0.1:{server.server_port}/{file.name}"
        visit(address, java_script_enabled=script).wait_for_timeout(200)
        server.shutdown()
    assert noise == [address]


@pytest.mark.parametrize("width", [320, 768, 1280, 2560])
def test_never_wider_than_the_window(visit: Open, pack: str, width: int) -> None:
    page = visit(pack, width)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    spilt = """() => [...document.querySelectorAll("main *")].filter(e => {
        const box = e.getBoundingClientRect();
        return box.right > innerWidth + 1 && box.width > 1 && !e.closest(".map-scroll, .hidden, thead");
    }).map(e => e.outerHTML.slice(0, 120))"""
    assert page.evaluate(spilt) == []


def test_everything_is_there_without_scripts(visit: Open, pack: str) -> None:
    with_script, without = visit(pack), visit(pack, java_script_enabled=False)
    for page in (with_script, without):  # without a script, nothing is offered that needs one
        page.evaluate("document.querySelectorAll('.tools').forEach(each => each.remove())")
    assert without.inner_text("main") == with_script.inner_text("main")
    assert without.locator("button:not(.term):visible").count() == 0
    drawing = without.locator(".map-sheet > svg").first
    assert drawing.bounding_box()["width"] == pytest.approx(3000)  # type: ignore[index]
    without.locator(".zoom-fit").first.check()
    assert drawing.bounding_box()["width"] < 1440  # type: ignore[index]
    without.locator(".zoom-large").first.check()
    assert drawing.bounding_box()["width"] == pytest.approx(4500)  # type: ignore[index]


def test_contents_say_where_the_reader_is(visit: Open, pack: str) -> None:
    page = visit(pack)
    page.evaluate("document.documentElement.style.scrollBehavior = 'auto'")
    page.locator('.contents a[href="#evidence"]').click()
    expect(page.locator(".contents [aria-current]")).to_have_attribute("href", "#evidence")


def test_by_keyboard_to_the_content_and_into_a_map(visit: Open, pack: str) -> None:
    page = visit(pack)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "content"
    page.locator(".zoom-read").first.focus()
    for _ in ("smaller", "larger", "download", "map"):
        page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "map-scroll"


def test_targets_are_large_enough(visit: Open, pack: str) -> None:
    """24 CSS pixels for what stands alone; links in running text are exempt (WCAG 2.2, 2.5.8)."""
    small = """() => [...document.querySelectorAll(
        ".contents a, .zoom label, button:not(.term), select, input[type=search], summary"
    )].filter(e => {
        const box = e.getBoundingClientRect();
        return box.width && (box.height < 24 || box.width < 24);  // 0: in what is closed
    }).length"""
    assert visit(pack, 390).evaluate(small) == 0


class Silent(SimpleHTTPRequestHandler):
    """A server that says nothing."""

    def log_message(self, *_: object) -> None:
        """Keep it."""


def poisoned(value: Any) -> Any:
    """The same shape with evil words in every text."""
    if isinstance(value, dict):
        return {key: each if key in KEPT else poisoned(each) for key, each in value.items()}
    if isinstance(value, list):
        return [poisoned(each) for each in value]
    return f"{value} {EVIL}" if isinstance(value, str) else value


KEPT = {
    "id",
    "url",
    "persona",
    "also",
    "kind",
    "basis",
    "status",
    "accent",
    "set_role",
    "literacy",
    "spectrum",
    "language",
}


def test_hostile_texts_stay_texts(visit: Open, noise: list[str], tmp_path: Path) -> None:
    persona = {
        "id": "x", "name": "N", "role": "R", "archetype": "A", "quote": {"text": "Q"}, "notes": "n", "goals": ["G"],
        "story": "[a](javascript:alert(3)) <svg onload=alert(4)>", "needs": [{"text": "N"}], "access_needs": ["E"],
        "links": [{"url": "https://a.example/", "label": "L"}], "tags": ["t"], "demographics": {"age": "5", "why": "w"},
        "assistive_tech": ["r"], "pains": [{"text": "P", "opportunity": "o"}],
    }  # fmt: skip
    step = {
        "name": "S", "action": "A", "channel": "c", "touchpoint": "t", "thought": "T", "with": "w",
        "emotion": {"word": "m"},
        "lanes": {"Own": ["x"]}, "asks": [{"item": "i", "used_for": "u"}], "backstage": ["b"], "pains": ["p"],
        "opportunities": [{"text": "O two"}], "notes": "n", "failure": {"text": "f", "recovery": "r"},
    }  # fmt: skip
    journey = {"id": "j", "title": "T", "persona": "x", "scenario": "s", "stages": [{"name": "St", "steps": [step]}]}
    settings = {
        "title": "Ti",
        "organisation": "O",
        "brand": {"font": "F"},
        "evidence": {EVIL: {"title": "E"}},
        "glossary": {EVIL: "g"},
    }
    workspace = Workspace(
        Settings.model_validate(poisoned(settings)),
        (Placed(Persona.model_validate(poisoned(persona)), "p"),),
        (
            Placed(Journey.model_validate(poisoned(journey)), "j"),
            Placed(
                Journey.model_validate(poisoned({**journey, "id": "k"}) | {"replaces": "j", "state": "future"}), "k"
            ),
        ),
    )
    texts = dict.fromkeys("pjk", f"# {EVIL}")
    target = tmp_path / "evil.html"
    material = gather(Checked(workspace, FOUND, tmp_path, (), texts=texts), {})
    target.write_text(briefing(material, translator("en")), "utf-8")
    page = visit(target.as_uri())
    page.wait_for_timeout(300)
    assert noise == []
    assert page.locator("script:not([type='application/json'])").count() == 1
    assert page.locator("#comparison").count() == 1
    for number in range(12):  # the script has its own ways of writing what it was given
        page.locator("#pack-search").fill("script"[: number % 6 + 1])
    page.locator("#present").press("Enter")
    for _ in range(9):
        page.keyboard.press("ArrowRight")
    page.wait_for_timeout(200)
    assert noise == []
    page.keyboard.press("Escape")
    assert page.locator("[onerror], [onload], img[src=x]").count() == 0
    assert page.locator('a[href^="javascript" i]').count() == 0
    assert page.inner_text("body").count("<script>alert(1)</script>") > 40
    assert re.search(r"\b49\b", page.inner_text("main")) is None

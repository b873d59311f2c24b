import os
import stat
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from personatool.maps.engine import graphviz as engines
from personatool.maps.engine.graphviz import find_engine, run
from personatool.model.errors import PersonatoolError

Script = Callable[[str], str]


@pytest.fixture
def script(tmp_path: Path) -> Script:
    if sys.platform == "win32":
        pytest.skip("a script is no program on Windows")

    def written(body: str) -> str:
        file = tmp_path / "engine"
        file.write_text(f"#!/bin/sh\n{body}\n")
        file.chmod(file.stat().st_mode | stat.S_IXUSR)
        return str(file)

    return written


def test_the_bundled_engine_is_found_without_a_path() -> None:
    engine = find_engine("auto", {})
    assert Path(engine.program).name.startswith("graphviz-pure")
    assert b"<svg" in run(engine, "digraph {}")


def test_the_variable_comes_first(script: Script) -> None:
    program = script("exit 0")
    assert find_engine("auto", {**os.environ, "PERSONATOOL_DOT": program}).program == program


def test_a_wrong_variable_is_named() -> None:
    with pytest.raises(PersonatoolError) as caught:
        find_engine("auto", {"PERSONATOOL_DOT": "no-such-program"})
    assert caught.value.message.params == (("variable", "PERSONATOOL_DOT"), ("program", "no-such-program"))


def test_a_missing_system_engine_is_one_sentence_with_a_way_out() -> None:
    with pytest.raises(PersonatoolError, match=r"^Graphviz is not installed here\. Install it"):
        find_engine("system", {"PATH": ""})


def test_no_engine_at_all(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engines, "_bundled", lambda: iter(()))
    with pytest.raises(PersonatoolError, match=r"^No drawing engine was found\. Install"):
        find_engine("auto", {"PATH": ""})


def test_an_unknown_choice_is_refused() -> None:
    with pytest.raises(PersonatoolError, match="There is no drawing engine"):
        find_engine("crayon", {})


def test_a_failing_engine_is_a_failure_even_with_output(script: Script) -> None:
    program = script("echo '<svg/>'; echo 'Error: bad day' >&2; exit 1")
    with pytest.raises(PersonatoolError) as caught:
        run(engines.Engine(program), "digraph {}")
    assert ("reason", "Error: bad day") in caught.value.message.params


def test_a_silent_engine_is_a_failure(script: Script) -> None:
    with pytest.raises(PersonatoolError):
        run(engines.Engine(script("exit 0")), "digraph {}")


def test_a_slow_engine_is_stopped(script: Script, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engines, "_SECONDS", 0.2)
    with pytest.raises(PersonatoolError, match="was stopped"):
        run(engines.Engine(script("exec sleep 5")), "digraph {}")


def test_a_program_that_cannot_start(tmp_path: Path) -> None:
    with pytest.raises(PersonatoolError, match="cannot be run"):
        run(engines.Engine(str(tmp_path / "absent")), "digraph {}")


def test_broken_dot_is_reported(bundled: engines.Engine) -> None:
    with pytest.raises(PersonatoolError):
        run(bundled, "digraph {")

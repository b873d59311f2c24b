"""The hostile corpus, where there is one."""

import runpy
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from support import Run

hostile = runpy.run_path(str(Path(__file__).with_name("run_hostile.py")))
FOLDER = hostile["corpus_folder"]()
INPUTS = hostile["inputs"](FOLDER) if FOLDER else []


@pytest.mark.skipif(FOLDER is None, reason="the hostile corpus is kept outside this repository")
@pytest.mark.parametrize("entry", INPUTS, ids=lambda entry: entry["name"])
def test_hostile_input(entry: dict[str, Any], personatool: Run) -> None:
    def build(home: Path, words: Sequence[str]) -> tuple[int, str]:
        done = personatool(*words, cwd=home)
        return done.returncode, done.stdout + done.stderr

    if not hostile["can_be_tried"](entry):
        pytest.skip("root may read everything")
    assert hostile["judge"](FOLDER, entry, build).faults == ()

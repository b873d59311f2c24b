"""An answer that finds no room: said in a sentence, by every way to answer, never in Python's own words."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

FULL = Path("/dev/full")


@pytest.mark.skipif(not FULL.exists(), reason="no device here that is always full")
@pytest.mark.parametrize("words", ["check", "check --statistics", "rule P012", "rule --all", "measure --format json"])
@pytest.mark.parametrize(("language", "said"), [("en", "could not be written to its end"), ("fr", "jusqu’au bout")])
def test_a_full_disk_is_told(words: str, language: str, said: str, tmp_path: Path) -> None:
    (tmp_path / "personas").mkdir()
    (tmp_path / "personas/grace.yaml").write_text("name: Grace\n", "utf-8")
    with FULL.open("w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "personatool", "--lang", language, *words.split()],
            cwd=tmp_path,
            env={**os.environ, "PYTHONUTF8": "1"},
            stdout=full,
            stderr=subprocess.PIPE,
            encoding="utf-8",
            check=False,
        )
    assert done.returncode == 2
    assert said in done.stderr
    assert done.stderr.count("\n") == 1

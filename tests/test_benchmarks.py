"""Every benchmark runs to its end, on next to nothing."""

import subprocess
import sys
from pathlib import Path

import pytest

BENCHMARKS = sorted((Path(__file__).parent.parent / "benchmarks").glob("*.py"))


@pytest.mark.parametrize("program", BENCHMARKS, ids=lambda program: program.stem)
def test_a_benchmark_runs(program: Path) -> None:
    done = subprocess.run([sys.executable, str(program), "--tiny"], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert any(sign.isdigit() for sign in done.stdout)

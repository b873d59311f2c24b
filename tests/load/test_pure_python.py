"""The same answers where PyYAML has no libyaml."""

import os
import subprocess
import sys
from pathlib import Path

SLOW_PARSER = "import sys, yaml; yaml.__with_libyaml__ = False; import pytest; sys.exit(pytest.main(sys.argv[1:]))"


def test_all_cases_without_libyaml() -> None:
    cases = str(Path(__file__).with_name("test_shape_cases.py"))
    words = [sys.executable, "-c", SLOW_PARSER, "-q", "-p", "no:cacheprovider", "-n", "0", "-k", "test_case", cases]
    environment = {key: value for key, value in os.environ.items() if not key.startswith("PYTEST_")}
    done = subprocess.run(words, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout

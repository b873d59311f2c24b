"""What tests share beside fixtures."""

import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
Run = Callable[..., subprocess.CompletedProcess[str]]


def need_program(*names: str) -> str:
    """Find a program, or skip the test; under CI nothing may be skipped."""
    found = next((path for name in names if (path := shutil.which(name))), None)
    if not found:
        missing = f"{names[0]} is not installed"
        assert not os.environ.get("CI"), missing
        pytest.skip(missing)
    return found

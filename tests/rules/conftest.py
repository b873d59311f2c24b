"""Small workspaces, written as one text with `# <path>` heading each file."""

import datetime as dt
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from personatool.pipeline.check.run_rules import Checked, check

Write = Callable[[str], Checked]
TODAY = dt.date(2026, 11, 24)
_HEAD = re.compile(r"^# (\S+\.(?:yaml|svg))\n", re.MULTILINE)


@pytest.fixture
def checked(tmp_path: Path) -> Write:
    """Write a workspace and check it."""

    def write(text: str) -> Checked:
        pieces = _HEAD.split(text)
        for path, content in zip(pieces[1::2], pieces[2::2], strict=True):
            (tmp_path / path).parent.mkdir(exist_ok=True)
            (tmp_path / path).write_text(content, "utf-8")
        return check([tmp_path], tmp_path, TODAY)

    return write

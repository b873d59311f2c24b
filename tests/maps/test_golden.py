"""One whole map, byte for byte: `pytest --update-golden` writes it anew; read the difference before you keep it."""

import hashlib
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from maps.permit import CASE, permit
from maps.workspaces import measured
from personatool.i18n import translator
from personatool.maps.engine.graphviz import Engine, render
from personatool.maps.parts.detail import DETAILS, Detail
from personatool.maps.views.journey.view import journey_map

DRAW = """
import hashlib, sys
from pathlib import Path
sys.path.insert(0, sys.argv[1])
from maps.test_golden import svg
print(hashlib.sha256(svg().encode()).hexdigest())
"""


def svg(engine: Engine | None = None, detail: Detail = "essential") -> str:
    from personatool.maps.engine.graphviz import find_engine  # noqa: PLC0415

    workspace, journey = permit()
    source = journey_map(measured(workspace), journey, translator("en"), detail)
    return render(source, engine or find_engine("bundled", {})).svg()


def readable(text: str) -> str:
    """One element a line, so that a difference can be read."""
    return text.replace("><", ">\n<") + "\n"


@pytest.mark.parametrize("detail", DETAILS)
def test_the_map_is_as_expected(bundled: Engine, golden: Callable[[str, Path], None], detail: Detail) -> None:
    golden(readable(svg(bundled, detail)), CASE / f"expected-{detail}.svg")


def test_the_same_bytes_anywhere(tmp_path: Path) -> None:
    hashes = {hashlib.sha256(svg().encode()).hexdigest()}
    for seed, locale, zone in (("0", "C", "UTC"), ("42", "fr_FR.UTF-8", "Pacific/Auckland")):
        env = {**os.environ, "PYTHONHASHSEED": seed, "LC_ALL": locale, "TZ": zone}
        command = [sys.executable, "-c", DRAW, str(Path(__file__).parent.parent)]
        done = subprocess.run(command, env=env, cwd=tmp_path, capture_output=True, text=True, check=True)
        hashes.add(done.stdout.strip())
    assert len(hashes) == 1

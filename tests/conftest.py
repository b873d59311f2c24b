import os
import signal
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from support import ROOT, Run, need_program

if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    # Started in the background of a shell: what the tests start would never hear an interruption either.
    signal.signal(signal.SIGINT, signal.default_int_handler)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="write actual outputs over the expected ones")


@pytest.fixture(scope="session")
def root() -> Path:
    return ROOT


@pytest.fixture(scope="session")
def update(request: pytest.FixtureRequest) -> bool:
    return bool(request.config.getoption("--update-golden"))


@pytest.fixture
def golden(*, update: bool) -> Callable[[str, Path], None]:
    """Compare a whole output with a file; a difference is shown, `--update-golden` writes it."""

    def compare(actual: str, expected: Path) -> None:
        if update:
            expected.write_text(actual, "utf-8", newline="\n")
        assert expected.exists(), f"{expected} is missing: run pytest --update-golden, then read it"
        assert actual == expected.read_text("utf-8")

    return compare


@pytest.fixture(scope="session")
def chromium() -> str:
    return need_program("chromium", "chromium-browser", "google-chrome")


@pytest.fixture(scope="session")
def system_dot() -> str:
    return need_program("dot")


@pytest.fixture
def personatool(tmp_path: Path, tmp_path_factory: pytest.TempPathFactory) -> Run:
    """Run the command line as its own process, in English unless told otherwise, with a cache of its own."""
    cache = str(tmp_path_factory.mktemp("cache"))

    def run(
        *words: str, cwd: Path = tmp_path, environ: Mapping[str, str] | None = None, **options: object
    ) -> subprocess.CompletedProcess[str]:
        ours = {"PERSONATOOL_LANG": "en", "PERSONATOOL_CACHE": cache, "COLUMNS": "100", "PYTHONUTF8": "1"}
        variables = {**os.environ, **ours, **(environ or {})}
        done: subprocess.CompletedProcess[str] = subprocess.run(
            [sys.executable, "-m", "personatool", *words],
            cwd=cwd,
            env=variables,
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
            **options,  # type: ignore[call-overload]
        )
        return done

    return run

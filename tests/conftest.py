import signal
import subprocess
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from support import ROOT, CommandLine, Golden, Run, need_program

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
def golden(*, update: bool) -> Golden:
    """Compare a whole output with a file; a difference is shown, `--update-golden` writes it."""

    def compare(actual: str, expected: Path) -> None:
        if update:
            expected.write_bytes(actual.encode())
        assert expected.exists(), f"{expected} is missing: run pytest --update-golden, then read it"
        assert actual == expected.read_bytes().decode()  # a line ending is a difference, too

    return compare


@pytest.fixture(scope="session")
def chromium() -> str:
    return need_program("chromium", "chromium-browser", "google-chrome")


@pytest.fixture(scope="session")
def browser(chromium: str) -> Iterator[Browser]:
    """One browser for all tests of a process."""
    quiet = ["--no-sandbox", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-sync"]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=quiet)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def system_dot() -> str:
    return need_program("dot")


@pytest.fixture(scope="session")
def command_line(tmp_path_factory: pytest.TempPathFactory) -> Iterator[CommandLine]:
    line = CommandLine(tmp_path_factory.mktemp("streams"))
    yield line
    line.close()


@pytest.fixture
def personatool(tmp_path: Path, tmp_path_factory: pytest.TempPathFactory, command_line: CommandLine) -> Run:
    """Run the command line, in English unless told otherwise, with a cache of its own."""
    cache = str(tmp_path_factory.mktemp("cache"))

    def run(
        *words: str, cwd: Path = tmp_path, environ: Mapping[str, str] | None = None, given: str = ""
    ) -> subprocess.CompletedProcess[str]:
        return command_line.run(*words, cwd=cwd, environ={"PERSONATOOL_CACHE": cache, **(environ or {})}, given=given)

    return run

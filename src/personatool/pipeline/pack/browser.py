"""A browser found on this machine, to turn a page into a tagged PDF.

No library that installs everywhere lays out modern CSS and writes tagged PDF; browsers built on Chromium do both.
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

from personatool.model.errors import PersonatoolError
from personatool.model.message import msg

VARIABLE: Final = "PERSONATOOL_BROWSER"
SECONDS: Final = 120
_NAMES = (
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "microsoft-edge",
    "msedge",
    "chrome",
    "brave",
)
_WINDOWS = (
    r"Google\Chrome\Application\chrome.exe",
    r"Microsoft\Edge\Application\msedge.exe",
    r"Chromium\Application\chrome.exe",
)
_MACOS = ("Google Chrome", "Microsoft Edge", "Chromium", "Brave Browser")
_OPTIONS = (
    "--headless=new",
    "--disable-gpu",
    "--disable-extensions",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-quic",
    "--no-first-run",
    "--no-default-browser-check",
    "--no-pdf-header-footer",
    "--generate-pdf-document-outline",
    "--host-resolver-rules=MAP * ~NOTFOUND",  # the page asks for nothing; nor may the browser around it
)
_DATE = re.compile(rb"/(CreationDate|ModDate) \(D:[0-9]{14}")


def find_browser(named: str, environ: Mapping[str, str]) -> str:
    """Find the program: the one named, else `PERSONATOOL_BROWSER`, else the first one known to be installed.

    Raises `PersonatoolError` when there is none.
    """
    chosen = named or environ.get(VARIABLE, "")
    if chosen:
        found = shutil.which(chosen, path=environ.get("PATH"))
        if found:
            return found
        raise PersonatoolError(
            msg("There is no browser “{name}” here. Give its path, or leave --browser out.", name=chosen)
        )
    found = next(_installed(environ), None)
    if found:
        return found
    raise PersonatoolError(
        msg(
            "A PDF of a pack needs Chrome, Edge or Chromium, and none was found. Install one, name it with --browser"
            " PATH, or open the HTML pack in any browser and print it into a PDF file."
        )
    )


def _installed(environ: Mapping[str, str]) -> Iterator[str]:
    # On Windows a program of that name in the current folder would be found first: only the usual places count there.
    for name in _NAMES if sys.platform != "win32" else ():
        found = shutil.which(name, path=environ.get("PATH"))
        yield from (found,) if found else ()
    folders = [
        environ[variable] for variable in ("PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA") if variable in environ
    ]
    places = [Path(folder) / place for folder in folders for place in _WINDOWS]
    places += [Path("/Applications") / f"{name}.app" / "Contents" / "MacOS" / name for name in _MACOS]
    yield from (str(path) for path in places if path.is_file())


def to_pdf(page: bytes, program: str) -> bytes:
    """Print a page. The same page gives the same bytes with the same browser: dates are set to the beginning of time.

    Raises `PersonatoolError` when the browser fails or takes too long.
    """
    with tempfile.TemporaryDirectory(prefix="personatool-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        (folder / "pack.html").write_bytes(page)
        _print(program, folder)
        target = folder / "pack.pdf"
        if not target.is_file():
            raise PersonatoolError(
                msg("The browser “{program}” made no PDF. Try another one with --browser.", program=program)
            )
        return _DATE.sub(rb"/\1 (D:19700101000000", target.read_bytes())


def _print(program: str, folder: Path) -> None:
    words = [program, *_OPTIONS, *_unboxed(), f"--user-data-dir={folder / 'profile'}"]
    words += [f"--print-to-pdf={folder / 'pack.pdf'}", (folder / "pack.html").as_uri()]
    quiet = subprocess.DEVNULL
    try:
        subprocess.run(words, stdin=quiet, stdout=quiet, stderr=quiet, timeout=SECONDS, check=False)  # noqa: S603 - found by us, no shell
    except subprocess.TimeoutExpired:
        raise PersonatoolError(
            msg("The browser took more than {seconds} seconds to make the PDF and was stopped.", seconds=SECONDS)
        ) from None
    except OSError as error:
        raise PersonatoolError(
            msg(
                "The browser “{program}” cannot be run: {reason}.", program=program, reason=error.strerror or str(error)
            )
        ) from None


def _unboxed() -> tuple[str, ...]:
    """Chromium refuses its own sandbox to the administrator of a Linux machine, which is who runs in a container."""
    root = sys.platform == "linux" and os.geteuid() == 0
    return ("--no-sandbox",) if root else ()

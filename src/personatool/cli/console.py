"""The terminal: results on stdout, everything text beside the work on stderr."""

import codecs
import contextlib
import io
import os
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, TextIO

from personatool.cli.preferences import Preferences
from personatool.i18n import Translator, translator
from personatool.model.errors import PersonatoolError
from personatool.model.message import Message, msg

if TYPE_CHECKING:
    from rich.console import RenderableType

_PATIENCE = 1.0  # seconds of work before a progress bar is worth its space

_NEAREST = {
    "\u202f": " ",
    "\u00a0": " ",
    "−": "-",
    "…": "...",
    "→": "->",
    "≤": "<=",
    "≥": ">=",
    "×": "x",
} | dict.fromkeys("’‘“”«»", "'")


class Console:
    """Where a command speaks."""

    def __init__(self, preferences: Preferences) -> None:
        self.say: Translator = translator(preferences.language)
        self.quiet = preferences.quiet
        self._no_color = preferences.no_color
        for stream in (sys.stdout, sys.stderr):
            _survive_any_encoding(stream)

    @property
    def paint(self) -> bool:
        """Whether stdout takes colour. https://no-color.org is respected."""
        return sys.stdout.isatty() and not self._no_color and "NO_COLOR" not in os.environ

    def show(self, text: str) -> None:
        """Write a result to stdout. Raises `PersonatoolError` where it finds no room, `BrokenPipeError` no reader."""
        try:
            sys.stdout.write(text if text.endswith("\n") or not text else text + "\n")
            sys.stdout.flush()
        except BrokenPipeError:
            raise
        except OSError as error:
            forget_output()
            raise _unwritten(error) from error

    def show_lines(self, lines: Iterable[str]) -> None:
        """Write names or lines of files to stdout, one a line, so that no terminal and no CI obeys what is in them."""
        self.show("".join(_harmless(line.removesuffix("\r")) + "\r" * line.endswith("\r") + "\n" for line in lines))

    @property
    def on_terminal(self) -> bool:
        """Whether somebody reads stdout as it comes."""
        return sys.stdout.isatty()

    def print_rich(self, parts: "Iterable[RenderableType]") -> None:
        """Show tables and trees on a terminal, in as many columns as it has."""
        from rich.console import Console as Screen  # noqa: PLC0415 - most commands show none

        screen = Screen(color_system="auto" if self.paint else None, markup=False, emoji=False, highlight=False)
        for part in parts:
            screen.print(part)

    def note(self, message: Message) -> None:
        """Say something beside the work, unless asked to be quiet."""
        if not self.quiet:
            sys.stderr.write(_harmless(self.say.say(message)) + "\n")

    def fail(self, error: PersonatoolError) -> None:
        """Say why the work could not be done."""
        text = " ".join(self.say.say(message) for message in (error.message, error.instead) if message)
        sys.stderr.write(_harmless(f"personatool: {text}") + "\n")

    @contextlib.contextmanager
    def progress(self, label: Message, total: int) -> Iterator[Callable[[], None]]:
        """Give a function to call after each of `total` pieces; a bar appears once the work takes over a second."""
        if self.quiet or not sys.stderr.isatty():
            yield lambda: None
            return
        bar = _Bar(self.say.say(label), total)
        try:
            yield bar.advance
        finally:
            bar.close()


class _Bar:
    """A progress bar on stderr that waits before it shows itself."""

    def __init__(self, label: str, total: int) -> None:
        self._label, self._total, self._done = label, total, 0
        self._start = time.monotonic()
        self._drawn = False

    def advance(self) -> None:
        self._done += 1
        if time.monotonic() - self._start >= _PATIENCE:
            self._drawn = True
            filled = round(24 * self._done / max(self._total, 1))
            bar = "#" * filled + "." * (24 - filled)
            sys.stderr.write(f"\r{self._label} [{bar}] {self._done}/{self._total}")
            sys.stderr.flush()

    def close(self) -> None:
        if self._drawn:
            sys.stderr.write("\n")


def _harmless(line: str) -> str:
    """Put a text on one line: what does not print shows as an escape, tabs stay, no CI reads a command."""
    if line.isascii() and line.isprintable() and "::" not in line and "##" not in line:
        return line
    from personatool.report.text import defuse_lines, plain  # noqa: PLC0415 - most lines need nothing

    return defuse_lines("\t".join(plain(part) for part in line.split("\t")))


def forget_output() -> None:
    """Let what stdout still holds go nowhere: Python would try to write it once more when it leaves."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _unwritten(error: OSError) -> PersonatoolError:
    reason = error.strerror or str(error)
    return PersonatoolError(
        msg("The answer could not be written to its end: {reason}. Make room, or send it elsewhere.", reason=reason)
    )


def _survive_any_encoding(stream: TextIO) -> None:
    """An old console that lacks a character shows the nearest one it has; it never stops the work."""
    if isinstance(stream, io.TextIOWrapper):
        stream.reconfigure(errors="personatool-nearest")


def _nearest(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeEncodeError):
        raise error
    return "".join(_NEAREST.get(char, "?") for char in error.object[error.start : error.end]), error.end


codecs.register_error("personatool-nearest", _nearest)

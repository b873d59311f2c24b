"""What the user prefers whatever the command: language of messages, colour, silence."""

import locale
import os
import sys
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from personatool.i18n import CATALOGS, content_language, is_known

_FLAGS = {"--quiet": "quiet", "-q": "quiet", "--no-color": "no_color"}


class Preferences(NamedTuple):
    """The global options; `language` is `en` or `fr`, `unknown_language` what was asked for instead."""

    language: str
    quiet: bool = False
    no_color: bool = False
    unknown_language: str = ""


def take_preferences(words: Sequence[str], environ: Mapping[str, str]) -> tuple[Preferences, list[str]]:
    """Take the global options out of the command line, wherever they stand before `--`."""
    end = words.index("--") if "--" in words else len(words)
    flags: set[str] = set()
    language: str | None = None
    rest: list[str] = []
    pending = iter(words[:end])
    for word in pending:
        if word in _FLAGS:
            flags.add(_FLAGS[word])
        elif word == "--lang":
            language = next(pending, "")
        elif word.startswith("--lang="):
            language = word.removeprefix("--lang=")
        else:
            rest.append(word)
    chosen = content_language(language, environ.get("PERSONATOOL_LANG"), machine_language(environ))
    unknown = "" if language is None or is_known(language) else language
    return Preferences(chosen, "quiet" in flags, "no_color" in flags, unknown), [*rest, *words[end:]]


def machine_language(environ: Mapping[str, str]) -> str | None:
    """The language the machine speaks: the POSIX variables first, then what Windows says."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if environ.get(name):
            return environ[name]
    if sys.platform == "win32":
        import ctypes  # noqa: PLC0415 - only Windows has the call

        code = ctypes.windll.kernel32.GetUserDefaultUILanguage()
        return locale.windows_locale.get(code)
    return None


def speak(language: str) -> None:
    """Let Typer's own words come from our catalog too."""
    import gettext  # noqa: PLC0415 - only the command line needs it

    os.environ["LANGUAGE"] = language
    gettext.bindtextdomain("personatool", str(CATALOGS))
    gettext.textdomain("personatool")

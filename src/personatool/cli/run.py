"""Run a command: read the preferences, call the command, set the exit code."""

import os
import sys
from typing import NoReturn

from personatool.cli.console import Console, forget_output
from personatool.cli.fast_check import plain_check
from personatool.cli.preferences import Preferences, speak, take_preferences
from personatool.i18n.translator import unknown_language
from personatool.model.errors import PersonatoolError

_INTERRUPTED = 130  # as shells count it: 128 and the number of the signal


def run() -> None:
    """Run the words of the command line and leave with its exit code."""
    preferences, words = take_preferences(sys.argv[1:], os.environ)
    console = Console(preferences)
    try:
        _obey(console, preferences, words)
    except PersonatoolError as error:
        console.fail(error)
        sys.exit(2)
    except KeyboardInterrupt:
        sys.exit(_INTERRUPTED)
    except BrokenPipeError:
        # The reader of a pipe went away (`| head`): nothing more to say, and nothing to flush at exit.
        forget_output()
        sys.exit(0)


def _obey(console: Console, preferences: Preferences, words: list[str]) -> None:
    if preferences.unknown_language:
        raise PersonatoolError(unknown_language(preferences.unknown_language))
    asked = plain_check(words)
    if asked:
        from personatool.cli.check_answer import finish  # noqa: PLC0415 - for this command only

        finish(console, *asked, os.environ, _leave)
    from personatool.cli.app import make_app  # noqa: PLC0415 - it wakes Typer

    speak(preferences.language)
    make_app(console)(words, prog_name="personatool")


def _leave(code: int) -> NoReturn:
    """End here and now: to free every value first takes Python a sixth of the time of a check of forty files."""
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(code)

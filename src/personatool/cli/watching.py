"""`personatool map --watch`: draw again after every save, saying in one line what was drawn or why not."""

import contextlib
import time
from collections.abc import Callable
from pathlib import Path

from personatool.cli.console import Console
from personatool.model.errors import PersonatoolError
from personatool.model.message import Message, msg


def keep_drawing(console: Console, root: Path, draw: Callable[[], Message]) -> None:
    """Draw now and at every change until Ctrl-C. `draw` returns what to say; what it raises is said and survived."""
    from personatool.pipeline.watch import changes, stamps  # noqa: PLC0415 - help must not wait for the loader

    # Looked at before the first drawing reads the files: no save in between is missed.
    seen = stamps(root)
    with contextlib.suppress(KeyboardInterrupt):
        _say(console, draw)
        console.note(msg("Watching {folder}. Stop with Ctrl-C.", folder=str(root)))
        for _ in changes(root, seen):
            _say(console, draw)
    console.note(msg("Stopped."))


def _say(console: Console, draw: Callable[[], Message]) -> None:
    try:
        said = draw()
    except PersonatoolError as error:
        said = error.message
    console.note(msg("{time} {said}", time=time.strftime("%H:%M:%S"), said=console.say.say(said)))

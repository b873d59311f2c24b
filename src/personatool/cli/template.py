"""`personatool template`: what packs are made of, and a way to start one's own."""

from collections.abc import Callable
from pathlib import Path
from typing import Annotated

import typer

from personatool.cli.console import Console
from personatool.model.message import msg
from personatool.pipeline.pack import templates


def make_list(console: Console) -> Callable[..., None]:
    """Make the command that lists them."""

    def run() -> None:
        console.show(templates.listing(Path.cwd(), console.say))

    return run


def make_eject(console: Console) -> Callable[..., None]:
    """Make the command that copies one, in the language of the console."""
    say = console.say.say

    def run(
        name: Annotated[
            str, typer.Argument(help=say(msg("A template or style sheet, as the list names it; or a kind.")))
        ],
        out: Annotated[
            Path | None, typer.Option("--out", "-o", help=say(msg("Workspace to copy into; the one around here.")))
        ] = None,
    ) -> None:
        for path in templates.eject(name, out or Path.cwd()):
            console.note(msg("{path} is yours now: change it, or remove it to have the built-in one back.", path=path))

    return run

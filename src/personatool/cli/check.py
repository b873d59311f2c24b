"""`personatool check`: whether everything in the files is true to the format and to itself."""

from pathlib import Path
from typing import Annotated

import typer

from personatool.cli.console import Console
from personatool.cli.reporting import check_format, show_checked
from personatool.cli.words import command
from personatool.model.message import msg


def register(app: typer.Typer, console: Console) -> None:
    """Add the command."""
    say = console.say.say

    @command(
        app, console, "check", msg("Check personas and journeys: what is wrong, where, why it matters, what to write.")
    )
    def check(
        paths: Annotated[
            list[Path] | None,
            typer.Argument(help=say(msg("Files or folders; the workspace around here when left out."))),
        ] = None,
        output_format: Annotated[
            str, typer.Option("--format", help=say(msg("How to show findings: full, concise or json.")))
        ] = "full",
    ) -> None:
        from personatool.pipeline import check as check_workspace  # noqa: PLC0415 - help must not wait for the loader

        chosen = check_format(output_format)
        checked = check_workspace(paths or [], Path.cwd())
        show_checked(console, checked, chosen)
        raise typer.Exit(1 if checked.errors else 0)

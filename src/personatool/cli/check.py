"""`personatool check`: whether everything in the files is true to the format and to itself."""

import os
from pathlib import Path
from typing import Annotated

import typer

from personatool.cli.console import Console
from personatool.cli.fixing import show_fixes, write_fixes
from personatool.cli.reporting import check_format, read_outputs, show_checked, show_statistics, write_outputs
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
            str, typer.Option("--format", help=say(msg("How to show findings: full, concise, json, github, sarif …")))
        ] = "full",
        output: Annotated[
            list[str] | None,
            typer.Option(
                "--output",
                metavar=say(msg("FORMAT=FILE")),
                help=say(msg("Write findings into a file as well: sarif=report.sarif. May be given several times.")),
            ),
        ] = None,
        *,
        statistics: Annotated[
            bool,
            typer.Option("--statistics", help=say(msg("Count the findings of each kind instead of showing them."))),
        ] = False,
        fix: Annotated[
            bool, typer.Option("--fix", help=say(msg("Mend what is misspelt beyond doubt, then show what is left.")))
        ] = False,
        diff: Annotated[
            bool, typer.Option("--diff", help=say(msg("Write nothing; show what --fix would change.")))
        ] = False,
    ) -> None:
        from personatool.pipeline import check as check_workspace  # noqa: PLC0415 - help must not wait for the loader
        from personatool.pipeline import today  # noqa: PLC0415 - idem

        chosen, outputs = check_format(output_format), read_outputs(output or ())
        if diff:
            raise typer.Exit(show_fixes(console, paths or [], today(os.environ)))
        if fix:
            checked = write_fixes(console, paths or [], today(os.environ))
        else:
            checked = check_workspace(paths or [], Path.cwd(), today(os.environ))
        write_outputs(console, checked, outputs)
        if statistics:
            show_statistics(console, checked)
        else:
            show_checked(console, checked, chosen)
        raise typer.Exit(1 if checked.errors else 0)

"""`personatool standards`: which points of a standard are met, claimed, not addressed."""

from collections.abc import Callable
from pathlib import Path
from typing import Annotated

import typer

from personatool.cli.arguments import TABLE_FORMATS, choose_format, read_journeys, show_table
from personatool.cli.console import Console
from personatool.measure.coverage import cover
from personatool.model.message import msg
from personatool.pipeline.standards import choose_standards, known_standards, workspace_here
from personatool.report.tables.coverage import coverage_csv, coverage_json, coverage_text
from personatool.report.tables.known_standards import known_csv, known_json, known_text


def make(console: Console) -> Callable[..., None]:
    """Make the command, in the language of the console."""
    say = console.say.say

    def run(
        journey: Annotated[
            str, typer.Argument(help=say(msg("Id or file of a journey; everything here when left out.")))
        ] = "",
        against: Annotated[
            list[str] | None,
            typer.Option(
                "--against",
                metavar="ID",
                help=say(msg("A standard; those in use when left out. May be given several times.")),
            ),
        ] = None,
        output_format: Annotated[
            str, typer.Option("--format", help=say(msg("How to show it: table, json or csv.")))
        ] = "table",
        *,
        list_known: Annotated[
            bool, typer.Option("--list", help=say(msg("List the standards that can be named, with their sources.")))
        ] = False,
    ) -> None:
        choose_format(output_format, TABLE_FORMATS)
        if list_known:
            _list(console, output_format)
        else:
            _cover(console, journey, against or [], output_format)

    return run


def _cover(console: Console, name: str, against: list[str], output_format: str) -> None:
    checked, journeys = read_journeys(console, [name] if name else [])
    chosen = choose_standards(checked.workspace, against)
    covered = cover(checked.workspace, chosen, journeys if name else None)
    show_table(
        console,
        output_format,
        {
            "table": lambda: coverage_text(covered, console.say),
            "json": lambda: coverage_json(covered, console.say),
            "csv": lambda: coverage_csv(covered, console.say),
        },
        lambda screen: screen.coverage(covered, console.say),
    )


def _list(console: Console, output_format: str) -> None:
    workspace = workspace_here(Path.cwd())
    known, used = known_standards(workspace), workspace.settings.standards
    if output_format == "json":
        console.show(known_json(known, used, console.say))
    elif output_format == "csv":
        console.show(known_csv(known, used, console.say))
    else:
        console.show(known_text(known, used, console.say, paint=console.paint))

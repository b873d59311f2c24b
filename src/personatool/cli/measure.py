"""`personatool measure`: the numbers a journey has."""

from collections.abc import Callable
from typing import Annotated

import typer

from personatool.cli.arguments import TABLE_FORMATS, choose_format, read_journeys, show_table
from personatool.cli.console import Console
from personatool.measure.figures.registry import measure
from personatool.model.message import msg
from personatool.report.tables.figures import figures_csv, figures_json, figures_text


def make(console: Console) -> Callable[..., None]:
    """Make the command, in the language of the console."""
    say = console.say.say

    def run(
        journey: Annotated[
            str, typer.Argument(help=say(msg("Id or file of a journey; all of them when left out.")))
        ] = "",
        output_format: Annotated[
            str, typer.Option("--format", help=say(msg("How to show the figures: table, json or csv.")))
        ] = "table",
        *,
        details: Annotated[
            bool, typer.Option("--details", help=say(msg("Say of each figure its formula, its parts and its source.")))
        ] = False,
    ) -> None:
        choose_format(output_format, TABLE_FORMATS)
        checked, journeys = read_journeys(console, [journey] if journey else [])
        measured = [(chosen, measure(checked.workspace, chosen)) for chosen in journeys]
        show_table(
            console,
            output_format,
            {
                "table": lambda: figures_text(measured, console.say, details=details),
                "json": lambda: figures_json(measured, console.say),
                "csv": lambda: figures_csv(measured, console.say),
            },
            lambda screen: screen.figures(measured, console.say, details=details),
        )

    return run

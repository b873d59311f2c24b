"""`personatool measure`: the numbers a journey has."""

from collections.abc import Callable
from typing import Annotated

import typer

from personatool.cli.arguments import TABLE_FORMATS, choose_format, read_journeys
from personatool.cli.console import Console
from personatool.measure.figures.registry import measure
from personatool.model.journey import Journey
from personatool.model.message import msg
from personatool.pipeline.check.run_rules import Checked
from personatool.report.tables import figures_csv, figures_json, figures_text


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
        console.show(_measured(console, checked, journeys, output_format, details=details))

    return run


def _measured(console: Console, checked: Checked, journeys: list[Journey], output_format: str, *, details: bool) -> str:
    measured = [(journey, measure(checked.workspace, journey)) for journey in journeys]
    if output_format == "json":
        return figures_json(measured, console.say)
    if output_format == "csv":
        return figures_csv(measured, console.say)
    return figures_text(measured, console.say, details=details, paint=console.paint)

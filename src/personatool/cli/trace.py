"""`personatool trace`: from needs to owners and back, and where the thread breaks."""

from collections.abc import Callable
from typing import Annotated

import typer

from personatool.cli.arguments import TABLE_FORMATS, choose_format, read_journeys, show_table
from personatool.cli.console import Console
from personatool.measure.trace import trace
from personatool.model.message import msg
from personatool.report.tables.trace import trace_csv, trace_json, trace_text


def make(console: Console) -> Callable[..., None]:
    """Make the command, in the language of the console."""
    say = console.say.say

    def run(
        journey: Annotated[
            str, typer.Argument(help=say(msg("Id or file of a journey; all of them when left out.")))
        ] = "",
        output_format: Annotated[
            str, typer.Option("--format", help=say(msg("How to show it: table, json or csv.")))
        ] = "table",
    ) -> None:
        choose_format(output_format, TABLE_FORMATS)
        checked, journeys = read_journeys(console, [journey] if journey else [])
        found = [trace(checked.workspace, chosen) for chosen in journeys]
        show_table(
            console,
            output_format,
            {
                "table": lambda: trace_text(found, console.say),
                "json": lambda: trace_json(found, console.say),
                "csv": lambda: trace_csv(found, console.say),
            },
            lambda screen: screen.traces(found, console.say),
        )

    return run

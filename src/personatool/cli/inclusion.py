"""`personatool inclusion`: who can pass each step alone, with help, not at all."""

from collections.abc import Callable
from typing import Annotated

import typer

from personatool.cli.arguments import TABLE_FORMATS, choose_format, read_journeys, show_table
from personatool.cli.console import Console
from personatool.measure.inclusion.verdicts import include
from personatool.model.message import msg
from personatool.pipeline.draw.select import choose_personas
from personatool.report.tables.inclusion import inclusion_csv, inclusion_json, inclusion_text


def make(console: Console) -> Callable[..., None]:
    """Make the command, in the language of the console."""
    say = console.say.say

    def run(
        journey: Annotated[
            str, typer.Argument(help=say(msg("Id or file of a journey; all of them when left out.")))
        ] = "",
        personas: Annotated[
            list[str] | None,
            typer.Option(
                "--persona", metavar="ID", help=say(msg("A persona; those of the journey when left out. Repeatable."))
            ),
        ] = None,
        *,
        everybody: Annotated[
            bool, typer.Option("--everybody", help=say(msg("All users and helpers of the workspace.")))
        ] = False,
        details: Annotated[
            bool, typer.Option("--details", help=say(msg("Say why of every step that is not passed alone.")))
        ] = False,
        output_format: Annotated[
            str, typer.Option("--format", help=say(msg("How to show it: table, json or csv.")))
        ] = "table",
    ) -> None:
        choose_format(output_format, TABLE_FORMATS)
        checked, journeys = read_journeys(console, [journey] if journey else [])
        people = choose_personas(checked.workspace, personas or [], everybody=everybody)
        found = [include(checked.workspace, chosen, people) for chosen in journeys]
        show_table(
            console,
            output_format,
            {
                "table": lambda: inclusion_text(found, console.say, details=details),
                "json": lambda: inclusion_json(found, console.say),
                "csv": lambda: inclusion_csv(found, console.say),
            },
            lambda screen: screen.inclusion(found, console.say, details=details),
        )

    return run

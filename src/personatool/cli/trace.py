"""`personatool trace`: from needs to owners and back, and where the thread breaks."""

from typing import TYPE_CHECKING, Annotated

import typer

from personatool.cli.arguments import TABLE_FORMATS, choose_format, read_journeys
from personatool.cli.command import command
from personatool.cli.console import Console
from personatool.model.message import msg

if TYPE_CHECKING:
    from personatool.model.trace import Trace


def register(app: typer.Typer, console: Console) -> None:
    """Add the command."""
    say = console.say.say

    @command(app, console, "trace", msg("Follow needs through steps, pains and opportunities to owners, and back."))
    def trace(
        journey: Annotated[
            str, typer.Argument(help=say(msg("Id or file of a journey; all of them when left out.")))
        ] = "",
        output_format: Annotated[
            str, typer.Option("--format", help=say(msg("How to show it: table, json or csv.")))
        ] = "table",
    ) -> None:
        from personatool import measure  # noqa: PLC0415 - help must not wait for it

        choose_format(output_format, TABLE_FORMATS)
        checked, journeys = read_journeys(console, [journey] if journey else [])
        console.show(_shown(console, [measure.trace(checked.workspace, each) for each in journeys], output_format))


def _shown(console: Console, found: "list[Trace]", output_format: str) -> str:
    from personatool.report.tables import trace_csv, trace_json, trace_text  # noqa: PLC0415 - only here

    if output_format == "json":
        return trace_json(found, console.say)
    if output_format == "csv":
        return trace_csv(found, console.say)
    return trace_text(found, console.say, paint=console.paint)

"""`personatool rule`: what `check` looks for, explained."""

from typing import Annotated

import typer

from personatool.cli.command import command
from personatool.cli.console import Console
from personatool.model.errors import PersonatoolError
from personatool.model.message import msg

FORMATS = ("text", "markdown", "json")


def register(app: typer.Typer, console: Console) -> None:
    """Add the command."""
    say = console.say.say

    @command(app, console, "rule", msg("Explain what check looks for, and why."))
    def rule(
        code: Annotated[str, typer.Argument(help=say(msg("A code, as check shows it: L002, J022 …")))] = "",
        everything: Annotated[bool, typer.Option("--all", help=say(msg("Explain everything.")))] = False,  # noqa: FBT002
        output_format: Annotated[
            str, typer.Option("--format", help=say(msg("How to show it: text, markdown or json.")))
        ] = "text",
    ) -> None:
        from personatool.pipeline.explain import explain  # noqa: PLC0415 - help must not wait for the rules

        if output_format not in FORMATS:
            known = ", ".join(FORMATS)
            raise PersonatoolError(
                msg("There is no format “{name}”. Choose one of: {known}.", name=output_format, known=known)
            )
        wanted = "" if everything else _code(code)
        console.show(explain(wanted, output_format, console.say))


def _code(code: str) -> str:
    if not code:
        raise PersonatoolError(msg("Name a code, as in `personatool rule L002`, or ask for --all."))
    return code.upper()

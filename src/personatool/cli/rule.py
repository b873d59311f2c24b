"""`personatool rule`: what `check` looks for, explained."""

from collections.abc import Callable
from typing import Annotated

import typer

from personatool.cli.console import Console
from personatool.model.errors import PersonatoolError
from personatool.model.message import msg
from personatool.pipeline.explain import explain

FORMATS = ("text", "markdown", "json")


def make(console: Console) -> Callable[..., None]:
    """Make the command, in the language of the console."""
    say = console.say.say

    def run(
        code: Annotated[str, typer.Argument(help=say(msg("A code, as check shows it: L002, J022 …")))] = "",
        everything: Annotated[bool, typer.Option("--all", help=say(msg("Explain everything.")))] = False,  # noqa: FBT002
        output_format: Annotated[
            str, typer.Option("--format", help=say(msg("How to show it: text, markdown or json.")))
        ] = "text",
    ) -> None:
        if output_format not in FORMATS:
            known = ", ".join(FORMATS)
            raise PersonatoolError(
                msg("There is no format “{name}”. Choose one of: {known}.", name=output_format, known=known)
            )
        wanted = "" if everything else _code(code)
        console.show(explain(wanted, output_format, console.say))

    return run


def _code(code: str) -> str:
    if not code:
        raise PersonatoolError(msg("Name a code, as in `personatool rule L002`, or ask for --all."))
    return code.upper()

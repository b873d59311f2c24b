"""The command line: its commands and its global options."""

from typing import Annotated

import typer

from personatool.cli import (
    build,
    check,
    compare,
    evidence,
    fmt,
    inclusion,
    maps,
    measure,
    pack,
    rule,
    schema,
    standards,
    template,
    trace,
)
from personatool.cli.command import speaking
from personatool.cli.console import Console
from personatool.model.message import msg

_HELP = msg(
    "Personas and user journeys as plain YAML files: checked, drawn as journey maps, packed into briefing documents."
)


def make_app(console: Console) -> typer.Typer:
    """Make the command line in the console's language."""
    say = console.say.say
    app = typer.Typer(
        help=say(_HELP),
        cls=speaking(console)[0],
        no_args_is_help=True,
        add_completion=False,
        pretty_exceptions_enable=False,
        context_settings={"help_option_names": ["-h", "--help"]},
    )

    @app.callback()
    def _globals(
        *,
        _version: Annotated[bool, typer.Option("--version", help=say(msg("Show the version.")))] = False,
        _lang: Annotated[str, typer.Option("--lang", help=say(msg("Language of messages: en or fr.")))] = "",
        _quiet: Annotated[bool, typer.Option("--quiet", "-q", help=say(msg("Say only what is wrong.")))] = False,
        _no_color: Annotated[bool, typer.Option("--no-color", help=say(msg("Write without colours.")))] = False,
    ) -> None:
        """These are taken out before Typer sees them (`take_preferences`); here they are listed."""

    for command in (
        build,
        check,
        compare,
        evidence,
        fmt,
        inclusion,
        maps,
        measure,
        pack,
        rule,
        schema,
        standards,
        template,
        trace,
    ):
        command.register(app, console)
    return app

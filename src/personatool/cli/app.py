"""The command line: its global options and its commands, each opened when it is run."""

from collections.abc import Sequence
from typing import Annotated, Any

import typer
from typer.core import TyperArgument, TyperCommand, TyperGroup, TyperOption
from typer.main import get_command

from personatool.cli.commands import COMMANDS, Entry
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
        cls=_group_class(console, COMMANDS),
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

    return app


def _group_class(console: Console, entries: tuple[Entry, ...]) -> type[TyperGroup]:
    """A group whose commands are listed by name and purpose, and opened when one is run."""
    say = console.say.say
    by_name = {entry.name: entry for entry in entries}

    class Group(TyperGroup):
        def __init__(self, **settings: Any) -> None:
            super().__init__(**settings)
            _in_plain_words(self.params, console)
            self.commands = {entry.name: TyperCommand(entry.name, help=say(entry.purpose)) for entry in entries}

        def resolve_command(self, ctx: Any, args: list[str]) -> Any:
            """Open the command that is meant."""
            name, _, rest = super().resolve_command(ctx, args)
            return name, name and get_command(_opened(by_name[name], console)), rest

        def get_help_option(self, ctx: Any) -> TyperOption | None:
            """Typer's own option, reworded."""
            return _reworded(super().get_help_option(ctx), console)

    return Group


def _opened(entry: Entry, console: Console) -> typer.Typer:
    """A command as an application of its own."""
    purpose = console.say.say(entry.purpose)
    if entry.commands:
        app = typer.Typer(
            help=purpose, cls=_group_class(console, entry.commands), no_args_is_help=True, add_completion=False
        )
        app.callback()(lambda: None)
    else:
        app = typer.Typer(add_completion=False)
        app.command(entry.name, cls=_command_class(console), help=purpose)(entry.open()(console))
    return app


class _PlainArgument(TyperArgument):
    """An argument whose name and help say what it is, without Python's type beside them."""

    def display_type_rich(self, ctx: Any) -> str | None:  # noqa: ARG002 – Typer's signature
        """Show no type."""
        return None


def _command_class(console: Console) -> type[TyperCommand]:
    class Command(TyperCommand):
        def __init__(self, *positional: Any, **settings: Any) -> None:
            super().__init__(*positional, **settings)
            _in_plain_words(self.params, console)

        def get_help_option(self, ctx: Any) -> TyperOption | None:
            """Typer's own option, reworded."""
            return _reworded(super().get_help_option(ctx), console)

    return Command


def _in_plain_words(params: Sequence[Any], console: Console) -> None:
    """Let help say what is to be written in a word that people know; Typer shows Python's types."""
    for param in params:
        if isinstance(param, TyperArgument):
            param.__class__ = _PlainArgument  # Typer makes them itself, and asks for no class
        elif isinstance(param, TyperOption) and param.metavar is None:
            param.metavar = _kind_of_value(param, console)


def _kind_of_value(option: TyperOption, console: Console) -> str:
    """What to write behind an option; nothing behind a switch."""
    if option.is_flag:
        return ""
    value = option.type_descriptor
    if value.is_file or value.is_path:
        return console.say.say(msg("PATH"))
    if value.annotation in (int, float):
        return console.say.say(msg("NUMBER"))
    return console.say.say(msg("TEXT"))


def _reworded(option: TyperOption | None, console: Console) -> TyperOption | None:
    """Typer has the line about `--help` in English only."""
    if option is not None:
        option.help = console.say.say(msg("Show this help and leave."))
        option.metavar = ""
    return option

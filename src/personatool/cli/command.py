"""Typer's commands, with the help option described in the user's language."""

from collections.abc import Callable
from typing import Any

import typer
from typer.core import TyperCommand, TyperGroup, TyperOption

from personatool.cli.console import Console
from personatool.model.message import Message, msg


def speaking(console: Console) -> tuple[type[TyperGroup], type[TyperCommand]]:
    """Make the two kinds of command whose `--help` line is in the user's language: Typer has it in English only."""
    words = console.say.say(msg("Show this help and leave."))

    class Group(TyperGroup):
        def get_help_option(self, ctx: Any) -> TyperOption | None:
            """Typer's own option, reworded."""
            return _reworded(super().get_help_option(ctx), words)

    class Command(TyperCommand):
        def get_help_option(self, ctx: Any) -> TyperOption | None:
            """Typer's own option, reworded."""
            return _reworded(super().get_help_option(ctx), words)

    return Group, Command


def command(
    app: typer.Typer, console: Console, name: str, purpose: Message
) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """Add a function to the command line under a name, with its purpose in the user's language."""
    return app.command(name, cls=speaking(console)[1], help=console.say.say(purpose))


def _reworded(option: TyperOption | None, words: str) -> TyperOption | None:
    if option is not None:
        option.help = words
    return option

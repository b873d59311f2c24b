"""`personatool template`: what packs are made of, and a way to start one's own."""

from pathlib import Path
from typing import Annotated

import typer

from personatool.cli.command import command, speaking
from personatool.cli.console import Console
from personatool.model.message import msg


def register(app: typer.Typer, console: Console) -> None:
    """Add the commands."""
    say = console.say.say
    group = typer.Typer(cls=speaking(console)[0], no_args_is_help=True)
    app.add_typer(group, name="template", help=say(msg("List the templates of packs, take one to change it.")))

    @command(group, console, "list", msg("List the kinds of pack, their templates, and which of them are your own."))
    def _list() -> None:
        from personatool.pipeline.pack import templates  # noqa: PLC0415 - help must not wait for the templates

        console.show(templates.listing(Path.cwd(), console.say))

    @command(group, console, "eject", msg("Copy a built-in template into templates/, to start from."))
    def eject(
        name: Annotated[
            str, typer.Argument(help=say(msg("A template or style sheet, as the list names it; or a kind.")))
        ],
        out: Annotated[
            Path | None, typer.Option("--out", "-o", help=say(msg("Workspace to copy into; the one around here.")))
        ] = None,
    ) -> None:
        from personatool.pipeline.pack import templates  # noqa: PLC0415 - idem

        for path in templates.eject(name, out or Path.cwd()):
            console.note(msg("{path} is yours now: change it, or remove it to have the built-in one back.", path=path))

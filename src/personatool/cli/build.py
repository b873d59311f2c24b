"""`personatool build`: check, draw every map, make the pack, all in one go."""

from pathlib import Path
from typing import Annotated

import typer

from personatool.cli.command import command
from personatool.cli.console import Console
from personatool.cli.reporting import show_checked
from personatool.model.message import msg, msg_n


def register(app: typer.Typer, console: Console) -> None:
    """Add the command."""
    say = console.say.say

    @command(app, console, "build", msg("Check everything, then draw every map and make the pack. An error stops it."))
    def build(
        path: Annotated[
            Path | None, typer.Argument(help=say(msg("The workspace; the one around here when left out.")))
        ] = None,
        out: Annotated[Path, typer.Option("--out", "-o", help=say(msg("Folder to write into.")))] = Path("build"),
        engine: Annotated[
            str, typer.Option(help=say(msg("Graphviz to draw with: auto, bundled, or system (needs dot).")))
        ] = "auto",
    ) -> None:
        from personatool.pipeline.check.judge import check  # noqa: PLC0415 - help must not wait for the loader
        from personatool.pipeline.draw.make import draw_maps  # noqa: PLC0415 - help must not wait for the loader
        from personatool.pipeline.draw.select import choose_journeys  # noqa: PLC0415 - help must not wait for the loader
        from personatool.pipeline.pack.make import write_build  # noqa: PLC0415 - help must not wait for the loader

        checked = check([path] if path else [], Path.cwd())
        show_checked(console, checked)
        if checked.errors:
            console.note(
                msg("Nothing was written: mend the errors above first. What was in {out} stays.", out=str(out))
            )
            raise typer.Exit(1)
        journeys = choose_journeys(checked, [])
        with console.progress(msg("Drawing maps"), len(journeys)) as tick:
            drawn = draw_maps(checked.workspace, journeys, engine, tick)
        write_build(checked, drawn.maps, out)
        console.note(
            msg_n(
                "Written to {out}: pack.html and {count} map.",
                "Written to {out}: pack.html and {count} maps.",
                len(drawn.maps),
                out=str(out),
            )
        )

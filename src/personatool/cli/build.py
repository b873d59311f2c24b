"""`personatool build`: check, draw every map, make the pack, all in one go."""

from collections.abc import Callable
from pathlib import Path
from typing import Annotated

import typer

from personatool.cli.arguments import target
from personatool.cli.console import Console
from personatool.cli.reporting import show_checked
from personatool.model.message import msg, msg_n
from personatool.pipeline.check.run_rules import check
from personatool.pipeline.draw.make import draw_maps
from personatool.pipeline.draw.select import choose_journeys
from personatool.pipeline.pack.make import write_build


def make(console: Console) -> Callable[..., None]:
    """Make the command, in the language of the console."""
    say = console.say.say

    def run(
        path: Annotated[
            Path | None, typer.Argument(help=say(msg("The workspace; the one around here when left out.")))
        ] = None,
        out: Annotated[
            Path | None, typer.Option("--out", "-o", help=say(msg("Folder to write into; build/ when left out.")))
        ] = None,
        engine: Annotated[
            str, typer.Option(help=say(msg("Graphviz to draw with: auto, bundled, or system (needs dot).")))
        ] = "auto",
    ) -> None:
        checked = check([path] if path else [], Path.cwd())
        folder = target(out, path, checked.root, Path("build"))
        show_checked(console, checked)
        if checked.errors:
            console.note(
                msg("Nothing was written: fix the errors above first. What was in {out} stays.", out=str(folder))
            )
            raise typer.Exit(1)
        journeys = choose_journeys(checked, [])
        with console.progress(msg("Drawing maps"), len(journeys)) as tick:
            drawn = draw_maps(checked.workspace, journeys, engine, tick)
        write_build(checked, drawn.maps, folder)
        console.note(
            msg_n(
                "Written to {out}: pack.html and {count} map.",
                "Written to {out}: pack.html and {count} maps.",
                len(drawn.maps),
                out=str(folder),
            )
        )

    return run

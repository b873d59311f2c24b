"""`personatool map`: draw journey maps."""

from pathlib import Path
from typing import Annotated

import typer

from personatool.cli.console import Console
from personatool.cli.reporting import show_checked
from personatool.cli.words import command
from personatool.model.message import msg, msg_n


def register(app: typer.Typer, console: Console) -> None:
    """Add the command."""
    say = console.say.say

    @command(app, console, "map", msg("Draw journey maps as SVG files."))
    def draw(
        journeys: Annotated[
            list[str] | None, typer.Argument(help=say(msg("Ids or files of journeys; all of them when left out.")))
        ] = None,
        out: Annotated[Path, typer.Option("--out", "-o", help=say(msg("Folder to write the maps into.")))] = Path(
            "build/maps"
        ),
        detail: Annotated[
            str, typer.Option(help=say(msg("How much to tell: essential (the wall), full, or executive (one page).")))
        ] = "essential",
        theme: Annotated[
            str,
            typer.Option(help=say(msg("Colours: light, dark, print, high-contrast; left out, the brand’s."))),
        ] = "",
        engine: Annotated[
            str, typer.Option(help=say(msg("Graphviz to draw with: auto, bundled, or system (needs dot).")))
        ] = "auto",
    ) -> None:
        from personatool import pipeline  # noqa: PLC0415 - help must not wait for the loader

        checked = pipeline.check_for(journeys or [], Path.cwd())
        wanted = pipeline.choose_journeys(checked, journeys or [])
        if pipeline.blocking(checked, wanted, journeys or []):
            show_checked(console, checked)
            raise typer.Exit(1)
        with console.progress(msg("Drawing maps"), len(wanted)) as tick:
            drawn = pipeline.draw_maps(checked.workspace, wanted, engine, tick, detail, theme)
        written = pipeline.write_maps(drawn, out)
        console.note(
            msg_n("{count} map written to {out}.", "{count} maps written to {out}.", len(written), out=str(out))
        )

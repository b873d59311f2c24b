"""`personatool map`: draw journey maps."""

from pathlib import Path
from typing import Annotated

import typer

from personatool.cli.command import command
from personatool.cli.console import Console
from personatool.cli.map_task import Task, read, stands_in_the_way, write
from personatool.cli.reporting import show_checked
from personatool.cli.watching import keep_drawing
from personatool.model.message import msg


def register(app: typer.Typer, console: Console) -> None:
    """Add the command."""
    say = console.say.say

    @command(app, console, "map", msg("Draw journey maps: SVG, PNG, PDF or DOT, for the screen or for paper."))
    def draw(  # noqa: PLR0913 - a command line has as many words as there are wishes
        journeys: Annotated[
            list[str] | None,
            typer.Argument(help=say(msg("Ids or files of journeys, or of personas to be drawn; all when left out."))),
        ] = None,
        *,
        out: Annotated[Path, typer.Option("--out", "-o", help=say(msg("Folder to write the maps into.")))] = Path(
            "build/maps"
        ),
        view: Annotated[
            str,
            typer.Option(
                help=say(
                    msg(
                        "What to draw: journey, blueprint, flow, trace, constellation, persona, personas or comparison."
                    )
                )
            ),
        ] = "journey",
        detail: Annotated[
            str, typer.Option(help=say(msg("How much to tell: essential (the wall), full, or executive (one page).")))
        ] = "essential",
        formats: Annotated[
            list[str] | None,
            typer.Option("--format", "-f", help=say(msg("svg, png, pdf or dot; may be given several times."))),
        ] = None,
        theme: Annotated[
            str, typer.Option(help=say(msg("Colours: light, dark, print, high-contrast; left out, the brand’s.")))
        ] = "",
        paper: Annotated[
            str,
            typer.Option(help=say(msg("Fit to a sheet: a4, a3, a2, a1, a0, letter or tabloid."))),
        ] = "",
        orientation: Annotated[
            str, typer.Option(help=say(msg("How the paper lies: auto, landscape or portrait.")))
        ] = "auto",
        tiles: Annotated[
            bool, typer.Option("--tiles/--fit", help=say(msg("Over several sheets, readable; or fitted to one.")))
        ] = False,
        margin: Annotated[float | None, typer.Option(help=say(msg("Margin in millimetres; 0 for none.")))] = None,
        scale: Annotated[float | None, typer.Option(help=say(msg("PNG: pixels for each point of the map.")))] = None,
        dpi: Annotated[float | None, typer.Option(help=say(msg("PNG: pixels for each inch.")))] = None,
        watch: Annotated[
            bool, typer.Option("--watch", "-w", help=say(msg("Draw again after every save, until Ctrl-C.")))
        ] = False,
        engine: Annotated[
            str, typer.Option(help=say(msg("Graphviz to draw with: auto, bundled, or system (needs dot).")))
        ] = "auto",
    ) -> None:
        from personatool.maps.export.output import Output  # noqa: PLC0415 - help must not wait for the loader

        output = Output(tuple(formats or ("svg",)), theme, paper, orientation, tiles, margin, scale, dpi)
        task = Task(tuple(journeys or ()), out, view, detail, engine, output)
        checked = read(task)
        if watch:
            keep_drawing(console, checked.root, lambda: write(console, task, read(task)))
            return
        if stands_in_the_way(task, checked):
            show_checked(console, checked)
            raise typer.Exit(1)
        console.note(write(console, task, checked))

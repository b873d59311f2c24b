"""`personatool pack`: one HTML file with everything, to send and to keep."""

from pathlib import Path
from typing import Annotated

import typer

from personatool.cli.console import Console
from personatool.cli.reporting import show_checked
from personatool.cli.words import command
from personatool.model.message import msg


def register(app: typer.Typer, console: Console) -> None:
    """Add the command."""
    say = console.say.say

    @command(
        app, console, "pack", msg("Make the briefing pack: one HTML file with personas, journeys, maps and evidence.")
    )
    def pack(
        path: Annotated[
            Path | None, typer.Argument(help=say(msg("The workspace; the one around here when left out.")))
        ] = None,
        out: Annotated[Path, typer.Option("--out", "-o", help=say(msg("File to write the pack into.")))] = Path(
            "build/pack.html"
        ),
        engine: Annotated[
            str, typer.Option(help=say(msg("Graphviz to draw with: auto, bundled, or system (needs dot).")))
        ] = "auto",
        language: Annotated[
            str, typer.Option(help=say(msg("Language of the pack: en or fr; the workspace's own when left out.")))
        ] = "",
        *,
        sources: Annotated[
            bool,
            typer.Option(
                "--sources/--no-sources",
                help=say(msg("Carry the YAML files in the pack, comments and all, so that readers can download them.")),
            ),
        ] = True,
    ) -> None:
        from personatool import pipeline  # noqa: PLC0415 - help must not wait for the loader

        checked = pipeline.check([path] if path else [], Path.cwd())
        if checked.slips:
            show_checked(console, checked)
            raise typer.Exit(1)
        journeys = pipeline.choose_journeys(checked, [])
        with console.progress(msg("Drawing maps"), len(journeys)) as tick:
            drawn = pipeline.draw_maps(checked.workspace, journeys, engine, tick)
        pipeline.write_pack(checked, drawn, out, language or None, sources=sources)
        console.note(msg("Briefing pack written to {out}.", out=str(out)))

"""`personatool pack`: everything on one page to send and to keep, or a pack of another kind."""

from pathlib import Path
from typing import Annotated

import typer

from personatool.cli.command import command
from personatool.cli.console import Console
from personatool.cli.reporting import show_checked
from personatool.model.message import msg


def register(app: typer.Typer, console: Console) -> None:
    """Add the command."""
    say = console.say.say

    @command(
        app,
        console,
        "pack",
        msg("Make a pack: a briefing, an executive summary, workshop sheets, slides, or a site."),
    )
    def pack(  # noqa: PLR0913, PLR0917 - each is an option
        path: Annotated[
            Path | None, typer.Argument(help=say(msg("The workspace; the one around here when left out.")))
        ] = None,
        out: Annotated[
            Path | None, typer.Option("--out", "-o", help=say(msg("File to write the pack into; a folder for a site.")))
        ] = None,
        template: Annotated[
            str,
            typer.Option(
                "--template", "-t", help=say(msg("Kind of pack: briefing, executive, workshop, site or slides."))
            ),
        ] = "briefing",
        paper: Annotated[str, typer.Option(help=say(msg("Paper it is to be printed on: a4 or a3.")))] = "a4",
        output_format: Annotated[
            str,
            typer.Option(
                "--format", help=say(msg("html, or pdf: tagged, made by Chrome, Edge or Chromium if installed."))
            ),
        ] = "html",
        browser: Annotated[
            str,
            typer.Option(metavar="PATH", help=say(msg("Browser that makes the PDF; found by itself when left out."))),
        ] = "",
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
        from personatool.pipeline.check.judge import check  # noqa: PLC0415 - help must not wait for the loader
        from personatool.pipeline.draw.make import draw_maps  # noqa: PLC0415 - help must not wait for the loader
        from personatool.pipeline.draw.select import choose_journeys  # noqa: PLC0415 - help must not wait for the loader
        from personatool.pipeline.pack import make  # noqa: PLC0415 - as above

        chosen = make.choose_pack(template, paper, language, sources=sources)
        choice = make.as_format(chosen, output_format, browser)
        checked = check([path] if path else [], Path.cwd())
        if checked.slips:
            show_checked(console, checked)
            raise typer.Exit(1)
        journeys = choose_journeys(checked, []) if choice.kind.detail else ()
        with console.progress(msg("Drawing maps"), len(journeys) * (1 + len(choice.kind.views))) as tick:
            detail = choice.kind.detail or "essential"
            drawn = draw_maps(checked.workspace, journeys, engine, tick, detail, choice.kind.views)
        for name, error in drawn.left_out.items():
            why = " ".join(console.say.say(message) for message in (error.message, error.instead) if message)
            console.note(msg("Left out: the drawing {name}. {why}", name=name, why=why))
        target = out or choice.target
        make.write_pack(checked, drawn.maps, choice, target)
        console.note(msg("Pack written to {out}.", out=str(target)))

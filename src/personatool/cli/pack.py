"""`personatool pack`: everything on one page to send and to keep, or a pack of another kind."""

from collections.abc import Callable
from pathlib import Path
from typing import Annotated, get_args

import typer

from personatool.cli.arguments import target
from personatool.cli.console import Console
from personatool.cli.reporting import show_checked
from personatool.model.message import msg
from personatool.model.settings import ChapterName
from personatool.pipeline.check.run_rules import check
from personatool.pipeline.draw.make import draw_maps
from personatool.pipeline.draw.select import choose_journeys
from personatool.pipeline.pack.make import as_format, choose_pack, with_chapters, write_pack


def make(console: Console) -> Callable[..., None]:
    """Make the command, in the language of the console."""
    say = console.say.say

    def run(  # noqa: PLR0913, PLR0917 - each is an option
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
            typer.Option(
                metavar=say(msg("PATH")), help=say(msg("Browser that makes the PDF; found by itself when left out."))
            ),
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
                "--with-sources/--no-sources",
                help=say(
                    msg("Carry the YAML files in the pack, without their comments, so that readers can download them.")
                ),
            ),
        ] = False,
        chapters: Annotated[
            str,
            typer.Option(
                metavar=say(msg("NAMES")),
                help=say(
                    msg(
                        "Chapters of the briefing, in order, such as summary,journeys (default: all): {known}.",
                        known=", ".join(get_args(ChapterName)),
                    )
                ),
            ),
        ] = "",
        full: Annotated[
            bool,
            typer.Option(
                "--full", help=say(msg("Print the appendix too: tables of steps, evidence register, findings."))
            ),
        ] = False,
    ) -> None:
        chosen = with_chapters(choose_pack(template, paper, language, sources=sources), chapters, full=full)
        choice = as_format(chosen, output_format, browser)
        checked = check([path] if path else [], Path.cwd())
        if checked.blocking_errors:
            show_checked(console, checked)
            raise typer.Exit(1)
        journeys = choose_journeys(checked, []) if choice.kind.detail else ()
        with console.progress(msg("Drawing maps"), len(journeys) * (1 + len(choice.kind.views))) as tick:
            detail = choice.kind.detail or "essential"
            drawn = draw_maps(checked.workspace, journeys, engine, tick, detail, choice.kind.views)
        for name, error in drawn.left_out.items():
            why = " ".join(console.say.say(message) for message in (error.message, error.instead) if message)
            console.note(msg("Left out: the drawing {name}. {why}", name=name, why=why))
        written = target(out, path, checked.root, choice.target)
        write_pack(checked, drawn.maps, choice, written)
        console.note(msg("Pack written to {out}.", out=str(written)))

    return run

"""`personatool map`: draw journey maps, once or after every save."""

import contextlib
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import typer

from personatool.cli.arguments import target
from personatool.cli.console import Console
from personatool.cli.reporting import show_checked
from personatool.maps.export.output import Output
from personatool.model.diagnostic import Diagnostic
from personatool.model.errors import PersonatoolError
from personatool.model.message import Message, msg, msg_n
from personatool.pipeline.check.run_rules import Checked
from personatool.pipeline.draw.lanes import in_a_name, read_lanes, with_lanes
from personatool.pipeline.draw.make import make_maps, plan_maps, write_made
from personatool.pipeline.draw.select import blocking, check_for, check_for_maps, choose
from personatool.pipeline.watch import changes, stamps


def make(console: Console) -> Callable[..., None]:
    """Make the command, in the language of the console."""
    say = console.say.say

    def run(  # noqa: PLR0913 - a command line has as many words as there are wishes
        journeys: Annotated[
            list[str] | None,
            typer.Argument(help=say(msg("Ids or files of journeys, or of personas to be drawn; all when left out."))),
        ] = None,
        *,
        out: Annotated[
            Path | None,
            typer.Option(
                "--out",
                "-o",
                help=say(
                    msg("Folder to write the maps into: ID.svg, or ID.DETAIL.PAPER.THEME.svg for those asked for.")
                ),
            ),
        ] = None,
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
        lanes: Annotated[
            str,
            typer.Option(help=say(msg("Only these lanes, in this order: steps,emotion,pains, or lanes of your own."))),
        ] = "",
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
        poster: Annotated[
            str, typer.Option(help=say(msg("One poster of this size, over sheets to be glued: needs --sheets.")))
        ] = "",
        sheets: Annotated[str, typer.Option(help=say(msg("The sheets a poster is printed on, such as a4.")))] = "",
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
        output = Output(
            tuple(formats or ("svg",)),
            theme,
            paper,
            orientation,
            tiles,
            margin,
            scale,
            dpi,
            detail,
            poster,
            sheets,
            in_a_name(read_lanes(lanes)),
        )
        task = _Task(tuple(journeys or ()), out, view, detail, engine, output, read_lanes(lanes))
        checked = _read(task)
        if watch:
            _keep_drawing(console, checked.root, lambda: _write(console, task, _read(task)))
            return
        if _stands_in_the_way(task, checked):
            show_checked(console, check_for(task.names, Path.cwd()))
            raise typer.Exit(1)
        console.note(_write(console, task, checked))

    return run


@dataclass(frozen=True, slots=True)
class _Task:
    """Which journeys to draw, as which view, in which detail, with which engine, how, where to, and which lanes."""

    names: tuple[str, ...]
    out: Path | None
    view: str
    detail: str
    engine: str
    output: Output
    lanes: tuple[str, ...]


def _read(task: _Task) -> Checked:
    """Check the workspace the task speaks of."""
    return check_for_maps(task.names, Path.cwd())


def _stands_in_the_way(task: _Task, checked: Checked) -> tuple[Diagnostic, ...]:
    """Errors because of which nothing can be drawn."""
    wanted = choose(checked, task.names, task.view)
    return blocking(checked, wanted.journeys, task.names, wanted.people)


def _write(console: Console, task: _Task, checked: Checked) -> Message:
    """Draw and write the maps; say how many, or where the first error stands."""
    errors = _stands_in_the_way(task, checked)
    if errors:
        return _not_drawn(console, errors)
    wanted = choose(checked, task.names, task.view)
    planned = plan_maps(with_lanes(checked.workspace, task.view, task.lanes), wanted, task.view, task.detail)
    with console.progress(msg("Drawing maps"), len(planned)) as tick:
        made = make_maps(checked.workspace, planned, task.engine, task.output, tick)
    out = target(task.out, None, checked.root, Path("build/maps"))
    written, warnings = write_made(made, out)
    for warning in warnings:
        console.note(warning)
    return msg_n("{count} map written to {out}.", "{count} maps written to {out}.", len(written), out=str(out))


def _not_drawn(console: Console, errors: tuple[Diagnostic, ...]) -> Message:
    first = errors[0]
    return msg_n(
        "Not drawn: {count} error, in {path}, line {line}: {what}",
        "Not drawn: {count} errors, the first in {path}, line {line}: {what}",
        len(errors), path=first.path, line=first.span.line, what=console.say.say(first.message),
    )  # fmt: skip


def _keep_drawing(console: Console, root: Path, draw: Callable[[], Message]) -> None:
    """Draw now and at every change until Ctrl-C. `draw` returns what to say; what it raises is said and survived."""
    # Looked at before the first drawing reads the files: no save in between is missed.
    before = stamps(root)
    with contextlib.suppress(KeyboardInterrupt):
        _say(console, draw)
        console.note(msg("Watching {folder}. Stop with Ctrl-C.", folder=str(root)))
        for _ in changes(root, before):
            _say(console, draw)
    console.note(msg("Stopped."))


def _say(console: Console, draw: Callable[[], Message]) -> None:
    try:
        message = draw()
    except PersonatoolError as error:
        message = error.message
    console.note(msg("{time} {message}", time=time.strftime("%H:%M:%S"), message=console.say.say(message)))

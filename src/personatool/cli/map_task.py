"""Drawing what a command line asked for: read, draw, write, once or again and again."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from personatool.cli.console import Console
from personatool.model.diagnostic import Diagnostic
from personatool.model.message import Message, msg, msg_n

if TYPE_CHECKING:
    from personatool.maps.export.output import Output
    from personatool.pipeline.check.judge import Checked


@dataclass(frozen=True, slots=True)
class Task:
    """Which journeys to draw, as which view, in which detail, with which engine, how, and where to."""

    names: tuple[str, ...]
    out: Path
    view: str
    detail: str
    engine: str
    output: "Output"


def read(task: Task) -> "Checked":
    """Check the workspace the task speaks of."""
    from personatool.pipeline.draw.select import check_for_maps  # noqa: PLC0415 - help must not wait for the loader

    return check_for_maps(task.names, Path.cwd())


def stands_in_the_way(task: Task, checked: "Checked") -> tuple[Diagnostic, ...]:
    """Errors because of which nothing can be drawn."""
    from personatool.pipeline.draw.select import blocking, choose  # noqa: PLC0415 - as above

    wanted = choose(checked, task.names, task.view)
    return blocking(checked, wanted.journeys, task.names, wanted.people)


def write(console: Console, task: Task, checked: "Checked") -> Message:
    """Draw and write the maps; say how many, or where the first error stands."""
    from personatool.pipeline.draw.make import make_maps, plan_maps, write_made  # noqa: PLC0415 - as above
    from personatool.pipeline.draw.select import choose  # noqa: PLC0415 - as above

    errors = stands_in_the_way(task, checked)
    if errors:
        return _not_drawn(console, errors)
    wanted = choose(checked, task.names, task.view)
    planned = plan_maps(checked.workspace, wanted, task.view, task.detail)
    with console.progress(msg("Drawing maps"), len(planned)) as tick:
        made = make_maps(checked.workspace, planned, task.engine, task.output, tick)
    written, warnings = write_made(made, task.out)
    for warning in warnings:
        console.note(warning)
    return msg_n("{count} map written to {out}.", "{count} maps written to {out}.", len(written), out=str(task.out))


def _not_drawn(console: Console, errors: tuple[Diagnostic, ...]) -> Message:
    first = errors[0]
    return msg_n(
        "Not drawn: {count} error, in {path}, line {line}: {what}",
        "Not drawn: {count} errors, the first in {path}, line {line}: {what}",
        len(errors), path=first.path, line=first.span.line, what=console.say.say(first.message),
    )  # fmt: skip

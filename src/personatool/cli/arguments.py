"""What commands that show figures have in common: a format by its name, journeys by theirs."""

import os
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from personatool.cli.console import Console
from personatool.cli.reporting import show_checked
from personatool.model.errors import PersonatoolError
from personatool.model.message import msg
from personatool.pipeline.draw.select import blocking, check_for, choose_journeys

if TYPE_CHECKING:
    from types import ModuleType

    from rich.console import RenderableType

    from personatool.model.journey import Journey
    from personatool.pipeline.check.run_rules import Checked

TABLE_FORMATS = ("table", "json", "csv")


def choose_format(name: str, known: tuple[str, ...]) -> None:
    """Refuse a format we do not have."""
    if name not in known:
        raise PersonatoolError(
            msg("There is no format “{name}”. Choose one of: {known}.", name=name, known=", ".join(known))
        )


def read_journeys(console: Console, names: list[str]) -> "tuple[Checked, list[Journey]]":
    """Read the journeys named; files that are wrong are reported instead, with exit code 1."""
    checked = check_for(names, Path.cwd())
    wanted = choose_journeys(checked, names)
    if blocking(checked, wanted, names):
        show_checked(console, checked)
        raise typer.Exit(1)
    return checked, [journey.value for journey in wanted]


def show_table(
    console: Console,
    output_format: str,
    texts: Mapping[str, Callable[[], str]],
    screen: "Callable[[ModuleType], Iterable[RenderableType]]",
) -> None:
    """Show figures in the format asked for; a table goes to a terminal as `screen` makes it, to a pipe as text."""
    if output_format == "table" and console.on_terminal:
        from personatool.report.tables import screen as builders  # noqa: PLC0415 - opens rich

        console.print_rich(screen(builders))
    else:
        console.show(texts[output_format]())


def target(out: Path | None, workspace: Path | None, root: Path, default: Path) -> Path:
    """Where to write: where the user says; else in the workspace around here, or beside here when one is named.

    As a path from here, so that it can be shown.
    """
    return out or (default if workspace else Path(os.path.relpath(root / default)))

"""`personatool evidence`: the studies, what rests on them, what rests on nothing."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import Annotated

import typer
from pydantic_core import PydanticCustomError

from personatool.cli.arguments import TABLE_FORMATS, choose_format, show_table
from personatool.cli.console import Console
from personatool.cli.reporting import show_checked
from personatool.measure.evidence.register import register as gather
from personatool.model.errors import PersonatoolError
from personatool.model.evidence import EvidenceRegister
from personatool.model.lengths import Duration
from personatool.model.message import Message, msg, msg_n
from personatool.model.scalars import read_duration
from personatool.pipeline.check.run_rules import check
from personatool.pipeline.clock import today
from personatool.report.tables.evidence import register_csv, register_json, register_text


def make(console: Console) -> Callable[..., None]:
    """Make the command, in the language of the console."""
    say = console.say.say

    def run(
        path: Annotated[
            Path | None, typer.Argument(help=say(msg("The workspace; the one around here when left out.")))
        ] = None,
        output_format: Annotated[
            str, typer.Option("--format", help=say(msg("How to show it: table, json or csv.")))
        ] = "table",
        max_age: Annotated[
            str,
            typer.Option(
                metavar=say(msg("LENGTH")),
                help=say(msg("Fail when a study that something rests on is older: 24mo, 2 years …")),
            ),
        ] = "",
    ) -> None:
        choose_format(output_format, TABLE_FORMATS)
        limit = _length(max_age) if max_age else None
        checked = check([path] if path else [], Path.cwd(), today(os.environ))
        if checked.blocking_errors:
            show_checked(console, checked)
            raise typer.Exit(1)
        found = gather(checked.workspace, limit)
        _show(console, found, output_format)
        if found.stale:
            console.note(_too_old(found, max_age))
            raise typer.Exit(1)

    return run


def _length(written: str) -> Duration:
    """Read a length of time as the files write it. Raises `PersonatoolError` for anything else."""
    try:
        found = read_duration(written)
    except PydanticCustomError:
        found = None
    if not isinstance(found, Duration):
        raise PersonatoolError(
            msg("“{written}” is no length of time. Write 24mo, 18 months or 2 years.", written=written[:40])
        )
    return found


def _show(console: Console, found: EvidenceRegister, output_format: str) -> None:
    show_table(
        console,
        output_format,
        {
            "table": lambda: register_text(found, console.say),
            "json": lambda: register_json(found, console.say),
            "csv": lambda: register_csv(found, console.say),
        },
        lambda screen: screen.evidence(found, console.say),
    )


def _too_old(found: EvidenceRegister, limit: str) -> Message:
    names = ", ".join(study.id for study in found.stale)
    return msg_n(
        "{count} study that carries something is older than {limit}: {names}.",
        "{count} studies that carry something are older than {limit}: {names}.",
        len(found.stale),
        limit=limit,
        names=names,
    )

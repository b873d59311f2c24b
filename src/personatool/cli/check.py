"""`personatool check`: whether everything in the files is true to the format and to itself."""

import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Annotated, NoReturn

import typer

from personatool.cli.check_answer import Asked, finish
from personatool.cli.console import Console
from personatool.cli.reporting import check_format, read_outputs
from personatool.model.message import msg
from personatool.pipeline.check.check import Request

_STDIN = Path("-")


def make(console: Console) -> Callable[..., None]:
    """Make the command, in the language of the console."""
    say = console.say.say

    def run(  # noqa: PLR0913, PLR0917 - each is an option of the command
        paths: Annotated[
            list[Path] | None,
            typer.Argument(help=say(msg("Files or folders; the workspace around here when left out; - for a pipe."))),
        ] = None,
        output_format: Annotated[
            str, typer.Option("--format", help=say(msg("How to show findings: full, concise, json, github, sarif …")))
        ] = "full",
        output: Annotated[
            list[str] | None,
            typer.Option(
                "--output",
                metavar=say(msg("FORMAT=FILE")),
                help=say(msg("Write findings into a file as well: sarif=report.sarif. May be given several times.")),
            ),
        ] = None,
        select: Annotated[
            list[str] | None,
            typer.Option(help=say(msg("Only these rules: codes, beginnings of codes or names, with commas between."))),
        ] = None,
        ignore: Annotated[list[str] | None, typer.Option(help=say(msg("Not these rules.")))] = None,
        since: Annotated[
            str | None,
            typer.Option(
                metavar=say(msg("REVISION")),
                help=say(msg("Only what stands on lines changed since a Git revision.")),
            ),
        ] = None,
        baseline: Annotated[
            Path | None,
            typer.Option(help=say(msg("The file of findings to set aside; personatool-baseline.json by itself."))),
        ] = None,
        stdin_filename: Annotated[
            Path | None, typer.Option(help=say(msg("The file that what comes through the pipe belongs to.")))
        ] = None,
        *,
        write_baseline: Annotated[
            bool,
            typer.Option("--write-baseline", help=say(msg("Write what is found now into the baseline."))),
        ] = False,
        no_baseline: Annotated[
            bool, typer.Option("--no-baseline", help=say(msg("Set nothing aside because of a baseline.")))
        ] = False,
        strict: Annotated[bool, typer.Option("--strict", help=say(msg("Warnings fail too.")))] = False,
        exit_zero: Annotated[
            bool, typer.Option("--exit-zero", help=say(msg("Findings never fail: only show them.")))
        ] = False,
        everything: Annotated[
            bool, typer.Option("--all", help=say(msg("Show and explain every finding, however long that gets.")))
        ] = False,
        statistics: Annotated[
            bool,
            typer.Option("--statistics", help=say(msg("Count the findings of each kind instead of showing them."))),
        ] = False,
        fix: Annotated[
            bool, typer.Option("--fix", help=say(msg("Mend what is misspelt beyond doubt, then show what is left.")))
        ] = False,
        diff: Annotated[
            bool, typer.Option("--diff", help=say(msg("Write nothing; show what --fix would change.")))
        ] = False,
        show_files: Annotated[
            bool,
            typer.Option("--show-files", help=say(msg("Name the files that would be checked; check nothing."))),
        ] = False,
        no_cache: Annotated[
            bool, typer.Option("--no-cache", help=say(msg("Check everything anew, even when nothing has changed.")))
        ] = False,
    ) -> None:
        given = tuple(paths or ())
        unsaved = (stdin_filename or Path("stdin.yaml"), sys.stdin.buffer.read()) if given == (_STDIN,) else None
        request = Request(
            () if unsaved else given,
            unsaved,
            _words(select),
            _words(ignore),
            since,
            baseline,
            use_baseline=not (no_baseline or write_baseline),
            cache=not no_cache,
            complete=write_baseline,
        )
        asked = Asked(
            check_format(output_format),
            read_outputs(output or ()),
            everything=everything,
            statistics=statistics,
            show_files=show_files,
            fix=fix,
            diff=diff,
            strict=strict,
            exit_zero=exit_zero,
            write_baseline=write_baseline,
        )
        finish(console, request, asked, os.environ, _leave)

    return run


def _leave(code: int) -> NoReturn:
    raise typer.Exit(code)


def _words(given: list[str] | None) -> tuple[str, ...]:
    return tuple(word.strip() for value in given or () for word in value.split(",") if word.strip())

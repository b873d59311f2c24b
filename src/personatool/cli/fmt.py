"""`personatool fmt`: the canonical style, every comment kept."""

import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Annotated

import typer

from personatool.cli.console import Console
from personatool.model.errors import PersonatoolError
from personatool.model.message import Message, msg, msg_n
from personatool.pipeline.edit.format import Outcome, Styled, difference, style_files, style_text
from personatool.pipeline.edit.rewrite import Rewritten, rewrite

_STDIN = "-"


def make(console: Console) -> Callable[..., None]:
    """Make the command, in the language of the console."""
    say = console.say.say

    def run(
        paths: Annotated[
            list[str] | None,
            typer.Argument(help=say(msg("Files or folders; the workspace around here when left out; - for a pipe."))),
        ] = None,
        *,
        check: Annotated[
            bool, typer.Option("--check", help=say(msg("Write nothing; say which files would change, and fail.")))
        ] = False,
        diff: Annotated[bool, typer.Option("--diff", help=say(msg("Write nothing; show what would change.")))] = False,
        stdin_filename: Annotated[
            Path, typer.Option(help=say(msg("The file that what comes through the pipe belongs to.")))
        ] = Path("stdin.yaml"),
    ) -> None:
        piped = paths == [_STDIN]
        files = (
            (style_text(sys.stdin.buffer.read(), stdin_filename),)
            if piped
            else style_files([Path(path) for path in paths or ()], Path.cwd())
        )
        raise typer.Exit(_finish(console, files, check=check, diff=diff, piped=piped))

    return run


def _finish(console: Console, files: "Sequence[Styled]", *, check: bool, diff: bool, piped: bool) -> int:
    """Say, show or write what becomes of the files; the exit code."""
    changed = [file for file in files if file.outcome is Outcome.CHANGED]
    broken = _note_left_alone(console, files)
    if diff:
        console.show_lines(line for file in changed for line in difference(file.before, file.after, file.path))
    elif check:
        console.show_lines(file.path for file in changed)
    elif piped:
        sys.stdout.buffer.write(b"" if broken else b"".join(file.after for file in files))
        return int(broken)
    else:
        _write(changed)
    same = sum(file.outcome is Outcome.SAME for file in files)
    _note_changed(console, len(changed), same, written=not (check or diff))
    return int(broken or (bool(changed) and (check or diff)))


def _write(changed: "Sequence[Styled]") -> None:
    rewrite([Rewritten(file.place, file.path, file.before, file.after) for file in changed])


def _note_changed(console: Console, changed: int, same: int, *, written: bool) -> None:
    if not changed and not same:
        return
    if not changed:
        console.note(msg_n("{count} file, in style already.", "{count} files, all in style already.", same))
    elif written:
        console.note(msg_n("{count} file laid out anew.", "{count} files laid out anew.", changed))
    else:
        console.note(msg_n("{count} file would change.", "{count} files would change.", changed))


def _unread(path: str) -> Message:
    return msg("“{path}” stays as it is: it cannot be read. `personatool check` says where and why.", path=path)


def _note_left_alone(console: Console, files: "Sequence[Styled]") -> bool:
    """Say which files were not touched and why; whether one of them is broken."""
    for file in files:
        if file.outcome is Outcome.BROKEN:
            console.fail(PersonatoolError(_unread(file.path)))
        elif file.outcome is Outcome.UNUSUAL:
            console.note(
                msg(
                    "“{path}” stays as it is: it holds anchors, `?` keys or `...`, or is no list of keys.",
                    path=file.path,
                )
            )
    return any(file.outcome is Outcome.BROKEN for file in files)

"""`personatool check --fix` and `--diff`."""

import datetime as dt
import sys
from pathlib import Path

from personatool.cli.console import Console
from personatool.model.message import Message, msg, msg_n
from personatool.pipeline.check.check import Request, open_files
from personatool.pipeline.check.result import Choice
from personatool.pipeline.edit.fix import Fixed, fix_texts
from personatool.pipeline.edit.format import difference
from personatool.pipeline.edit.rewrite import rewrite


def write_fixes(console: Console, request: Request, today: dt.date) -> Request:
    """Mend the files and write them; what came through a pipe goes out again. What is then left to check."""
    fixed = _fixed(request, today)
    if request.unsaved:
        place, given = request.unsaved
        mended = fixed.files[0].after if fixed.files else given
        sys.stdout.buffer.write(mended)
        request = request._replace(unsaved=(place, mended))
    else:
        rewrite(fixed.files)
    if fixed.count:
        console.note(_done(fixed.count, len(fixed.files), console))
    return request


def show_fixes(console: Console, request: Request, today: dt.date) -> int:
    """Show what would be written; the exit code."""
    fixed = _fixed(request, today)
    console.show_lines(line for file in fixed.files for line in difference(file.before, file.after, file.path))
    console.note(_planned(fixed.count) if fixed.count else msg("Nothing can be fixed beyond doubt."))
    return int(bool(fixed.files))


def _fixed(request: Request, today: dt.date) -> Fixed:
    selection, texts = open_files(request, Path.cwd())
    return fix_texts(selection, texts, today, Choice(request.select, request.ignore))


def _done(count: int, files: int, console: Console) -> Message:
    where = console.say.say(msg_n("{count} file", "{count} files", files))
    return msg_n("{count} finding fixed, in {files}.", "{count} findings fixed, in {files}.", count, files=where)


def _planned(count: int) -> Message:
    return msg_n("{count} finding would be fixed.", "{count} findings would be fixed.", count)

"""`personatool check --fix` and `--diff`."""

import datetime as dt
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from personatool.cli.console import Console
from personatool.model.message import Message, msg, msg_n

if TYPE_CHECKING:
    from personatool.pipeline import Checked


def write_fixes(console: Console, paths: Sequence[Path], today: dt.date) -> "Checked":
    """Mend the files and write them; what is left to say of them."""
    from personatool.pipeline.fixing import fix_files  # noqa: PLC0415 - help must not wait for it
    from personatool.pipeline.rewriting import rewrite  # noqa: PLC0415 - idem

    fixed = fix_files(paths, Path.cwd(), today)
    rewrite(fixed.files)
    if fixed.count:
        console.note(_done(fixed.count, len(fixed.files), console))
    return fixed.checked


def show_fixes(console: Console, paths: Sequence[Path], today: dt.date) -> int:
    """Show what would be written; the exit code."""
    from personatool.pipeline.fixing import fix_files  # noqa: PLC0415
    from personatool.pipeline.formatting import difference  # noqa: PLC0415

    fixed = fix_files(paths, Path.cwd(), today)
    console.show("".join(difference(each.before, each.after, each.path) for each in fixed.files))
    console.note(_planned(fixed.count) if fixed.count else msg("Nothing can be fixed beyond doubt."))
    return int(bool(fixed.files))


def _done(count: int, files: int, console: Console) -> Message:
    where = console.say.say(msg_n("{count} file", "{count} files", files))
    return msg_n("{count} finding fixed, in {files}.", "{count} findings fixed, in {files}.", count, files=where)


def _planned(count: int) -> Message:
    return msg_n("{count} finding would be fixed.", "{count} findings would be fixed.", count)

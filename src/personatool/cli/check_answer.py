"""What the check command does with what was found: shows it, writes it, keeps the baseline, says how it ended."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, NoReturn

from personatool.cli.console import Console
from personatool.cli.reporting import show_result, show_statistics, write_outputs
from personatool.load.garbage_collector import without_garbage_collection
from personatool.model.message import msg, msg_n
from personatool.model.place import BASELINE_FILE

if TYPE_CHECKING:
    from personatool.pipeline.check.check import Answer, Request
    from personatool.pipeline.check.result import Result

Leave = Callable[[int], NoReturn]


class Asked(NamedTuple):
    """How the answer is to be given."""

    output_format: str
    outputs: Mapping[Path, str]
    everything: bool = False
    statistics: bool = False
    show_files: bool = False
    fix: bool = False
    diff: bool = False
    strict: bool = False
    exit_zero: bool = False
    write_baseline: bool = False


def finish(console: Console, request: "Request", asked: Asked, environ: Mapping[str, str], leave: Leave) -> NoReturn:
    """Check, answer, and leave with the exit code."""
    from personatool.pipeline.check.check import check_files  # noqa: PLC0415 - not for --show-files
    from personatool.pipeline.clock import today  # noqa: PLC0415 - help must not wait for it

    if asked.show_files:
        leave(_show_files(console, request))
    if asked.diff or asked.fix:
        from personatool.cli.fixing import show_fixes, write_fixes  # noqa: PLC0415 - a plain check edits nothing
    if asked.diff:
        leave(show_fixes(console, request, today(environ)))
    if asked.fix:
        request = write_fixes(console, request, today(environ))
    with without_garbage_collection():
        found = check_files(request, Path.cwd(), today(environ), environ)
        if asked.fix and request.unsaved:
            leave(_exit_code(found.result, asked))  # the mended text has stdout for itself
        leave(_answer(console, request, asked, found))


def _answer(console: Console, request: "Request", asked: Asked, found: "Answer") -> int:
    """Show and write what was found; the exit code."""
    write_outputs(console, found.result, asked.outputs)
    if asked.write_baseline:
        return _write_baseline(console, request, found)
    if asked.statistics:
        show_statistics(console, found.result)
    else:
        show_result(console, found.result, asked.output_format, everything=asked.everything)
    _tell_baseline(console, found)
    return _exit_code(found.result, asked)


def _exit_code(result: "Result", asked: Asked) -> int:
    """1 when what was found fails the check, as far as asked."""
    failed = result.errors or (asked.strict and result.warnings)
    return int(bool(failed) and not asked.exit_zero)


def _show_files(console: Console, request: "Request") -> int:
    from personatool.pipeline.check.listing import listing  # noqa: PLC0415 - seldom asked

    read, left = listing(request.paths, Path.cwd())
    console.show_lines(read)
    for path, why in left:
        console.note(msg("Not read: {path} ({why})", path=path, why=console.say.say(why)))
    return 0


def _write_baseline(console: Console, request: "Request", found: "Answer") -> int:
    from personatool.pipeline.check.baseline import baseline_of, write_baseline  # noqa: PLC0415 - seldom asked

    made = baseline_of(request.baseline or found.result.root / BASELINE_FILE, found.found)
    write_baseline(made)
    count = len(made.entries)
    console.note(
        msg_n(
            "{count} finding written to {file}; from now on it is set aside.",
            "{count} findings written to {file}; from now on they are set aside.",
            count,
            file=made.file.name,
        )
    )
    left = len(found.found) - count
    if left:
        console.note(
            msg_n(
                "{count} finding is about the shape of a file and cannot wait: run `personatool check`.",
                "{count} findings are about the shape of files and cannot wait: run `personatool check`.",
                left,
            )
        )
    return int(bool(left))


def _tell_baseline(console: Console, found: "Answer") -> None:
    """Say what was set aside, and what is no longer found; the file itself changes only when that is asked for."""
    if not found.baseline:
        return
    file = found.baseline.file.name
    if found.set_aside:
        console.note(
            msg_n(
                "{count} finding is set aside by {file}.",
                "{count} findings are set aside by {file}.",
                found.set_aside,
                file=file,
            )
        )
    if found.gone:
        console.note(
            msg_n(
                "{count} entry of {file} is no longer found: `personatool check --write-baseline` takes it out.",
                "{count} entries of {file} are no longer found: `personatool check --write-baseline` takes them out.",
                found.gone,
                file=file,
            )
        )

"""How commands show what `check` found, and where they write it."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from personatool.cli.console import Console
from personatool.model.errors import PersonatoolError
from personatool.model.message import msg

if TYPE_CHECKING:
    from personatool.pipeline.check.judge import Checked
    from personatool.pipeline.check.result import Seen


def check_format(name: str) -> str:
    """Accept a report format by name. Raises `PersonatoolError` for one we do not have."""
    from personatool.report import FORMATS  # noqa: PLC0415

    if name not in FORMATS:
        raise PersonatoolError(
            msg("There is no format “{name}”. Choose one of: {known}.", name=name, known=", ".join(sorted(FORMATS)))
        )
    return name


def read_outputs(written: Sequence[str]) -> dict[Path, str]:
    """Read what `--output` was given: a format for each file. Raises `PersonatoolError` for anything else."""
    outputs: dict[Path, str] = {}
    for each in written:
        name, _, file = each.partition("=")
        if not file or Path(file) in outputs:
            raise PersonatoolError(
                msg(
                    "“{written}” names no report to write. Write a format, an equals sign and a file of its own: "
                    "--output sarif=report.sarif.",
                    written=each,
                )
            )
        outputs[Path(file)] = check_format(name)
    return outputs


def write_outputs(console: Console, seen: "Seen", outputs: Mapping[Path, str]) -> None:
    """Write the findings into files, all of them or none."""
    if not outputs:
        return
    from personatool.pipeline.files import write_files  # noqa: PLC0415

    texts = {path: _rendered(console, seen, name, paint=False) for path, name in outputs.items()}
    write_files({path: text.encode("utf-8", "backslashreplace") for path, text in texts.items()})


def show_checked(console: Console, checked: "Checked") -> None:
    """Show what was found on the way to something else."""
    show_seen(console, checked.seen)


def show_seen(console: Console, seen: "Seen", output_format: str = "full") -> None:
    """Show the findings and the summary on stdout; quiet about nothing found, where a person reads."""
    if console.quiet and not seen.diagnostics and output_format in ("full", "concise"):
        return
    console.show(_rendered(console, seen, output_format, paint=console.paint))


def show_statistics(console: Console, seen: "Seen") -> None:
    """Show how often each kind of problem was found, beside the work."""
    from personatool.report import statistics  # noqa: PLC0415

    console.show(statistics(seen.diagnostics, console.say))


def _rendered(console: Console, seen: "Seen", output_format: str, *, paint: bool) -> str:
    from personatool.report import Summary, render  # noqa: PLC0415

    summary = Summary(files=seen.files, personas=seen.personas, journeys=seen.journeys)
    return render(output_format, seen.diagnostics, summary, console.say, paint=paint, folder=seen.folder_in_repository)

"""How commands show what `check` found, and where they write it."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from personatool.cli.console import Console
from personatool.model.errors import PersonatoolError
from personatool.model.message import msg

if TYPE_CHECKING:
    from personatool.pipeline.check.result import Result
    from personatool.pipeline.check.run_rules import Checked


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
    for option in written:
        name, _, file = option.partition("=")
        if not file or Path(file) in outputs:
            raise PersonatoolError(
                msg(
                    "“{written}” names no report to write. Write a format, an equals sign and a file of its own: "
                    "--output sarif=report.sarif.",
                    written=option,
                )
            )
        outputs[Path(file)] = check_format(name)
    return outputs


def write_outputs(console: Console, result: "Result", outputs: Mapping[Path, str]) -> None:
    """Write the findings into files, all of them or none."""
    if not outputs:
        return
    from personatool.pipeline.files import write_files  # noqa: PLC0415

    texts = {path: _rendered(console, result, name, paint=False) for path, name in outputs.items()}
    write_files({path: text.encode("utf-8", "backslashreplace") for path, text in texts.items()})


def show_checked(console: Console, checked: "Checked") -> None:
    """Show what was found on the way to something else."""
    show_result(console, checked.result)


def show_result(console: Console, result: "Result", output_format: str = "full", *, everything: bool = False) -> None:
    """Show the findings and the summary on stdout; quiet about nothing found, where a person reads.

    In full, `everything` explains each finding, where the report else keeps to a screenful.
    """
    if console.quiet and not result.diagnostics and output_format in ("full", "concise"):
        return
    name = "everything" if everything and output_format == "full" else output_format
    console.show(_rendered(console, result, name, paint=console.paint))


def show_statistics(console: Console, result: "Result") -> None:
    """Show how often each kind of problem was found, beside the work."""
    from personatool.report import statistics  # noqa: PLC0415

    console.show(statistics(result.diagnostics, console.say))


def _rendered(console: Console, result: "Result", output_format: str, *, paint: bool) -> str:
    from personatool.report import Summary, render  # noqa: PLC0415

    summary = Summary(files=result.files, personas=result.personas, journeys=result.journeys)
    return render(
        output_format, result.diagnostics, summary, console.say, paint=paint, folder=result.folder_in_repository
    )

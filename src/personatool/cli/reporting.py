"""How commands show what `check` found."""

from typing import TYPE_CHECKING

from personatool.cli.console import Console
from personatool.model.errors import PersonatoolError
from personatool.model.message import msg

if TYPE_CHECKING:
    from personatool.pipeline import Checked


def check_format(name: str) -> str:
    """Accept a report format by name. Raises `PersonatoolError` for one we do not have."""
    from personatool.report import FORMATS  # noqa: PLC0415

    if name not in FORMATS:
        raise PersonatoolError(
            msg("There is no format “{name}”. Choose one of: {known}.", name=name, known=", ".join(sorted(FORMATS)))
        )
    return name


def show_checked(console: Console, checked: "Checked", output_format: str = "full") -> None:
    """Show the findings and the summary on stdout."""
    from personatool.report import Summary, render  # noqa: PLC0415

    workspace = checked.workspace
    summary = Summary(files=len(checked.files), personas=len(workspace.personas), journeys=len(workspace.journeys))
    if console.quiet and not checked.diagnostics and output_format != "json":
        return
    console.show(render(output_format, checked.diagnostics, summary, console.say, paint=console.paint))

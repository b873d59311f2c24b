"""`personatool compare`: two journeys beside each other, or one journey and what it was."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import typer

from personatool.cli.arguments import choose_format, read_journeys
from personatool.cli.console import Console
from personatool.measure.comparison.compare import compare
from personatool.model.comparison import Comparison
from personatool.model.errors import PersonatoolError
from personatool.model.journey import Journey
from personatool.model.message import msg
from personatool.model.workspace import Workspace
from personatool.pipeline.check.run_rules import Checked
from personatool.pipeline.draw.write import write_comparison
from personatool.pipeline.git.history import earlier
from personatool.report.tables.comparison import comparison_json, comparison_text

_FORMATS = ("table", "json")


def make(console: Console) -> Callable[..., None]:
    """Make the command, in the language of the console."""
    say = console.say.say

    def run(  # noqa: PLR0913, PLR0917 - each is an option of the command
        current: Annotated[str, typer.Argument(help=say(msg("Id or file of the journey as it is.")))],
        future: Annotated[
            str, typer.Argument(help=say(msg("Id or file of the journey as it shall be; left out with --since.")))
        ] = "",
        since: Annotated[
            str,
            typer.Option(
                metavar=say(msg("REVISION")),
                help=say(msg("Compare the one journey with what it was: a commit, tag or branch of Git.")),
            ),
        ] = "",
        output_format: Annotated[
            str, typer.Option("--format", help=say(msg("How to show the comparison: table or json.")))
        ] = "table",
        output: Annotated[
            Path | None,
            typer.Option("--output", "-o", help=say(msg("Write it as one HTML page, to print or to send."))),
        ] = None,
        language: Annotated[
            str, typer.Option(help=say(msg("Language of the page: en or fr; the workspace's own when left out.")))
        ] = "",
        engine: Annotated[
            str, typer.Option(help=say(msg("Graphviz to draw with: auto, bundled, or system (needs dot).")))
        ] = "auto",
    ) -> None:
        choose_format(output_format, _FORMATS)
        pair = _since(console, current, future, since) if since else _side_by_side(console, current, future)
        if output:
            _write(console, pair, output, language, engine)
        else:
            _show(console, pair, output_format)

    return run


@dataclass(frozen=True, slots=True)
class _Pair:
    """What is compared, in the workspace of today; `since` are the revision and the commit of the earlier state."""

    checked: Checked
    comparison: Comparison
    since: tuple[str, str] | None = None


def _side_by_side(console: Console, current: str, future: str) -> _Pair:
    if not future:
        raise PersonatoolError(msg("Name a second journey, or an earlier revision with --since."))
    checked, journeys = read_journeys(console, [current, future])
    if len(journeys) != len((current, future)):
        raise PersonatoolError(msg("A file named here holds several journeys. Name the two to compare by their ids."))
    return _Pair(checked, compare(checked.workspace, journeys[0], journeys[1]))


def _since(console: Console, name: str, other: str, revision: str) -> _Pair:
    if other:
        raise PersonatoolError(msg("With --since, name one journey: it is compared with what it was itself."))
    checked, journeys = read_journeys(console, [name])
    if len(journeys) != 1:
        raise PersonatoolError(msg("A file named here holds several journeys. Name the one to compare by its id."))
    before = earlier(checked.root, revision)
    comparison = compare(checked.workspace, _as_it_was(before.workspace, journeys[0]), journeys[0], before.workspace)
    return _Pair(checked, comparison, (before.revision, before.commit))


def _as_it_was(workspace: Workspace, journey: Journey) -> Journey:
    found = workspace.journey(journey.id)
    if found is None:
        raise PersonatoolError(
            msg(
                "At that revision there was no journey “{id}”, or its file had errors. It may have had another id.",
                id=journey.id,
            )
        )
    return found


def _show(console: Console, pair: _Pair, output_format: str) -> None:
    if output_format == "json":
        console.show(comparison_json(pair.comparison, console.say, pair.since))
    else:
        console.show(comparison_text(pair.comparison, console.say, paint=console.paint, since=pair.since))


def _write(console: Console, pair: _Pair, output: Path, language: str, engine: str) -> None:
    write_comparison(pair.checked.workspace, pair.comparison, pair.since, output, language or None, engine)
    console.note(msg("Comparison written to {out}.", out=str(output)))

"""`personatool measure` and `personatool compare`: the numbers a journey has, and two journeys beside each other."""

from typing import TYPE_CHECKING, Annotated

import typer

from personatool.cli.console import Console
from personatool.cli.reading import choose_format, read_journeys
from personatool.model.errors import PersonatoolError
from personatool.model.message import msg

if TYPE_CHECKING:
    from personatool.model.journey import Journey
    from personatool.pipeline import Checked

_MEASURE_FORMATS = ("table", "json", "csv")
_COMPARE_FORMATS = ("table", "json")


def register(app: typer.Typer, console: Console) -> None:
    """Add both commands."""
    _register_measure(app, console)
    _register_compare(app, console)


def _register_measure(app: typer.Typer, console: Console) -> None:
    say = console.say.say

    @app.command(help=say(msg("Measure journeys: complexity, burden, waiting, reading ease, cost of mediation …")))
    def measure(
        journey: Annotated[
            str, typer.Argument(help=say(msg("Id or file of a journey; all of them when left out.")))
        ] = "",
        output_format: Annotated[
            str, typer.Option("--format", help=say(msg("How to show the figures: table, json or csv.")))
        ] = "table",
        *,
        details: Annotated[
            bool, typer.Option("--details", help=say(msg("Say of each figure its formula, its parts and its source.")))
        ] = False,
    ) -> None:
        choose_format(output_format, _MEASURE_FORMATS)
        checked, journeys = read_journeys(console, [journey] if journey else [])
        console.show(_measured(console, checked, journeys, output_format, details=details))


def _register_compare(app: typer.Typer, console: Console) -> None:
    say = console.say.say

    @app.command(help=say(msg("Compare two journeys: what went away, what came, what every measure gained or lost.")))
    def compare(
        current: Annotated[str, typer.Argument(help=say(msg("Id or file of the journey as it is.")))],
        future: Annotated[str, typer.Argument(help=say(msg("Id or file of the journey as it shall be.")))],
        output_format: Annotated[
            str, typer.Option("--format", help=say(msg("How to show the comparison: table or json.")))
        ] = "table",
    ) -> None:
        from personatool.measure import compare as compare_journeys  # noqa: PLC0415 - help must not wait for it
        from personatool.measure.show import comparison_json, comparison_text  # noqa: PLC0415

        choose_format(output_format, _COMPARE_FORMATS)
        checked, journeys = read_journeys(console, [current, future])
        comparison = compare_journeys(checked.workspace, *_two(journeys))
        if output_format == "json":
            console.show(comparison_json(comparison, console.say))
        else:
            console.show(comparison_text(comparison, console.say, paint=console.paint))


def _two(journeys: "list[Journey]") -> "tuple[Journey, Journey]":
    """Take the two journeys to compare. Raises `PersonatoolError` when a file named holds several."""
    if len(journeys) != len(("current", "future")):
        raise PersonatoolError(msg("A file named here holds several journeys. Name the two to compare by their ids."))
    return journeys[0], journeys[1]


def _measured(
    console: Console, checked: "Checked", journeys: "list[Journey]", output_format: str, *, details: bool
) -> str:
    from personatool import measure  # noqa: PLC0415 - only here is it needed
    from personatool.measure.show import figures_csv, figures_json, figures_text  # noqa: PLC0415

    measured = [(journey, measure.journey(checked.workspace, journey)) for journey in journeys]
    if output_format == "json":
        return figures_json(measured, console.say)
    if output_format == "csv":
        return figures_csv(measured, console.say)
    return figures_text(measured, console.say, details=details, paint=console.paint)

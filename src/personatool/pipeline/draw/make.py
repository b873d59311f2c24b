"""Make the files of maps: drawn side by side, dressed, set on paper, in every format asked for."""

import os
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from personatool.i18n import Translator, content_language, translator
from personatool.maps.engine.graphviz import find_engine, render
from personatool.maps.export.output import Made, Output, check_output, make
from personatool.maps.parts.detail import read_detail
from personatool.maps.themes.branding import branded
from personatool.maps.views.registry import COMPARISON, Job, jobs, read_view
from personatool.model.comparison import Comparison
from personatool.model.journey import Journey
from personatool.model.measured import Measured
from personatool.model.message import Message
from personatool.model.rendered_map import RenderedMap
from personatool.model.workspace import Workspace
from personatool.pipeline.draw.select import Chosen
from personatool.pipeline.files import write_files
from personatool.pipeline.measures import with_confidence

_DRAWERS = 4


def plan_maps(workspace: Workspace, wanted: Chosen, view: str, detail: str) -> tuple[Job, ...]:
    """List the maps a view makes. Raises `PersonatoolError` for an unknown view or level of detail."""
    chosen, level = read_view(view), read_detail(detail)
    journeys, people = [each.value for each in wanted.journeys], [each.value for each in wanted.people]
    return jobs(chosen, with_confidence(workspace, journeys), journeys, level, compare, people)


def compare(workspace: Workspace, before: Journey, after: Journey) -> Comparison:
    """Compare two journeys, when a drawing shows both."""
    from personatool import measure  # noqa: PLC0415 - most views compare nothing

    return measure.compare(workspace, before, after)


def draw_pair(measured: Measured, compared: Comparison, engine: str, say: Translator) -> RenderedMap:
    """Draw two journeys beside each other. Raises `PersonatoolError` when no engine can be run."""
    source = COMPARISON.draw(measured, compared, say)
    return render(branded(source, measured.workspace), find_engine(engine, os.environ)).for_page()


def make_maps(
    workspace: Workspace, planned: Sequence[Job], engine: str, output: Output, tick: Callable[[], None]
) -> tuple[Made, ...]:
    """Make the files of each map. Raises `PersonatoolError` when something asked for cannot be had."""
    check_output(output)
    chosen = find_engine(engine, os.environ)

    def made(job: Job) -> Made:
        source = job.draw(translator(content_language(job.language, workspace.settings.language)), chosen)
        files = make(source, job.stem, workspace, output, lambda each: render(each, chosen))
        tick()
        return files

    with ThreadPoolExecutor(_DRAWERS) as drawers:
        return tuple(drawers.map(made, planned))


def write_made(made: Sequence[Made], folder: Path) -> tuple[tuple[Path, ...], tuple[Message, ...]]:
    """Write all files into a folder; say which, and what should be said of them."""
    files = {folder / name: data for each in made for name, data in each.files.items()}
    write_files(files)
    return tuple(sorted(files)), tuple(warning for each in made for warning in each.warnings)

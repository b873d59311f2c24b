"""Make the files of maps: drawn side by side, dressed, set on paper, in every format asked for."""

import os
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING

from personatool.i18n import Translator, content_language, translator
from personatool.model.comparison import Comparison
from personatool.model.journey import Journey
from personatool.model.measured import Measured
from personatool.model.message import Message
from personatool.model.rendered_map import RenderedMap
from personatool.model.workspace import Workspace
from personatool.pipeline.draw.select import Chosen
from personatool.pipeline.files import write_files
from personatool.pipeline.measures import with_confidence

if TYPE_CHECKING:
    from personatool.maps import Job, Made, Output

_DRAWERS = 4


def plan_maps(workspace: Workspace, wanted: Chosen, view: str, detail: str) -> "tuple[Job, ...]":
    """List the maps a view makes. Raises `PersonatoolError` for an unknown view or level of detail."""
    from personatool import maps  # noqa: PLC0415 - `check` draws nothing

    chosen, level = maps.read_view(view), maps.read_detail(detail)
    journeys, people = [each.value for each in wanted.journeys], [each.value for each in wanted.people]
    return maps.jobs(chosen, with_confidence(workspace, journeys), journeys, level, compare, people)


def compare(workspace: Workspace, before: Journey, after: Journey) -> Comparison:
    """Compare two journeys, when a drawing shows both."""
    from personatool import measure  # noqa: PLC0415 - most views compare nothing

    return measure.compare(workspace, before, after)


def draw_pair(measured: Measured, compared: Comparison, engine: str, say: Translator) -> RenderedMap:
    """Draw two journeys beside each other. Raises `PersonatoolError` when no engine can be run."""
    from personatool import maps  # noqa: PLC0415 - `check` draws nothing

    source = maps.comparison(measured, compared, say)
    return maps.render(maps.branded(source, measured.workspace), maps.find_engine(engine, os.environ))


def make_maps(
    workspace: Workspace, planned: "Sequence[Job]", engine: str, output: "Output", tick: Callable[[], None]
) -> "tuple[Made, ...]":
    """Make the files of each map. Raises `PersonatoolError` when something asked for cannot be had."""
    from personatool import maps  # noqa: PLC0415 - `check` draws nothing

    maps.check_output(output)
    chosen = maps.find_engine(engine, os.environ)

    def made(job: "Job") -> "Made":
        source = job.draw(translator(content_language(job.language, workspace.settings.language)), chosen)
        files = maps.make(source, job.stem, workspace, output, lambda each: maps.render(each, chosen))
        tick()
        return files

    with ThreadPoolExecutor(_DRAWERS) as drawers:
        return tuple(drawers.map(made, planned))


def write_made(made: "Sequence[Made]", folder: Path) -> tuple[tuple[Path, ...], tuple[Message, ...]]:
    """Write all files into a folder; say which, and what should be said of them."""
    files = {folder / name: data for each in made for name, data in each.files.items()}
    write_files(files)
    return tuple(sorted(files)), tuple(warning for each in made for warning in each.warnings)

"""Draw maps side by side: in the team's colours, for packs or as files in every format asked for."""

import os
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from typing import NamedTuple

from personatool.i18n import Translator, content_language, translator
from personatool.maps.engine.graphviz import find_engine, render
from personatool.maps.engine.svg import DrawnMap
from personatool.maps.export.output import Made, Output, check_output, make
from personatool.maps.parts.detail import read_detail
from personatool.maps.themes.branding import branded, night
from personatool.maps.views.registry import COMPARISON, Job, jobs, maps_and_comparisons, read_view
from personatool.model.comparison import Comparison
from personatool.model.errors import PersonatoolError
from personatool.model.journey import Journey
from personatool.model.measured import Measured
from personatool.model.message import Message
from personatool.model.rendered_map import RenderedMap
from personatool.model.workspace import Placed, Workspace
from personatool.pipeline.draw.select import Chosen
from personatool.pipeline.files import write_files
from personatool.pipeline.measures import with_confidence

_DRAWERS = 4  # engine processes at once: they are short, and laptops have few cores


def plan_maps(workspace: Workspace, wanted: Chosen, view: str, detail: str) -> tuple[Job, ...]:
    """List the maps a view makes. Raises `PersonatoolError` for an unknown view or level of detail."""
    chosen, level = read_view(view), read_detail(detail)
    journeys, people = [journey.value for journey in wanted.journeys], [persona.value for persona in wanted.people]
    return jobs(chosen, with_confidence(workspace, journeys), journeys, level, compare, people)


class Drawn(NamedTuple):
    """Drawings by name, and those that were left out because they failed, with why."""

    maps: dict[str, DrawnMap]
    left_out: dict[str, PersonatoolError]


def draw_maps(
    workspace: Workspace,
    journeys: Sequence[Placed[Journey]],
    engine: str,
    tick: Callable[[], None] = lambda: None,
    detail: str = "essential",
    views: Sequence[str] = (),
) -> Drawn:
    """Draw the journeys' maps, by journey id, and each that replaces another beside that one, by `ID.comparison`.

    `views` are drawn as well, by `ID.VIEW`; one that fails is left out. Raises `PersonatoolError` when no engine can be
    run, or when the level of detail is unknown.
    """
    wanted = [placed.value for placed in journeys]
    measured = with_confidence(workspace, drawn=wanted)
    chosen, level = find_engine(engine, os.environ), read_detail(detail)

    def draw(job: Job) -> DrawnMap:
        source = job.draw(translator(content_language(job.language, workspace.settings.language)), chosen)
        rendered = render(branded(source, workspace), chosen)
        tick()
        return rendered

    def draw_if_possible(job: Job) -> DrawnMap | PersonatoolError:
        try:
            return draw(job)
        except PersonatoolError as error:
            return error

    planned = maps_and_comparisons(measured, wanted, level, compare)
    further = [job for view in views for job in jobs(read_view(view), measured, wanted, "essential", compare)]
    with ThreadPoolExecutor(_DRAWERS) as drawers:
        drawings = [*drawers.map(draw, planned), *drawers.map(draw_if_possible, further)]
    found = dict(zip((job.stem for job in (*planned, *further)), drawings, strict=True))
    failed = {stem: drawing for stem, drawing in found.items() if isinstance(drawing, PersonatoolError)}
    return Drawn({stem: made for stem, made in found.items() if not isinstance(made, PersonatoolError)}, failed)


def compare(workspace: Workspace, before: Journey, after: Journey) -> Comparison:
    """Compare two journeys, when a drawing shows both."""
    from personatool.measure.comparison import compare as comparison  # noqa: PLC0415 - most views compare nothing

    return comparison.compare(workspace, before, after)


def draw_pair(measured: Measured, compared: Comparison, engine: str, say: Translator) -> RenderedMap:
    """Draw two journeys beside each other. Raises `PersonatoolError` when no engine can be run."""
    source = COMPARISON.draw(measured, compared, say)
    drawn = render(branded(source, measured.workspace), find_engine(engine, os.environ))
    return drawn.for_page(night(drawn.source.drawing, measured.workspace))


def make_maps(
    workspace: Workspace, planned: Sequence[Job], engine: str, output: Output, tick: Callable[[], None]
) -> tuple[Made, ...]:
    """Make the files of each map. Raises `PersonatoolError` when something asked for cannot be had."""
    check_output(output)
    chosen = find_engine(engine, os.environ)

    def made(job: Job) -> Made:
        say = translator(content_language(job.language, workspace.settings.language))
        source, lay = job.draw(say, chosen), partial(job.lay, say) if job.lay else lambda _: ()
        files = make(source, job.stem, workspace, output, lambda drawing: render(drawing, chosen), lay)
        tick()
        return files

    with ThreadPoolExecutor(_DRAWERS) as drawers:
        return tuple(drawers.map(made, planned))


def write_made(made: Sequence[Made], folder: Path) -> tuple[tuple[Path, ...], tuple[Message, ...]]:
    """Write all files into a folder; say which, and what should be said of them."""
    files = {folder / name: data for drawing in made for name, data in drawing.files.items()}
    write_files(files)
    return tuple(sorted(files)), tuple(warning for drawing in made for warning in drawing.warnings)

"""Make the files of maps: drawn side by side, dressed, set on paper, in every format asked for."""

import os
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING

from personatool.i18n import content_language, translator
from personatool.model.journey import Journey
from personatool.model.message import Message
from personatool.model.workspace import Placed, Workspace
from personatool.pipeline.weighing import weighed
from personatool.pipeline.write import write_files

if TYPE_CHECKING:
    from personatool.maps import Made, Output

_DRAWERS = 4


def make_maps(
    workspace: Workspace,
    journeys: Sequence[Placed[Journey]],
    engine: str,
    detail: str,
    output: "Output",
    tick: Callable[[], None],
) -> "tuple[Made, ...]":
    """Make the files of each journey's map. Raises `PersonatoolError` when something asked for cannot be had."""
    from personatool import maps  # noqa: PLC0415 - `check` draws nothing

    maps.check_output(output)
    workspace = weighed(workspace)
    chosen, level = maps.find_engine(engine, os.environ), maps.read_detail(detail)

    def made(journey: Journey) -> "Made":
        language = content_language(journey.language, workspace.settings.language)
        source = maps.journey_map(workspace, journey, translator(language), level)
        files = maps.make(source, journey.id, workspace, output, lambda each: maps.render(each, chosen))
        tick()
        return files

    with ThreadPoolExecutor(_DRAWERS) as drawers:
        return tuple(drawers.map(made, [each.value for each in journeys]))


def write_made(made: "Sequence[Made]", folder: Path) -> tuple[tuple[Path, ...], tuple[Message, ...]]:
    """Write all files into a folder; say which, and what should be said of them."""
    files = {folder / name: data for each in made for name, data in each.files.items()}
    write_files(files)
    return tuple(sorted(files)), tuple(warning for each in made for warning in each.warnings)

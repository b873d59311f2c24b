"""Gather what a pack is made from: drawings, measures, comparisons, standards, the files themselves."""

from collections.abc import Iterator, Mapping
from contextlib import suppress

import yaml

from personatool.maps.engine.svg import DrawnMap
from personatool.maps.themes.branding import night
from personatool.model.comparison import Comparison
from personatool.model.pack_input import Drawings, PackInput
from personatool.model.rendered_map import RenderedMap
from personatool.model.standard import Standard
from personatool.model.workspace import Workspace
from personatool.pipeline.check.run_rules import Checked
from personatool.pipeline.measures import with_confidence
from personatool.pipeline.pack.comments import without_comments


def gather(checked: Checked, drawings: Drawings, *, sources: bool = False) -> PackInput:
    """Compute what a pack shows beside the workspace itself; with `sources`, its files can be taken out, bare."""
    from personatool.measure.coverage import cover  # noqa: PLC0415 - maps alone need no measures
    from personatool.measure.figures.registry import measure  # noqa: PLC0415 - as above

    workspace = checked.workspace
    return PackInput(
        measured=with_confidence(workspace, [placed.value for placed in workspace.journeys]),
        diagnostics=checked.result.diagnostics,
        drawings=drawings,
        figures={journey.value.id: measure(workspace, journey.value) for journey in workspace.journeys},
        comparisons=tuple(_comparisons(workspace)),
        coverages=cover(workspace, _standards(workspace)),
        sources=dict(_bare(checked.texts)) if sources else {},
    )


def _bare(texts: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """The files without their comments; one that no YAML reader gets through is left out."""
    for path, text in texts.items():
        with suppress(yaml.YAMLError):
            yield path, without_comments(text)


def as_maps(drawn: Mapping[str, DrawnMap], workspace: Workspace) -> dict[str, dict[str, RenderedMap]]:
    """Take drawings by journey, then by view: `ID` is the map of a journey, `ID.VIEW` another drawing of it."""
    sorted_out: dict[str, dict[str, RenderedMap]] = {}
    for stem, drawing in drawn.items():
        journey_id, _, view = stem.partition(".")
        sorted_out.setdefault(journey_id, {})[view or "map"] = drawing.for_page(
            night(drawing.source.drawing, workspace)
        )
    return sorted_out


def _standards(workspace: Workspace) -> Iterator[Standard]:
    """The standards in use, in the order they are named."""
    found = (workspace.standard(name) for name in dict.fromkeys(workspace.settings.standards))
    yield from (standard for standard in found if standard)


def _comparisons(workspace: Workspace) -> Iterator[Comparison]:
    """Every journey that says what it replaces, beside that."""
    from personatool.measure.comparison.compare import compare  # noqa: PLC0415 - as above

    for future in (journey.value for journey in workspace.journeys):
        current = workspace.journey(future.replaces) if future.replaces else None
        if current:
            yield compare(workspace, current, future)

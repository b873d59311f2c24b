"""Journeys as drawings: laid out here as pure values, drawn by Graphviz, finished as SVG."""

from personatool.maps.engine.dot import DotSource
from personatool.maps.engine.graphviz import Engine, find_engine, run
from personatool.maps.engine.svg import finish
from personatool.maps.export.output import Made, Output, check_output, make
from personatool.maps.export.svg_file import standalone
from personatool.maps.parts.detail import Detail, read_detail
from personatool.maps.themes.branding import branded
from personatool.maps.themes.theme import read_theme
from personatool.maps.views.comparison.view import comparison
from personatool.maps.views.journey.view import journey_map
from personatool.maps.views.registry import VIEWS, Job, PersonaView, SetView, View, jobs, read_view, telling
from personatool.model.rendered_map import RenderedMap

__all__ = [
    "VIEWS",
    "Detail",
    "DotSource",
    "Engine",
    "Job",
    "Made",
    "Output",
    "PersonaView",
    "SetView",
    "View",
    "branded",
    "check_output",
    "comparison",
    "find_engine",
    "jobs",
    "journey_map",
    "make",
    "read_detail",
    "read_theme",
    "read_view",
    "render",
    "standalone",
    "telling",
]


def render(source: DotSource, engine: Engine) -> RenderedMap:
    """Draw a map. Raises PersonatoolError when the engine fails."""
    return finish(source, run(engine, source.text))

"""Journeys as drawings: laid out here as pure values, drawn by Graphviz, finished as SVG."""

from personatool.maps.comparison import comparison
from personatool.maps.detail import Detail, read_detail
from personatool.maps.dot import DotSource
from personatool.maps.dress import dressed
from personatool.maps.engine import Engine, find_engine, run
from personatool.maps.finish import finish
from personatool.maps.journey_map import journey_map
from personatool.maps.output import Made, Output, check_output, make
from personatool.maps.standalone import standalone
from personatool.maps.telling import telling
from personatool.maps.theme import read_theme
from personatool.maps.views import VIEWS, Job, PersonaView, SetView, View, jobs, read_view
from personatool.model.drawing import RenderedMap

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
    "check_output",
    "comparison",
    "dressed",
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

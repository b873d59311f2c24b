"""The only conductor, and the only place that writes files."""

from personatool.load import schema
from personatool.pipeline.checking import Checked, check
from personatool.pipeline.clock import today
from personatool.pipeline.drawing import blocking, check_for, choose_journeys, draw_maps
from personatool.pipeline.explaining import explain
from personatool.pipeline.history import Earlier, earlier
from personatool.pipeline.making import make_maps, write_made
from personatool.pipeline.output import write_build, write_comparison, write_maps, write_pack
from personatool.pipeline.standards import choose_standards, known_standards, workspace_here
from personatool.pipeline.write import write_files

__all__ = [
    "Checked",
    "Earlier",
    "blocking",
    "check",
    "check_for",
    "choose_journeys",
    "choose_standards",
    "draw_maps",
    "earlier",
    "explain",
    "known_standards",
    "make_maps",
    "schema",
    "today",
    "workspace_here",
    "write_build",
    "write_comparison",
    "write_files",
    "write_made",
    "write_maps",
    "write_pack",
]

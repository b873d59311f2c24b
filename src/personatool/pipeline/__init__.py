"""The only conductor, and the only place that writes files.

What it offers is opened late: help and unchanged workspaces wait for nothing.
"""

from typing import TYPE_CHECKING

from personatool.model.late import late

if TYPE_CHECKING:
    from personatool.load.schema import schema
    from personatool.pipeline.building import write_build
    from personatool.pipeline.checking import Checked, check
    from personatool.pipeline.clock import today
    from personatool.pipeline.drawing import blocking, check_for, choose, choose_journeys, draw_maps
    from personatool.pipeline.explaining import explain
    from personatool.pipeline.history import Earlier, earlier
    from personatool.pipeline.making import make_maps, plan_maps, write_made
    from personatool.pipeline.output import write_comparison, write_maps
    from personatool.pipeline.people import choose_personas
    from personatool.pipeline.standards import choose_standards, known_standards, workspace_here
    from personatool.pipeline.watching import changes, stamps
    from personatool.pipeline.write import write_files

__getattr__ = late(
    __name__,
    {
        "schema": "personatool.load.schema",
        "Checked": "checking",
        "check": "checking",
        "today": "clock",
        "blocking": "drawing",
        "check_for": "drawing",
        "choose": "drawing",
        "choose_journeys": "drawing",
        "draw_maps": "drawing",
        "explain": "explaining",
        "Earlier": "history",
        "earlier": "history",
        "make_maps": "making",
        "plan_maps": "making",
        "write_made": "making",
        "write_build": "building",
        "write_comparison": "output",
        "write_maps": "output",
        "choose_personas": "people",
        "choose_standards": "standards",
        "known_standards": "standards",
        "workspace_here": "standards",
        "changes": "watching",
        "stamps": "watching",
        "write_files": "write",
    },
)

__all__ = [
    "Checked",
    "Earlier",
    "blocking",
    "changes",
    "check",
    "check_for",
    "choose",
    "choose_journeys",
    "choose_personas",
    "choose_standards",
    "draw_maps",
    "earlier",
    "explain",
    "known_standards",
    "make_maps",
    "plan_maps",
    "schema",
    "stamps",
    "today",
    "workspace_here",
    "write_build",
    "write_comparison",
    "write_files",
    "write_made",
    "write_maps",
]

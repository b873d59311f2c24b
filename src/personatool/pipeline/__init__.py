"""The only conductor, and the only place that writes files.

What it offers is opened late: help and unchanged workspaces wait for nothing.
"""

from typing import TYPE_CHECKING

from personatool.lazy import late

if TYPE_CHECKING:
    from personatool.load.shape.json_schema import schema
    from personatool.pipeline.check.judge import Checked, check
    from personatool.pipeline.clock import today
    from personatool.pipeline.draw.make import make_maps, plan_maps, write_made
    from personatool.pipeline.draw.select import (
        blocking,
        check_for,
        choose,
        choose_journeys,
        choose_personas,
        draw_maps,
    )
    from personatool.pipeline.draw.write import write_comparison, write_maps
    from personatool.pipeline.explain import explain
    from personatool.pipeline.files import write_files
    from personatool.pipeline.git.history import Earlier, earlier
    from personatool.pipeline.pack.make import write_build
    from personatool.pipeline.standards import choose_standards, known_standards, workspace_here
    from personatool.pipeline.watch import changes, stamps

__getattr__ = late(
    __name__,
    {
        "schema": "personatool.load.shape.json_schema",
        "Checked": "check.judge",
        "check": "check.judge",
        "today": "clock",
        "make_maps": "draw.make",
        "plan_maps": "draw.make",
        "write_made": "draw.make",
        "blocking": "draw.select",
        "check_for": "draw.select",
        "choose": "draw.select",
        "choose_journeys": "draw.select",
        "choose_personas": "draw.select",
        "draw_maps": "draw.select",
        "write_comparison": "draw.write",
        "write_maps": "draw.write",
        "explain": "explain",
        "write_files": "files",
        "Earlier": "git.history",
        "earlier": "git.history",
        "write_build": "pack.make",
        "choose_standards": "standards",
        "known_standards": "standards",
        "workspace_here": "standards",
        "changes": "watch",
        "stamps": "watch",
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

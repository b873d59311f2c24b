"""Reading the user's files: bytes → text → YAML nodes → models. Nothing is read outside the workspace.

What it offers is opened late: telling that nothing changed needs the bytes alone.
"""

from typing import TYPE_CHECKING

from personatool.lazy import late

if TYPE_CHECKING:
    from personatool.load.files.reading import read
    from personatool.load.files.selection import select
    from personatool.load.files.team_templates import team_files
    from personatool.load.parallel.garbage_collector import collector_at_rest
    from personatool.load.problems import KINDS
    from personatool.load.standards import shipped, shipped_ids
    from personatool.load.syntax.comments import Comment
    from personatool.load.syntax.positions import Sources
    from personatool.load.workspace import Loaded, load, understand

__getattr__ = late(
    __name__,
    {
        "read": "files.reading",
        "select": "files.selection",
        "team_files": "files.team_templates",
        "collector_at_rest": "parallel.garbage_collector",
        "KINDS": "problems",
        "shipped": "standards",
        "shipped_ids": "standards",
        "Comment": "syntax.comments",
        "Sources": "syntax.positions",
        "Loaded": "workspace",
        "load": "workspace",
        "understand": "workspace",
    },
)

__all__ = [
    "KINDS",
    "Comment",
    "Loaded",
    "Sources",
    "collector_at_rest",
    "load",
    "read",
    "select",
    "shipped",
    "shipped_ids",
    "team_files",
    "understand",
]

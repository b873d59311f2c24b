"""Reading the user's files: bytes → text → YAML nodes → models. Nothing is read outside the workspace.

What it offers is opened late: telling that nothing changed needs the bytes alone.
"""

from typing import TYPE_CHECKING

from personatool.model.late import late

if TYPE_CHECKING:
    from personatool.load.comments import Comment
    from personatool.load.files import select
    from personatool.load.kinds import KINDS
    from personatool.load.positions import Sources
    from personatool.load.reading import read
    from personatool.load.rest import collector_at_rest
    from personatool.load.standards import shipped, shipped_ids
    from personatool.load.team import team_files
    from personatool.load.workspace import Loaded, load, understand

__getattr__ = late(
    __name__,
    {
        "KINDS": "kinds",
        "Comment": "comments",
        "Loaded": "workspace",
        "Sources": "positions",
        "collector_at_rest": "rest",
        "load": "workspace",
        "read": "reading",
        "select": "files",
        "shipped": "standards",
        "shipped_ids": "standards",
        "team_files": "team",
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

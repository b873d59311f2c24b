"""Reading the user's files: bytes → text → YAML nodes → models. Nothing is read outside the workspace."""

from personatool.load.comments import Comment
from personatool.load.files import select
from personatool.load.kinds_file import FILE_KINDS
from personatool.load.kinds_picture import PICTURE_KINDS
from personatool.load.kinds_shape import SHAPE_KINDS
from personatool.load.positions import Sources
from personatool.load.reading import read
from personatool.load.schema import schema
from personatool.load.standards import shipped, shipped_ids
from personatool.load.workspace import Loaded, load, understand
from personatool.model.diagnostic import Kind

KINDS: tuple[Kind, ...] = (*FILE_KINDS, *SHAPE_KINDS, *PICTURE_KINDS)

__all__ = [
    "KINDS",
    "Comment",
    "Loaded",
    "Sources",
    "load",
    "read",
    "schema",
    "select",
    "shipped",
    "shipped_ids",
    "understand",
]

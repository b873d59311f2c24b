"""Every kind of problem that reading may meet."""

from personatool.load.problems.file import FILE_KINDS
from personatool.load.problems.picture import PICTURE_KINDS
from personatool.load.problems.shape import SHAPE_KINDS
from personatool.model.diagnostic import Kind

KINDS: tuple[Kind, ...] = (*FILE_KINDS, *SHAPE_KINDS, *PICTURE_KINDS)

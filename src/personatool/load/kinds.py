"""Every kind of problem that reading may meet."""

from personatool.load.kinds_file import FILE_KINDS
from personatool.load.kinds_picture import PICTURE_KINDS
from personatool.load.kinds_shape import SHAPE_KINDS
from personatool.model.diagnostic import Kind

KINDS: tuple[Kind, ...] = (*FILE_KINDS, *SHAPE_KINDS, *PICTURE_KINDS)

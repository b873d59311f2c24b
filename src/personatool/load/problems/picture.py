"""Kinds of problem with a portrait, the picture of a step or a logo."""

from personatool.model.diagnostic import Kind, Severity
from personatool.model.message import msg

_WHY_SHOWN = msg("The picture cannot be shown on maps and in briefing packs.")

PICTURE_PLACE = Kind(
    "L020",
    "picture-place",
    msg("Nothing is read outside the workspace, so that a workspace can be handed on whole and trusted."),
    msg("Put the picture inside the workspace and write its path from there, such as portraits/nadia.png."),
)
PICTURE_MISSING = Kind(
    "L021",
    "picture-missing",
    _WHY_SHOWN,
    msg("Check the name, capitals too; the path starts beside this file or at the workspace's folder."),
    Severity.WARNING,
)
PICTURE_UNREADABLE = Kind(
    "L022", "picture-unreadable", _WHY_SHOWN, msg("Name an ordinary image file that you may read.")
)
PICTURE_TOO_LARGE = Kind(
    "L023",
    "picture-too-large",
    msg("Pictures travel inside the briefing pack, which people send by e-mail."),
    msg("Save a smaller version: 1,000 pixels on each side are plenty."),
    Severity.WARNING,
)
PICTURE_PIXELS = Kind(
    "L024",
    "picture-pixels",
    msg("Opening a picture this large could fill the computer's memory."),
    msg("Save a smaller version: 1,000 pixels on each side are plenty."),
)
PICTURE_FORMAT = Kind("L025", "picture-format", _WHY_SHOWN, msg("Use a PNG, JPEG, WebP, GIF or SVG file."))
PICTURE_DAMAGED = Kind("L026", "picture-damaged", _WHY_SHOWN, msg("Export or download the picture again."))
PICTURE_SIMPLIFIED = Kind(
    "L027",
    "picture-simplified",
    msg("Drawings are shown without anything that could run or load something, so it may look different."),
    msg("Export it as plain SVG without style sheets, or as PNG."),
    Severity.WARNING,
)

PICTURE_KINDS: tuple[Kind, ...] = (
    PICTURE_PLACE,
    PICTURE_MISSING,
    PICTURE_UNREADABLE,
    PICTURE_TOO_LARGE,
    PICTURE_PIXELS,
    PICTURE_FORMAT,
    PICTURE_DAMAGED,
    PICTURE_SIMPLIFIED,
)

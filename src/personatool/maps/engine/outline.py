"""What stands where in a drawing, for pages that keep the names of stages and lanes in view."""

from itertools import pairwise

from personatool.maps.canvas.shapes import Drawing
from personatool.model.rendered_map import Outline, Stripe


def outline(drawing: Drawing) -> Outline:
    """The stages and lanes of a drawing that names them; an empty outline for any other."""
    frame = drawing.frame
    if frame is None or not (frame.stage_names and frame.lane_names):
        return Outline()
    stages = zip(frame.stage_names, pairwise(frame.stages), strict=True)
    lanes = zip(frame.lane_names, pairwise(frame.lanes), strict=True)
    return Outline(
        tuple(Stripe(name, start, end, colour) for (name, colour), (start, end) in stages),
        tuple(Stripe(name, start, end) for name, (start, end) in lanes),
        frame.mirrored,
    )

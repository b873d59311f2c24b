"""The elements, attributes and styles that a drawing may keep."""

SHAPES = frozenset(
    {
        "svg", "g", "path", "circle", "ellipse", "rect", "line", "polyline", "polygon", "text", "tspan", "defs",
        "linearGradient", "radialGradient", "stop", "clipPath", "mask",
    }
)  # fmt: skip
SILENT = frozenset({"title", "desc", "metadata"})  # nothing to be seen
SELVES = frozenset({"clipPath", "mask"})
ATTRIBUTES = frozenset(
    {
        "id", "x", "y", "x1", "y1", "x2", "y2", "cx", "cy", "r", "rx", "ry", "fx", "fy", "fr", "dx", "dy", "d",
        "points", "width", "height", "transform", "offset", "gradientUnits", "gradientTransform", "spreadMethod",
        "clipPathUnits", "maskUnits", "maskContentUnits", "textLength", "lengthAdjust", "rotate", "pathLength",
    }
)  # fmt: skip
STYLES = frozenset(
    {
        "fill", "fill-opacity", "fill-rule", "stroke", "stroke-width", "stroke-opacity", "stroke-linecap",
        "stroke-linejoin", "stroke-miterlimit", "stroke-dasharray", "stroke-dashoffset", "opacity", "color", "display",
        "visibility", "clip-path", "clip-rule", "mask", "stop-color", "stop-opacity", "font-family", "font-size",
        "font-weight", "font-style", "text-anchor", "dominant-baseline", "letter-spacing", "word-spacing",
        "paint-order", "vector-effect",
    }
)  # fmt: skip

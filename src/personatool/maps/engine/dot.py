"""A drawing as DOT text: every box a pinned node, the background as xdot, nothing left to lay out.

Only plain labels, quoted here and nowhere else; ids are synthetic. What Graphviz 2.43 and later draw alike.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Final

from personatool.maps.canvas.shapes import Box, Curve, Drawing, Label, Marker, Path, Point
from personatool.maps.canvas.typesetting import SOFT_HYPHEN

FACE_NAMES: Final = {
    "regular": "Inter", "medium": "Inter Medium", "semibold": "Inter SemiBold",
    "bold": "Inter Bold", "extrabold": "Inter ExtraBold", "italic": "Inter Italic",
}  # fmt: skip
_ENDS = {"left": r"\l", "center": r"\n", "right": r"\r"}
_MARKS = {
    "circle": "circle", "diamond": "diamond", "triangle": "invtriangle",
    "square": "square", "peak": "triangle", "hexagon": "hexagon",
}  # fmt: skip
_CONTROLS = re.compile(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_POINTS_PER_INCH = 72
# Graphviz before 10 reads no quoted string beyond 16 KB; longer ones are written in joined parts.
_CHUNK = 12_000


@dataclass(frozen=True, slots=True)
class DotSource:
    """A drawing that becomes DOT, beside what finishing the engine's SVG needs. `id` is an XML id, fit for a page.

    `language` is that of the map's own words, `written` that of the texts in it when it is another, `labels` are the
    team's words for ours. `font` is the family to set it in before ours, `printed` the points of paper a unit takes, 0
    for a screen.
    """

    drawing: Drawing
    id: str
    name: str
    description: str
    language: str
    written: str = ""
    font: str = ""
    printed: float = 0.0
    labels: Mapping[str, str] = field(default_factory=dict, hash=False)

    @property
    def text(self) -> str:
        """The whole graph, words included: what people get as DOT."""
        return dot_text(self.drawing)

    @property
    def wordless(self) -> str:
        """The same graph without its words: we set them ourselves, and they take the engine half of its time."""
        return dot_text(self.drawing, words=False)


def dot_source(
    drawing: Drawing, *, map_id: str, name: str, description: str, language: str, written: str = ""
) -> DotSource:
    """Write a drawing as DOT."""
    return DotSource(drawing, map_id, clean(name), clean(description), language, written)


def clean(text: str) -> str:
    """Replace what no XML file can carry; leave out where words may be broken."""
    return _CONTROLS.sub("\ufffd", text.replace(SOFT_HYPHEN, ""))


def node_shapes(drawing: Drawing) -> list[Box | Marker | Label]:
    """Shapes that become nodes n0, n1, … in this order."""
    return [shape for shape in drawing.shapes if isinstance(shape, Box | Marker | Label)]


def curve_shapes(drawing: Drawing) -> list[Curve]:
    """Shapes that become edges e0, e1, … in this order."""
    return [shape for shape in drawing.shapes if isinstance(shape, Curve)]


def path_shapes(drawing: Drawing) -> list[Path]:
    """Shapes of the background, in this order."""
    return [shape for shape in drawing.shapes if isinstance(shape, Path)]


def dot_text(drawing: Drawing, *, words: bool = True) -> str:
    """Write the graph: background, page, nodes, edges."""
    return "\n".join(["digraph {", *_lines(drawing, words=words), "}", ""])


def _lines(drawing: Drawing, *, words: bool) -> Iterator[str]:
    height = drawing.height
    yield (f'graph [pad=0 margin=0 splines=true outputorder=edgesfirst bgcolor="{drawing.background}" '
           f"_background={_background(path_shapes(drawing), height)}];")  # fmt: skip
    yield 'node [label="" margin=0 penwidth=0 shape=box];'
    yield "edge [arrowhead=none];"
    yield f'page [pos="{_xy((drawing.width / 2, height / 2), height)}" {_size(drawing.width, height)} style=invis];'
    for index, shape in enumerate(node_shapes(drawing)):
        if words or not isinstance(shape, Label):
            yield f'n{index} [id="n{index}" {_node(shape, height)}];'
    for index, curve in enumerate(curve_shapes(drawing)):
        points = " ".join(_xy(point, height) for point in curve.points)
        style = "" if curve.style == "solid" else f" style={curve.style}"
        yield (f'page -> page [id="e{index}" pos="{points}" color="{curve.colour}" '
               f"penwidth={number(curve.width)}{style}];")  # fmt: skip


def _node(shape: Box | Marker | Label, height: float) -> str:
    if isinstance(shape, Box):
        return _box(shape, height)
    return _marker(shape, height) if isinstance(shape, Marker) else _label(shape, height)


def _box(box: Box, height: float) -> str:
    middle = _xy((box.x + box.width / 2, box.y + box.height / 2), height)
    return f'pos="{middle}" {_size(box.width, box.height)} style="rounded,filled" {_colours(box)}'


def _marker(marker: Marker, height: float) -> str:
    style = "filled" if marker.style == "solid" else f"filled,{marker.style}"
    centre = _xy((marker.x, marker.y), height)
    shape = f"shape={_MARKS[marker.shape]}"
    return f'pos="{centre}" {shape} {_size(marker.size, marker.size)} style="{style}" {_colours(marker)}'


def _colours(shape: Box | Marker) -> str:
    if not shape.stroke:
        return f'fillcolor="{shape.fill}" color="{shape.fill}"'
    return f'fillcolor="{shape.fill}" color="{shape.stroke}" penwidth={number(shape.stroke_width)}'


def _label(label: Label, height: float) -> str:
    middle = _xy((label.x + label.width / 2, label.y + label.height / 2), height)
    font = f'fontname="{FACE_NAMES[label.face]}" fontsize={number(label.size)} fontcolor="{label.colour}"'
    size = _size(label.width, label.height)
    return f'pos="{middle}" {size} shape=none label={quote(label.lines, label.align)} {font}'


def quote(lines: Sequence[str], align: str = "center") -> str:
    """Quote lines of anybody's text: no escape, no entity and no markup of theirs survives as such.

    `graphviz.quoting` lets escapes, entities and labels in angle brackets through, which are markup to the engine.
    """
    return '"' + "".join(_escape(line) + _ENDS[align] for line in lines) + '"'


def _escape(text: str) -> str:
    # A no-width space keeps `&nbsp;` from becoming an entity again in the SVG; finishing restores the text.
    safe = clean(text).replace("&", "&amp;\u200b").replace("<", "&lt;").replace(">", "&gt;")
    return safe.replace('"', "&quot;").replace("\\", "\\\\")


def _background(paths: Sequence[Path], height: float) -> str:
    parts, length = [""], 0
    for operation in (_operation(path, height) for path in paths):
        if length + len(operation) > _CHUNK:
            parts.append("")
            length = 0
        parts[-1] += operation
        length += len(operation)
    return " + ".join(f'"{part}"' for part in parts)


def _operation(path: Path, height: float) -> str:
    fill, stroke = path.fill, path.stroke or "#FFFFFF00"
    points = " ".join(_xy(point, height, " ") for point in path.points)
    width = f"setlinewidth({number(path.stroke_width)})" if path.stroke_width != 1 else ""
    style = f"S {len(width)} -{width} " if width else ""
    return f"{style}c {len(stroke)} -{stroke} C {len(fill)} -{fill} b {len(path.points)} {points} "


def _xy(point: Point, height: float, comma: str = ",") -> str:
    return f"{number(point[0])}{comma}{number(height - point[1])}"


def _size(width: float, height: float) -> str:
    return f"width={width / _POINTS_PER_INCH:.4f} height={height / _POINTS_PER_INCH:.4f}"


@lru_cache(maxsize=16_384)
def number(value: float) -> str:
    """Write a number of points with at most two decimals, the same everywhere."""
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text

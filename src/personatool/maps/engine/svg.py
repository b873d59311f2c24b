"""Finishing the engine's SVG: our texts where we measured them, icons, gradients, a name and a description.

The engine's markup is read as XML and written anew, so nothing of it passes through unread.
"""

import re
from base64 import b64encode
from collections.abc import Iterator, Mapping, Sequence
from typing import Final
from xml.etree import ElementTree as ET

from personatool.assets import icon, line_metrics
from personatool.maps.canvas.shapes import Box, Curve, Emblem, Gradient, Icon, Label, Marker, Path, Portrait
from personatool.maps.canvas.typesetting import from_right
from personatool.maps.engine.dot import DotSource, clean, curve_shapes, node_shapes, number, path_shapes
from personatool.model.rendered_map import RenderedMap
from personatool.model.workspace import Picture

_TEXT = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})
_ATTRIBUTE = _TEXT | str.maketrans({'"': "&quot;"})


def text(value: str) -> str:
    """Escape a text."""
    return value.translate(_TEXT)


def element(name: str, attributes: Mapping[str, str], *children: str) -> str:
    """Write an element; children are markup made by `element` or `text`."""
    given = "".join(f' {key}="{value.translate(_ATTRIBUTE)}"' for key, value in attributes.items())
    return f"<{name}{given}>{''.join(children)}</{name}>" if children else f"<{name}{given}/>"


_SVG: Final = "{http://www.w3.org/2000/svg}"
_FONT = "Inter,system-ui,-apple-system,Segoe UI,Roboto,Helvetica,Arial,sans-serif"
_WEIGHTS = {"regular": "", "medium": "500", "semibold": "600", "bold": "700", "extrabold": "800", "italic": ""}
_KEPT = ("fill", "fill-opacity", "stroke", "stroke-width", "stroke-dasharray", "points", "d", "cx", "cy", "rx", "ry")
_ANCHORS = {"left": "", "center": "middle", "right": "end"}
_ANCHORS_FROM_RIGHT = {"left": "end", "center": "middle", "right": ""}
_TAG = re.compile(r"[a-z]{2,3}(-[a-z0-9]{2,8})*")
_DRAWN = ("path", "polygon", "polyline", "ellipse")


def finish(source: DotSource, svg: bytes) -> RenderedMap:
    """Turn the engine's SVG of a source into a map for a page."""
    drawing, prefix = source.drawing, source.id
    graph = ET.fromstring(svg).find(f"{_SVG}g")  # noqa: S314 the engine's own output; expat expands no outside entity
    if graph is None:
        message = "the engine drew nothing"
        raise ValueError(message)
    groups = {group.get("id", ""): group for group in graph.findall(f"{_SVG}g")}
    width, height = number(drawing.width), number(drawing.height)
    body = [
        element("rect", {"width": width, "height": height, "fill": drawing.background}),
        element("g", {"transform": f"translate(0 {height})"}, *_layers(source, graph, groups)),
        *_overlay(source),
    ]
    root = {
        "xmlns": "http://www.w3.org/2000/svg", "id": prefix, "class": f"{prefix}-map", "lang": source.language,
        "viewBox": f"0 0 {width} {height}", "role": "img", "aria-labelledby": f"{prefix}-title {prefix}-desc",
        "font-family": f"{source.font},{_FONT}" if source.font else _FONT, "text-rendering": "geometricPrecision",
    }  # fmt: skip
    words = (element("title", {"id": f"{prefix}-title"}, text(source.name)),
             element("desc", {"id": f"{prefix}-desc"}, text(source.description)))  # fmt: skip
    whole = element("svg", root, *words, element("defs", {}, *_definitions(source)),
                    element("g", _written(source) | {"aria-hidden": "true"}, *body))  # fmt: skip
    return RenderedMap(prefix, whole, drawing.width, drawing.height, source.name, source.description, source.language,
                       source.printed)  # fmt: skip


def _written(source: DotSource) -> dict[str, str]:
    """The language of the texts, which chooses between Chinese, Japanese and Korean shapes of a letter."""
    tag = source.written
    return {"lang": tag} if tag[:2] != source.language and _TAG.fullmatch(tag) else {}


def _layers(source: DotSource, graph: ET.Element, groups: dict[str, ET.Element]) -> Iterator[str]:
    # The engine draws the page first, then each operation of the background.
    background = [child for child in graph if _tag(child) in _DRAWN][1:]
    for path, drawn in zip(path_shapes(source.drawing), background, strict=True):
        yield _drawn(source, drawn, path)
    for index, curve in enumerate(curve_shapes(source.drawing)):
        for drawn in _shapes(groups[f"e{index}"]):
            yield _drawn(source, drawn, curve)
    for index, shape in enumerate(node_shapes(source.drawing)):
        if isinstance(shape, Label):
            yield _text(source, f"n{index}", shape)
            continue
        for drawn in _shapes(groups[f"n{index}"]):
            yield _drawn(source, drawn, shape)


def _shapes(group: ET.Element) -> list[ET.Element]:
    return [child for child in group if _tag(child) in _DRAWN]


def _tag(node: ET.Element) -> str:
    return node.tag.removeprefix(_SVG)


def _drawn(source: DotSource, drawn: ET.Element, shape: Path | Curve | Box | Marker) -> str:
    """Write one of the engine's shapes anew, keeping its geometry and colours only."""
    kept = {name: value for name in _KEPT if (value := drawn.get(name)) is not None}
    kept["stroke"] = kept["stroke"] if kept.get("stroke") not in ("transparent", None) else "none"
    if isinstance(shape, Box | Marker) and not shape.stroke:
        kept["stroke"] = "none"
        kept.pop("stroke-width", None)
    if isinstance(shape, Path | Curve) and shape.paint:
        kept["fill" if isinstance(shape, Path) else "stroke"] = f"url(#{source.id}-{shape.paint})"
    if isinstance(shape, Curve):
        kept |= _line_style(shape)
    if not isinstance(shape, Path) and shape.name:
        kept["class"] = f"{source.id}-{shape.name}"
    return element(_tag(drawn), kept)


def _line_style(curve: Curve) -> dict[str, str]:
    """Round ends; dashes that grow with the line, where the engine's are always 5 points."""
    if curve.style == "solid":
        return {"stroke-linecap": "round"}
    on, off = (0.1, 2.6 * curve.width + 1) if curve.style == "dotted" else (2 * curve.width + 3, 2 * curve.width + 2)
    return {"stroke-linecap": "round", "stroke-dasharray": f"{number(on)} {number(off)}"}


def _text(source: DotSource, node: str, label: Label) -> str:
    """Write lines where we measured them: engines differ in their baselines, we do not."""
    x = {"left": label.x, "center": label.x + label.width / 2, "right": label.x + label.width}[label.align]
    given = {
        "id": f"{source.id}-{node}", "font-size": number(label.size), "font-weight": _WEIGHTS[label.face],
        "font-style": "italic" if label.face == "italic" else "", "text-anchor": _ANCHORS[label.align],
        "fill": label.colour.lower(), "text-decoration": "line-through" if label.struck else "",
    }  # fmt: skip
    if from_right(" ".join(label.lines)):
        given |= {"direction": "rtl", "text-anchor": _ANCHORS_FROM_RIGHT[label.align]}
    if label.halo:
        given |= {
            "stroke": label.halo.lower(),
            "stroke-width": "4",
            "stroke-linejoin": "round",
            "paint-order": "stroke",
        }
    lines = [
        element(
            "tspan", {"x": number(x), "y": number(baseline(label, index) - source.drawing.height)}, text(clean(line))
        )
        for index, line in enumerate(label.lines)
    ]
    return element("text", {name: value for name, value in given.items() if value}, *lines)


def baseline(label: Label, index: int) -> float:
    """Baseline of a line, in points from the top of the page: capitals stand in the middle of the line."""
    return label.y + (index + 0.5) * label.leading + label.size * line_metrics.cap_height / 2


def _overlay(source: DotSource) -> Iterator[str]:
    icons = [shape for shape in source.drawing.shapes if isinstance(shape, Icon)]
    if icons:
        strokes = {"fill": "none", "stroke-width": "2", "stroke-linecap": "round", "stroke-linejoin": "round"}
        yield element("g", strokes, *(_use(source, shape) for shape in icons))
    for index, portrait in enumerate(_portraits(source)):
        place = {"x": portrait.x, "y": portrait.y, "width": portrait.size, "height": portrait.size}
        cut = {"preserveAspectRatio": "xMidYMid slice", "clip-path": f"url(#{source.id}-face{index})"}
        yield _image(portrait.picture, place, cut)
    for emblem in (shape for shape in source.drawing.shapes if isinstance(shape, Emblem)):
        place = {"x": emblem.x, "y": emblem.y, "width": emblem.width, "height": emblem.height}
        yield _image(emblem.picture, place, {})


def _use(source: DotSource, shape: Icon) -> str:
    colour = {"stroke": shape.colour.lower()} | ({"fill": shape.colour.lower()} if shape.filled else {})
    place = {"x": number(shape.x), "y": number(shape.y), "width": number(shape.size), "height": number(shape.size)}
    return element("use", {"href": f"#{source.id}-i-{shape.name}", **place, **colour})


def _image(picture: Picture, place: dict[str, float], how: dict[str, str]) -> str:
    data = b64encode(picture.data).decode("ascii")
    where = {name: number(value) for name, value in place.items()}
    return element("image", {"href": f"data:{picture.media_type};base64,{data}", **where, **how})


def _portraits(source: DotSource) -> Sequence[Portrait]:
    return [shape for shape in source.drawing.shapes if isinstance(shape, Portrait)]


def _definitions(source: DotSource) -> Iterator[str]:
    for name in sorted({shape.name for shape in source.drawing.shapes if isinstance(shape, Icon)}):
        yield element("symbol", {"id": f"{source.id}-i-{name}", "viewBox": "0 0 24 24"}, icon(name))
    for shape in source.drawing.shapes:
        if isinstance(shape, Gradient):
            yield _gradient(source, shape)
    for index, portrait in enumerate(_portraits(source)):
        radius = portrait.size / 2
        circle = element("circle", {"cx": number(portrait.x + radius), "cy": number(portrait.y + radius),
                                    "r": number(radius)})  # fmt: skip
        yield element("clipPath", {"id": f"{source.id}-face{index}"}, circle)


def _gradient(source: DotSource, shape: Gradient) -> str:
    top, bottom = number(shape.top - source.drawing.height), number(shape.bottom - source.drawing.height)
    place = {"gradientUnits": "userSpaceOnUse", "x1": "0", "x2": "0", "y1": top, "y2": bottom}
    stops = [
        element("stop", {"offset": number(offset), "stop-color": colour.lower()}
                | ({"stop-opacity": number(opacity)} if opacity < 1 else {}))
        for offset, colour, opacity in shape.stops
    ]  # fmt: skip
    return element("linearGradient", {"id": f"{source.id}-{shape.name}", **place}, *stops)

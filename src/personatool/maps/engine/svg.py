"""Writing the engine's SVG anew: our texts where we measured them, icons, gradients, a name and a description.

The engine's markup is read as XML, and only its geometry and colours are written again. `SvgOptions` says for whom:
a page, a file of its own, or a program that reads less of SVG than browsers do (LibreOffice, Inkscape).
"""

import re
from base64 import b64encode
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Final, Literal, NamedTuple
from xml.etree import ElementTree as ET

from personatool.assets import Face, font_face_css, icon, line_metrics
from personatool.maps.canvas.bidi import EMBEDDED, with_signs
from personatool.maps.canvas.shapes import (
    Box,
    Curve,
    Drawing,
    Emblem,
    Gradient,
    Icon,
    Label,
    Marker,
    Path,
    Portrait,
    Shape,
)
from personatool.maps.canvas.typesetting import from_right
from personatool.maps.engine.dot import DotSource, clean, curve_shapes, node_shapes, number, path_shapes
from personatool.maps.engine.night import dark_paints, dark_stops, dark_twins, fill_class
from personatool.maps.engine.outline import outline
from personatool.model.rendered_map import RenderedMap
from personatool.model.workspace import Picture

_SVG: Final = "{http://www.w3.org/2000/svg}"
_FONT = "Inter,system-ui,-apple-system,Segoe UI,Roboto,Helvetica,Arial,sans-serif"
_WEIGHTS = {"regular": "", "medium": "500", "semibold": "600", "bold": "700", "extrabold": "800", "italic": ""}
_FACES: Final[tuple[Face, ...]] = ("medium", "semibold", "bold", "extrabold", "italic")
_KEPT = ("fill", "fill-opacity", "stroke", "stroke-width", "stroke-dasharray", "points", "d", "cx", "cy", "rx", "ry")
_ANCHORS = {"left": "", "center": "middle", "right": "end"}
_ANCHORS_FROM_RIGHT = {"left": "end", "center": "middle", "right": ""}
_HALO = {"stroke-width": "4", "stroke-linejoin": "round"}
_CANVAS: Final = 24  # of an icon, across
_PLATE: Final = 8.0
_TAG = re.compile(r"[a-z]{2,3}(-[a-z0-9]{2,8})*")
_DRAWN = ("path", "polygon", "polyline", "ellipse")


class Run(NamedTuple):
    """Letters of one line that one font draws; `x` is from the line's left end, in em. `family` is empty for ours."""

    text: str
    family: str
    x: float = 0.0


class SetLine(NamedTuple):
    """A line as runs from left to right, and its width in em; a single run needs none, it stands as its line does."""

    runs: tuple[Run, ...]
    width: float | None = None


Letters = Mapping[tuple[str, Face, bool], SetLine]
"""Lines that our font lacks letters for, by their text, face and whether their label runs from right to left."""


@dataclass(frozen=True, slots=True)
class SvgOptions:
    """How an SVG is written; the defaults are for an SVG inside an HTML page.

    `standalone` adds the prolog, a size and the fonts in use. `plain` is what office programs draw as browsers do:
    each icon written out in its place, a halo as words of its own below the words. `links` is the attribute that calls
    icons and pictures: older drawing programs know the second only. Without `direction`, anchors and embedding marks
    tell how lines from right to left run. `letters` are for programs that choose fonts badly.
    """

    standalone: bool = False
    plain: bool = False
    links: Literal["href", "xlink:href"] = "href"
    direction: bool = True
    letters: Letters = field(default_factory=dict)


PAGE: Final = SvgOptions()
FILE: Final = SvgOptions(standalone=True, plain=True, links="xlink:href")
PROGRAM: Final = replace(FILE, plain=False, direction=False)


@dataclass(frozen=True, slots=True)
class DrawnMap:
    """A map as the engine drew it, ready to be written as SVG. `graph` is the engine's own markup."""

    source: DotSource
    graph: ET.Element

    def svg(self, options: SvgOptions = PAGE, night: Drawing | None = None) -> str:
        """Write the map as SVG; `night` is the same drawing in dark paints, which classes then name (see `night`)."""
        return _Writer(self.source, self.graph, options, night).document()

    def for_page(self, night: Drawing | None = None) -> RenderedMap:
        """The map as packs take it; with the same drawing in dark paints, it follows the page's colours."""
        source, drawing = self.source, self.source.drawing
        return RenderedMap(
            source.id, self.svg(night=night), drawing.width, drawing.height, source.name, source.description,
            source.language, smallest=min((label.size for label in _labels(source)), default=0.0),
            outline=outline(drawing),
        )  # fmt: skip

    @property
    def text(self) -> str:
        """Every character of the map: its texts, its name and description, its font family."""
        return _characters(self.source)


def read_engine_svg(source: DotSource, svg: bytes) -> DrawnMap:
    """Take the engine's SVG of a source."""
    graph = ET.fromstring(svg).find(f"{_SVG}g")  # noqa: S314 the engine's own output; expat expands no outside entity
    if graph is None:
        message = "the engine drew nothing"
        raise ValueError(message)
    return DrawnMap(source, graph)


def text(value: str) -> str:
    """Escape a text."""
    return value.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _attribute(value: str) -> str:
    return text(value).replace('"', "&quot;")


def element(name: str, attributes: Mapping[str, str], *children: str) -> str:
    """Write an element; children are markup made by `element` or `text`."""
    written = "".join([f' {key}="{_attribute(value)}"' for key, value in attributes.items()])
    return f"<{name}{written}>{''.join(children)}</{name}>" if children else f"<{name}{written}/>"


def baseline(label: Label, index: int) -> float:
    """Baseline of a line, in points from the top of the page: capitals stand in the middle of the line."""
    return label.y + (index + 0.5) * label.leading + label.size * line_metrics.cap_height / 2


def _labels(source: DotSource) -> Iterator[Label]:
    return (shape for shape in source.drawing.shapes if isinstance(shape, Label))


def _characters(source: DotSource) -> str:
    lines = (clean(line) for label in _labels(source) for line in label.lines)
    return "".join((source.name, source.description, source.font, *lines))


def _shapes(group: ET.Element) -> list[ET.Element]:
    return [child for child in group if _tag(child) in _DRAWN]


def _tag(node: ET.Element) -> str:
    return node.tag.removeprefix(_SVG)


def _class(names: tuple[str, ...]) -> dict[str, str]:
    return {"class": " ".join(names)} if names else {}


def _line_style(curve: Curve) -> dict[str, str]:
    """Round ends; dashes that grow with the line, where the engine's are always 5 points."""
    if curve.style == "solid":
        return {"stroke-linecap": "round"}
    on, off = (0.1, 2.6 * curve.width + 1) if curve.style == "dotted" else (2 * curve.width + 3, 2 * curve.width + 2)
    return {"stroke-linecap": "round", "stroke-dasharray": f"{number(on)} {number(off)}"}


def _runs(line: SetLine, label: Label, x: float, y: str) -> Iterator[str]:
    """Write the runs of a line where they were measured; a single one keeps the anchor of its label."""
    if line.width is None:
        for run in line.runs:
            yield element("tspan", {"x": number(x), "y": y} | _family(run), text(run.text))
        return
    spare = label.width - line.width * label.size
    start = label.x + {"left": 0.0, "center": spare / 2, "right": spare}[label.align]
    for run in line.runs:
        place = {"x": number(start + run.x * label.size), "y": y, "text-anchor": "start"}
        yield element("tspan", place | _family(run), text(run.text))


def _family(run: Run) -> dict[str, str]:
    return {"font-family": run.family} if run.family else {}


@dataclass(frozen=True, slots=True)
class _Writer:
    """Writes one map, with its options at hand."""

    source: DotSource
    graph: ET.Element
    options: SvgOptions
    night: Drawing | None = None
    twins: Mapping[int, Shape] = field(init=False)

    def __post_init__(self) -> None:
        """Pair the shapes with those of the night."""
        object.__setattr__(self, "twins", dark_twins(self.source.drawing, self.night))

    def document(self) -> str:
        """The whole document: what it is called, its definitions, then all that is drawn."""
        source, drawing = self.source, self.source.drawing
        height = number(drawing.height)
        words = (element("title", {"id": f"{source.id}-title"}, text(source.name)),
                 element("desc", {"id": f"{source.id}-desc"}, text(source.description)))  # fmt: skip
        body = (
            element(
                "rect",
                {"width": number(drawing.width), "height": height, "fill": drawing.background}
                | _class(fill_class(drawing.background, (self.night or drawing).background)),
            ),
            element("g", {"transform": f"translate(0 {height})"}, *self._layers()),
            *self._overlay(),
        )
        drawn = element("g", self._language() | {"aria-hidden": "true"}, *body)
        svg = element("svg", self._root(), *words, element("defs", {}, *self._definitions()), drawn)
        return f'<?xml version="1.0" encoding="UTF-8"?>\n{svg}\n' if self.options.standalone else svg

    def _root(self) -> dict[str, str]:
        source, drawing = self.source, self.source.drawing
        return self._size() | {
            "xmlns": "http://www.w3.org/2000/svg", "id": source.id, "class": f"{source.id}-map",
            "lang": source.language, "viewBox": f"0 0 {number(drawing.width)} {number(drawing.height)}",
            "role": "img", "aria-labelledby": f"{source.id}-title {source.id}-desc",
            "font-family": f"{source.font},{_FONT}" if source.font else _FONT, "text-rendering": "geometricPrecision",
        }  # fmt: skip

    def _size(self) -> dict[str, str]:
        if not self.options.standalone:
            return {}
        unit, scale = ("pt", self.source.printed) if self.source.printed else ("", 1)
        width, height = self.source.drawing.width * scale, self.source.drawing.height * scale
        size = {"width": f"{width:.6g}{unit}", "height": f"{height:.6g}{unit}"}
        return size | {"xmlns:xlink": "http://www.w3.org/1999/xlink"}

    def _language(self) -> dict[str, str]:
        """The language of the texts, which chooses between Chinese, Japanese and Korean shapes of a letter."""
        tag = self.source.written
        return {"lang": tag} if tag[:2] != self.source.language and _TAG.fullmatch(tag) else {}

    def _layers(self) -> Iterator[str]:
        drawing = self.source.drawing
        groups = {group.get("id", ""): group for group in self.graph.findall(f"{_SVG}g")}
        # The engine draws the page first, then each operation of the background.
        background = _shapes(self.graph)[1:]
        for path, drawn in zip(path_shapes(drawing), background, strict=True):
            yield self._drawn(drawn, path)
        for index, curve in enumerate(curve_shapes(drawing)):
            for drawn in _shapes(groups[f"e{index}"]):
                yield self._drawn(drawn, curve)
        for index, shape in enumerate(node_shapes(drawing)):
            if isinstance(shape, Label):
                yield self._text(f"n{index}", shape)
                continue
            for drawn in _shapes(groups[f"n{index}"]):
                yield self._drawn(drawn, shape)

    def _drawn(self, drawn: ET.Element, shape: Path | Curve | Box | Marker) -> str:
        """Write one of the engine's shapes anew, keeping its geometry and colours only."""
        kept = {name: value for name in _KEPT if (value := drawn.get(name)) is not None}
        kept["stroke"] = kept["stroke"] if kept.get("stroke") not in ("transparent", None) else "none"
        if isinstance(shape, Box | Marker) and not shape.stroke:
            kept["stroke"] = "none"
            kept.pop("stroke-width", None)
        if isinstance(shape, Path | Curve) and shape.paint:
            kept["fill" if isinstance(shape, Path) else "stroke"] = f"url(#{self.source.id}-{shape.paint})"
        if isinstance(shape, Curve):
            kept |= _line_style(shape)
        name = f"{self.source.id}-{shape.name}" if not isinstance(shape, Path) and shape.name else ""
        return element(_tag(drawn), kept | self._classes(shape, name))

    def _classes(self, shape: Shape, name: str = "") -> dict[str, str]:
        """The classes of an element: what it is, and its dark paints."""
        if not self.twins:
            return {"class": name} if name else {}
        return _class(((name,) if name else ()) + tuple(dark_paints(shape, self.twins.get(id(shape)))))

    def _text(self, node: str, label: Label) -> str:
        """Write lines where we measured them: engines differ in their baselines, we do not."""
        mirrored = from_right(" ".join(label.lines))
        directed = mirrored and self.options.direction
        attributes = {
            "id": f"{self.source.id}-{node}", "font-size": number(label.size), "font-weight": _WEIGHTS[label.face],
            "font-style": "italic" if label.face == "italic" else "",
            # From right to left a line starts at its right end.
            "text-anchor": (_ANCHORS_FROM_RIGHT if directed else _ANCHORS)[label.align],
            "fill": label.colour.lower(), "text-decoration": "line-through" if label.struck else "",
            "direction": "rtl" if directed else "",
        }  # fmt: skip
        x = {"left": label.x, "center": label.x + label.width / 2, "right": label.x + label.width}[label.align]
        embedded = mirrored and not directed
        spans: list[str] = []
        for index, line in enumerate(with_signs(clean(line), mirrored=mirrored) for line in label.lines):
            y = number(baseline(label, index) - self.source.drawing.height)
            line_set = self.options.letters.get((line, label.face, mirrored))
            if line_set:
                spans += _runs(line_set, label, x, y)
            else:
                written = EMBEDDED.format(line) if embedded else line
                spans.append(element("tspan", {"x": number(x), "y": y}, text(written)))
        if not spans:
            return ""
        attributes = {name: value for name, value in attributes.items() if value} | self._classes(label)
        if not label.halo:
            return self._linked(label, element("text", attributes, *spans))
        halo = label.halo.lower()
        outline = {"stroke": halo, **_HALO}
        if not self.options.plain:
            return self._linked(label, element("text", {**attributes, **outline, "paint-order": "stroke"}, *spans))
        below = {name: value for name, value in attributes.items() if name not in ("id", "text-decoration")}
        return element("text", {**below, **outline, "fill": halo}, *spans) + element("text", attributes, *spans)

    def _linked(self, label: Label, drawn: str) -> str:
        """Lead to the label's page, in a file of its own: what a page or a program embeds is no place to click."""
        if not (label.link and self.options.standalone and self.options.direction):
            return drawn
        return element("a", {self.options.links: label.link, "target": "_blank", "rel": "noopener"}, drawn)

    def _overlay(self) -> Iterator[str]:
        icons = [shape for shape in self.source.drawing.shapes if isinstance(shape, Icon)]
        if icons:
            strokes = {"fill": "none", "stroke-width": "2", "stroke-linecap": "round", "stroke-linejoin": "round"}
            yield element("g", strokes, *map(self._icon, icons))
        for index, portrait in enumerate(self._portraits()):
            place = {"x": portrait.x, "y": portrait.y, "width": portrait.size, "height": portrait.size}
            circle = {"preserveAspectRatio": "xMidYMid slice", "clip-path": f"url(#{self.source.id}-face{index})"}
            yield self._image(portrait.picture, place, circle)
        for emblem in (shape for shape in self.source.drawing.shapes if isinstance(shape, Emblem)):
            place = {"x": emblem.x, "y": emblem.y, "width": emblem.width, "height": emblem.height}
            if self.night:  # logos are made for white paper
                around = {"x": emblem.x - _PLATE, "y": emblem.y - _PLATE, "width": emblem.width + 2 * _PLATE,
                          "height": emblem.height + 2 * _PLATE, "rx": _PLATE}  # fmt: skip
                white = _class(fill_class(self.source.drawing.background, "#FFFFFF"))
                yield element("rect", {key: number(v) for key, v in around.items()} | {"fill": "none"} | white)
            yield self._image(emblem.picture, place, {})

    def _icon(self, shape: Icon) -> str:
        colour = {"stroke": shape.colour.lower()} | ({"fill": shape.colour.lower()} if shape.filled else {})
        if self.options.plain:
            moved = f"translate({number(shape.x)} {number(shape.y)}) scale({shape.size / _CANVAS:.5g})"
            return element("g", {"transform": moved, **colour}, icon(shape.name))
        place = {"x": number(shape.x), "y": number(shape.y), "width": number(shape.size), "height": number(shape.size)}
        return element(
            "use", {self.options.links: f"#{self.source.id}-i-{shape.name}", **place, **colour} | self._classes(shape)
        )

    def _image(self, picture: Picture, place: Mapping[str, float], more: Mapping[str, str]) -> str:
        data = f"data:{picture.media_type};base64,{b64encode(picture.data).decode('ascii')}"
        return element("image", {self.options.links: data, **{key: number(v) for key, v in place.items()}, **more})

    def _portraits(self) -> list[Portrait]:
        return [shape for shape in self.source.drawing.shapes if isinstance(shape, Portrait)]

    def _definitions(self) -> Iterator[str]:
        drawing, prefix = self.source.drawing, self.source.id
        if self.options.standalone:
            faces = {label.face for label in _labels(self.source)}
            used: list[Face] = ["regular", *(face for face in _FACES if face in faces)]
            yield element("style", {}, font_face_css(used, _characters(self.source)))
        icons = () if self.options.plain else (shape.name for shape in drawing.shapes if isinstance(shape, Icon))
        for name in sorted(set(icons)):
            yield element("symbol", {"id": f"{prefix}-i-{name}", "viewBox": f"0 0 {_CANVAS} {_CANVAS}"}, icon(name))
        for shape in drawing.shapes:
            if isinstance(shape, Gradient):
                yield self._gradient(shape)
        for index, portrait in enumerate(self._portraits()):
            radius = portrait.size / 2
            circle = {"cx": number(portrait.x + radius), "cy": number(portrait.y + radius), "r": number(radius)}
            yield element("clipPath", {"id": f"{prefix}-face{index}"}, element("circle", circle))

    def _gradient(self, shape: Gradient) -> str:
        height = self.source.drawing.height
        top, bottom = number(shape.top - height), number(shape.bottom - height)
        place = {"gradientUnits": "userSpaceOnUse", "x1": "0", "x2": "0", "y1": top, "y2": bottom}
        night = dark_stops(shape, self.twins.get(id(shape)))
        stops = [
            element("stop", {"offset": number(offset), "stop-color": colour.lower()}
                    | ({"stop-opacity": number(opacity)} if opacity < 1 else {}) | _class(classes))
            for (offset, colour, opacity), classes in zip(shape.stops, night, strict=True)
        ]  # fmt: skip
        return element("linearGradient", {"id": f"{self.source.id}-{shape.name}", **place}, *stops)

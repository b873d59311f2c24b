"""An SVG drawing reduced to shapes, colours and words: a list of what is allowed, everything else is left out.

Read as a stream, so neither depth nor number of elements costs memory. No document types with content, no entities,
no style sheets, no scripts, no links, no `use` (which can multiply without end), no masks inside masks.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from xml.etree.ElementTree import ParseError, XMLParser

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


# As `xml.sax.saxutils` escapes, which opens the modules of the web and of mail: 25 ms of every check with a drawing.
_TEXT = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})
_ATTRIBUTE = _TEXT | str.maketrans({"\n": "&#10;", "\r": "&#13;", "\t": "&#9;"})
_SVG = "{http://www.w3.org/2000/svg}"
_XLINK = "{http://www.w3.org/1999/xlink}href"
SIZE_LIMIT = 1024 * 1024
_DEPTH_LIMIT = 64
_ELEMENT_LIMIT = 20_000
_SIDE_LIMIT = 1_000_000.0
_DEFAULT_SIDE = 300.0

_SAFE_VALUE = re.compile(r"[\w\s.,;#%()+\-'/]*|\s*url\(\s*['\"]?#[\w.\-]+['\"]?\s*\)[\w\s#]*")
_FUNCTION = re.compile(r"([\w-]+)\s*\(")
_FUNCTIONS = frozenset({"rgb", "rgba", "hsl", "hsla", "matrix", "translate", "scale", "rotate", "skewX", "skewY"})
_LOCAL = re.compile(r"#[\w.\-]+")
_NUMBER = re.compile(r"\s*([+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d{1,2})?)\s*(?:px)?\s*")
_DOCTYPE = re.compile(r"<!DOCTYPE\b[^>\[]*(\[?)", re.IGNORECASE)


class DrawingError(Exception):
    """The drawing is broken."""


class DrawingTooHeavyError(DrawingError):
    """The file has more bytes than a drawing may have."""


class DrawingTooIntricateError(DrawingError):
    """The drawing has more elements, deeper groups or longer sides than a drawing may have."""


class NotADrawingError(DrawingError):
    """What is not SVG at all."""


@dataclass(frozen=True, slots=True)
class Drawing:
    """A drawing as safe SVG, its size in pixels, and the names of the elements that were left out."""

    data: bytes
    width: int
    height: int
    left_out: tuple[str, ...]


def simplify(data: bytes) -> Drawing:
    """Reduce an SVG file. Raises a `DrawingError` that tells what is no drawing, broken, or beyond a limit."""
    if len(data) > SIZE_LIMIT:
        raise DrawingTooHeavyError
    text = _text(data)
    writer = _Writer()
    parser = XMLParser(target=writer)  # noqa: S314 - text only, without document type or entities
    try:
        parser.feed(text)
        parser.close()
    except ParseError as error:
        raise (DrawingError if writer.size else NotADrawingError) from error
    except (ValueError, LookupError, RecursionError) as error:
        raise DrawingError from error
    if writer.size is None:
        raise NotADrawingError
    width, height = (max(1, round(side)) for side in writer.size)
    return Drawing("".join(writer.parts).encode(), width, height, tuple(writer.left_out))


def _text(data: bytes) -> str:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise NotADrawingError from error
    kind = _DOCTYPE.search(text)
    if "<!ENTITY" in text.upper() or (kind and kind[1]):
        raise DrawingError
    return re.sub(r"<!DOCTYPE\b[^>]*>", "", text, count=1, flags=re.IGNORECASE)


@dataclass(slots=True)
class _Writer:
    """Writes what is allowed while the parser reads. `hidden` counts the levels inside something left out."""

    parts: list[str] = field(default_factory=list)
    size: tuple[float, float] | None = None
    left_out: dict[str, None] = field(default_factory=dict)
    path: list[str] = field(default_factory=list)
    hidden: int = 0
    count: int = 0

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        self.count += 1
        if len(self.path) + self.hidden >= _DEPTH_LIMIT or self.count > _ELEMENT_LIMIT:
            raise DrawingTooIntricateError
        name = tag.removeprefix(_SVG)
        if self.size is None:
            self._open_root(name, attributes)
        elif self.hidden or name not in SHAPES or name == "svg":
            self._hide(name)
        else:
            self._open(name, attributes)

    def end(self, _tag: str) -> None:
        if self.hidden:
            self.hidden -= 1
        else:
            self.parts.append(f"</{self.path.pop()}>")

    def data(self, text: str) -> None:
        if not self.hidden and self.path and self.path[-1] in ("text", "tspan"):
            self.parts.append(text.translate(_TEXT))

    def close(self) -> None:
        """Nothing is left to write: the last element has closed itself."""

    def _open_root(self, name: str, attributes: Mapping[str, str]) -> None:
        if name != "svg":
            raise NotADrawingError
        x, y, *self_size = _view_box(attributes)
        self.size = (self_size[0], self_size[1])
        box = " ".join(f"{number:g}" for number in (x, y, *self.size))
        width, height = (f"{length:g}" for length in self.size)
        self.parts.append(f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="{box}"')
        sizes = {"width", "height", "x", "y"}
        self._attributes({key: value for key, value in attributes.items() if key not in sizes})
        self.path.append(name)

    def _open(self, name: str, attributes: Mapping[str, str]) -> None:
        self.parts.append(f"<{name}")
        self._attributes(attributes)
        self.path.append(name)

    def _attributes(self, attributes: Mapping[str, str]) -> None:
        nested = any(name in SELVES for name in self.path)
        kept = dict(_kept(attributes))
        self.parts += [
            f" {key}={_quoted(value)}" for key, value in kept.items() if not (nested and key in ("clip-path", "mask"))
        ]
        self.parts.append(">")

    def _hide(self, name: str) -> None:
        if not self.hidden and name not in SILENT and not name.startswith("{"):
            self.left_out[f"<{name}>"] = None
        self.hidden += 1


def _kept(attributes: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    for key, value in attributes.items():
        if key in ATTRIBUTES | STYLES and _is_safe(value):
            yield key, value
        elif key in ("href", _XLINK) and _LOCAL.fullmatch(value):
            yield "href", value
        elif key == "style":
            yield from _declarations(value)


def _declarations(style: str) -> Iterator[tuple[str, str]]:
    for declaration in style.split(";"):
        key, _, value = (part.strip() for part in declaration.partition(":"))
        if key in STYLES and _is_safe(value):
            yield key, value.strip()


def _is_safe(value: str) -> bool:
    if not _SAFE_VALUE.fullmatch(value):
        return False
    functions = set(_FUNCTION.findall(value))
    return functions <= _FUNCTIONS or (functions == {"url"} and "#" in value)


def _view_box(attributes: Mapping[str, str]) -> tuple[float, float, float, float]:
    numbers = [_number(part) for part in re.split(r"[\s,]+", attributes.get("viewBox", "").strip())]
    if len(numbers) == 4 and all(number is not None for number in numbers):  # noqa: PLR2004 - x, y, width, height
        x, y, width, height = (number or 0.0 for number in numbers)
    else:
        x = y = 0.0
        width = _number(attributes.get("width", "")) or _DEFAULT_SIDE
        height = _number(attributes.get("height", "")) or _DEFAULT_SIDE
    if max(width, height) > _SIDE_LIMIT:
        raise DrawingTooIntricateError
    if min(width, height) <= 0:
        raise DrawingError
    return x, y, width, height


def _number(text: str) -> float | None:
    found = _NUMBER.fullmatch(text)
    return float(found[1]) if found else None


def _quoted(value: str) -> str:
    """An attribute's value with its quotes: single ones around what has double ones only."""
    escaped = value.translate(_ATTRIBUTE)
    if '"' in escaped and "'" not in escaped:
        return f"'{escaped}'"
    return '"{}"'.format(escaped.replace('"', "&quot;"))

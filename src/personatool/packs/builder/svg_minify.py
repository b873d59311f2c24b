"""Minify the SVG of maps for pages.

A map as a file of its own keeps an id for every text and a class for every shape; in a page nobody refers to them,
only to the classes of its dark paints.
The engine writes every line as a curve with absolute coordinates, to 1/100 of a point; relative ones, to 1/10, and
straight lines written as such, look the same. Icons are drawn on a field of 24: they keep what they have.
"""

import re
from collections import Counter
from functools import cache
from itertools import groupby

_NAME = re.compile(r'(<text) id="[^"]*"|(<(?:path|polygon|polyline|ellipse)\b[^>]*?) class="([^"]*)"')
_NIGHT = re.compile(r"n[fsc]-[0-9a-f]{6}")
_LINE = re.compile(r'<text([^>]*)><tspan( x="[^"]*" y="[^"]*")>([^<]*)</tspan></text>')
_PATH = re.compile(r'(<path[^>]* )d="M([^"C]*)C([^"a-zA-Z]*)"')
_NUMBER = re.compile(r"-?[\d.]+")
_ELEMENT = re.compile(r"<text[^>]*>.*?</text>|<(?:path|polygon|polyline|ellipse|use)\b[^>]*/>|<[^>]+>|[^<]+")
_PLACE = re.compile(r' (?:x|y|cx|cy|rx|ry|points)="[^"]*"')
_SYMBOL = re.compile(r'<symbol id="([^"]*)"')
_PICTURE = re.compile(r'<image href="(data:[^"]*)"([^>]*)/>')
_CLIP = re.compile(r' clip-path="[^"]*"')
_FILLED = ' preserveAspectRatio="xMidYMid slice"'
_WHOLE = f'width="100%" height="100%"{_FILLED}'
_ICON = re.compile(r'<symbol id="([^"]*)"([^>]*>.*?)</symbol>', re.DOTALL)
_CALL = re.compile(r'<use href="#([^"]*)"')
_FINE = re.compile(r"-?\d*\.\d\d+")
_OWN = re.compile(r' (?:x|y|d|points|cx|cy|rx|ry|width|height|href)="[^"]*"')
_NO_LINE = ' stroke="none"'  # what nothing around it draws with a line has none anyway
_COLOUR = re.compile(r'"#([0-9a-f])\1([0-9a-f])\2([0-9a-f])\3"')
_HALO = ' stroke="#fff" stroke-width="4" stroke-linejoin="round" paint-order="stroke"'
_HALOED = re.compile(rf"(?:<text[^>]*{_HALO}>(?:[^<]|</?tspan[^>]*>)*</text>){{2,}}")
_DRAWN = re.compile(r"<(?:text|path|polygon|polyline|ellipse|use)\b")
_FINENESS = 10  # parts of a point
_NEAR = 0.5  # tenths of a point a control may lie beside a straight line

Point = tuple[int, int]


def minify_svg(svg: str, icons: str = "") -> str:
    """Drop names, join single lines with their text, shorten paths, group neighbours with the same attributes.

    `icons` is a short word, once in a page, to call the drawing's icons by.
    """
    head, end, drawn = _renamed(svg, icons).rpartition("</defs>")
    short = _LINE.sub(r"<text\2\1>\3</text>", _NAME.sub(_unnamed, drawn))
    short = _PLACE.sub(_rounded, _PATH.sub(_path, short)).replace(_NO_LINE, "")
    short = head + end + _HALOED.sub(_lifted, _COLOUR.sub(r'"#\1\2\3"', short))
    return "".join(_shared(attributes, list(run)) for attributes, run in groupby(_ELEMENT.findall(short), _look))


def share_symbols(page: str) -> str:
    """Keep the first of icons and portraits that look alike, and let all drawings of the page call that one."""
    pictures = Counter(href for href, _ in _PICTURE.findall(page))
    called = {href: f"picture.{number}" for number, href in enumerate(pictures, 1) if pictures[href] > 1}
    embedded: set[str] = set()

    def symbol_or_call(picture: re.Match[str]) -> str:
        href, place = picture[1], picture[2].replace(_FILLED, "")
        if href not in called:
            return picture[0]
        drawn = "" if href in embedded else f'<symbol id="{called[href]}"><image href="{href}" {_WHOLE}/></symbol>'
        embedded.add(href)
        clip = _CLIP.search(place)  # on a group: a clip on a call moves with it
        call = f'<use href="#{called[href]}"{_CLIP.sub("", place)}/>'
        return drawn + (f"<g{clip[0]}>{call}</g>" if clip else call)

    return _share_icons(_PICTURE.sub(symbol_or_call, page))


def _share_icons(page: str) -> str:
    first: dict[str, str] = {}
    names: dict[str, str] = {}
    for name, drawn in _ICON.findall(page):
        names[name] = first.setdefault(drawn, name)
    doubles = {name for name, kept in names.items() if name != kept}
    lean = _ICON.sub(lambda icon: "" if icon[1] in doubles else icon[0], page)
    return _CALL.sub(lambda call: f'<use href="#{names.get(call[1], call[1])}"', lean)


def _renamed(svg: str, icons: str) -> str:
    """Call the icons by number: their own names are long, and each is called many times."""
    if not icons:
        return svg
    for number, name in enumerate(_SYMBOL.findall(svg), 1):
        svg = svg.replace(f'"{name}"', f'"{icons}.{number}"').replace(f'"#{name}"', f'"#{icons}.{number}"')
    return svg


def _rounded(match: re.Match[str]) -> str:
    return _FINE.sub(lambda number: _written(round(float(number[0]) * _FINENESS)), match[0])


def _lifted(run: re.Match[str]) -> str:
    """Give the thin outline that lifts words off a curve to a run of them at once."""
    return f"<g{_HALO}>{run[0].replace(_HALO, '')}</g>"


def _unnamed(match: re.Match[str]) -> str:
    """Drop a name; keep the classes of dark paints."""
    if match[1]:
        return match[1]
    kept = " ".join(_NIGHT.findall(match[3]))
    return f'{match[2]} class="{kept}"' if kept else match[2]


def _look(element: str) -> str:
    """The attributes of a drawn element that its neighbours may share; nothing for anything else."""
    if not _DRAWN.match(element):
        return ""
    return _OWN.sub("", element[element.index(" ") : element.index(">")].rstrip("/"))


def _shared(attributes: str, elements: list[str]) -> str:
    """Set a run of elements that look alike into one group; a group of one is longer than what it saves."""
    if not attributes or len(elements) == 1:
        return "".join(elements)
    return f"<g{attributes}>{''.join(map(_without, elements))}</g>"


def _without(element: str) -> str:
    """An element with nothing but its own place."""
    name, end = element[: element.index(" ")], element.index(">")
    end -= element[end - 1] == "/"
    return name + "".join(_OWN.findall(element[:end])) + element[end:]


def _path(match: re.Match[str]) -> str:
    head, start, curves = match.groups()
    (begin,) = _points(start)
    points = tuple((across - begin[0], down - begin[1]) for across, down in _points(curves))
    return f'{head}d="M{_written(begin[0])}{_joined(begin[1])}{_way(points)}"'


@cache
def _way(points: tuple[Point, ...]) -> str:
    """The way through points counted from where it begins: cards of one size have it in common."""
    here, parts = (0, 0), []
    for first, second, end in zip(points[::3], points[1::3], points[2::3], strict=True):
        parts.append(_step(here, first, second, end))
        here = end
    return "".join(parts)


def _points(text: str) -> list[Point]:
    """Read coordinates in whole parts, so that rounding never adds up."""
    numbers = [round(float(number) * _FINENESS) for number in _NUMBER.findall(text)]
    return list(zip(numbers[::2], numbers[1::2], strict=True))


def _step(here: Point, first: Point, second: Point, end: Point) -> str:
    """The way from here to the end: a line where the controls lie on it, else a curve."""
    across, down = end[0] - here[0], end[1] - here[1]
    if not (_beside(here, end, first) or _beside(here, end, second)):
        if not down:
            return f"h{_written(across)}"
        return f"l{_written(across)}{_joined(down)}" if across else f"v{_written(down)}"
    moves = [value - base for point in (first, second, end) for value, base in zip(point, here, strict=True)]
    return "c" + _written(moves[0]) + "".join(map(_joined, moves[1:]))


def _beside(start: Point, end: Point, point: Point) -> bool:
    """Whether a point lies off the line between two others, or beyond its ends."""
    across, down = end[0] - start[0], end[1] - start[1]
    length = (across * across + down * down) ** 0.5
    if not length:
        return point != start
    right, below = point[0] - start[0], point[1] - start[1]
    along = (right * across + below * down) / length
    return abs(right * down - below * across) > _NEAR * length or not -_NEAR <= along <= length + _NEAR


@cache
def _written(parts: int) -> str:
    """Write a number the shortest way: .5, -3, 12.2."""
    text = f"{abs(parts) / _FINENESS:.1f}".removesuffix(".0")
    text = text.removeprefix("0") if len(text) > 1 and text[1] == "." else text
    return f"-{text}" if parts < 0 else text


def _joined(parts: int) -> str:
    """Write a number behind another: a minus sign parts them, else a space does."""
    return _written(parts) if parts < 0 else f" {_written(parts)}"

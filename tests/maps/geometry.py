"""What a browser says of a rendered map: where every box and every line of text really is."""

import base64
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from playwright.sync_api import Page

from personatool.maps.engine.dot import DotSource
from personatool.maps.engine.graphviz import Engine, render
from personatool.maps.engine.svg import FILE

LOADED = "() => Promise.all([...document.fonts].map(face => face.load().then(() => 0)))"
# A box is a filled outline that has a class, the name of a `Box`; curves are not filled, marks are no paths. A halo,
# which is words of its own below the words, has no id.
READ = """() => {
  const view = document.documentElement.viewBox.baseVal
  const own = document.documentElement.id + '-'
  const area = (node, box) => {
    const at = node.getCTM(), root = document.documentElement.getCTM().inverse()
    const from = new DOMPoint(box.x, box.y).matrixTransform(root.multiply(at))
    return [from.x, from.y, from.x + box.width, from.y + box.height]
  }
  const line = (node) => {
    const count = node.getNumberOfChars()
    let [left, right] = [Infinity, -Infinity]
    for (let at = 0; at < count; at++) {
      const ends = [node.getStartPositionOfChar(at).x, node.getEndPositionOfChar(at).x]
      left = Math.min(left, ...ends); right = Math.max(right, ...ends)
    }
    const size = parseFloat(getComputedStyle(node).fontSize)
    const base = node.getStartPositionOfChar(0).y
    return area(node, { x: left, y: base - size * 0.73, width: right - left, height: size * 0.73 })
  }
  return {
    page: [view.x, view.y, view.x + view.width, view.y + view.height],
    boxes: [...document.querySelectorAll('path[class]:not([fill=none])')].map(
      (node) => [node.getAttribute('class').slice(own.length), area(node, node.getBBox())]),
    texts: [...document.querySelectorAll('text[id] tspan')].filter(each => each.textContent.trim()).map(
      (each) => [each.textContent, line(each)]),
  }
}"""
Area = tuple[float, float, float, float]
SLACK = 0.75  # a browser rounds glyph positions; boxes have strokes


@dataclass(frozen=True)
class Seen:
    """A rendered map: its page, its boxes by their names, every line of text."""

    page: Area
    boxes: list[tuple[str, Area]]
    texts: list[tuple[str, Area]]


def look(page: Page, svg: str) -> Seen:
    """Render a standalone map and measure it."""
    page.goto("data:image/svg+xml;base64," + base64.b64encode(svg.encode()).decode())
    page.evaluate(LOADED)
    read = page.evaluate(READ)
    boxes, texts = ([(name, tuple(area)) for name, area in read[kind]] for kind in ("boxes", "texts"))
    return Seen(tuple(read["page"]), boxes, texts)


def assert_as_measured(page: Page, engine: Engine, source: DotSource) -> Seen:
    """Draw a map and look at it: it has texts, none is clipped or outside its box, nothing is on another thing."""
    seen = look(page, render(source, engine).svg(FILE))
    assert seen.texts
    found = list(problems(seen))
    assert found == [], found
    return seen


def problems(seen: Seen) -> Iterator[str]:
    """Say every clipped text, every text outside its box, every pair of boxes or texts on each other."""
    for words, area in seen.texts:
        if not inside(area, seen.page):
            yield f"clipped by the page: {words!r} {area}"
        yield from _outside(words, area, seen.boxes)
    yield from _on_each_other("boxes", seen.boxes, nested=True)
    yield from _on_each_other("texts", seen.texts, nested=False)


def _outside(words: str, area: Area, boxes: Sequence[tuple[str, Area]]) -> Iterator[str]:
    x, y = (area[0] + area[2]) / 2, (area[1] + area[3]) / 2
    for name, box in boxes:
        if box[0] < x < box[2] and box[1] < y < box[3] and not inside(area, box):
            yield f"outside its {name}: {words!r} {area} {box}"


def _on_each_other(kind: str, things: Sequence[tuple[str, Area]], *, nested: bool) -> Iterator[str]:
    ordered = sorted(things, key=lambda thing: thing[1][1])
    for index, (name, one) in enumerate(ordered):
        for other_name, other in ordered[index + 1 :]:
            if other[1] >= one[3]:
                break
            if overlap(one, other) and not (nested and (inside(one, other) or inside(other, one))):
                yield f"{kind} on each other: {name!r} {one} and {other_name!r} {other}"


def inside(inner: Area, outer: Area) -> bool:
    return (
        inner[0] >= outer[0] - SLACK
        and inner[1] >= outer[1] - SLACK
        and inner[2] <= outer[2] + SLACK
        and inner[3] <= outer[3] + SLACK
    )


def overlap(one: Area, other: Area) -> bool:
    return (
        one[0] < other[2] - SLACK
        and other[0] < one[2] - SLACK
        and one[1] < other[3] - SLACK
        and other[1] < one[3] - SLACK
    )

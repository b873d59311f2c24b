"""Whatever people write, nothing is clipped and nothing overlaps: checked in the pure layout, without an engine."""

from collections.abc import Callable, Sequence
from itertools import combinations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from personatool.assets import text_width
from personatool.maps.canvas.shapes import Box, Drawing, Icon, Label, Marker, Path
from personatool.maps.engine.dot import DotSource
from personatool.maps.parts.detail import DETAILS

# Labels of the curve look for the best free spot: in a crowd they may meet.
FLOATING = {"moment-name"}
Draw = Callable[..., DotSource]
Area = tuple[float, float, float, float]


def extent(label: Label) -> Area:
    width = max(text_width(line, label.face, label.size) for line in label.lines)
    left = {"left": 0.0, "center": (label.width - width) / 2, "right": label.width - width}[label.align]
    return label.x + left, label.y, label.x + left + width, label.y + label.height


def inside(inner: Area, outer: Area, slack: float = 0.2) -> bool:
    return (
        inner[0] >= outer[0] - slack and inner[1] >= outer[1] - slack
        and inner[2] <= outer[2] + slack and inner[3] <= outer[3] + slack
    )  # fmt: skip


def overlap(one: Area, other: Area, slack: float = 0.01) -> bool:
    return (
        one[0] < other[2] - slack
        and other[0] < one[2] - slack
        and one[1] < other[3] - slack
        and other[1] < one[3] - slack
    )


def box_area(box: Box) -> Area:
    return box.x, box.y, box.x + box.width, box.y + box.height


def check(drawing: Drawing) -> None:
    labels = [shape for shape in drawing.shapes if isinstance(shape, Label)]
    boxes = [shape for shape in drawing.shapes if isinstance(shape, Box) and shape.name not in FLOATING]
    page = (0.0, 0.0, drawing.width, drawing.height)
    areas = [box_area(box) for box in boxes]
    for label in labels:
        assert inside(extent(label), page), label
        check_container(label, areas)
    for one, other in combinations(areas, 2):
        assert not overlap(one, other)
    for area in areas:
        assert inside(area, page)
    for shape in drawing.shapes:
        if isinstance(shape, Icon):
            assert inside((shape.x, shape.y, shape.x + shape.size, shape.y + shape.size), page)
        if isinstance(shape, Marker):
            assert 0 <= shape.x <= drawing.width
    check_written_once(drawing)


def check_container(label: Label, areas: Sequence[Area]) -> None:
    """A text that stands in a box stands in it whole."""
    words = extent(label)
    middle = ((words[0] + words[2]) / 2, (words[1] + words[3]) / 2)
    for area in areas:
        if area[0] < middle[0] < area[2] and area[1] < middle[1] < area[3]:
            assert inside(words, area), label


def check_written_once(drawing: Drawing) -> None:
    """No two texts lie on each other, but for labels of the curve."""
    floating = [box_area(box) for box in drawing.shapes if isinstance(box, Box) and box.name in FLOATING]
    areas = sorted(
        (extent(label) for label in drawing.shapes if isinstance(label, Label) and not label.halo),
        key=lambda area: area[1],
    )
    fixed = [area for area in areas if not any(inside(area, pill) for pill in floating)]
    for index, one in enumerate(fixed):
        for other in fixed[index + 1 :]:
            if other[1] >= one[3]:
                break
            assert not overlap(one, other, 0.5)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(data=st.data())
def test_nothing_is_clipped_and_nothing_overlaps(sources: st.SearchStrategy[DotSource], data: st.DataObject) -> None:
    check(data.draw(sources).drawing)


def test_many_steps_and_stages(draw: Draw) -> None:
    stages = [
        {"name": f"Stage {s}", "steps": [{"name": f"Step {s}.{k}", "emotion": str((s * k) % 5 - 2)} for k in range(4)]}
        for s in range(10)
    ]
    drawing = draw({"title": "Many", "stages": stages}).drawing
    check(drawing)
    assert sum(isinstance(shape, Box) and shape.name == "step" for shape in drawing.shapes) == 40


def test_one_more_item_moves_nothing_unrelated(draw: Draw) -> None:
    """What stands in another column stays in its column; what stands above the longer cell stays where it was."""
    steps: list[dict[str, object]] = [
        {"name": f"Step {k}", "pains": ["Waits"], "channel": "web", "emotion": str(k % 3)} for k in range(8)
    ]
    before = draw({"stages": [{"name": "All", "steps": steps}]}, detail="full").drawing
    more = [*steps]
    more[3] = {**more[3], "pains": ["Waits", "Pays twice", "Nobody answers"]}
    after = draw({"stages": [{"name": "All", "steps": more}]}, detail="full").drawing
    cards = [[s for s in d.shapes if isinstance(s, Box) and s.name in ("step", "touchpoint", "pain")]
             for d in (before, after)]  # fmt: skip
    places = [{(s.x, s.y) for s in all_cards} for all_cards in cards]
    assert places[0] <= places[1]
    assert len(places[1]) == len(places[0]) + 2
    heights = [{(s.x, s.y): s.height for s in all_cards if s.name == "step"} for all_cards in cards]
    assert heights[0] == heights[1]


def test_few_steps_get_wide_cards(draw: Draw) -> None:
    stages = [{"name": "Only", "steps": ["One", "Two", "Three"]}]
    drawing = draw({"title": "Few", "stages": stages}).drawing
    widths = {shape.width for shape in drawing.shapes if isinstance(shape, Box) and shape.name == "step"}
    assert widths == {290.0}


def test_names_of_stages_have_one_size(draw: Draw) -> None:
    names = ("Short", "A stage whose name is long", "Anticonstitutionnellement")
    stages = [{"name": name, "steps": ["a"] * (3 - index)} for index, name in enumerate(names)]
    shapes = draw({"stages": stages}).drawing.shapes
    sizes = {s.size for s in shapes if isinstance(s, Label) and s.face == "bold" and s.lines[0][1:2] == "."}
    assert len(sizes) == 1


def test_a_short_journey_is_a_picture_of_its_own_size_without_empty_panels(draw: Draw) -> None:
    stages = [{"name": "Prepare", "steps": ["Finds a box", "Weighs it"]}, {"name": "Send", "steps": ["Pays", "Leaves"]}]
    for detail in DETAILS:
        drawing = draw({"title": "Parcel", "persona": "nobody", "stages": stages}, detail=detail).drawing
        assert drawing.width <= 1300
        assert drawing.height <= 420
        labels = [shape for shape in drawing.shapes if isinstance(shape, Label)]
        panels = [area for area in map(extent_of, drawing.shapes) if area and area[3] - area[1] > 60]
        assert all(any(inside((s.x, s.y, s.x + 1, s.y + 1), area) for s in labels) for area in panels)


def extent_of(shape: object) -> Area | None:
    if not isinstance(shape, Path):
        return None
    xs, ys = [x for x, _ in shape.points], [y for _, y in shape.points]
    return min(xs), min(ys), max(xs), max(ys)

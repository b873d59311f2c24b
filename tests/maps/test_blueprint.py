"""The blueprint: three lines, each between the lanes it tells apart; who turns to whom; lanes that say nothing."""

from itertools import pairwise

from maps.of_journeys import drawn
from personatool.maps.canvas.shapes import Curve, Drawing, Icon, Label, Marker
from personatool.maps.views.registry import JourneyView, read_view

FULL = {
    "name": "Ask", "action": "Fills the form in", "channel": "web", "touchpoint": "Portal", "initiator": "user",
    "frontstage": ["Agent answers"], "backstage": ["Checks the file"], "support": ["Training"], "systems": ["Register"],
    "failure": {"text": "Form lost", "recovery": "Call"}, "documents": ["Passport"], "wait": "3d",
}  # fmt: skip
ORDER = (
    "Physical evidence", "User actions", "Line of interaction", "Frontstage", "Line of visibility", "Backstage",
    "Line of internal interaction", "Support processes", "Systems", "What can go wrong",
)  # fmt: skip


def view() -> JourneyView:
    found = read_view("blueprint")
    assert isinstance(found, JourneyView)
    assert found.title.text == "Service blueprint"
    return found


def of(*steps: object) -> Drawing:
    return drawn(view(), {"stages": [{"name": "Stage", "steps": list(steps)}]}).drawing


def heights(drawing: Drawing) -> dict[str, float]:
    return {" ".join(shape.lines): shape.y for shape in drawing.shapes if isinstance(shape, Label)}


def test_lanes_and_lines_stand_in_the_order_of_the_field() -> None:
    found = heights(of(FULL))
    assert all(found[upper] < found[lower] for upper, lower in pairwise(ORDER))


def test_three_lines_unlike_each_other() -> None:
    lines = [shape for shape in of(FULL).shapes if isinstance(shape, Curve) and shape.name == "line"]
    assert [curve.style for curve in lines] == ["solid", "dashed", "dotted"]
    assert len({curve.colour for curve in lines}) == 3


def test_a_zone_without_a_word_says_so_so_that_its_line_has_a_meaning() -> None:
    drawing = of({"name": "Waits"})
    found = heights(drawing)
    for lane in ("Frontstage", "Line of visibility", "Backstage", "Line of internal interaction", "Support processes"):
        assert lane in found
    said = [shape for shape in drawing.shapes if isinstance(shape, Label) and "Nothing noted yet" in shape.lines]
    assert len(said) == 3


def test_lanes_that_no_line_needs_are_left_out() -> None:
    found = heights(of({"name": "Waits", "systems": ["Register"]}))
    assert "Systems" in found
    assert not {"Support processes", "What can go wrong", "Physical evidence", "Time and waiting"} & set(found)


def test_the_arrow_tells_who_starts_and_nothing_is_guessed() -> None:
    drawing = of({**FULL, "initiator": "user"}, {**FULL, "initiator": "service"}, {**FULL, "initiator": None})
    names = [shape.name for shape in drawing.shapes if isinstance(shape, Icon) and shape.name.startswith("arrow-")]
    assert names == ["arrow-down", "arrow-up", "arrow-down", "arrow-up"]  # two on the line, two in the legend


def test_work_is_handed_on_where_both_sides_speak() -> None:
    def count(step: object) -> int:
        marks = [shape for shape in of(step).shapes if isinstance(shape, Marker) and shape.name == "handoff"]
        return len(marks)

    assert count(FULL) == 2
    assert count({**FULL, "backstage": []}) == 0
    assert count({**FULL, "support": []}) == 2  # past the empty lane, to the systems
    assert count({**FULL, "support": [], "systems": []}) == 1


def test_a_person_met_stands_in_the_frontstage_by_name() -> None:
    journey = {"stages": [{"name": "Stage", "steps": [{"name": "Ask", "channel": "counter", "with": "ann"}]}]}
    found = heights(drawn(view(), journey, personas=[{"id": "ann", "name": "Ann Lee"}]).drawing)
    assert found["Line of interaction"] < found["Ann Lee"] < found["Line of visibility"]

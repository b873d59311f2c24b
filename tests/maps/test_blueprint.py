"""The blueprint: three lines, each between the lanes it tells apart; who turns to whom; lanes that say nothing."""

from itertools import pairwise

from maps.of_journeys import drawn
from personatool.maps.canvas.shapes import Box, Curve, Drawing, Icon, Label, Marker
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


def arrows(step: object) -> list[str]:
    """The heads of arrows, from top to bottom, the legend's left out."""
    drawing = of(step)
    foot = heights(drawing)["What can go wrong"]
    heads = [shape for shape in drawing.shapes if isinstance(shape, Marker) and shape.name == "handoff"]
    return [shape.shape for shape in sorted(heads, key=lambda one: one.y) if shape.y < foot]


def test_each_card_is_joined_to_the_one_it_serves_with_the_direction_that_is_known() -> None:
    up, down, dot = "peak", "triangle", "circle"
    cases: list[tuple[dict[str, object], list[str]]] = [
        ({}, [up, dot, down, up, dot, up]),  # asked and answered, then support, then systems
        ({"initiator": "service"}, [up, dot, up, dot, up]),
        ({"initiator": None}, [dot, dot, up, dot, up]),  # nobody said who starts: no head
        ({"backstage": []}, [up, dot, dot, up]),
        ({"support": []}, [up, dot, down, up, dot]),  # past the empty lane, to the systems
        ({"support": [], "systems": []}, [up, dot, down]),
        ({"frontstage": [], "backstage": [], "support": [], "initiator": None}, [up, dot, dot, dot]),
        ({"frontstage": [], "backstage": [], "support": [], "systems": []}, []),
    ]
    assert [(case, arrows({**FULL, **case})) for case, _ in cases] == cases


def test_lines_keep_clear_of_cards_and_words() -> None:
    drawing = of({**FULL, "frontstage": [], "backstage": [], "initiator": None}, FULL, {"name": "Waits"})
    silent = of({**FULL, "frontstage": [], "backstage": [], "initiator": None})
    for found in (drawing, silent):
        lines = [shape for shape in found.shapes if isinstance(shape, Curve) and shape.name == "handoff"]
        assert lines
        for line in lines:
            (x, top), (_, bottom) = line.points[0], line.points[-1]
            assert top < bottom
            covered = [shape for shape in found.shapes if isinstance(shape, Box | Label)
                       and shape.x < x < shape.x + shape.width
                       and shape.y < bottom - 0.5 and top + 0.5 < shape.y + shape.height]  # fmt: skip
            assert covered == []


def test_what_a_stage_says_is_joined_once() -> None:
    stage = {"name": "Stage", "backstage": ["Plans"], "systems": ["Register"], "steps": [{"name": "A"}, {"name": "B"}]}
    drawing = drawn(view(), {"stages": [stage]}).drawing
    internal = heights(drawing)["Line of internal interaction"]
    lines = [shape for shape in drawing.shapes if isinstance(shape, Curve) and shape.name == "handoff"]
    assert sum(line.points[-1][1] > internal for line in lines) == 1


def test_the_legend_explains_the_arrows_that_are_drawn() -> None:
    found = heights(of(FULL))
    assert {"Serves what the arrow points to", "Goes both ways: asked, then answered"} <= set(found)
    assert "Work is handed on; who starts is not noted" not in found


def test_a_person_met_stands_in_the_frontstage_by_name() -> None:
    journey = {"stages": [{"name": "Stage", "steps": [{"name": "Ask", "channel": "counter", "with": "ann"}]}]}
    found = heights(drawn(view(), journey, personas=[{"id": "ann", "name": "Ann Lee"}]).drawing)
    assert found["Line of interaction"] < found["Ann Lee"] < found["Line of visibility"]
